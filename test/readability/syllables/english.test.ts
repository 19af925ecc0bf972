import { describe, expect, test } from 'vitest';
import { englishSyllables } from '../../../src/readability/syllables/english.ts';

/** Counted by hand from the breaks in dictionaries; of two ways to say a word, the shorter one, as Flesch asks. */
const counted: readonly (readonly [syllables: number, words: string])[] = [
  [
    1,
    "the leg vein veins blood clot stent ache aches makes stopped called eyes years friend bruise fruit build guide don't",
  ],
  [1, "we're tongue pieced breathe through drowned scarred tubes ones"],
  [
    2,
    'people every doctor metal table tables handled hundred bottle causes places needed painful movement sometimes business',
  ],
  [
    2,
    "evening didn't quiet science fluid ruin poem being seeing trying client giant lion centre rhythm spasm maybe wicked",
  ],
  [
    2,
    'beyond player question language argue venous pressure ankle syndrome partial patient special nation region headaches',
  ],
  [2, 'therefore lifelong safety careful statement hygiene marriage soldier create million'],
  [
    3,
    'area idea museum radio video easier carrier studying theory medicine family hospital catheter clinician created',
  ],
  [
    3,
    'thrombosis thrombotic stenosis physician infection violent period influence everyone another aspirin allergic suddenly',
  ],
  [3, 'element settlement iliac nuclear recipe reaction previous arteries'],
  [
    4,
    'diabetes embolism authority pulmonary information operation radiation titanium restenosis ibuprofen biology society',
  ],
  [4, 'variety appreciate associate situation graduated negotiate geography material diameter emergency politically'],
  [5, 'manufacturer angioplasty identifier regulatory tortuosity association university'],
  [6, 'anticoagulant contraindications availability iliofemoral cardiovascular'],
];

describe.each(counted)('%i', (syllables, words) => {
  test.each(words.split(' '))('%s', (word) => expect(englishSyllables(word)).toBe(syllables));
});

test('every word has one at least', () => expect(['mm', 'x', 'e', 'hmm'].map(englishSyllables)).toEqual([1, 1, 1, 1]));

test('a printed apostrophe is an apostrophe', () =>
  expect(['didn’t', 'they’re', 'month’s'].map(englishSyllables)).toEqual([2, 1, 1]));
