import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocaleForm } from '../../src/model/locale.ts';
import { localDigits, longDate, typesetter } from '../../src/render/typography.ts';
import { readForm, resolveForms, type WrittenForm } from '../../src/strings/forms.ts';

const folder = join(import.meta.dirname, '../../locales');
const written = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name): [string, WrittenForm][] => {
    const tag = name.replace('.yaml', '');
    const read = readForm(name, tag, readFileSync(join(folder, name), 'utf8'));
    return read.ok ? [[tag, read.value]] : [];
  });
const { forms } = resolveForms(new Map(written));

function formOf(locale: string): LocaleForm {
  const form = forms.get(locale);
  if (!form) throw new Error(`there is no locale ${locale}`);
  return { ...form, hyphens: null };
}

/** The text as it is set, with the invisible made visible: `_` does not break, `~` is narrow and does not break. */
function set(locale: string, ...texts: readonly string[]): string {
  const { set: one } = typesetter(formOf(locale), []);
  return texts.map(one).join('|').replaceAll('\u00a0', '_').replaceAll('\u202f', '~');
}

describe('a text is set as its locale wants it', () => {
  test.each([
    ['en', `"one 'two' three"`, '“one ‘two’ three”'],
    ['de', `"eins 'zwei' drei"`, '„eins ‚zwei‘ drei“'],
    ['de-CH', `"eins 'zwei'"`, '«eins ‹zwei›»'],
    ['fr', '"un"', '«~un~»'],
    ['fr-CA', '"un"', '«_un_»'],
    ['fr-CH', '"un"', '«un»'],
    ['pl', '"raz"', '„raz”'],
    ['ja', '"一"', '「一」'],
    ['fr', 'Quoi ? Non ! Oui ; si : là', 'Quoi~? Non~! Oui~; si~: là'],
    ['fr', 'Quoi? Non!', 'Quoi~? Non~!'],
    ['fr', 'à 8:30, 2017/745', 'à 8:30, 2017/745'],
    ['fr', 'Quoi ?!', 'Quoi~?!'],
    ['fr-CA', 'Quoi ? Si : là', 'Quoi? Si_: là'],
    ['en', 'What? Yes: that', 'What? Yes: that'],
    ['pl', 'i w domu o 8', 'i_w_domu o_8'],
    ['pl', 'Z bólem, a potem (u lekarza)', 'Z_bólem, a_potem (u_lekarza)'],
    ['pl', 'ma no tak', 'ma no tak'],
    ['en', '5-9 days', '5–9_days'],
    ['en', '2.5-7.5 mg', '2.5–7.5_mg'],
    ['de', '2,5-7,5 mg', '2,5–7,5_mg'],
    ['en', 'UDI-DI, 2017/745-1, 2026-01-31, 1-2-3, A-1, 5-mg', 'UDI-DI, 2017/745-1, 2026-01-31, 1-2-3, A-1, 5-mg'],
    ['en', "don't, patients' rights", 'don’t, patients’ rights'],
    ['fr', "l'eau d'abord", 'l’eau d’abord'],
    ['en', '5 mg, 90 % and 37 °C', '5_mg, 90_% and 37_°C'],
    ['ja', '5 mg', '5 mg'],
    ['ar-SA', '5-9 و 2.5', '٥–٩_و ٢٫٥'],
    ['ar', '5-9', '5–9'],
    ['hi', '5 दिन', '5_दिन'],
  ])('%s: %s', (locale, text, expected) => {
    expect(set(locale, text)).toBe(expected);
  });

  test('quotation marks remember across bold words whether they are open', () => {
    expect(set('en', 'say "', 'yes', '" now')).toBe('say “|yes|” now');
    expect(set('fr', '"', 'oui', '"')).toBe('«~|oui|~»');
  });

  test('an apostrophe may stand where bold begins or ends', () => {
    expect(set('fr', "l'", 'eau')).toBe('l’|eau');
    expect(set('en', 'the clinic', "'s number")).toBe('the clinic|’s number');
    expect(set('en', "the 'clinic", "' is")).toBe('the ‘clinic|’ is');
  });

  test('digits are those of the locale', () => {
    expect(localDigits('0123456789 1.5', formOf('ar-SA'))).toBe('٠١٢٣٤٥٦٧٨٩ ١٫٥');
    expect(localDigits('0123456789 1.5', formOf('ar'))).toBe('0123456789 1.5');
  });

  test.each([
    ['en', 'January 31, 2026'],
    ['en-GB', '31 January 2026'],
    ['de', '31. Januar 2026'],
    ['fr', '31 janvier 2026'],
    ['pl', '31 stycznia 2026'],
    ['ja', '2026年1月31日'],
    ['ar-SA', '٣١ يناير ٢٠٢٦'],
  ])('%s: a date is %s', (locale, expected) => {
    expect(longDate('2026-01-31', formOf(locale))).toBe(expected);
  });
});

describe('laws of typography', () => {
  const unit = fc.constantFrom(...`abé ABß 0159 .,;:!?()-'"%°/«»„“”’ 漢 ع`.split(''));
  const text = fc.string({ unit, maxLength: 40 });
  const locale = fc.constantFrom(...forms.keys());

  test('letters and digits stay, in their order', () => {
    const words = (form: LocaleForm, one: string) => localDigits(one, form).replace(/[^\p{L}\p{Nd}]/gu, '');
    fc.assert(
      fc.property(locale, text, (tag, one) => {
        const form = forms.get(tag) ?? formOf(tag);
        expect(words(form, typesetter(form, []).set(one))).toBe(words(form, one));
      }),
      { numRuns: 500 },
    );
  });

  test('only spaces, quotation marks, apostrophes, ranges, separators and soft hyphens change', () => {
    const rest = (one: string) => one.replace(/[\s\u00ad"'’“”„«»‹›‚‘「」『』–٫.-]|\p{Nd}/gu, '');
    fc.assert(
      fc.property(locale, text, (tag, one) => {
        expect(rest(typesetter(forms.get(tag) ?? formOf(tag), []).set(one))).toBe(rest(one));
      }),
      { numRuns: 500 },
    );
  });

  test('what is set is set: a second time changes nothing, soft hyphens aside', () => {
    fc.assert(
      fc.property(locale, text, (tag, one) => {
        const once = typesetter(formOf(tag), []).set(one);
        expect(typesetter(formOf(tag), []).set(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
