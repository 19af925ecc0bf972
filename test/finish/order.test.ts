import { cpuUsage } from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../src/finish/content/piece.ts';
import type { Font } from '../../src/finish/fonts/font.ts';
import { spell } from '../../src/finish/order.ts';
import type { Direction } from '../../src/model/printed.ts';

const font: Font = {
  ...{
    name: 'Test',
    codeBytes: 2,
    isEmbedded: true,
    program: undefined,
    said: [],
    holes: [],
    toUnicode: undefined,
    space: 3,
    bare: new Uint8Array(1),
  },
  ...{ alone: new Map(), among: new Map(), width: () => 0.5, reach: () => undefined, xHeight: undefined },
};

/** Pieces of lines as Chromium paints them: each line from left to right. */
function painted(...lines: readonly (readonly string[])[]): Piece[] {
  return lines.flatMap((line, y) =>
    line.map((text, x): Piece => {
      const run = {
        font,
        fontName: 'F1',
        size: 12,
        origin: [1, 0, 0, -1, 50 * x, 20 * y] as const,
        ctm: [1, 0, 0, 1, 0, 0] as const,
        box: [50 * x, 20 * y, 50 * x + 40, 20 * y + 12] as const,
      };
      return {
        kind: 'text',
        start: 10 * x,
        end: 10 * x + 9,
        stream: 0,
        frame: 1,
        mcid: 0,
        isArtifact: false,
        text,
        run,
        fill: 0,
        box: run.box,
      };
    }),
  );
}

function spelt(text: string, dir: Direction, pieces: readonly Piece[]): string | undefined {
  const parts = spell(text, dir, pieces)?.parts;
  return parts?.map((part) => (part.kind === 'piece' ? part.piece.text : '_')).join('|');
}

describe('logical order', () => {
  test.each<[string, string, Direction, (readonly string[])[], string | undefined]>([
    ['one run', 'Take 500 mg', 'ltr', [['Take 500 mg']], 'Take 500 mg'],
    ['a wrapped line', 'Take 500 mg', 'ltr', [['Take'], ['500 mg']], 'Take|_|500 mg'],
    ['a wrap without a blank', '静脈血栓', 'ltr', [['静脈'], ['血栓']], '静脈|血栓'],
    ['a dose in Arabic', 'خذ 500 mg مرتين', 'rtl', [[' مرتين', '500 mg', 'خذ ']], 'خذ |500 mg| مرتين'],
    ['a range in Hebrew', 'במשך 3–5 ימים', 'rtl', [[' ימים', '5', '–', '3', 'במשך ']], 'במשך |3|–|5| ימים'],
    ['Hebrew inside English', 'Say שלום 5 now', 'ltr', [['Say ', '5', ' ', 'שלום', ' now']], 'Say |שלום| |5| now'],
    [
      'two lines from right to left',
      'אחת 12 שתיים 34',
      'rtl',
      [
        ['12', 'אחת '],
        ['34', 'שתיים '],
      ],
      'אחת |12|_|שתיים |34',
    ],
    ['a number that stands behind Hebrew', ' 1.', 'ltr', [['1', ' ', '.']], ' |1|.'],
    ['a space the page lost at its end', 'word ', 'ltr', [['word']], 'word|_'],
    ['a space the page lost at its start', ' word', 'ltr', [['word']], '_|word'],
    ['soft hyphens', 'pain\u00adkiller', 'ltr', [['pain', '-'], ['killer']], 'pain|killer'],
    ['a hyphen of its own', 'well-\u200bknown', 'ltr', [['well-'], ['known']], 'well-|known'],
    ['marks that do not print', 'a\u200e b\u2069c', 'ltr', [['a b', 'c']], 'a b|c'],
    ['other words', 'Take 500 mg', 'ltr', [['Take 50 mg']], undefined],
    ['a word too many', 'Take', 'ltr', [['Take'], ['more']], undefined],
    ['a word too few', 'Take more', 'ltr', [['Take']], undefined],
    ['a repeat that breaks off', 'Take more', 'ltr', [['Take more'], ['Take']], undefined],
  ])('%s', (_what, text, dir, lines, expected) => {
    expect(spelt(text, dir, painted(...lines))).toBe(expected);
  });

  test('the same again on a later page is a repeat', () => {
    expect(spell('Dose', 'ltr', painted(['Dose'], ['Dose'], ['Dose']))?.repeats.length).toBe(2);
  });

  test('ink that hangs over the edge of another page is no text', () => {
    const [mark, line] = painted(['ld'], ['first ld']);
    const whole = line && spell('first ld', 'rtl', [line]);
    const sliver = mark?.run && { ...mark, stream: 1, box: [0, 14, 40, 20] as const };
    const overhang = sliver && line && spell('first ld', 'rtl', [sliver, line]);
    expect(overhang?.parts).toEqual(whole?.parts);
    expect(overhang?.ornaments).toEqual([sliver]);
    const unseen = mark && { ...mark, stream: 1, box: undefined };
    expect(unseen && line && spell('first ld', 'rtl', [line, unseen])?.ornaments).toEqual([unseen]);
    expect(mark && line && spell('first ld', 'rtl', [mark, line])).toBeUndefined();
  });

  test('finds the text whatever the order of the runs in a line', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'א', 'ب', '1') }), {
      minLength: 1,
      maxLength: 6,
    });
    const law = fc.property(
      words.chain((line) => fc.tuple(fc.constant(line), fc.shuffledSubarray(line, { minLength: line.length }))),
      ([line, shuffled]) => {
        const found = spell(line.join(''), 'rtl', painted(shuffled));
        expect(found?.parts.map((part) => (part.kind === 'piece' ? part.piece.text : '_')).join('')).toBe(
          line.join(''),
        );
      },
    );
    fc.assert(law, { numRuns: 300 });
  });

  test('gives up in time on a line that cannot be spelt', () => {
    const begin = cpuUsage();
    expect(spelt(`${'ab'.repeat(30)}x`, 'rtl', painted([...'ab'.repeat(30), 'y']))).toBeUndefined();
    expect(cpuUsage(begin).user / 1000).toBeLessThan(500);
  });
});
