/** Takes a print apart into its objects and puts it together again, so that damage done to an object gets past the table. */
import { deflateSync, inflateSync } from 'node:zlib';

/** A print as its objects in the order of the file. */
export interface Parts {
  readonly header: Buffer;
  readonly objects: readonly Part[];
  /** The trailer's dictionary. */
  readonly trailer: string;
}
export interface Part {
  readonly id: number;
  /** From `12 0 obj` to `endobj`, one character for each byte. */
  readonly text: string;
}

export function takeApart(pdf: Uint8Array): Parts {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(text.slice(-60))?.[1]);
  const offsets = Array.from(text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm), ([, at]) => Number(at));
  const starts = offsets.map((at, i) => ({ id: i + 1, at })).sort((a, b) => a.at - b.at);
  return {
    header: bytes.subarray(0, starts[0]?.at),
    objects: starts.map(({ id, at }, i) => ({ id, text: text.slice(at, starts[i + 1]?.at ?? table) })),
    trailer: /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text.slice(table))?.[1] ?? '',
  };
}

/** A whole file again, its table as Chromium writes it. Numbers that no object has point at nothing. */
export function putTogether({ header, objects, trailer }: Parts): Buffer {
  const offsets = new Map<number, number>();
  let length = header.length;
  for (const { id, text } of objects) {
    offsets.set(id, length);
    length += text.length;
  }
  const size = objects.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  const rows = Array.from({ length: size }, (_, id) =>
    id === 0 ? '0000000000 65535 f \n' : `${String(offsets.get(id) ?? 0).padStart(10, '0')} 00000 n \n`,
  );
  const head = trailer.replace(/\/Size \d+/, `/Size ${size}`);
  const tail = `xref\n0 ${size}\n${rows.join('')}trailer\n${head}\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([header, Buffer.from(objects.map(({ text }) => text).join('') + tail, 'latin1')]);
}

/** The dictionary and the plain data of a stream object. */
export interface Opened {
  readonly dict: string;
  readonly data: string;
}

export function openStream({ text }: Part): Opened | undefined {
  const head = /^\d+ 0 obj\s*(<<[\s\S]*?>>)\s*stream\n/.exec(text);
  const dict = head?.[1] ?? '';
  const bytes = Buffer.from(text, 'latin1').subarray(head?.[0].length ?? 0);
  const data = bytes.subarray(0, Number(/\/Length (\d+)/.exec(dict)?.[1]));
  if (head === null || /DCTDecode/.test(dict)) return undefined;
  return { dict, data: (dict.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1') };
}

export function closeStream(id: number, { dict, data }: Opened): Part {
  const plain = Buffer.from(data, 'latin1');
  const packed = (dict.includes('/FlateDecode') ? deflateSync(plain) : plain).toString('latin1');
  const head = dict.replace(/\/Length \d+/, () => `/Length ${packed.length}`);
  return { id, text: `${id} 0 obj\n${head}\nstream\n${packed}\nendstream\nendobj\n` };
}
