// Reads a manuscript: one leaflet's text in one locale.

import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { statedStates, type Translation } from '../model/leaflet.ts';
import { refusedSections } from '../model/refused.ts';
import { exceptionsField, placedExceptions } from '../syntax/exceptions.ts';
import { readFields } from '../syntax/fields.ts';
import { readFrontMatter } from '../syntax/front-matter.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import type { Read } from '../syntax/yaml.ts';
import { isDay } from './day.ts';

const short = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, 'a text that is not empty')
    .max(limit, `at most ${limit} characters`)
    .refine((text) => !/\{\{|\}\}|\[\^/.test(text), 'a text without placeholders and evidence marks');

const written = z.strictObject({
  title: short(90),
  short_title: short(45),
  lead: short(400),
  date: z.string().refine(isDay, 'a day YYYY-MM-DD'),
  state: z.enum(statedStates),
  exceptions: exceptionsField,
  keywords: z.array(short(60)).min(1, 'one keyword at least').max(12, 'at most 12 keywords'),
});

export interface TranslationRead {
  /** Null when the file cannot be read at all. */
  readonly translation: Translation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the manuscript of `leaflet` in `locale`. */
export function readTranslation(file: string, leaflet: string, locale: string, text: string): TranslationRead {
  const manuscript = readFrontMatter(file, text);
  if (!manuscript.ok) return { translation: null, diagnostics: manuscript.diagnostics };
  const { fields, body, bodyLine } = manuscript.value;
  const front: Read<z.infer<typeof written>> = readFields(written, fields);
  const markdown = readMarkdown(file, body, bodyLine);
  if (front.ok && markdown.sections.length === 0 && markdown.diagnostics.length > 0)
    return { translation: null, diagnostics: markdown.diagnostics };
  const lost = refusedSections(markdown.sections, markdown.diagnostics);
  const parts = markdown.sections.flatMap((section) =>
    section.id === 'when-to-get-help' && section.blocks.length > 0 && !lost.has(section.id)
      ? helpParts(
          section.blocks.map((b) => (b.kind === 'heading' ? b.id : undefined)),
          section.place,
        )
      : [],
  );
  const diagnostics = [...(front.ok ? [] : front.diagnostics), ...markdown.diagnostics, ...parts];
  if (!front.ok) return { translation: null, diagnostics };
  const { title, short_title: shortTitle, lead, date, state: stated, keywords, exceptions } = front.value;
  const place = { file, line: 1, column: 1 };
  return {
    translation: {
      leaflet,
      locale,
      title,
      shortTitle,
      lead,
      date,
      datePlace: fields.placeOf(['date']),
      stated,
      statedPlace: fields.placeOf(['state']),
      keywords,
      sections: markdown.sections,
      refused: refusedSections(markdown.sections, [...markdown.diagnostics, ...parts]),
      exceptions: placedExceptions(exceptions, fields),
      fieldPlaces: {
        title: fields.placeOf(['title']),
        shortTitle: fields.placeOf(['short_title']),
        lead: fields.placeOf(['lead']),
      },
      place,
    },
    diagnostics,
  };
}

/** The three levels of help are what a patient acts on: their order and number are fixed. */
function helpParts(ids: readonly (string | null | undefined)[], place: Translation['place']): readonly Diagnostic[] {
  const found = ids.filter((id) => id !== undefined).map((id) => id ?? '(no id)');
  return found.join() === 'now,today,soon'
    ? []
    : [diagnostic('help-parts', place, { found: found.join(', ') || 'none' })];
}
