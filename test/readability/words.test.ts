import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/readability/words.ts';
import '../seed.ts';

/** `word:letters:syllables`, with `/aloud` where reading aloud gives another number. */
const told = (text: string, language: string) =>
  wordsOf(text, language)
    .map(({ text: word, letters, syllables }) => {
      const aloud = syllables && syllables.aloud !== syllables.written ? `/${syllables.aloud}` : '';
      return `${word}:${letters}${syllables ? `:${syllables.written}${aloud}` : ''}`;
    })
    .join(' ');

describe('words, letters and syllables', () => {
  test.each([
    ['en', 'A leg, swollen (red).', 'A:1:1 leg:3:1 swollen:7:2 red:3:1'],
    ['en', "Don't stop; it's 'fine'.", "Don't:4:1 stop:4:1 it's:3:1 fine:4:1"],
    ['en', 'Post-thrombotic X-ray', 'Post-thrombotic:14:4 X-ray:4:2'],
    ['en', 'PTS, MRI and CT', 'PTS:3:1/3 MRI:3:1/3 and:3:1 CT:2:1/2'],
    ['en', '2.5 mg or 15%, 0-4', '2.5:2:1/3 mg:2:1 or:2:1 15:2:1/2 0-4:2:1/3'],
    ['en', 'a 24-hour line', 'a:1:1 24-hour:6:2/4 line:4:1'],
    ['en', 'Don’t e.g. www.example.org', 'Don’t:4:1 e.g:2:1 www.example.org:13:1'],
    ['de', 'Ihr Venen-Stent', 'Ihr:3:1 Venen-Stent:10:3'],
    ['fr', "L'homme, aujourd'hui", "L'homme:6:1 aujourd'hui:10:3"],
    ['it', "L'implante è qui", "L'implante:9 è:1 qui:3"],
    ['tr', 'IŞIK İlaç', 'IŞIK:4:1 İlaç:4:2'],
    ['ja', '静脈の血', '静脈:2 の:1 血:1'],
    ['hi', 'खून का', 'खून:2 का:1'],
    ['en', ' … - — ', ''],
  ])('%s: %s', (language, text, expected) => expect(told(text, language)).toBe(expected));
});

test('a letter with its accent apart is one letter, and syllables do not change', () => {
  expect(told('médico'.normalize('NFD'), 'es').split(':').slice(1)).toEqual(['6', '3']);
});

test('words stand where they say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('vein', 'X-ray', "don't", '2.5', '静脈', '-', ', ', ' ', '**', 'été'), {
        maxLength: 12,
      }),
      fc.constantFrom('en', 'fr', 'ja'),
      (list, language) => {
        const text = list.join('');
        for (const { text: word, start } of wordsOf(text, language))
          expect(text.slice(start, start + word.length)).toBe(word);
      },
    ),
  );
});
