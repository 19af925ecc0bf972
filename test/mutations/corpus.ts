// The seeded corpus: corruptions of the real leaflets and notes, and of the carrier sentences, in every language.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../small-workspace.ts';
import { carrierLocales, carrierTexts } from './carrier.ts';
import { blockClasses } from './classes/blocks.ts';
import { doseClasses } from './classes/doses.ts';
import { notesClasses } from './classes/notes.ts';
import { numberClasses } from './classes/numbers.ts';
import { suppliedClasses, suppliedEdit } from './classes/supplied.ts';
import { wordClasses } from './classes/words.ts';
import { type Class, type Edit, type Grade, type Subject, subjectOf } from './mutation.ts';
import { random, seedOf } from './random.ts';

/** One corrupted file. */
export interface Corruption extends Edit {
  readonly class: string;
  readonly grade: Grade;
  readonly locale: string;
  readonly file: string;
}

export const seed = 20_261_121;
const root = join(import.meta.dirname, '../..');
const classes: readonly Class[] = [...numberClasses, ...doseClasses, ...blockClasses, ...wordClasses];

/** How many corruptions of one class and language are taken: of the real texts, and of the carrier. */
export type Share = Readonly<Record<Grade, Readonly<Record<'real' | 'carrier', number>>>>;

/** As many as a test run has time for, and all that a report is made of. */
export const some: Share = { E: { real: 1, carrier: 1 }, W: { real: 3, carrier: 2 } };
export const many: Share = { E: { real: 6, carrier: 2 }, W: { real: 20, carrier: 4 } };

/** The files of the project below some folders, and the carrier leaflet. */
export function cleanTexts(): Texts {
  const texts: Record<string, string> = {};
  for (const folder of ['content', 'locales', 'templates/illustrations'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      texts[path.slice(root.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
    }
  return { ...texts, ...carrierTexts() };
}

/** Every corruption, always the same ones. */
export function corpus(texts: Texts, share: Share): readonly Corruption[] {
  return [...ofTranslations(texts, share), ...ofSupplied(texts), ...ofNotes(texts)];
}

function ofTranslations(texts: Texts, share: Share): readonly Corruption[] {
  const leaflets = new Map<string, readonly Subject[]>();
  for (const path of Object.keys(texts)) {
    const [, leaflet, locale] = /^content\/leaflets\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (leaflet === undefined || locale === undefined || locale === 'en') continue;
    const kind = leaflet === 'carrier' ? 'carrier' : 'real';
    const subject = subjectOf(
      leaflet,
      locale,
      texts[path] ?? '',
      texts[`content/leaflets/${leaflet}/en.md`] ?? '',
      namesOf(texts, leaflet),
    );
    const key = `${kind} ${locale}`;
    leaflets.set(key, [...(leaflets.get(key) ?? []), subject]);
  }
  return classes.flatMap((one) =>
    [...leaflets].flatMap(([key, subjects]) => {
      const [kind, locale] = key.split(' ') as ['real' | 'carrier', string];
      const chance = random(seed ^ seedOf(`${one.name} ${key}`));
      const all = subjects.flatMap((subject) =>
        one.edits(subject).map((edit) => ({ ...edit, class: one.name, grade: one.grade, locale, file: subject.file })),
      );
      return chance.some(all, share[one.grade][kind]);
    }),
  );
}

function ofSupplied(texts: Texts): readonly Corruption[] {
  const file = 'content/leaflets/carrier/leaflet.yaml';
  return suppliedClasses.flatMap((one) =>
    carrierLocales.flatMap((locale) =>
      suppliedEdit(texts[file] ?? '', locale, one).map((edit) => ({
        ...edit,
        class: one.name,
        grade: 'E' as const,
        locale,
        file,
      })),
    ),
  );
}

function namesOf(texts: Texts, leaflet: string): readonly string[] {
  const yaml = texts[`content/leaflets/${leaflet}/leaflet.yaml`] ?? '';
  const inline = /^names: \[(.*)\]$/m.exec(yaml)?.[1];
  const block = /^names:\n((?: +- .*\n)+)/m.exec(yaml)?.[1];
  const all = inline?.split(',') ?? block?.split('\n').map((line) => line.replace(/^ +- /, '')) ?? [];
  return all.map((name) => name.trim().replace(/^"|"$/g, '')).filter((name) => name !== '');
}

function ofNotes(texts: Texts): readonly Corruption[] {
  const files = Object.keys(texts).filter((path) => /^content\/countries\/[A-Z]{2}\/[^/]+\.md$/.test(path));
  return notesClasses.flatMap((one) =>
    files.flatMap((file) => {
      const locale = /([^/]+)\.md$/.exec(file)?.[1] ?? '';
      const country = texts[file.replace(/[^/]+$/, 'country.yaml')] ?? '';
      const languages =
        /^ +required: \[([^\]]*)\]/m
          .exec(country)?.[1]
          ?.split(',')
          .map((tag) => tag.trim()) ?? [];
      const beside = languages.filter((tag) => texts[file.replace(/[^/]+$/, `${tag}.md`)] !== undefined);
      return one.edits(texts[file] ?? '', locale, beside.length < 2 || beside[0] === locale).map((edit) => ({
        ...edit,
        class: one.name,
        grade: one.grade,
        locale: locale.split('-', 1)[0] ?? locale,
        file,
      }));
    }),
  );
}
