/** Which structure type (ISO 32000-1, 14.8.4) an HTML element becomes, and what may stand in what. Tables only. */

/** Elements that mean something of their own. All others melt: their content goes to the parent. */
export const TYPE_OF: ReadonlyMap<string, string> = new Map([
  ['article', 'Art'],
  ['section', 'Sect'],
  ['nav', 'Sect'],
  ['aside', 'Aside'],
  ['blockquote', 'BlockQuote'],
  ['h1', 'H1'],
  ['h2', 'H2'],
  ['h3', 'H3'],
  ['h4', 'H4'],
  ['h5', 'H5'],
  ['h6', 'H6'],
  ['p', 'P'],
  ['pre', 'P'],
  ['address', 'P'],
  ['figcaption', 'Caption'],
  ['figure', 'Div'],
  ['strong', 'Strong'],
  ['em', 'Em'],
  ['code', 'Code'],
  ['q', 'Quote'],
]);

/** Types that PDF 1.7 does not know, and the standard type each stands for (UA 7.1-5, A 6.7.3.4-1). */
export const ROLE_MAP: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Aside', 'Sect'],
]);

/** Types that are letters of a line. */
export const INLINE: ReadonlySet<string> = new Set(['Span', 'Strong', 'Em', 'Code', 'Quote', 'Link', 'Figure']);

/** Types that hold lines of text and no blocks. */
export const LINES: ReadonlySet<string> = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Lbl',
  'Span',
  'Strong',
  'Em',
  'Code',
  'Quote',
  'Link',
]);

/** Types that hold either lines of text or blocks. */
export const EITHER: ReadonlySet<string> = new Set(['TH', 'TD', 'LBody', 'Caption']);

/** The ListNumbering (14.8.5.5) of a CSS `list-style-type`; a style that is not known counts somehow, which is Decimal. */
export function numberingOf(style: string): string {
  // A text in quotation marks stands before every item alike.
  if (!style.startsWith('"')) return NUMBERING.get(style) ?? 'Decimal';
  return [...BULLETS].find(([, character]) => style[1] === character)?.[0] ?? 'None';
}

const NUMBERING: ReadonlyMap<string, string> = new Map([
  ['disc', 'Disc'],
  ['circle', 'Circle'],
  ['square', 'Square'],
  ['lower-roman', 'LowerRoman'],
  ['upper-roman', 'UpperRoman'],
  ['lower-alpha', 'LowerAlpha'],
  ['lower-latin', 'LowerAlpha'],
  ['upper-alpha', 'UpperAlpha'],
  ['upper-latin', 'UpperAlpha'],
]);

/** What a marker drawn as a shape says. */
export const BULLETS: ReadonlyMap<string, string> = new Map([
  ['Disc', '\u2022'],
  ['Circle', '\u25e6'],
  ['Square', '\u25aa'],
]);
