import { expect, test } from 'vitest';
import { letter, spacedLetter } from '../../../src/check/across/letters.ts';

const scripts = 'Latin Greek Cyrillic Hebrew Arabic Devanagari Hiragana Katakana Han Hangul'.split(' ');
const unspaced = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}\p{sc=Hangul}]/u;
// Old letters, letter-like signs and presentation forms, which no text of a leaflet has.
const odd =
  /[\u1100-\u11ff\u2000-\u2fff\u3000-\u3030\u3130-\u318f\ua960-\ua97f\ua980-\uabff\ud7b0-\ud7ff\ufb00-\uffff]/;

function lettersOf(script: string): readonly string[] {
  const own = new RegExp(`^(?=\\p{sc=${script}})[\\p{L}\\p{M}]$`, 'u');
  return Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter(
    (one) => own.test(one) && !odd.test(one),
  );
}

test.each(scripts)('the letters of %s are letters', (script) => {
  const all = lettersOf(script);
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((one) => !new RegExp(letter).test(one))).toEqual([]);
  const parted = all.filter((one) => new RegExp(spacedLetter).test(one));
  expect(parted.length).toBe(unspaced.test(all[0] ?? '') ? 0 : all.length);
});

test('digits, spaces and punctuation are none', () => {
  for (const one of '09 ٠۹०.,:;!?-–—/()[]{}«»„“”‘’\'"•·、。，；：！？「」（）؟،؛।%٪°\u00a0\u202f')
    expect(new RegExp(letter).test(one), one).toBe(false);
});
