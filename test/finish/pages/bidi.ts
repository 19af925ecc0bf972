/** Lines that run right to left with numbers, names and phones in them, and the other way round. Each line is a paragraph of its own. */
import type { HardPage } from './page.ts';

export const ARABIC_LINES: readonly string[] = [
  'خذ 500 mg مرتين يومياً',
  'من 3–5 أيام',
  'اتصل على +44 20 7946 0958 الآن',
  'الموعد 12/05/2026 الساعة 10:30',
  'اسأل عن Dr Smith في القسم',
  'الجرعة (5 mg) كل 12 ساعة.',
  'لا تأخذ أكثر من 4 أقراص في اليوم!',
  'هل تتناول warfarin أو apixaban؟',
  'نسبة INR بين 2.0 و3.0',
  'الخطر ١٠٪ أو ٢ من ١٠٠',
  'البريد: help@example.org أو الموقع example.org',
  'دعامة (stent) معدنية',
  'رقم الدفعة AB-1234/56',
  'الحرارة 38.5 °C أو أكثر',
  'فيتامين B12 وK2',
  'اليوم 1: قرص واحد؛ اليوم 2: قرصان',
  'من ٨ صباحاً إلى ٥ مساءً',
  'ضغط الدم 120/80 mmHg',
  'Venous Stent® هو اسم المنتج',
  'انظر الصفحة 3 [الشكل 2]',
];
export const HEBREW_LINES: readonly string[] = [
  'קח 500 mg פעמיים ביום',
  'במשך 3–5 ימים',
  'התקשר אל ‎+44 20 7946 0958 עכשיו',
  'התור ב-12/05/2026 בשעה 10:30',
  'שאל את Dr Smith במחלקה',
  'המנה (5 mg) כל 12 שעות.',
  'לא יותר מ-4 כדורים ביום!',
  'האם אתה נוטל warfarin או apixaban?',
  'ערך INR בין 2.0 ל-3.0',
  'הסיכון 10% או 2 מתוך 100',
  'דוא"ל: help@example.org או example.org',
  'תומכן (stent) ממתכת',
  'מספר אצווה AB-1234/56',
  'חום 38.5 °C ומעלה',
  'ויטמין B12 ו-K2',
  'יום 1: כדור אחד; יום 2: שניים',
  'משעה 8 עד 17',
  'לחץ דם 120/80 mmHg',
  'Venous Stent® הוא שם המוצר',
  'ראו עמוד 3 [איור 2]',
];
const LEFT_LINES: readonly string[] = [
  'The ward is called מחלקה 7 in Hebrew.',
  'Say שלום עולם (hello) to Dr כהן, 10:30.',
  'The word "دعامة" means stent, 500 mg.',
  'مرحبا and שלום, 3–5 days',
  'Phone +972 3 555 0123 (תל אביב), then wait',
];

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
const ar = { lang: 'ar', dir: 'rtl', title: 'دعامة الوريد' } as const;
const he = { lang: 'he', dir: 'rtl', title: 'תומכן ורידי', scripts: ['latin', 'hebrew'] } as const;
const long =
  'يمكن أن تترك جلطة الأوردة العميقة (DVT) الوريد في ساقك ضيقاً أو مسدوداً لمدة 3–5 سنوات. أنبوب معدني صغير، يسمى <a href="https://example.org/">دعامة وريدية طويلة Stent 14 mm في الوريد</a>، يبقي الوريد <strong>مفتوحاً</strong> <em>كل</em> يوم. ';
const longHe =
  'פקקת ורידים עמוקים (DVT) עלולה להשאיר את הווריד ברגל צר או חסום במשך 3–5 שנים. צינור מתכת קטן, הנקרא <a href="https://example.org/">תומכן ורידי ארוך Stent 14 mm בתוך הווריד</a>, שומר על הווריד <strong>פתוח</strong> <em>בכל</em> יום. ';
const rest = (cell: string): string =>
  `<ul><li>${cell} 12</li><li>Dr Smith ${cell}</li></ul><ol><li>${cell}</li></ol><table><thead><tr><th scope="col">${cell}</th><th scope="col">mg</th></tr></thead><tbody>${`<tr><th scope="row">${cell} (2)</th><td>500 mg</td></tr>`.repeat(40)}</tbody></table>`;

export const BIDI: readonly HardPage[] = [
  {
    ...ar,
    name: 'bidi-ar-lines',
    scripts: ['latin', 'arabic'],
    draft: 'مسودة',
    body: `<h1>دعامة الوريد</h1>${paragraphs(ARABIC_LINES)}`,
  },
  {
    ...ar,
    name: 'bidi-ar-prose',
    scripts: ['arabic', 'latin'],
    body: `<h1>دعامة الوريد: ما تحتاج إلى معرفته عن 2 من كل 10</h1><p>${long.repeat(4)}</p>${rest('تورم الساق')}`,
  },
  {
    ...ar,
    name: 'bidi-ar-cairo',
    scripts: ['cairo', 'latin'],
    body: `<h1>دعامة الوريد</h1>${paragraphs(ARABIC_LINES)}<p>${long.repeat(3)}</p>`,
  },
  {
    ...ar,
    name: 'bidi-ar-plex',
    scripts: ['plex', 'latin'],
    size: 18,
    body: `<h1>دعامة الوريد</h1>${paragraphs(ARABIC_LINES)}<p>${long.repeat(3)}</p>`,
  },
  {
    // The marks above the first line of a page reach over its edge, onto the page before.
    ...ar,
    name: 'bidi-ar-overhang',
    scripts: ['plex', 'latin'],
    css: 'section { break-before: page } h2 { margin: 0; line-height: 1 }',
    body: `<h1>دعامة الوريد</h1>${['أولًا', 'مثلًا 3–5', '1,000 أولًا'].map((words) => `<section><h2>${words}</h2><p>${words}</p></section>`).join('')}`,
  },
  {
    ...ar,
    name: 'bidi-ar-isolates',
    scripts: ['latin', 'arabic'],
    body: '<h1>أرقام</h1><p>اتصل على <bdi dir="ltr">+44 20 7946 0958</bdi> أو <span dir="ltr">(020) 7946-0958</span>، ثم <bdi>Dr Smith</bdi>.</p><p dir="ltr">Left to right: مرحبا 5, end.</p><blockquote dir="ltr" lang="en"><p>English here (5 mg).</p></blockquote>',
  },
  { ...he, name: 'bidi-he-lines', body: `<h1>תומכן ורידי</h1>${paragraphs(HEBREW_LINES)}` },
  {
    ...he,
    name: 'bidi-he-prose',
    body: `<h1>תומכן ורידי: 2 מתוך 10</h1><p>${longHe.repeat(4)}</p>${rest('נפיחות ברגל')}`,
  },
  {
    lang: 'en',
    title: 'Hebrew inside',
    scripts: ['latin', 'hebrew', 'arabic'],
    name: 'bidi-left',
    body: `<h1>Left with שלום inside</h1>${paragraphs(LEFT_LINES)}<p dir="rtl" lang="he">שלום, 5 mg (Dr Smith) 10:30</p><p>${LEFT_LINES.join(' ').repeat(3)}</p><ul><li lang="he" dir="rtl">מחלקה 7</li></ul>`,
  },
];
