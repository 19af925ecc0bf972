import { expect, test } from 'vitest';
import { turkishSyllables } from '../../../src/readability/syllables/turkish.ts';

test.each([
  ['ve', 1],
  ['damar', 2],
  ['ağrı', 2],
  ['saat', 2],
  ['rüzgâr', 2],
  ['doktorunuz', 4],
  ['toplardamarlarınıza', 8],
  ['dr', 1],
])('%s', (word, syllables) => expect(turkishSyllables(word)).toBe(syllables));
