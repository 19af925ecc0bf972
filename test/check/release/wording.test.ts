// The packaged lists, language by language: sentences of advertising that they must find, and sober ones that they must let pass.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matcher } from '../../../src/check/release/matcher.ts';
import type { Wording } from '../../../src/model/wording.ts';
import { readWording } from '../../../src/strings/wording.ts';
import { readSources } from '../../../src/workspace/sources.ts';

const root = join(import.meta.dirname, '../../..');

function listOf(locale: string): Wording {
  const path = `content/wording/${locale}.yaml`;
  const read = readWording(path, locale, readFileSync(join(root, path), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

function found(locale: string, text: string): readonly string[] {
  const { absolute, promotional, harmless, joined } = listOf(locale);
  return [absolute, promotional].flatMap((words) => matcher(words, harmless, locale, joined)(text));
}

/** What an advertisement would say: safe, guaranteed, 100 %, without risk, without pain, cured, the best, a miracle, a breakthrough. */
const loud: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The stent is safe.',
    'Success is guaranteed.',
    'It works in 100% of patients.',
    'There is no risk.',
    'A painless treatment.',
    'You will be cured.',
    'The best stent.',
    'A miracle for your legs.',
    'A true Breakthrough!',
    'A WORLD-CLASS implant',
    'The benefit far outweighs the risks.',
    'It is reversing high pressure.',
  ],
  de: [
    'Der Stent ist sicher.',
    'Der Erfolg ist garantiert.',
    'Er hilft zu 100 %.',
    'Es gibt kein Risiko.',
    'Der Eingriff ist schmerzlos.',
    'Sie sind danach geheilt.',
    'Der beste Stent.',
    'Ein Wunder für Ihre Beine.',
    'Ein Durchbruch!',
    'Der weltweit führende Stent.',
    'Eine völlig risikofreie Behandlung.',
  ],
  fr: [
    'Le stent est sûr.',
    'Le succès est garanti.',
    'Efficace à 100 %.',
    'Il n’y a aucun risque.',
    'Une intervention indolore.',
    'Vous serez guéri.',
    'Le meilleur stent.',
    'Un miracle pour vos jambes.',
    'Une véritable percée.',
    'C’est sans danger.',
  ],
  es: [
    'El stent es seguro.',
    'El éxito se garantiza.',
    'Eficaz al 100 %.',
    'No hay ningún riesgo.',
    'Una intervención indolora.',
    'Usted quedará curado.',
    'El mejor stent.',
    'Un milagro para sus piernas.',
    'Un gran avance.',
    'Sin dolor y para siempre.',
  ],
  it: [
    'Lo stent è sicuro.',
    'Il successo è garantito.',
    'Efficace al 100%.',
    'Nessun rischio.',
    'Un intervento indolore.',
    'Lei sarà guarito.',
    'Il migliore stent.',
    'Un miracolo per le sue gambe.',
    'Una vera svolta.',
    'Il trattamento guarisce la malattia.',
  ],
  el: [
    'Το στεντ είναι ασφαλές.',
    'Η επιτυχία είναι εγγυημένη.',
    'Βοηθά στο 100 % των ασθενών.',
    'Δεν υπάρχει κανένας κίνδυνος.',
    'Μια ανώδυνη επέμβαση.',
    'Θεραπεύει τη νόσο.',
    'Το καλύτερο στεντ.',
    'Ένα θαύμα για τα πόδια σας.',
    'Μια επανάσταση.',
  ],
  pl: [
    'Stent jest bezpieczny.',
    'Sukces jest gwarantowany.',
    'Pomaga w 100%.',
    'Nie ma żadnego ryzyka.',
    'Zabieg jest bezbolesny.',
    'Stent wyleczy chorobę.',
    'Najlepszy stent.',
    'Cudowny stent.',
    'To prawdziwy przełom.',
    'Zawsze działa.',
  ],
  tr: [
    'Stent güvenlidir.',
    'Başarı garantilidir.',
    'Hastaların %100’ünde etkilidir.',
    'Hiçbir risk yoktur.',
    'Ağrısız bir işlem.',
    'Tamamen iyileşirsiniz.',
    'En iyi stent.',
    'Bacaklarınız için bir mucize.',
    'Çığır açan bir tedavi.',
    'KESİN çözüm.',
  ],
  ar: [
    'الدعامة آمنة.',
    'النجاح مضمون.',
    'ينجح بنسبة 100 %.',
    'لا توجد مخاطر.',
    'علاج بلا ألم.',
    'ستشفى والشفاء نهائي.',
    'أفضل علاج.',
    'معجزة لساقيك.',
    'تقنية ثورية.',
    'وبالتأكيد ستتحسن.',
  ],
  hi: [
    'स्टेंट सुरक्षित है।',
    'सफलता की गारंटी है।',
    '100% असर।',
    'कोई जोखिम नहीं है।',
    'दर्द रहित इलाज।',
    'आप पूरी तरह ठीक हो जाएँगे।',
    'सबसे अच्छा स्टेंट।',
    'पैरों के लिए चमत्कार।',
    'एक क्रांतिकारी इलाज।',
  ],
  ja: [
    'ステントは安全です。',
    '成功を保証します。',
    '100％の方に効きます。',
    'リスクはありません。',
    '無痛の治療です。',
    '病気は完治します。',
    '最高のステントです。',
    '奇跡の治療です。',
    '画期的な治療です。',
    '必ず治ります。',
  ],
  'zh-Hans': [
    '支架是安全的。',
    '保证成功。',
    '有效率100％。',
    '没有任何风险。',
    '无痛治疗。',
    '可以治愈疾病。',
    '最好的支架。',
    '腿部的奇迹。',
    '重大突破。',
    '绝对有效。',
  ],
};

/** Words beside the listed ones, and denials of them. */
const sober: Readonly<Record<string, readonly string[]>> = {
  en: [
    'A stent is not a cure.',
    'The safety rules of the clinic.',
    'The unique device identifier.',
    'Unsafe work.',
    'About 82 of 100 people.',
  ],
  de: [
    'Ein Stent kann PTS nicht heilen.',
    'Sicherheitsregeln der Klinik.',
    'Der Stent besteht aus Metall.',
    'Zum Beispiel am besagten Tag.',
  ],
  fr: ['Il ne guérit pas le SPT.', 'L’identifiant unique du dispositif.', 'La Sécurité sociale.'],
  es: ['Un stent no es una cura.', 'Puede mejorar.', 'La piel se oscurece y curtida.'],
  it: ['Non guarisce la SPT.', 'Può migliorare.', 'La vena è leggermente più larga.'],
  el: ['Το στεντ δεν γιατρεύει τη νόσο.', 'Πριν από τη θεραπεία.'],
  pl: ['Stent nie wyleczy choroby.', 'Balon całkowicie się otwiera.'],
  tr: ['Kliniğin telefonu.', 'İyileşme sürer.', 'Yara iyileşmiyor.'],
  ar: ['هناك مخاطر.', 'يبقى في مكانه.', 'لا يشفي المرض.'],
  hi: ['इलाज में जोखिम हैं।', 'यह बीमारी को जड़ से ठीक नहीं करता।'],
  ja: ['病気は治りません。', '主治医に相談せずに絶対にやめないでください。', 'どの治療にもリスクがあります。'],
  'zh-Hans': ['支架不能治愈疾病。', '支架会完全张开。', '每种治疗都有风险。'],
};

test.each(Object.entries(loud))('advertising in %s is found', (locale, sentences) => {
  expect(sentences.filter((sentence) => found(locale, sentence).length === 0)).toEqual([]);
});

test.each(Object.entries(sober))('sober sentences in %s pass', (locale, sentences) => {
  expect(sentences.flatMap((sentence) => found(locale, sentence))).toEqual([]);
});

test('every language of the content has a list, and each entry of it is found as it stands there', async () => {
  const { files } = await readSources(root, root);
  const locales = [...files.keys()].flatMap((path) => /^content\/leaflets\/[^/]+\/([^/]+)\.md$/.exec(path)?.[1] ?? []);
  for (const locale of new Set(locales)) {
    const { absolute, promotional, joined } = listOf(locale);
    for (const word of [...absolute, ...promotional])
      expect(matcher([word], [], locale, joined)(`— ${word.replaceAll('*', '')}!`), `${locale}: ${word}`).toHaveLength(
        1,
      );
  }
  expect(Object.keys(loud).sort()).toEqual([...new Set(locales)].sort());
});

describe('words are found', () => {
  test.each([
    ['in any case', ['safe'], 'It is SAFE.', ['safe']],
    ['with Turkish capitals', ['kesin'], 'KESİN', ['kesin']],
    ['as whole words', ['safe'], 'unsafe safely safety', []],
    ['with any ending', ['guarant*'], 'We guaranteed it', ['guaranteed']],
    ['with any beginning', ['*مضمون'], 'والمضمون', ['والمضمون']],
    ['without the marks of vowels', ['مضمون'], 'مَضْمُون', ['مضمون']],
    ['with any space beside a sign', ['100 %'], '100% and 100\u00a0% and 100\u202f%', ['100%', '100 %', '100 %']],
    ['but not in a longer number', ['100 %'], '2100 %', []],
    ['across a line', ['no risk'], 'no\nrisk', ['no\nrisk']],
    ['in full width', ['100 %'], '１００％', ['100%']],
    ['with another apostrophe', ["l'unique"], 'l’unique', ["l'unique"]],
  ] as const)('%s', (_what, words, text, expected) => {
    const locale = words[0] === 'kesin' ? 'tr' : 'en';
    expect(matcher(words, [], locale, false)(text)).toEqual([...new Set(expected)]);
  });

  test('not inside what is harmless, and again behind it', () => {
    const find = matcher(['cure'], ['not a cure'], 'en', false);
    expect(find('It is not a cure.')).toEqual([]);
    expect(find('It is not a cure. It is a cure.')).toEqual(['cure']);
  });
});
