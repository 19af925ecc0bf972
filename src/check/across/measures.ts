// Units of measure behind (or before) a number, in the spellings of all scripts: mg, mcg, ml, IU, per cent and the like.

import { letter, spacedLetter } from './letters.ts';

/** Canonical unit to its spellings, lower case, as a pattern. Longer names stand in the same line as their sign. */
const spellings: Readonly<Record<string, string>> = {
  mg: 'mg|mgr|mill?igr[aáö]m\\p{L}*|милл?игр\\p{L}*|мг|міліграм\\p{L}*|χιλιοστ[οό]γρ\\p{L}*|μιλιγκράμ|מ"ג|מ״ג|מג|מיליגרם|ملغم?|ملجم|مجم|مغم?|مل+ي?\\s?غرام\\p{L}*|م?ي?لي?غرام\\p{L}*|مل+ي?جرام\\p{L}*|मि\\.?\\s?ग्रा\\.?|मिग्रा\\.?|मि(?:ली)?ग्राम|एमजी|ミリグラム|毫克|밀리그램',
  µg: '[µμ]g|mcg|ug|mikrogr\\p{L}*|microgr\\p{L}*|míkrógr\\p{L}*|микрогр\\p{L}*|мікрогр\\p{L}*|мкг|μικρογραμμ\\p{L}*|μικρογρ\\p{L}*|מק"ג|מק״ג|מקג|מיקרוגרם|ميكروغرام\\p{L}*|ميكروجرام\\p{L}*|مكغم?|ميكغ|माइक्रोग्राम|एमसीजी|マイクログラム|微克|마이크로그램',
  ng: 'ng|nanogr\\p{L}*|нг|нанограм\\p{L}*|ナノグラム|纳克|나노그램',
  kg: 'kg|kgs|kilogr\\p{L}*|kilos?|kíló\\p{L}*|chilogramm\\p{L}*|chili|quilogram\\p{L}*|quilos?|кг|килограм\\p{L}*|кілограм\\p{L}*|κιλά|κιλό|χιλιόγραμμ\\p{L}*|ק"ג|ק״ג|קג|קילוגרם|קילו|كغم?|كجم|كيلو\\s?غرام\\p{L}*|كيلو\\s?جرام\\p{L}*|कि\\.?\\s?ग्रा\\.?|किग्रा\\.?|किलो(?:ग्राम)?|キログラム|キロ(?!メ)|千克|公斤|킬로그램',
  g: 'g|gr|gramm?\\p{L}{0,4}|grammes?|(?<!(?:19|20)\\d\\d\\s?)г|гр|грам\\p{L}*|γρ|γραμμάρι\\p{L}*|ג|גר|גרם|גרמים|غرام\\p{L}*|جرام\\p{L}*|غم?|جم|ग्राम|ग्रा\\.?|グラム|克|그램',
  ml: 'ml|mill?il[ií]t\\p{L}*|мл|милл?илит\\p{L}*|мілілітр\\p{L}*|χιλιοστόλιτρ\\p{L}*|χιλιοστόλιτρα|מ"ל|מ״ל|מל|מיליליטר|مل|مللتر|مل+ي?\\s?لتر\\p{L}*|ملليلتر\\p{L}*|मि\\.?\\s?ली\\.?|मिली(?:लीटर)?|एमएल|ミリリットル|毫升|밀리리터|cc|ccm|cm³|см³',
  µl: '[µμ]l|mcl|ul|mikrolit\\p{L}*|microlit\\p{L}*|мкл|микролит\\p{L}*|マイクロリットル|微升|마이크로리터',
  dl: 'dl|d[eé]cilit\\p{L}*|дл|децилит\\p{L}*|デシリットル|分升',
  cl: 'cl|centilit\\p{L}*',
  l: 'l|lit(?:er|re|ro|ra|ri|r)\\p{L}*|litrów|litry|l[ií]tr\\p{L}*|л|літр\\p{L}*|литр\\p{L}*|литър|литра|λίτρ\\p{L}*|ליטר\\p{L}*|لترا?\\p{L}*|لتر|लीटर|リットル|升|리터',
  iu: '[iı]\\.?u\\.?|international units?|міжнародн\\p{L}* одиниц\\p{L}*|international\\p{L}* einheit\\p{L}*|unit[ée]s? internationales?|unidad(?:es)? internacional(?:es)?|unità internazional[ei]',
  unit: 'units?|einheit(?:en)?|unités?|unidad(?:es)?|unidades|unità|eenhe(?:id|den)|enheter?|jednost\\p{L}*|jednot\\p{L}*|jedinic\\p{L}*|enot\\p{L}*|единиц\\p{L}*|одиниц\\p{L}*|μονάδ\\p{L}*|ünite\\p{L}*|unități|yksik\\p{L}*|ühik\\p{L}*|egység\\p{L}*|vienīb\\p{L}*|vienet\\p{L}*|وحدة|وحدات|יחידות|יחידה|यूनिट|単位|单位|个单位|단위',
  mmol: 'mmol\\p{L}*|millimol\\p{L}*|milimol\\p{L}*|ммоль|ミリモル|毫摩尔|밀리몰',
  mmhg: 'mm\\s?hg|мм\\s?рт\\.?\\s?ст\\.?|毫米汞柱',
  km: 'km|kilom[eè]t\\p{L}*|chilometr\\p{L}*|quil[oóô]metr\\p{L}*|км|километ\\p{L}*|кілометр\\p{L}*|χιλιόμετρ\\p{L}*|χλμ|ק"מ|ק״מ|קילומטר\\p{L}*|كم|كيلومتر\\p{L}*|किमी|कि\\.मी\\.?|किलोमीटर|キロメートル|公里|千米|킬로미터',
  cm: 'cm|cent[ií]m[eèé]t\\p{L}*|zentimeter\\p{L}*|sentt?imet\\p{L}*|santim\\p{L}*|centymetr\\p{L}*|см|сантимет\\p{L}*|εκατοστ\\p{L}*|εκ\\.|ס"מ|ס״מ|סמ|סנטימטר\\p{L}*|سم|سنتي?متر\\p{L}*|सेमी|से\\.मी\\.?|सेंटीमीटर|センチ(?:メートル)?|厘米|公分|센티미터',
  mm: 'mm|mill?im[eèé]t\\p{L}*|мм|милл?имет\\p{L}*|міліметр\\p{L}*|χιλιοστ(?:ά|ό|ών|όμετρ\\p{L}*)|מ"מ|מ״מ|ממ|מילימטר\\p{L}*|مم|ملم|مل+ي?متر\\p{L}*|ملليمتر\\p{L}*|मिमी|मि\\.मी\\.?|मिलीमीटर|ミリ(?:メートル)?(?!グ|リ|モ)|毫米|밀리미터',
  m: 'm|met(?:er|re|ro|ri|ros|ra|rów|ry|r)\\p{L}{0,3}|mètres?|м|метр\\p{L}*|метра|μέτρ\\p{L}*|מטר\\p{L}*|مترا?|أمتار|मीटर|メートル|米|미터',
  '%': '%|٪|％|percent|per cent|prozent\\p{L}*|pour cent|por ciento|per cento|por cento|procent\\p{L}*|pct\\.?|процент\\p{L}*|відсот\\p{L}*|на сто|τοις εκατό|prosent\\p{L}*|prosentti\\p{L}*|protsen\\p{L}*|százalék\\p{L}*|postot\\p{L}*|odstot\\p{L}*|la sută|אחוז\\p{L}*|في المئة|في المائة|بالمئة|بالمائة|प्रतिशत|फ़ीसदी|फीसदी|パーセント|퍼센트|프로(?!그)',
  '°c': '°\\s?c|℃|º\\s?c|\\p{L}+\\s(?:c|celsi\\p{L}*|цельси\\p{L}*|κελσίου|celsjusza|सेल्सियस|مئوية|צלזיוס)|摄氏度|(?<=摂氏\\s?-?\\d+)度|درجة مئوية|डिग्री सेल्सियस|섭씨 도',
  '°f': '°\\s?f|℉|º\\s?f',
  t: 't|tesla\\p{L}{0,2}|тесла|тл|τέσλα|تسلا|طسلا|टेस्ला|טסלה|テスラ|特斯拉|테슬라',
  mhz: 'mhz|мгц',
  w: 'w(?=/kg)|watts?|вт|ワット|瓦|와트',
  msv: 'msv|millisievert\\p{L}*|мзв',
  mgy: 'mgy|мгр',
  kcal: 'kcal|kilokalor\\p{L}*|ккал',
};

