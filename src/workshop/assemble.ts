// From source files to the library: every file read by its bench, derived locales resolved.

import { readApproval } from '../approval/read.ts';
import { deriveTranslation, type Rewriter, rewriter } from '../content/derive.ts';
import { readLeaflet } from '../content/leaflet.ts';
import { readTranslation } from '../content/translation.ts';
import { readCountryFacts } from '../country/facts.ts';
import { readCountryNotes } from '../country/notes.ts';
import { readRegions } from '../country/regions.ts';
import { readStatutory } from '../country/statutory.ts';
import { readPack, type WrittenPack } from '../jurisdiction/pack.ts';
import { resolvePacks } from '../jurisdiction/packs.ts';
import { type Approval, readApprovalName, type Subject } from '../model/approval.ts';
import type { CountryFacts, CountryNotes } from '../model/country.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile, Sources } from '../model/environment.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { DerivedBy, Library, Locale, Unread } from '../model/library.ts';
import type { Phrases } from '../model/phrases.ts';
import type { StatutorySentence } from '../model/statutory.ts';
import { exceptionsPath, productsPath, type Wording, type WordingException } from '../model/wording.ts';
import { type Forms, readForm, resolveForms, type WrittenForm } from '../strings/forms.ts';
import { readPhrases } from '../strings/phrases.ts';
import { phraseTexts, translator } from '../strings/translator.ts';
import { readExceptions, readProducts, readWording } from '../strings/wording.ts';
import { forbiddenCharacters } from '../syntax/guard.ts';
import type { Read } from '../syntax/yaml.ts';
import { type Memory, noMemory } from './memory.ts';

export interface Assembled {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all sources into the library. Files that `memory` knows as they are now are not read again. */
export function assemble(sources: Sources, memory: Memory = noMemory): Assembled {
  const diagnostics: Diagnostic[] = [...sources.diagnostics];
  const kept = <T>(source: SourceFile, read: () => T): T => memory.keep(source.path, source.sha256, read);
  const take = <T>(read: Read<T>): T | null => {
    if (read.ok) return read.value;
    diagnostics.push(...read.diagnostics);
    return null;
  };
  const leaflets = new Map<string, Leaflet>();
  const written = new Map<string, Map<string, Translation>>();
  const unread = new Map<string, Map<string, Unread>>();
  const forms = new Map<string, WrittenForm>();
  const phrases = new Map<string, Phrases>();
  const packs = new Map<string, WrittenPack>();
  const countries = new Map<string, CountryFacts>();
  const notes = new Map<string, Map<string, CountryNotes>>();
  const approvals: Approval[] = [];
  const statutory = new Map<string, StatutorySentence>();
  const wording = new Map<string, Wording>();
  let wordingExceptions: readonly WordingException[] = [];
  let products: readonly string[] = [];
  let regions: ReadonlyMap<string, readonly string[]> = new Map();

  for (const [path, source] of sources.files) {
    const { folder, owner, stem, extension } = partsOf(path);
    if (folder === 'templates') continue;
    const forbidden = memory.keep(`${source.path} characters`, source.sha256, () =>
      forbiddenCharacters(source.path, source.text),
    );
    diagnostics.push(...forbidden);
    if (forbidden.length > 0) continue;
    const signed = approvalAt(path);
    if (signed) {
      const read = kept(source, () => readApproval(source.path, signed.subject, signed.role, source.text));
      diagnostics.push(...read.diagnostics);
      if (read.approval) approvals.push(read.approval);
    } else if (folder === 'jurisdictions') {
      const pack = take(kept(source, () => readPack(source.path, source.text)));
      if (pack?.id === stem) packs.set(stem, pack);
      else if (pack)
        diagnostics.push(
          diagnostic('field-invalid', pack.placeOf(['id']), { field: 'id', expected: `the name of the file, ${stem}` }),
        );
    } else if (stem === 'leaflet' && extension === 'yaml') {
      const leaflet = take(kept(source, () => readLeaflet(source.path, source.text)));
      if (leaflet) leaflets.set(owner, { ...leaflet, id: owner });
      if (leaflet && leaflet.id !== owner)
        diagnostics.push(
          diagnostic('field-invalid', leaflet.place, { field: 'id', expected: `the name of the folder, ${owner}` }),
        );
    } else if (folder === 'leaflets') {
      const read = kept(source, () => readTranslation(source.path, owner, stem, source.text));
      diagnostics.push(...read.diagnostics);
      if (read.translation) under(written, owner).set(stem, read.translation);
      else under(unread, owner).set(stem, { fields: refusedFields(read.diagnostics) });
    } else if (folder === 'statutory') {
      const sentence = take(kept(source, () => readStatutory(source.path, stem, source.text)));
      if (sentence) statutory.set(stem, sentence);
    } else if (path === productsPath) products = take(kept(source, () => readProducts(source.path, source.text))) ?? [];
    else if (path === exceptionsPath)
      wordingExceptions = take(kept(source, () => readExceptions(source.path, source.text))) ?? [];
    else if (folder === 'wording') {
      const words = take(kept(source, () => readWording(source.path, stem, source.text)));
      if (words) wording.set(stem, words);
    } else if (stem === 'regions') regions = take(kept(source, () => readRegions(source.path, source.text))) ?? regions;
    else if (stem === 'country') {
      const facts = take(kept(source, () => readCountryFacts(source.path, source.text)));
      if (facts) countries.set(owner, { ...facts, country: owner });
      if (facts && facts.country !== owner)
        diagnostics.push(
          diagnostic('field-invalid', facts.place, { field: 'country', expected: `the name of the folder, ${owner}` }),
        );
    } else if (folder === 'countries') {
      const read = kept(source, () => readCountryNotes(source.path, owner, stem, source.text));
      diagnostics.push(...read.diagnostics);
      if (read.notes) under(notes, owner).set(stem, read.notes);
    } else if (extension === 'json') {
      const read = kept(source, () => readPhrases(source.path, stem, source.text));
      diagnostics.push(...read.diagnostics);
      if (read.phrases) phrases.set(stem, read.phrases);
    } else {
      const form = take(kept(source, () => readForm(source.path, stem, source.text)));
      if (form) forms.set(stem, form);
    }
  }
  const resolved = resolveForms(forms);
  const { jurisdictions, diagnostics: ofPacks } = resolvePacks(packs);
  diagnostics.push(...resolved.diagnostics, ...ofPacks);
  const derived = deriveAll(resolved, written, phrases, sources.files);
  const library = {
    files: sources.files,
    leaflets,
    forms: resolved.forms,
    phrases,
    unread,
    countries,
    jurisdictions,
    notes,
    approvals,
    statutory,
    wording,
    wordingExceptions,
    products,
    regions,
    ...derived,
  };
  return { library, diagnostics };
}

function refusedFields(diagnostics: readonly Diagnostic[]): Unread['fields'] {
  return new Map(
    diagnostics.flatMap((found) =>
      found.code === 'field-missing' || found.code === 'field-invalid'
        ? [[found.args.field, found.place] as const]
        : [],
    ),
  );
}

interface Parts {
  readonly folder: string;
  readonly owner: string;
  readonly stem: string;
  readonly extension: string;
}

/** `content/leaflets/pts/de.md` -> leaflets, pts, de, md; `locales/de.json` -> locales, '', de, json. */
function partsOf(path: string): Parts {
  const steps = path.split('/');
  const file = steps.at(-1) ?? '';
  const dot = file.lastIndexOf('.');
  const folder = steps[0] === 'content' ? (steps[1] ?? '') : (steps[0] ?? '');
  return {
    folder,
    owner: steps.length > 3 ? (steps[2] ?? '') : '',
    stem: file.slice(0, dot),
    extension: file.slice(dot + 1),
  };
}

/** What an approval file is about, by its path; null for every other file. */
function approvalAt(path: string): { readonly subject: Subject; readonly role: Approval['role'] } | null {
  const [, folder, id = '', name = ''] =
    /^content\/(leaflets|countries)\/([^/]+)\/approvals\/([^/]+)$/.exec(path) ?? [];
  const said = readApprovalName(name);
  if (folder === undefined || said === null) return null;
  const { locale, role } = said;
  return { subject: { kind: folder === 'leaflets' ? 'leaflet' : 'country', id, locale }, role };
}

function under<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const existing = maps.get(key);
  if (existing) return existing;
  const made = new Map<string, T>();
  maps.set(key, made);
  return made;
}

