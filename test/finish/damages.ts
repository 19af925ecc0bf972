/** Damage by chance that can be repeated: to bytes, to single objects, to what stands in streams, and to how objects hang together. */
import { closeStream, openStream, type Part, putTogether, takeApart } from './pdf-parts.ts';

/** A small seeded generator, so that a failure can be repeated. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes another file of `pdf`; `other` lends its end. */
type Damage = (pdf: Uint8Array, other: Uint8Array) => Buffer;

/** Ways to damage a print, by name. All but the first five leave a whole file with a right table. */
export function damagesBy(random: () => number): Readonly<Record<string, Damage>> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const edit = editsBy(below, one);
  const toBytes =
    (change: (bytes: Buffer) => void): Damage =>
    (pdf) => {
      const bytes = Buffer.from(pdf);
      change(bytes);
      return bytes;
    };
  const toPart =
    (fits: (part: Part) => boolean, change: (part: Part, ids: readonly number[]) => Part): Damage =>
    (pdf) => {
      const { header, objects, trailer } = takeApart(pdf);
      const chosen = one(objects.filter(fits));
      const ids = objects.map(({ id }) => id);
      return putTogether({
        ...{ header, trailer },
        objects: objects.map((part) => (part === chosen ? change(part, ids) : part)),
      });
    };
  const toStream = (fits: (part: Part) => boolean, change: (opened: Opened) => Opened): Damage =>
    toPart(fits, (part) => {
      const opened = openStream(part);
      return opened === undefined ? part : closeStream(part.id, change(opened));
    });
  return {
    'flipped bits': toBytes((bytes) => {
      for (let left = below(8); left >= 0; left--) {
        const at = below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      }
    }),
    'other bytes': toBytes((bytes) => {
      for (let left = below(20); left >= 0; left--) bytes[below(bytes.length)] = below(256);
    }),
    'bytes that moved': toBytes((bytes) => {
      const from = below(bytes.length);
      bytes.copyWithin(below(bytes.length), from, from + below(900));
    }),
    'an early end': (pdf) => Buffer.from(pdf.subarray(0, below(pdf.length))),
    'two files in one': (pdf, other) =>
      Buffer.concat([pdf.subarray(0, below(pdf.length)), other.subarray(below(other.length))]),
    'the trailer': (pdf) => {
      const parts = takeApart(pdf);
      return putTogether({ ...parts, trailer: edit(parts.trailer) });
    },
    'an object': toPart(
      (part) => !isStream(part),
      ({ id, text }) => ({
        id,
        text: text.replace(/^(\d+ 0 obj)([\s\S]*)(endobj\s*)$/, (_, head, body, end) => head + edit(body) + end),
      }),
    ),
    'the head of a stream': toStream(isStream, ({ dict, data }) => ({ dict: edit(dict), data })),
    'the inside of a stream': toStream(isProgram, ({ dict, data }) => {
      let text = data;
      for (let left = below(4); left >= 0; left--) text = edit(text);
      return { dict, data: text };
    }),
    'a stream that swells': toStream(isStream, ({ dict, data }) => {
      const more = (one([' ', '\0', '\n', 'q ', '0 ']) ?? '').repeat(one([1 << 16, 1 << 20, 30 << 20]) ?? 0);
      return { dict, data: data + more };
    }),
    'objects that changed places': (pdf) => {
      const parts = takeApart(pdf);
      const [a, b] = [one(parts.objects), one(parts.objects)];
      const inPlace = ({ id, text }: Part, taken: Part | undefined): Part => ({
        id,
        text: (taken?.text ?? text).replace(/^\d+/, String(id)),
      });
      const objects = parts.objects.map((part) =>
        part === a ? inPlace(part, b) : part === b ? inPlace(part, a) : part,
      );
      return putTogether({ ...parts, objects });
    },
    'references in a circle': toPart(
      ({ text }) => /\/(?:StructElem|Pages?|Kids|Nums|Parent|Resources)\b/.test(text),
      ({ id, text }, ids) => ({
        id,
        text: text.replace(/\b\d+ 0 R\b/g, (ref) => (below(4) === 0 ? `${one([id, one(ids)])} 0 R` : ref)),
      }),
    ),
  };
}

type Opened = NonNullable<ReturnType<typeof openStream>>;

function isStream({ text }: Part): boolean {
  return /\bstream\n/.test(text);
}

/** Page content and character maps: what is read as a program. */
function isProgram(part: Part): boolean {
  return isStream(part) && /BDC|begincmap| Tf/.test(openStream(part)?.data ?? '');
}

const NUMBERS = ['0', '-1', '65535', '65536', '99999999', '2147483648', '0.00001', '1e9', 'NaN', '9'.repeat(40)];
const WORDS = [
  ...['[', '<<', '(', '<', ']', '>>', ')', '>', '{', '%', '\\', ' null ', ' true ', '/X', ' 0 0 R', ' 1 0 R'],
  ...[' Q ', ' q ', ' BT ', ' ET ', ' EMC ', '/P <</MCID 0>>BDC ', '/Span <</ActualText (x)>>BDC '],
  ...['/ReversedChars BMC ', '[[[[[', '<<<<'],
];
const CODES = ['<0000>', '<FFFF>', '<>', '<zz>', '<D800>', '<0>', `<${'0041'.repeat(20_000)}>`];

function editsBy(
  below: (limit: number) => number,
  one: <T>(list: readonly T[]) => T | undefined,
): (text: string) => string {
  const swap = (text: string, pattern: RegExp, by: string | undefined): string => {
    const found = one(Array.from(text.matchAll(pattern)));
    if (found === undefined) return text;
    return text.slice(0, found.index) + (by ?? '') + text.slice(found.index + found[0].length);
  };
  const put = (text: string, what: string): string => {
    const at = below(text.length);
    return text.slice(0, at) + what + text.slice(at);
  };
  const lines = (text: string, change: (list: string[], at: number) => void): string => {
    const list = text.split('\n');
    change(list, below(list.length));
    return list.join('\n');
  };
  const edits: readonly ((text: string) => string)[] = [
    (text) => swap(text, /[\s\S]/g, String.fromCharCode(below(256))),
    (text) => swap(text, /-?\d+(?:\.\d+)?/g, one(NUMBERS)),
    (text) => swap(text, /\/[A-Za-z]\w*/g, one(text.match(/\/[A-Za-z]\w*/g) ?? [])),
    (text) => swap(text, /\b\d+ 0 R\b/g, `${1 + below(120)} 0 R`),
    (text) => swap(text, /<[0-9A-Fa-f]{4,}>/g, one(CODES)),
    (text) => swap(text, /[\s\S]{1,60}/g, ''),
    (text) => put(text, swap(text, /[\s\S]{1,200}/g, '').slice(0, 200)),
    (text) => put(text, one(WORDS) ?? ''),
    (text) => put(text, (one(['[', '<</A ']) ?? '').repeat(one([30, 60, 50_000]) ?? 0)),
    (text) => lines(text, (list, at) => list.splice(at, 1)),
    (text) => lines(text, (list, at) => list.splice(at, 0, ...Array(one([2, 50, 3_000]) ?? 0).fill(list[at]))),
    (text) => lines(text, (list, at) => list.splice(below(list.length), 0, ...list.splice(at, 1))),
  ];
  return (text) => one(edits)?.(text) ?? text;
}
