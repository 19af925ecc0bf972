/** Files that no Chromium wrote: of other producers, encrypted, updated, empty, none at all. Each with the beginning of what is said of it. */
import { deflateSync } from 'node:zlib';
import { draftOf } from '../../../src/finish/pdf/draft.ts';
import { readPdf } from '../../../src/finish/pdf/reader.ts';
import { writePdf } from '../../../src/finish/pdf/writer.ts';
import { smallPdf } from '../pdf/small-pdf.ts';
import { putTogether } from '../pdf-parts.ts';
import type { Bench } from './bench.ts';

export type ForeignRow = readonly [what: string, pdf: Buffer, refusal: string];

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** @param pdf the print of `bench`, whole @param finished the same print once it is finished */
export function foreignFiles(
  pdf: Uint8Array,
  finished: Uint8Array,
  { parts, last, catalog, beside, edited }: Bench,
): readonly ForeignRow[] {
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = (more: string): Buffer =>
    putTogether({ ...parts, trailer: parts.trailer.replace('/Root', `${more}\n/Root`) });
  const start = text.lastIndexOf('startxref');
  const stream = (head: string, data: string): string => {
    const packed = deflateSync(bytes(data)).toString('latin1');
    return `<<${head}\n/Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`;
  };
  const inner = `${last + 9} 0 `;
  const pack = `/Type /ObjStm\n/N 1\n/First ${inner.length}`;
  const pages = ['<</Type /Catalog\n/Pages 3 0 R>>', '<<>>', '<</Type /Pages\n/Count 0\n/Kids []>>'];
  return [
    ['nothing', Buffer.alloc(0), 'header'],
    ['one byte', bytes('%'), 'header'],
    ['zeros', Buffer.alloc(100_000), 'header'],
    ['a web page', bytes('<!doctype html><p>Take 5 mg</p>'), 'header'],
    ['a picture', bytes('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'header'],
    ['an archive', bytes(`PK\x03\x04${'\0'.repeat(99)}`), 'header'],
    ['text in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'header'],
    ['a print read as UTF-8', Buffer.from(text, 'utf8'), ''],
    ['a print with Windows line ends', bytes(text.replaceAll('\n', '\r\n')), 'header'],
    ['a print with Macintosh line ends', bytes(text.replaceAll('\n', '\r')), 'header'],
    ['a print after a letter head', bytes(`Subject: leaflet\n\n${text}`), 'header'],
    ['a print with words after its end', bytes(`${text}more`), 'file does not end'],
    ['a print twice', bytes(text + text), ''],
    ['PDF 2.0', bytes(text.replace(/^%PDF-1\.\d/, '%PDF-2.0')), 'header'],
    ['a header alone', bytes('%PDF-1.4\n'), 'file does not end'],
    ['a table beyond the file', bytes(`${text.slice(0, start)}startxref\n9999999999\n%%EOF\n`), 'no classic'],
    ['a table in the middle of an object', bytes(`${text.slice(0, start)}startxref\n100\n%%EOF\n`), 'no classic'],
    ['a finished file', Buffer.from(finished), 'no classic'],
    ['a file with a cross-reference stream', Buffer.from(writePdf(draftOf(readPdf(pdf)))), 'no classic'],
    ['a table of 300,000 rows', bytes(text.replace(/xref\n0 \d+\n/, 'xref\n0 300000\n')), 'no classic'],
    ['a table of two parts', bytes(text.replace(/xref\n0 (\d+)\n/, 'xref\n0 1\n0000000000 65535 f \n1 $1\n')), ''],
    ['a row of another generation', bytes(text.replace(/ 00000 n /, ' 00001 n ')), 'cross-reference row'],
    ['a row of a free object', bytes(text.replace(/ 00000 n /, ' 00000 f ')), 'cross-reference row'],
    ['an encrypted file', trailer('/Encrypt <</Filter /Standard\n/V 5\n/R 6>>'), 'trailer has Encrypt'],
    ['an update of itself', trailer(`/Prev ${text.slice(start).match(/\d+/)?.[0]}`), 'trailer has Prev'],
    ['an update of nothing', trailer('/Prev 0'), 'trailer has Prev'],
    ['a hybrid file', trailer('/XRefStm 15'), 'trailer has XRefStm'],
    ['an object stream', putTogether(beside(stream(pack, `${inner}(hidden)`))), 'a stream of objects or rows'],
    [
      'an object stream in an object stream',
      putTogether(beside(stream(pack, inner + stream(pack, `${inner}(hidden)`)))),
      'a stream of objects or rows',
    ],
    [
      'a table in a stream beside the table',
      putTogether(beside(stream('/Type /XRef\n/Size 1\n/W [1 1 1]', '\0\0\0'))),
      'a stream of objects or rows',
    ],
    ['a file without pages', smallPdf(pages), ''],
    ['a file without a page tree', smallPdf(['<</Type /Catalog>>', '<<>>']), 'not a reference'],
    [
      'a page without tags',
      smallPdf([
        ...pages.slice(0, 2),
        '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>',
        '<</Type /Page\n/Parent 3 0 R\n/Resources <<>>\n/Contents 5 0 R>>',
        '<</Length 4>> stream\nq Q \nendstream',
      ]),
      '',
    ],
    [
      'a form to fill in',
      putTogether(edited(catalog, (one) => one.replace('/Type', '/AcroForm <</XFA (x)>>\n/Type'))),
      'the file holds',
    ],
    ['an attachment', putTogether(beside('<</Type /Filespec\n/EF <<>>>>')), 'the file holds'],
    ['filters of other producers', putTogether(beside('<</Filter /LZWDecode\n/Length 2>> stream\nab\nendstream')), ''],
    [
      'two filters',
      putTogether(beside('<</Filter [/FlateDecode /FlateDecode]\n/Length 2>> stream\nab\nendstream')),
      '',
    ],
  ];
}