const names = Object.keys(spellings);
const any = names.map((name, i) => `(?<m${i}>${spellings[name]?.replaceAll('\\p{L}', letter)})`).join('|');
const end = `(?!${spacedLetter})`;
const here = new RegExp(`[\\s\\u00a0\\u202f-]?(?:${any})${end}`, 'y');
const above = new RegExp(
  `(?:\\s?\\/\\s?|\\s(?:per|pro|par|por|na|ανά|başına|प्रति|לכל|لكل|на)\\s)(?:${any})${end}`,
  'y',
);
const percentBefore = /(?:[%٪％]|百分之|yüzde|ehuneko)\s?$/u;

export interface Measured {
  /** `mg`, `mg/ml`. */
  readonly unit: string;
  readonly end: number;
}

/** The unit of the number that stands from `start` to `end` in a lower-case text, or null. */
export function measureAt(low: string, start: number, end: number): Measured | null {
  const unit = match(here, low, end);
  if (unit === null) return percentBefore.test(low.slice(Math.max(0, start - 8), start)) ? { unit: '%', end } : null;
  const per = match(above, low, unit.end);
  return per ? { unit: `${unit.unit}/${per.unit}`, end: per.end } : unit;
}

/** The longest spelling wins: `mg` before `m`. */
function match(pattern: RegExp, text: string, at: number): Measured | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.groups;
  if (!groups) return null;
  const index = names.findIndex((_, i) => groups[`m${i}`] !== undefined);
  return { unit: names[index] ?? '', end: pattern.lastIndex };
}
