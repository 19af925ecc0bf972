import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/finish/broken.ts';
import { draftOf } from '../../../src/finish/pdf/draft.ts';
import { inflate, readPdf } from '../../../src/finish/pdf/reader.ts';
import { asStream } from '../../../src/finish/pdf/syntax.ts';
import { writePdf } from '../../../src/finish/pdf/writer.ts';
import { smallPdf } from './small-pdf.ts';

const packed = deflateSync('hello').toString('latin1');
const good = [
  '<</Type /Catalog>>',
  '<</Title (x)>>',
  `<</Length ${packed.length}\n/Filter /FlateDecode>> stream\n${packed}\nendstream`,
];

describe('reader', () => {
  test('reads objects and streams', () => {
    const file = readPdf(smallPdf(good));
    expect(file.entries.size).toBe(3);
    expect(inflate(asStream(file.entries.get(3)?.value, 'object 3'), 'object 3').toString()).toBe('hello');
  });

  test('an unchanged draft keeps the bytes of its objects', () => {
    const bytes = Buffer.from(writePdf(draftOf(readPdf(smallPdf(good)))));
    expect(bytes.toString('latin1')).toContain(`3 0 obj\n<</Length ${packed.length}\n/Filter /FlateDecode>> stream\n`);
    expect(bytes.toString('latin1')).toMatch(/^%PDF-1\.7\n[\s\S]*\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]/);
  });

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no PDF', Buffer.from('hello')],
    ['a cut file', smallPdf(good).subarray(0, -20)],
    ['bytes after the end', Buffer.concat([smallPdf(good), Buffer.from('more')])],
    ['encryption', smallPdf(good, '<</Size 4\n/Root 1 0 R\n/Info 2 0 R\n/Encrypt 2 0 R>>')],
    ['an update', smallPdf(good, '<</Size 4\n/Root 1 0 R\n/Info 2 0 R\n/Prev 15>>')],
    ['a hybrid table', smallPdf(good, '<</Size 4\n/Root 1 0 R\n/Info 2 0 R\n/XRefStm 15>>')],
    ['a trailer without a root', smallPdf(good, '<</Size 4\n/Info 2 0 R>>')],
    ['a wrong size', smallPdf(good, '<</Size 5\n/Root 1 0 R\n/Info 2 0 R>>')],
    ['a reference to nothing', smallPdf(['<</Pages 9 0 R>>', '<<>>'])],
    ['a stream that is longer than it says', smallPdf(['<<>>', '<<>>', '<</Length 2>> stream\nabcdef\nendstream'])],
    ['a stream that is shorter than it says', smallPdf(['<<>>', '<<>>', '<</Length 200>> stream\nabcdef\nendstream'])],
    ['an object that does not end', smallPdf(['<<>>', '<</A'])],
  ])('refuses %s', (_what, bytes) => {
    expect(() => readPdf(bytes)).toThrow(Refusal);
  });

  test.each(['ASCIIHexDecode', 'LZWDecode'])('refuses the filter %s', (filter) => {
    const file = readPdf(smallPdf(['<<>>', '<<>>', `<</Length 2\n/Filter /${filter}>> stream\nab\nendstream`]));
    expect(() => inflate(asStream(file.entries.get(3)?.value, 'object 3'), 'object 3')).toThrow(/FlateDecode/);
  });

  test('refuses a stream that unpacks to more than a page can need', () => {
    const bomb = deflateSync(Buffer.alloc(80 << 20)).toString('latin1');
    const file = readPdf(
      smallPdf(['<<>>', '<<>>', `<</Length ${bomb.length}\n/Filter /FlateDecode>> stream\n${bomb}\nendstream`]),
    );
    expect(() => inflate(asStream(file.entries.get(3)?.value, 'object 3'), 'object 3')).toThrow(/damaged/);
  });
});
