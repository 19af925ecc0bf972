import { describe, expect, it } from 'vitest';
import { eachOperation, numberAt, type Visitor } from '../../src/finish/content/operations.ts';

interface Told {
  readonly bytes: Buffer;
  readonly glyphs: number[][];
  readonly moves: number[][];
}

const TELL: Visitor<Told> = {
  glyph: ({ glyphs }, x, y, code) => glyphs.push([x, y, code]),
  operation: ({ bytes, moves }, operator, operands) => {
    if (operator === 'Td') moves.push([numberAt(bytes, operands, 0), numberAt(bytes, operands, 1)]);
  },
};

/** Moves and codes as they are told: at once as a glyph, or as the two operations. */
function told(content: string): Told {
  const bytes = Buffer.from(content, 'latin1');
  const found: Told = { bytes, glyphs: [], moves: [] };
  eachOperation(bytes, TELL, found);
  return found;
}

describe('a glyph that Chromium moves to and shows', () => {
  it.each([
    '0',
    '7',
    '-7',
    '4.9232635',
    '-4.9232635',
    '.1',
    '-.5',
    '12.',
    '5.00000001',
    '2147483647',
    '0.000000000001',
  ])('is moved by %s as two operations would move it', (x) => {
    const { glyphs } = told(`${x} 0 Td <00A9> Tj\n`);
    const { moves } = told(`${x}  0 Td <00A9> Tj\n`);
    expect(glyphs).toEqual([[Number(x), 0, 0xa9]]);
    expect(moves).toEqual([[Number(x), 0]]);
  });

  it('is moved down too', () => {
    expect(told('3.5 -12.25 Td <0041> Tj\n').glyphs).toEqual([[3.5, -12.25, 0x41]]);
  });

  it.each(['1.2.3', '1-2', '4e5', '2147483648', '-', '0.00000000000000000000000001x'])('is no glyph after %s', (x) => {
    expect(() => told(`${x} 0 Td <0041> Tj\n`)).toThrow();
  });
});
