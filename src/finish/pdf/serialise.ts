/** Writes one PDF object as bytes, one character per byte; the inverse of the lexer. Streams are the writer's affair. */
import { isArray, isDict, type PdfObject, type PdfString } from './syntax.ts';

export function serialise(value: PdfObject): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return decimal(value);
  if (isArray(value)) return `[${value.map(serialise).join(' ')}]`;
  if (isDict(value)) {
    let entries = '';
    for (const [key, item] of value) entries += `${entries === '' ? '' : '\n'}${nameToken(key)} ${serialise(item)}`;
    return `<<${entries}>>`;
  }
  switch (value.kind) {
    case 'name':
      return nameToken(value.value);
    case 'ref':
      return `${value.id} 0 R`;
    case 'string':
      return stringToken(value);
    case 'stream':
      throw new Error('a stream is written by the writer');
  }
}

/** At most eight decimals and never an exponent (7.3.3). */
export function decimal(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return value.toFixed(8).replace(/\.?0+$/, '');
}

export function nameToken(value: string): string {
  return `/${value.replace(/[^!-~]|[#()<>[\]{}/%]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)}`;
}

function stringToken(string: PdfString): string {
  if (string.hex) return `<${Buffer.from(string.bytes, 'latin1').toString('hex').toUpperCase()}>`;
  return `(${string.bytes.replace(/[\\()\r\n]/g, (c) => (c === '\n' ? '\\n' : c === '\r' ? '\\r' : `\\${c}`))})`;
}
