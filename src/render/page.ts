// Styles that belong to one edition: paper, running head and foot, the draft band. Text in margins is written by CSS.

import type { LocaleForm } from '../model/locale.ts';
import { cssString } from '../syntax/html.ts';

export interface PageFurniture {
  readonly form: LocaleForm;
  readonly paper: 'A4' | 'Letter';
  readonly families: readonly string[];
  readonly large: boolean;
  /** Head of the second page and later. */
  readonly head: string;
  /** Lines at the start edge of the foot. */
  readonly foot: readonly string[];
  /** `Page {{page}} of {{pages}}` in the locale's words. */
  readonly pageNumber: string;
  /** Word of the draft band, or null. */
  readonly band: string | null;
  /** Word of the watermark. */
  readonly mark: string;
}

const widths = { A4: 210, Letter: 215.9 } as const;
/** Width of the text in millimetres: the same on both papers. */
const measure = 165;

/** The `@page` rules of one edition. */
export function pageStyles(page: PageFurniture): string {
  const side = ((widths[page.paper] - measure) / 2).toFixed(2);
  const rtl = page.form.direction === 'rtl';
  const [start, end] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const size = page.large ? '12pt' : '9.5pt';
  const text = `font-family:${page.families.map(cssString).join(',')};font-size:${size};line-height:1.35;color:#1a1a1a;white-space:pre-line;direction:${page.form.direction}`;
  const band = page.band === null ? '' : bandStyles(page.band, text, end);
  return [
    `@page{size:${page.paper === 'A4' ? 'A4' : 'letter'};margin:20mm ${side}mm ${page.large ? '30mm' : '22mm'};`,
    `@top-${start}{content:${cssString(page.head)};${text};font-weight:700;text-align:start;vertical-align:bottom;padding-bottom:4mm}`,
    `@bottom-${start}{content:${page.foot.map(cssString).join('"\\a "')};${text};text-align:start;vertical-align:top;padding-top:4mm;width:76%}`,
    `@bottom-${end}{content:${counters(page.pageNumber, page.form)};${text};text-align:end;vertical-align:top;padding-top:4mm;width:24%}`,
    `${band}}`,
    // The first page has no running head, so its text begins higher: key points and emergency box share it.
    `.watermark{font-size:${markSize(page.mark)}pt}`,
    `@page:first{margin-top:14mm;@top-${start}{content:none}}`,
  ].join('\n');
}

/** The word lies across the page and must not be cut: from ten letters on it is set smaller. */
function markSize(word: string): number {
  return Math.min(96, Math.floor(900 / [...word].length));
}

/** The draft band stands at the outer edge of every sheet, where a copier keeps it and no text runs into it. */
function bandStyles(word: string, text: string, side: 'left' | 'right'): string {
  const inner = side === 'left' ? 'right' : 'left';
  return `@${side}-middle{content:${cssString(word)};${text};writing-mode:vertical-rl;font-weight:700;text-align:center;vertical-align:middle;height:120mm;width:7mm;margin-${inner}:8mm;border:1pt solid #1a1a1a;background:#ececec}\n`;
}

const styles: Readonly<Record<LocaleForm['digits'], string>> = {
  latn: 'decimal',
  arab: 'arabic-indic',
  deva: 'devanagari',
};

/** The phrase with its placeholders as CSS counters. */
function counters(phrase: string, form: LocaleForm): string {
  return phrase
    .split(/(\{\{pages?\}\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{{page}}'
        ? `counter(page,${styles[form.digits]})`
        : part === '{{pages}}'
          ? `counter(pages,${styles[form.digits]})`
          : cssString(part),
    )
    .join(' ');
}
