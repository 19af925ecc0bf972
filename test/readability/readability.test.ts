import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTranslation } from '../../src/content/translation.ts';
import type { Passage, Score } from '../../src/model/readability.ts';
import { readabilityOf } from '../../src/readability/readability.ts';
import '../seed.ts';

function manuscript(body: string, lead = 'One short lead.'): string {
  return `---\ntitle: A title\nshort_title: Title\nlead: ${lead}\ndate: 2026-01-31\nstate: draft\nkeywords: [a]\n---\n\n${body}\n`;
}

function measured(body: string, locale = 'en', names: readonly string[] = [], lead?: string) {
  const source = manuscript(body, lead);
  const { translation, diagnostics } = readTranslation('x/en.md', 'x', locale, source);
  if (!translation) throw new Error(JSON.stringify(diagnostics));
  return { ...readabilityOf(translation, { names, source, most: 5 }), translation, source };
}

const told = ({ sentences, words, meanSentence }: Passage) => ({ sentences, words, meanSentence });
const at = ({ place }: { place: { line: number; column: number } }) => `${place.line}:${place.column}`;

const sample = `## The first head is left out {#first}

Your leg may swell.[^ev:a] It may
hurt **a lot** then, [see below](#second).

### So is this

- Pain
- Call {{emergency}} now. Wait for the doctor.

{{supply.model}}

## Second {#second}

| Thing | What |
|---|---|
| Model | The number is on your card. |

![A picture. It says two sentences.](vein.svg)
`;

describe('what is counted', () => {
  test('the lead, paragraphs, items and cells with a sentence; each item is a sentence', () => {
    const { whole, sections } = measured(sample);
    expect(told(whole)).toEqual({ sentences: 7, words: 3 + 4 + 8 + 1 + 2 + 4 + 6, meanSentence: 4 });
    expect(sections.map(({ section, ...passage }) => [section, told(passage)])).toEqual([
      ['first', { sentences: 5, words: 19, meanSentence: 19 / 5 }],
      ['second', { sentences: 1, words: 6, meanSentence: 6 }],
    ]);
  });

  test('a section without words has no mean and no score', () => {
    const [section] = measured('## Head {#a}\n\n{{supply.model}}').sections;
    expect(section).toEqual({
      section: 'a',
      sentences: 0,
      words: 0,
      meanSentence: 0,
      longest: [],
      hardest: [],
      scores: {
        kind: 'scores',
        scores: [
          expect.objectContaining({ kind: 'too-short', formula: 'flesch-kincaid' }),
          expect.objectContaining({ kind: 'too-short', formula: 'smog' }),
        ],
      },
    });
  });

  test('a language without a formula gives no number, and its sentences all the same', () => {
    const { whole } = measured('## Κ {#a}\n\nΠονάτε; Καλέστε τον γιατρό σας.', 'el', [], 'Ένα φύλλο.');
    expect(whole.scores).toEqual({ kind: 'no-formula', reason: 'none-validated' });
    expect(told(whole)).toEqual({ sentences: 3, words: 7, meanSentence: 7 / 3 });
    expect(whole.longest[0]).toMatchObject({ text: 'Καλέστε τον γιατρό σας.', words: 4, unit: 'a#1' });
  });
});

