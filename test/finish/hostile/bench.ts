/** A print laid out to be tampered with: its parts by what they are, and the tools to change them. */
import { closeStream, openStream, type Part, type Parts, takeApart } from '../pdf-parts.ts';

/** A print that someone meant harm with, and the beginning of what must be said of it; nothing where it may go either way. */
export type Row = readonly [what: string, parts: Parts, refusal: string];

/** A glyph that is shown, and a text object that shows some. */
export const glyph = /<[0-9A-F]{4}> Tj/;
export const spoken = /BT(?:(?!ET)[\s\S])*Tj(?:(?!ET)[\s\S])*ET/;

/** `count` references to one object. */
export function refs(count: number, id: number): string {
  return `${id} 0 R `.repeat(count);
}

/** The value of an object, to stand under another number. */
export function copyOf({ text }: Part): string {
  return text.replace(/^\d+ 0 obj\n?/, '').replace(/endobj\s*$/, '');
}

/** @param pdf a print with text, links and headings */
export function benchOf(pdf: Uint8Array) {
  const parts = takeApart(pdf);
  const named = (pattern: RegExp): Part =>
    must(
      parts.objects.find(({ text }) => pattern.test(text)),
      String(pattern),
    );
  const holding = (pattern: RegExp): Part =>
    must(
      parts.objects.find((part) => pattern.test(openStream(part)?.data ?? '')),
      String(pattern),
    );
  const last = parts.objects.reduce((most, { id }) => Math.max(most, id), 0);
  const swapped = (part: Part, more: readonly Part[], from: Parts): Parts => ({
    ...from,
    objects: [...from.objects.map((one) => (one.id === part.id ? part : one)), ...more],
  });
  /** Objects with the next free numbers. */
  const chain = (bodies: readonly string[]): readonly Part[] =>
    bodies.map((body, i) => ({ id: last + 1 + i, text: `${last + 1 + i} 0 obj\n${body}\nendobj\n` }));
  return {
    parts,
    last,
    chain,
    catalog: named(/\/Type \/Catalog/),
    pages: named(/\/Type \/Pages/),
    page: named(/\/Type \/Page\n/),
    tree: named(/\/Type \/StructTreeRoot/),
    link: named(/\/Subtype \/Link/),
    bookmark: named(/\/Parent [\s\S]*\/Title|\/Title[\s\S]*\/Parent/),
    font: named(/\/Subtype \/Type0/),
    widths: named(/\/Subtype \/CIDFontType2/),
    content: holding(/BDC/),
    map: holding(/begincmap/),
    /** The print with an object changed as text, and with more objects. */
    edited: (part: Part, change: (text: string) => string, more: readonly Part[] = [], from = parts): Parts =>
      swapped({ id: part.id, text: change(part.text) }, more, from),
    /** The print with the inside of a stream changed. */
    inside: (part: Part, change: (data: string) => string, from = parts): Parts => {
      const opened = must(openStream(part), 'stream');
      return swapped(closeStream(part.id, { ...opened, data: change(opened.data) }), [], from);
    },
    beside: (...bodies: readonly string[]): Parts => ({ ...parts, objects: [...parts.objects, ...chain(bodies)] }),
  };
}

export type Bench = ReturnType<typeof benchOf>;

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the print has no ${what}`);
  return value;
}
