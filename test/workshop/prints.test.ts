import { expect, test } from 'vitest';
import { keptPrint, readPrint } from '../../src/workshop/prints.ts';

test('a print comes back as it was, with all that is known of it', () => {
  const bytes = Buffer.from('%PDF-\n\0\xff\n', 'latin1');
  const print = { bytes, pages: 3, printed: { version: 'HeadlessChrome/1', sandbox: true } };
  const read = readPrint(keptPrint(print));
  expect({ ...read, bytes: Buffer.from(read?.bytes ?? []) }).toEqual(print);
  expect(readPrint(null)).toBeNull();
});