describe('longest sentences and hardest words', () => {
  test('stand where they begin, behind marks, links and line breaks', () => {
    const { whole } = measured(sample);
    expect(whole.longest.map((one) => `${at(one)} ${one.unit} ${one.words} ${one.text}`)).toEqual([
      '12:28 first#1 8 It may hurt a lot then, see below.',
      '26:11 second#4 6 The number is on your card.',
      '12:1 first#1 4 Your leg may swell.',
      '18:27 first#4 4 Wait for the doctor.',
      '4:7 lead 3 One short lead.',
    ]);
  });

  test('words of three syllables or seven letters, each once, the hardest first', () => {
    const { whole } = measured(
      '## Head {#a}\n\nNitinol is **an** anticoagulant.[^ev:anticoagulant] Anticoagulant\nswelling in 2026, at www.example.org. Swelling, area.',
    );
    expect(
      whole.hardest.map((word) => `${word.text} ${word.syllables} ${word.letters} x${word.times} ${at(word)}`),
    ).toEqual(['anticoagulant 6 13 x2 12:19', 'Nitinol 3 7 x1 12:1', 'area 3 4 x1 13:49', 'swelling 2 8 x2 13:1']);
  });

  test('names are counted and never called hard', () => {
    const { whole } = measured('## Head {#a}\n\nThe Magnificent Stent is magnificent.', 'en', ['Magnificent Stent']);
    expect(whole.words).toBe(8);
    expect(whole.hardest.map((word) => `${word.text} x${word.times} ${at(word)}`)).toEqual(['magnificent x1 12:26']);
  });

  test('without a source they stand where their unit begins', () => {
    const { translation } = measured(sample);
    const { whole } = readabilityOf(translation, { names: [], source: null, most: 1 });
    expect(whole.longest.map(at)).toEqual(['12:1']);
  });

  test('a word that a derived locale writes otherwise does not lead the next ones astray', () => {
    const { translation, source } = measured(
      '## Head {#a}\n\nThe colour of the leg. It is a grey leg. Call your doctor at once.',
    );
    const american = source.replace('colour', 'color').replace('grey', 'gray');
    const derived = readTranslation('x/en.md', 'x', 'en-US', american).translation;
    if (!derived) throw new Error('the sample cannot be read');
    const moved = { ...derived, place: translation.place };
    const { whole } = readabilityOf(moved, { names: [], source, most: 4 });
    expect(whole.longest.map((one) => `${at(one)} ${one.text}`)).toEqual([
      '12:1 The color of the leg.',
      '12:24 It is a gray leg.',
      '12:42 Call your doctor at once.',
      '4:7 One short lead.',
    ]);
  });
});

const paragraph = fc
  .array(
    fc.array(fc.constantFrom('leg', 'doctor', 'swelling', 'medicine', 'vein', 'a', 'operation'), {
      minLength: 3,
      maxLength: 12,
    }),
    { minLength: 30, maxLength: 40 },
  )
  .map((sentences) => sentences.map((words) => `${words.join(' ')}.`).join('\n\n'));

const values = (scores: readonly Score[]) => scores.map((score) => (score.kind === 'value' ? score.value : null));

describe('laws', () => {
  test.each(['en', 'de', 'es', 'fr', 'it', 'tr', 'sv'])('%s: a text twice over reads as the text', (locale) => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const [once] = measured(`## Head {#a}\n\n${text}`, locale).sections;
        const [twice] = measured(`## Head {#a}\n\n${text}\n\n${text}`, locale).sections;
        if (once?.scores.kind !== 'scores' || twice?.scores.kind !== 'scores') throw new Error('there are no scores');
        expect(twice.sentences).toBe(2 * once.sentences);
        expect(twice.words).toBe(2 * once.words);
        expect(twice.meanSentence).toBeCloseTo(once.meanSentence, 9);
        const before = values(once.scores.scores);
        for (const [i, after] of values(twice.scores.scores).entries()) expect(after).toBeCloseTo(before[i] ?? NaN, 9);
      }),
      { numRuns: 20 },
    );
  });

  test('SMOG alone depends on the sample: half of a text may be too short for it', () => {
    const body = Array.from({ length: 15 }, () => 'The leg may swell after the operation, and it may hurt.').join(
      '\n\n',
    );
    const kinds = (text: string) => {
      const { scores } = measured(`## Head {#a}\n\n${text}`).whole;
      return scores.kind === 'scores' ? scores.scores.map(({ formula, kind }) => `${formula} ${kind}`) : [];
    };
    expect(kinds(body)).toEqual(['flesch-kincaid value', 'smog too-short']);
    expect(kinds(`${body}\n\n${body}`)).toEqual(['flesch-kincaid value', 'smog value']);
  });

  test('the sections and the lead make the whole', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (one, two) => {
        const { whole, sections } = measured(`## A {#a}\n\n${one}\n\n## B {#b}\n\n${two}`);
        const total = (of: (passage: Passage) => number) => sections.reduce((sum, section) => sum + of(section), 0);
        expect(whole.words).toBe(3 + total(({ words }) => words));
        expect(whole.sentences).toBe(1 + total(({ sentences }) => sentences));
      }),
      { numRuns: 20 },
    );
  });
});
