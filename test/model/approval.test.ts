import { describe, expect, test } from 'vitest';
import { editionState, lowest, personName, readApprovalName, samePerson } from '../../src/model/approval.ts';

describe('names of people', () => {
  test.each([
    ['Ana Silva', 'Ana Silva'],
    ['  Ana   Silva ', 'Ana Silva'],
    ["Dr. med. Åsa O'Neill-Łuk (MSc)", "Dr. med. Åsa O'Neill-Łuk (MSc)"],
    ['山田\u3000花子', '山田 花子'],
    ['مريم العلي', 'مريم العلي'],
    ['प्रिया शर्मा', 'प्रिया शर्मा'],
    ['__proto__', null],
    ['Ana\ufffd', null],
    ['\nAna', null],
    ['e\u0301lan', '\u00e9lan'],
    ['', null],
    ['   ', null],
    ['123', null],
    ['Ana\nSilva', null],
    ['Ana\tSilva', null],
    ['Ana\u202eSilva', null],
    ['Ana\u200bSilva', null],
    ['Ana\u2028Silva', null],
    ['Ana "Silva"', null],
    ['Ana\\', null],
    ['x'.repeat(81), null],
  ])('%j', (written, name) => expect(personName(written)).toBe(name));

  test.each([
    ['Ana Silva', 'ana silva', true],
    ['Ana Silva', 'AnaSilva', true],
    ['Ana Silva', 'Ａｎａ Silva', true],
    ['Ana Silva', 'Ana Silvia', false],
    ['Ana Silva', 'Ana Sílva', false],
  ])('%s and %s', (one, other, same) => expect(samePerson(one, other)).toBe(same));
});

test.each([
  ['de.reviewer.2026-05-01.0123abcd.yaml', { locale: 'de', role: 'reviewer' }],
  ['zh-Hans.clinical.2026-05-01.0123abcd.yaml', { locale: 'zh-Hans', role: 'clinical' }],
  ['de.reviewer.yaml', null],
  ['de.owner.2026-05-01.0123abcd.yaml', null],
  ['DE.reviewer.2026-05-01.0123abcd.yaml', null],
  ['de.reviewer.2026-05-01.0123ABCD.yaml', null],
  ['de.reviewer.2026-05-01.0123abcd.yaml.bak', null],
])('the file name %s', (name, read) => expect(readApprovalName(name)).toEqual(read));

test('the lowest state counts, and an edition with a missing unit is a draft', () => {
  expect(lowest(['approved', 'stale', 'reviewed'])).toBe('stale');
  expect(lowest(['approved'])).toBe('approved');
  expect(lowest([])).toBe('draft');
  expect(editionState(['missing', 'approved'])).toBe('draft');
});
