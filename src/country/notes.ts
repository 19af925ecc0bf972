// Reads content/countries/<CC>/<locale>.md: what one country adds, in one language.

import { z } from 'zod';
import type { CountryNotes } from '../model/country.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { refusedSections } from '../model/refused.ts';
import type { Inline } from '../model/text.ts';
import { exceptionsField, placedExceptions } from '../syntax/exceptions.ts';
import { readFields } from '../syntax/fields.ts';
import { readFrontMatter } from '../syntax/front-matter.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import type { Located } from '../syntax/yaml.ts';

const text = z.string().trim().min(1, 'a text that is not empty').max(400, 'at most 400 characters');
const name = text.refine((one) => !/\{\{|\}\}|\[\^/.test(one), 'a text without placeholders and evidence marks');

const written = z.strictObject({
  country: name,
  authority: name,
  emergency_note: text.optional(),
  advice_note: text.optional(),
  statutory: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name of content/statutory')).default([]),
  exceptions: exceptionsField,
});

export interface NotesRead {
  readonly notes: CountryNotes | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the notes of `country` in `locale`. */
export function readCountryNotes(file: string, country: string, locale: string, source: string): NotesRead {
  const manuscript = readFrontMatter(file, source);
  if (!manuscript.ok) return { notes: null, diagnostics: manuscript.diagnostics };
  const { fields, body, bodyLine } = manuscript.value;
  const front = readFields(written, fields);
  const markdown = readMarkdown(file, body, bodyLine);
  if (!front.ok) return { notes: null, diagnostics: [...front.diagnostics, ...markdown.diagnostics] };
  if (markdown.sections.length === 0 && markdown.diagnostics.length > 0)
    return { notes: null, diagnostics: markdown.diagnostics };
  const emergency = readNote(file, fields, 'emergency_note', front.value.emergency_note);
  const advice = readNote(file, fields, 'advice_note', front.value.advice_note);
  return {
    notes: {
      country,
      locale,
      name: front.value.country,
      authority: front.value.authority,
      emergencyNote: emergency.text,
      adviceNote: advice.text,
      sections: markdown.sections,
      refused: refusedSections(markdown.sections, markdown.diagnostics),
      statutory: front.value.statutory,
      exceptions: placedExceptions(front.value.exceptions, fields),
      place: { file, line: 1, column: 1 },
    },
    diagnostics: [...markdown.diagnostics, ...emergency.diagnostics, ...advice.diagnostics],
  };
}

/** A note of the front matter is one paragraph of running text. Everything in it stands where the field stands. */
function readNote(file: string, fields: Located, field: string, source: string | undefined) {
  if (source === undefined) return { text: [] as readonly Inline[], diagnostics: [] as readonly Diagnostic[] };
  const place = fields.placeOf([field]);
  const read = readMarkdown(file, `## ${field} {#note}\n\n${source}\n`, 0);
  const diagnostics = read.diagnostics.map((found) => ({ ...found, place }));
  const blocks = read.sections[0]?.blocks ?? [];
  const only = blocks[0];
  if (read.sections.length !== 1 || blocks.length !== 1 || only?.kind !== 'paragraph') {
    return {
      text: [],
      diagnostics:
        diagnostics.length > 0
          ? diagnostics
          : [diagnostic('field-invalid', place, { field, expected: 'one paragraph' })],
    };
  }
  return { text: placedAt(place, only.text), diagnostics };
}

function placedAt(place: Place, text: readonly Inline[]): readonly Inline[] {
  return text.map((inline) =>
    inline.kind === 'strong' || inline.kind === 'link'
      ? { ...inline, place, children: placedAt(place, inline.children) }
      : { ...inline, place },
  );
}
