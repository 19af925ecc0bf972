import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/finish/broken.ts';
import { cursor, readObject } from '../../../src/finish/pdf/lexer.ts';
import { serialise } from '../../../src/finish/pdf/serialise.ts';
import { dict, name, type PdfObject, ref } from '../../../src/finish/pdf/syntax.ts';

const read = (text: string): PdfObject => readObject(cursor(Buffer.from(text, 'latin1')));
const byteText = fc.array(fc.integer({ min: 0, max: 255 })).map((bytes) => String.fromCharCode(...bytes));
const nameText = fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((text) => !text.includes('\0'));

const objects = fc.letrec<{ object: PdfObject }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'object' },
    fc.constantFrom<PdfObject>(null, true, false),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000),
    nameText.map(name),
    fc.integer({ min: 1, max: 9999 }).map(ref),
    fc.record({ kind: fc.constant('string' as const), bytes: byteText, hex: fc.boolean() }),
    fc.array(tie('object'), { maxLength: 5 }),
    fc.array(fc.tuple(nameText, tie('object')), { maxLength: 5 }).map((entries) => dict(Object.fromEntries(entries))),
  ),
})).object;

describe('lexer', () => {
  test('reads what the serialiser writes', () => {
    const law = fc.property(objects, (object) => {
      expect(read(serialise(object))).toEqual(object);
    });
    fc.assert(law, { numRuns: 300 });
  });

  test('reads or refuses any bytes, and nothing else', () => {
    fc.assert(
      fc.property(byteText, (text) => {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['-.5', -0.5],
    ['+3', 3],
    ['4.', 4],
    ['(a\\(b\\)\\101\\\nc)', { kind: 'string', bytes: 'a(b)Ac', hex: false }],
    ['<41 4>', { kind: 'string', bytes: 'A@', hex: true }],
    ['/A#20B', { kind: 'name', value: 'A B' }],
    ['12 0 R', { kind: 'ref', id: 12 }],
    ['[12 0 R 7]', [{ kind: 'ref', id: 12 }, 7]],
    ['% note\ntrue', true],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each(['', '(open', '<41', '<4G>', '[1', '<</A', '<</A 1', '<</A 1/A 2>>', '1e5', 'obj', '['.repeat(50), ')'])(
    'refuses %s',
    (text) => {
      expect(() => read(text)).toThrow(Refusal);
    },
  );
});