/** Adds the texts and phrases of derived locales. A text written for a derived locale itself stands as it is. */
function deriveAll(
  { forms, derivations }: Forms,
  written: ReadonlyMap<string, ReadonlyMap<string, Translation>>,
  phrases: ReadonlyMap<string, Phrases>,
  files: ReadonlyMap<string, SourceFile>,
): Pick<Library, 'translations' | 'locales' | 'derivations'> {
  const translations = new Map([...written].map(([leaflet, texts]) => [leaflet, new Map(texts)]));
  const locales = new Map<string, Locale>();
  const used: DerivedBy[] = [];
  for (const [tag, form] of forms) {
    const steps = (derivations.get(tag) ?? []).map((derivation) => ({ derivation, ...rewriter(derivation) }));
    const rewrite = chain(steps);
    const base = form.from.at(-1) ?? tag;
    for (const [leaflet, texts] of written) {
      const source = texts.get(base);
      if (source && tag !== base && !texts.has(tag))
        translations.get(leaflet)?.set(tag, deriveTranslation(source, tag, rewrite));
    }
    const own = phrases.get(base);
    if (own) {
      for (const phrase of own.byKey.values()) rewrite(phrase.text);
      const replaced = new Map(steps.flatMap((step) => [...step.derivation.phrases]));
      const paths = [`locales/${base}.json`, ...[tag, ...form.from].map((from) => `locales/${from}.yaml`)];
      const texts = phraseTexts(own, replaced, rewrite);
      locales.set(tag, {
        form,
        say: translator(form, texts),
        texts,
        files: paths.filter((path) => files.has(path)),
      });
    }
    const last = steps.at(-1);
    if (last) used.push({ derivation: last.derivation, tag, used: last.used });
  }
  return { translations, locales, derivations: used };
}

function chain(steps: readonly Rewriter[]): (text: string) => string {
  return (text) => steps.reduce((result, step) => step.rewrite(result), text);
}
