// Corruptions of units, doses and spans of time behind a number.

import { type Class, eachLine } from '../mutation.ts';
import { vocabularyOf } from '../vocabulary.ts';

const after = '(?![\\p{L}\\p{M}])';
const behindNumber = (units: string) =>
  new RegExp(`(?<=\\d[ ]?)(?:${units})${/^[\p{Lo}]/u.test(units) && !/[ء-ي֐-׿ऀ-ॿ]/u.test(units) ? '' : after}`, 'u');

/** Each unit with another one, in the spellings of the texts. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [behindNumber('mg'), 'g'],
  [behindNumber('mg'), 'µg'],
  [behindNumber('mg'), 'ml'],
  [behindNumber('ml'), 'mg'],
  [behindNumber('ml'), 'l'],
  [behindNumber('kg'), 'g'],
  [behindNumber('IU|UI|IE|I\\.E\\.'), 'mg'],
  [behindNumber('мг'), 'г'],
  [behindNumber('мл'), 'мг'],
  [behindNumber('кг'), 'г'],
  [behindNumber('ملغ'), 'غ'],
  [behindNumber('مل'), 'ملغ'],
  [behindNumber('كغ'), 'غ'],
  [behindNumber('מ"ג'), 'מ"ל'],
  [behindNumber('מ"ל'), 'מ"ג'],
  [behindNumber('मि\\.ग्रा\\.'), 'ग्राम'],
  [behindNumber('मि\\.ली\\.'), 'मि.ग्रा.'],
  [behindNumber('毫克'), '克'],
  [behindNumber('毫升'), '毫克'],
  [behindNumber('公斤'), '克'],
];
const units = /(?<=\d)[ ]?(?:mg|ml|kg|мг|мл|кг|ملغ|مل|كغ|מ"ג|מ"ל|मि\.ग्रा\.|मि\.ली\.|毫克|毫升|公斤)/u;

const spanNames = ['hour', 'day', 'week', 'month', 'year'] as const;

/** A span of time behind a number becomes the next one: days become weeks. */
function nextSpan(words: string, locale: string): string {
  const forms = vocabularyOf(locale);
  for (const [i, name] of spanNames.entries()) {
    const next = spanNames[(i + 1) % spanNames.length] ?? 'day';
    for (const [k, form] of forms[name].split(' ').entries()) {
      const joined = /^(?:ja|zh|ko)/.test(locale);
      const pattern = new RegExp(`(?<=\\d[ ]?)${form}${joined ? '(?!\\d)' : after}`, 'u');
      const other = forms[next].split(' ')[k] ?? forms[next].split(' ')[0] ?? '';
      if (pattern.test(words) && other !== form) return words.replace(pattern, other);
    }
  }
  return words;
}

/** Two numbers with the same unit change places. */
const twoDoses = /(\d+)( ?(?:mg|мг|ملغ|מ"ג|मि\.ग्रा\.|毫克).*?)(\d+)( ?(?:mg|мг|ملغ|מ"ג|मि\.ग्रा\.|毫克))/u;
const twoFields = /(\d[.,]\d)( ?(?:T|Тл|تسلا).*?)(\d)( ?(?:T|Тл|تسلا))/u;

export const doseClasses: readonly Class[] = [
  {
    name: 'unit swapped',
    grade: 'E',
    edits: (subject) => swaps.flatMap(([from, to]) => eachLine((words) => words.replace(from, to))(subject)),
  },
  { name: 'unit dropped', grade: 'E', edits: eachLine((words) => words.replace(units, '')) },
  {
    name: 'unit added',
    grade: 'E',
    // Behind a number that counts things: nothing but a letter of the next word may follow.
    edits: eachLine(
      (words) => words.replace(/(?<![\p{L}\d.,/-])(\d{1,3})(?= \p{L}{4}|[人名つ锭片錠])/u, '$1 mg'),
      ({ source }) => /\b\d+ (?:things|people|points|tablets)\b/.test(source),
    ),
  },
  {
    name: 'per cent dropped',
    grade: 'E',
    edits: eachLine((words) => words.replace(/[%٪]\s?(?=\d)|(?<=\d)\s?[%٪]/u, '')),
  },
  { name: 'degrees swapped', grade: 'E', edits: eachLine((words) => words.replace(/(?<=\d ?)°C/u, '°F')) },
  { name: 'span behind a number swapped', grade: 'E', edits: eachLine((words, { locale }) => nextSpan(words, locale)) },
  {
    name: 'doses swapped',
    grade: 'E',
    edits: eachLine((words) =>
      words
        .replace(twoDoses, (found, a, b, c, d) => (a === c ? found : `${c}${b}${a}${d}`))
        .replace(twoFields, (_, a, b, c, d) => `${c}${b}${a}${d}`),
    ),
  },
];
