/** Writes a draft as PDF 1.7 with a classic cross-reference table; the same draft gives the same bytes, identifier included. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Draft, PlainStream } from './draft.ts';
import { serialise } from './serialise.ts';
import { dict, name, type PdfString } from './syntax.ts';

/** Of page content, level 6 takes half as long again and saves 3 % of it. */
const LEVEL = 5;
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** The file identifier is the digest of all objects (A 6.1.3-1), so it needs no clock and no chance. */
export function writePdf(draft: Draft): Uint8Array {
  const parts: Uint8Array[] = [HEADER];
  const offsets: number[] = [];
  let length = HEADER.length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (let id = 1; id < draft.next; id++) {
    const body = bodyOf(draft, id);
    if (body === undefined) continue;
    offsets[id] = length;
    for (const part of body) add(part);
  }
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  const identifier: PdfString = { kind: 'string', bytes: digest.digest().toString('latin1', 0, 16), hex: true };
  const trailer = dict({
    Size: draft.next,
    Root: draft.file.root,
    Info: draft.file.info,
    ID: [identifier, identifier],
  });
  const start = length;
  add(
    Buffer.from(`${table(offsets, draft.next)}trailer\n${serialise(trailer)}\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
  );
  return Buffer.concat(parts, length);
}

function bodyOf(draft: Draft, id: number): readonly Uint8Array[] | undefined {
  const change = draft.changes.get(id);
  if (change === 'gone') return undefined;
  if (change === undefined) {
    const source = draft.file.entries.get(id)?.source;
    return source === undefined ? undefined : [source];
  }
  if ('value' in change) return [Buffer.from(`${id} 0 obj\n${serialise(change.value)}\nendobj\n`, 'latin1')];
  return streamBody(id, change.stream);
}

function streamBody(id: number, { dict: head, data, compress }: PlainStream): readonly Uint8Array[] {
  const body = compress ? deflateSync(data, { level: LEVEL }) : data;
  const full = new Map(head);
  full.delete('Filter');
  if (compress) full.set('Filter', name('FlateDecode'));
  full.set('Length', body.length);
  return [
    Buffer.from(`${id} 0 obj\n${serialise(full)}\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ];
}

/** Numbers that are not in use form the chain of free entries (ISO 32000-1, 7.5.4). */
function table(offsets: readonly (number | undefined)[], size: number): string {
  const ids = Array.from({ length: size }, (_, id) => id);
  const unused = ids.filter((id) => id > 0 && offsets[id] === undefined);
  const nextUnused = new Map(unused.map((id, i) => [id, unused[i + 1]]));
  const rows = ids.map((id) => {
    const offset = offsets[id];
    if (offset !== undefined) return `${pad(offset)} 00000 n \n`;
    const next = id === 0 ? unused[0] : nextUnused.get(id);
    return `${pad(next ?? 0)} ${id === 0 ? '65535' : '00001'} f \n`;
  });
  return `xref\n0 ${size}\n${rows.join('')}`;
}

function pad(value: number): string {
  return String(value).padStart(10, '0');
}
