/** The object model of a PDF file (ISO 32000-1, 7.3) and the accessors that refuse what has another type. No bytes here. */
import { refuseShape } from '../broken.ts';

export interface Name {
  readonly kind: 'name';
  readonly value: string;
}
export interface Ref {
  readonly kind: 'ref';
  readonly id: number;
}
/** `bytes` holds one character per byte; `hex` keeps the notation. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
  readonly hex: boolean;
}
/** `data` is what stands in the file, still filtered. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: Dict;
  readonly data: Uint8Array;
}
export type Dict = ReadonlyMap<string, PdfObject>;
export type PdfArray = readonly PdfObject[];
export type PdfObject = null | boolean | number | Name | Ref | PdfString | PdfStream | PdfArray | Dict;

const names = new Map<string, Name>();

export function name(value: string): Name {
  const known = names.get(value);
  if (known !== undefined) return known;
  const made: Name = { kind: 'name', value };
  // Names come from files: without a bound a hostile one would make this table grow for ever.
  if (names.size < 4096) names.set(value, made);
  return made;
}

export function ref(id: number): Ref {
  return { kind: 'ref', id };
}

export function dict(entries: Readonly<Record<string, PdfObject | undefined>>): Map<string, PdfObject> {
  const made = new Map<string, PdfObject>();
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value !== undefined) made.set(key, value);
  }
  return made;
}

export function isDict(value: PdfObject | undefined): value is Dict {
  return value instanceof Map;
}

export function isArray(value: PdfObject | undefined): value is PdfArray {
  return Array.isArray(value);
}

function kindOf(value: PdfObject | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

export function isName(value: PdfObject | undefined): value is Name {
  return kindOf(value) === 'name';
}

export function isRef(value: PdfObject | undefined): value is Ref {
  return kindOf(value) === 'ref';
}

export function isString(value: PdfObject | undefined): value is PdfString {
  return kindOf(value) === 'string';
}

export function isStream(value: PdfObject | undefined): value is PdfStream {
  return kindOf(value) === 'stream';
}

export function asDict(value: PdfObject | undefined, what: string): Dict {
  return isDict(value) ? value : refuseShape('not a dictionary', what);
}

export function asArray(value: PdfObject | undefined, what: string): PdfArray {
  return isArray(value) ? value : refuseShape('not an array', what);
}

export function asStream(value: PdfObject | undefined, what: string): PdfStream {
  return isStream(value) ? value : refuseShape('not a stream', what);
}

export function asRef(value: PdfObject | undefined, what: string): Ref {
  return isRef(value) ? value : refuseShape('not a reference', what);
}

export function asNumber(value: PdfObject | undefined, what: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuseShape('not a number', what);
}

export function asName(value: PdfObject | undefined, what: string): string {
  return isName(value) ? value.value : refuseShape('not a name', what);
}
