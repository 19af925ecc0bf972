// Characters that no bundled font has.

import { de, edited, notesEn, phrasesDe, type Row } from '../rows.ts';

export const glyphRows: readonly Row[] = [
  {
    what: 'letters of many scripts',
    texts: edited([de, 'Neue Schmerzen', 'żółć Ωμέγα 東京 汉字 हिन्दी עברית عربي']),
    expected: [],
  },
  {
    what: 'a hieroglyph in a manuscript',
    texts: edited([de, 'Neue Schmerzen', 'Neue 𓀀 Schmerzen']),
    expected: [`glyph-missing ${de}:31:3`],
    args: { character: '𓀀', codePoint: 'U+13000', locale: 'de' },
  },
  {
    what: 'a picture letter in a title',
    texts: edited([de, 'title: Ein', 'title: 🩺 Ein']),
    expected: [`glyph-missing ${de}:1`],
    args: { character: '🩺', locale: 'de' },
  },
  {
    what: 'a picture letter in notes',
    texts: edited([notesEn, 'country: Germany', 'country: Germany 🇩']),
    expected: [`glyph-missing ${notesEn}:1`],
    args: { locale: 'en' },
  },
  {
    what: 'a rare letter in a phrase',
    texts: edited([phrasesDe, '"Notfall"', '"Notfall 𐍈"']),
    expected: [`glyph-missing ${phrasesDe}:20`],
    args: { codePoint: 'U+10348' },
  },
];
