/** Checks of every object of the file, whether anything refers to it or not. */
import type { BrokenInvariant } from '../../model/finished.ts';
import { refuseShape } from '../broken.ts';
import { inflate } from '../pdf/reader.ts';
import { type Dict, isArray, isDict, isName, isStream, isString, type PdfObject } from '../pdf/syntax.ts';
import type { Check } from './subject.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  'JS',
  'JavaScript',
  'AA',
  'OpenAction',
  'EmbeddedFiles',
  'EF',
  'AcroForm',
  'XFA',
  'RichMedia',
  'Encrypt',
  'Collection',
  'PresSteps',
  'AlternatePresentations',
]);
const FORBIDDEN_KINDS: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'Sound',
  'Movie',
  'Rendition',
  'Trans',
  'Hide',
  'SetOCGState',
  'EmbeddedFile',
  'FileAttachment',
  'RichMedia',
  'Widget',
]);
/** Keys that say what a dictionary is or does. */
const KINDS: ReadonlySet<string> = new Set(['S', 'Type', 'Subtype']);
const BLENDS: ReadonlySet<string> = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);
const LONGEST_NAME = 127;
const LONGEST_STRING = 32_767;
const LARGEST_INTEGER = 2_147_483_647;
/** Bytes that all streams together stand for: more is a file that swells, not a leaflet. */
const MOST_INFLATED = 32 << 20;

/** One walk for all that is asserted of single objects: a file has thousands. */
export const OBJECTS: Check = ({ draft }) => {
  const broken: BrokenInvariant[] = [];
  for (const [id, { value }] of draft.file.entries) if (!draft.changes.has(id)) walk(value, id, broken);
  for (const [id, change] of draft.changes)
    if (change !== 'gone') walk('value' in change ? change.value : change.stream.dict, id, broken);
  return broken;
};

/** Fonts and images pass through unread: a damaged one must not become part of a file that claims to be whole. */
export const WHOLE_STREAMS: Check = ({ draft, printed }) => {
  const read = new Set(Array.from(printed.fonts.values(), ({ program }) => program?.id));
  let inflated = 0;
  for (const [id, { value }] of draft.file.entries) {
    if (!isStream(value) || draft.changes.has(id) || read.has(id)) continue;
    const filter = value.dict.get('Filter');
    if (!(isName(filter) && filter.value === 'DCTDecode')) inflated += inflate(value, `object ${id}`).length;
    if (inflated > MOST_INFLATED) refuseShape('streams are too large', `object ${id}`);
  }
  return [];
};

function walk(value: PdfObject, id: number, broken: BrokenInvariant[]): void {
  if (typeof value === 'number') {
    if (Math.abs(value) > LARGEST_INTEGER)
      broken.push({ clause: 'A 6.1.13-1', what: 'a number is too large', where: `object ${id}` });
  } else if (isArray(value)) for (const item of value) walk(item, id, broken);
  else if (isDict(value)) walkDict(value, id, broken);
  else if (isStream(value)) walkDict(value.dict, id, broken);
  else if (isName(value) && value.value.length > LONGEST_NAME)
    broken.push({ clause: 'A 6.1.13-4', what: 'a name is too long', where: `object ${id}` });
  else if (isString(value) && value.bytes.length > LONGEST_STRING)
    broken.push({ clause: 'A 6.1.13-3', what: 'a string is too long', where: `object ${id}` });
}

function walkDict(dict: Dict, id: number, broken: BrokenInvariant[]): void {
  const where = `object ${id}`;
  for (const [key, value] of dict) {
    if (FORBIDDEN_KEYS.has(key)) broken.push({ clause: 'S17', what: `the file holds ${key}`, where });
    if (KINDS.has(key) && isName(value) && FORBIDDEN_KINDS.has(value.value))
      broken.push({ clause: 'S17', what: `the file holds ${value.value}`, where });
    if (key === 'Interpolate' && value === true)
      broken.push({ clause: 'A 6.2.8-3', what: 'an image is interpolated', where });
    if (key === 'BM' && !(isName(value) && BLENDS.has(value.value)))
      broken.push({ clause: 'A 6.2.10-1', what: 'colours are blended in no known way', where });
    walk(value, id, broken);
  }
}
