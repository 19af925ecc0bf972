import { expect, test } from 'vitest';
import type { Measures } from '../../src/model/legibility.ts';
import { keptPrint, readPrint } from '../../src/workshop/prints.ts';

test('a print comes back as it was, with all that is known of it', () => {
  const bytes = Buffer.from('%PDF-\n\0\xff\n', 'latin1');
  const none = { kind: 'not-measured' } as const;
  const measures: Measures = {
    letterHeight: { kind: 'measured', mm: 1.8, page: 1, text: 'x' },
    ...{ pointSize: none, contrast: none, line: none },
  };
  const legibility = { ...measures, pages: [{ mm: 1.8, pt: 10, contrast: null, characters: 60 }] };
  const print = { bytes, pages: 3, legibility, printed: { version: 'HeadlessChrome/1', sandbox: true } };
  const read = readPrint(keptPrint(print));
  expect({ ...read, bytes: Buffer.from(read?.bytes ?? []) }).toEqual(print);
  expect(readPrint(null)).toBeNull();
});
