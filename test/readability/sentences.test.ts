import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/readability/sentences.ts';
import '../seed.ts';

const cut = (language: string, text: string) => sentencesOf(text, language).map((piece) => piece.text);

/** `|` stands where a sentence ends. */
describe('sentences end at their marks and nowhere else', () => {
  test.each([
    ['en', 'Rest now.|Call us!|Does it hurt?|Wait'],
    ['en', 'See Dr. Smith.|Ask Mr. and Mrs. Hall, e.g. today.|Then rest.'],
    ['en', 'Take 2.5 mg at 8 a.m. with food.|Then wait.'],
    ['en', 'Is it no. 5?|No.|Ask J. F. Kay about it.'],
    ['en', 'You had hepatitis B.|Tell us.'],
    ['en', 'Wait... and then call.|"Stop!" she said.|(It hurts.)|Go.'],
    ['en', 'Call 112.|Wait there.'],
    ['en', 'It costs $5.|Ask the U.S. office etc. before.|Visit www.example.org now.'],
    ['de', 'Kommen Sie am 5. Mai, z. B. um 8.30 Uhr.|Dr. Maier ist da.'],
    ['de', 'Das ist d. h. der 2. Tag.|Die Skala geht bis 3.|Danach nicht.'],
    ['de', 'Nehmen Sie ca. 5 Stück, bzw. 10.|Fertig.'],
    ['fr', 'Voyez le Dr. Roux, p. ex. demain.|Ça va ?|Bien !'],
    ['es', '¿Le duele?|Llame al Dr. Ruiz, tel. 5.|¡Ya!'],
    ['it', 'Chiami il dott. Rossi.|Per es. oggi.'],
    ['pl', 'Np. jutro, tj. 5 maja.|Dr Nowak czeka.'],
    ['tr', '5. gün Dr. Kaya arar.|Örn. 3 Mayıs’ta.|Bekleyin.'],
    ['tr', 'Randevu 3. Mayıs günü.|Gelin.'],
    ['el', 'Πονάτε;|Καλέστε τον γιατρό, π.χ. σήμερα.'],
    ['ar', 'هل يؤلم؟|اتصل بالطبيب.|ثم انتظر.'],
    ['hi', 'यह ठीक है।|डॉ. शर्मा को बुलाएँ।'],
    ['ja', '痛いです。|電話してください！|「はい。」|終わり'],
    ['zh-Hans', '你好。|再见！'],
  ])('%s: %s', (language, marked) => {
    const spaced =
      language === 'ja' || language === 'zh-Hans' ? marked.replaceAll('|', '') : marked.replaceAll('|', ' ');
    expect(cut(language, spaced)).toEqual(marked.split('|'));
  });
});

test('offsets lead back to the text, in order and without overlap', () => {
  const words = fc.constantFrom(
    'Dr.',
    'Call',
    'now.',
    'you?',
    '3.',
    'Mai',
    'z.',
    'B.',
    '...',
    'end!',
    '痛い。',
    ' ',
    '"Yes."',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 15 }), fc.constantFrom('en', 'de', 'ja', 'el', 'tr'), (list, language) => {
      const text = list.join(' ');
      let end = 0;
      for (const piece of sentencesOf(text, language)) {
        expect(piece.start).toBeGreaterThanOrEqual(end);
        end = piece.start + piece.text.length;
        expect(text.slice(piece.start, end)).toBe(piece.text);
      }
      expect(
        sentencesOf(text, language)
          .map((piece) => piece.text.replace(/\s/g, ''))
          .join(''),
      ).toBe(text.replace(/\s/g, ''));
    }),
  );
});
