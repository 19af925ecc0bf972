/** Text strings (ISO 32000-1, 7.9.2.2): Unicode text to and from PDF string objects. */
import type { PdfString } from './syntax.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** ASCII stays readable; everything else becomes UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  if (ASCII.test(text)) return { kind: 'string', bytes: text, hex: false };
  return { kind: 'string', bytes: `\xfe\xff${utf16(text)}`, hex: true };
}

export function asciiString(bytes: string): PdfString {
  return { kind: 'string', bytes, hex: false };
}

/** Reads UTF-16BE with its mark, else one byte a character (Chromium writes only ASCII so). */
export function textOf(string: PdfString): string {
  if (!string.bytes.startsWith('\xfe\xff')) return string.bytes;
  return Buffer.from(string.bytes.slice(2, 2 + 2 * Math.floor((string.bytes.length - 2) / 2)), 'latin1')
    .swap16()
    .toString('utf16le');
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('latin1');
}
