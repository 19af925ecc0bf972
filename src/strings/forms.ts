// Reads locales/<locale>.yaml: the form of a locale, or what it declares to differ from another.

import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Derivation, LocaleForm } from '../model/locale.ts';
import { isLocaleTag } from '../model/names.ts';
import { readFields } from '../syntax/fields.ts';
import { type Located, type Read, readYaml } from '../syntax/yaml.ts';
import { unsafePart } from './phrases.ts';

const name = z.string().trim().min(1, 'a text that is not empty');
/** Goes into phrases: it must not open a placeholder, a reference or a tag there. */
const written = z.string().regex(/^[^{}$<>]*$/, 'a text without { } $ < >');
const digits = z.enum(['latn', 'arab', 'deva']);
const four = 'four marks: opening and closing, outer and inner';
const quotes = z.tuple([name, name, name, name], four);
const spacing = z.enum(['plain', 'french', 'swiss-french', 'canadian-french', 'one-letter-words', 'cjk']);

const own = z.strictObject({
  name,
  script: z.enum(['Latn', 'Grek', 'Arab', 'Hebr', 'Deva', 'Jpan', 'Hans']),
  direction: z.enum(['ltr', 'rtl']),
  digits,
  quotes,
  spacing,
  hyphens: z.enum(['none', 'de-1996']),
});

const derived = z.strictObject({
  name,
  from: z.string().refine(isLocaleTag, 'a locale such as en or pt-BR'),
  differs: z.strictObject({
    digits: digits.optional(),
    quotes: quotes.optional(),
    spacing: spacing.optional(),
    words: z.record(name, written).default({}),
    letters: z.record(z.string().length(1, 'one character'), written).default({}),
    phrases: z
      .record(
        z.string(),
        name.refine((one) => unsafePart(one) === null, 'plain text'),
      )
      .default({}),
  }),
});

/** A locale file as it was written. */
export type WrittenForm =
  | { readonly kind: 'own'; readonly form: LocaleForm }
  | {
      readonly kind: 'derived';
      readonly tag: string;
      readonly name: string;
      readonly derivation: Derivation;
      readonly differs: Partial<Pick<LocaleForm, 'digits' | 'quotes' | 'spacing'>>;
    };

/** Reads the text of `locales/<tag>.yaml`. */
export function readForm(file: string, tag: string, text: string): Read<WrittenForm> {
  const data = readYaml(file, text);
  if (!data.ok) return data;
  return isDerived(data.value) ? readDerived(tag, data.value) : readOwn(tag, data.value);
}

function isDerived(data: Located): boolean {
  return typeof data.value === 'object' && data.value !== null && 'from' in data.value;
}

function readOwn(tag: string, data: Located): Read<WrittenForm> {
  const fields = readFields(own, data);
  if (!fields.ok) return fields;
  const { hyphens, ...rest } = fields.value;
  const form = { tag, ...rest, hyphens: hyphens === 'none' ? null : hyphens, from: [], place: data.placeOf([]) };
  return { ok: true, value: { kind: 'own', form } };
}

function readDerived(tag: string, data: Located): Read<WrittenForm> {
  const fields = readFields(derived, data);
  if (!fields.ok) return fields;
  const { words, letters, phrases, ...rest } = fields.value.differs;
  const differs = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const derivation: Derivation = {
    from: fields.value.from,
    words: new Map(Object.entries(words)),
    letters: new Map(Object.entries(letters)),
    phrases: new Map(Object.entries(phrases)),
    place: data.placeOf(['from']),
    placeOf: (word) =>
      data.placeOf(['differs', word in words ? 'words' : word in letters ? 'letters' : 'phrases', word], 'key'),
  };
  return { ok: true, value: { kind: 'derived', tag, name: fields.value.name, derivation, differs } };
}

export interface Forms {
  readonly forms: ReadonlyMap<string, LocaleForm>;
  /** The derivations of a locale, applied first to last: base first. */
  readonly derivations: ReadonlyMap<string, readonly Derivation[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves every derived form. Circles and unknown bases are refused. */
export function resolveForms(written: ReadonlyMap<string, WrittenForm>): Forms {
  const forms = new Map<string, LocaleForm>();
  const derivations = new Map<string, readonly Derivation[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [tag, file] of written) {
    const chain = chainOf(tag, written);
    if (chain.base === null) {
      if (file.kind !== 'derived') continue;
      const place = file.derivation.place;
      diagnostics.push(
        chain.circle
          ? diagnostic('locale-circle', place, { locale: tag, circle: chain.tags.join(' -> ') })
          : diagnostic('locale-unknown', place, { locale: chain.tags.at(-1) ?? tag }),
      );
      continue;
    }
    const steps = chain.steps.toReversed();
    const form: LocaleForm = Object.assign(
      {},
      chain.base,
      ...steps.map(({ differs, name, tag }) => ({ ...differs, name, tag })),
    );
    forms.set(tag, { ...form, from: chain.tags.slice(1) });
    derivations.set(
      tag,
      steps.map((step) => step.derivation),
    );
  }
  return { forms, derivations, diagnostics };
}

type Step = Extract<WrittenForm, { kind: 'derived' }>;

function chainOf(tag: string, written: ReadonlyMap<string, WrittenForm>) {
  const steps: Step[] = [];
  const tags = [tag];
  let current = written.get(tag);
  while (current?.kind === 'derived') {
    steps.push(current);
    const next = current.derivation.from;
    const circle = tags.includes(next);
    tags.push(next);
    if (circle) return { base: null, circle: true, steps, tags };
    current = written.get(next);
  }
  return { base: current?.form ?? null, circle: false, steps, tags };
}
