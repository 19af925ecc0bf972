/** A file being changed: what was read, what replaces it, what goes, and fresh object numbers. Serialises nothing. */
import { refuseShape } from '../broken.ts';
import { inflate, type PdfFile } from './reader.ts';
import { asDict, asStream, type Dict, isRef, type PdfObject, type PdfStream, type Ref, ref } from './syntax.ts';

/** A stream whose `data` is not yet filtered; the writer compresses it when `compress` is set. */
export interface PlainStream {
  readonly dict: Dict;
  readonly data: Buffer;
  readonly compress: boolean;
}
export type Change = { readonly value: PdfObject } | { readonly stream: PlainStream } | 'gone';

export interface Draft {
  readonly file: PdfFile;
  readonly changes: Map<number, Change>;
  /** Numbers of objects that went, smallest last, to be used again before new ones. */
  readonly free: number[];
  next: number;
}

export function draftOf(file: PdfFile): Draft {
  let last = 0;
  for (const id of file.entries.keys()) last = Math.max(last, id);
  return { file, changes: new Map(), free: [], next: last + 1 };
}

/** The value behind a reference, or the value itself; changed dictionaries as they now are. */
export function resolve(draft: Draft, value: PdfObject | undefined): PdfObject | undefined {
  if (!isRef(value)) return value;
  const change = draft.changes.get(value.id);
  if (change === undefined)
    return draft.file.entries.get(value.id)?.value ?? refuseShape('reference to nothing', `object ${value.id}`);
  if (change === 'gone' || 'stream' in change)
    return refuseShape('reference to an object that was replaced', `object ${value.id}`);
  return change.value;
}

export function dictAt(draft: Draft, value: PdfObject | undefined, what: string): Dict {
  return asDict(resolve(draft, value), what);
}

export function streamAt(draft: Draft, value: PdfObject | undefined, what: string): PdfStream {
  return asStream(resolve(draft, value), what);
}

export function plainBytes(draft: Draft, value: PdfObject | undefined, what: string): Buffer {
  return inflate(streamAt(draft, value, what), what);
}

export function allocate(draft: Draft): Ref {
  return ref(draft.free.pop() ?? draft.next++);
}

export function put(draft: Draft, at: Ref, value: PdfObject): Ref {
  draft.changes.set(at.id, { value });
  return at;
}

export function putStream(draft: Draft, at: Ref, stream: PlainStream): Ref {
  draft.changes.set(at.id, { stream });
  return at;
}

/** Forgets objects for good and hands their numbers out again, smallest first. */
export function drop(draft: Draft, gone: readonly Ref[]): void {
  for (const { id } of gone) draft.changes.set(id, 'gone');
  for (const id of new Set(gone.map((one) => one.id))) draft.free.push(id);
  draft.free.sort((a, b) => b - a);
}
