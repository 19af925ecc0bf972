/** Takes the printed tree from the DOM. Runs IN THE PAGE (`page.evaluate(snapshot)`): no imports at run time, no closures, no changes. */
import type { Direction, PrintedDocument, PrintedElement, PrintedNode } from '../model/printed.ts';

/**
 * Reads `document` as it is laid out for print: roles, texts with white space collapsed as CSS does, languages, directions,
 * link names, alternative texts. Call it after `page.emulateMediaType('print')`, with the DOM that will be printed.
 */
export function snapshot(): PrintedDocument {
  type Draft = { -readonly [K in keyof PrintedElement]: K extends 'kids' ? PrintedNode[] : PrintedElement[K] };
  /** The line of text being read: `kids` and `index` say where its last text stands, so that its last space can go. */
  interface Line {
    kids: PrintedNode[];
    index: number;
    afterSpace: boolean;
  }

  const hidden: string[] = [];
  const newLine = (): Line => ({ kids: [], index: -1, afterSpace: true });
  let line = newLine();

  const dropLastSpace = (): void => {
    const last = line.kids[line.index];
    if (typeof last === 'string') line.kids[line.index] = last.replace(/[ \n]$/, '');
  };
  const breakLine = (): void => {
    dropLastSpace();
    line = newLine();
  };

  const addText = (kids: PrintedNode[], text: string): void => {
    if (text === '') return;
    kids.push(text);
    line = { kids, index: kids.length - 1, afterSpace: /[ \n]$/.test(text) };
  };

  const transform = (text: string, style: CSSStyleDeclaration, lang: string): string => {
    if (style.textTransform === 'uppercase') return text.toLocaleUpperCase(lang || undefined);
    if (style.textTransform === 'lowercase') return text.toLocaleLowerCase(lang || undefined);
    return text;
  };

  const readText = (data: string, kids: PrintedNode[], style: CSSStyleDeclaration, lang: string): void => {
    if (style.visibility !== 'visible') return;
    const keeps = /pre|break-spaces/.test(style.whiteSpaceCollapse || style.whiteSpace);
    let text = keeps ? data.replace(/[\t\n\r]/g, ' ') : data.replace(/[ \t\n\r\f]+/g, ' ');
    if (!keeps && line.afterSpace) text = text.replace(/^ /, '');
    addText(kids, transform(text, style, lang));
  };

  const named = (ids: string | null): string =>
    (ids ?? '')
      .split(/\s+/)
      .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
      .join(' ')
      .trim();
  const label = (element: Element): string =>
    (element.getAttribute('aria-label') ?? '').trim() || named(element.getAttribute('aria-labelledby'));
  const squeeze = (text: string): string =>
    text
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  const tagOf = (element: Element): string => {
    const role = element.getAttribute('role') ?? '';
    if (role === 'heading') return `h${element.getAttribute('aria-level') ?? '2'}`;
    const tags = new Map([
      ['img', 'img'],
      ['presentation', 'span'],
      ['none', 'span'],
      ['list', 'ul'],
      ['listitem', 'li'],
    ]);
    return tags.get(role) ?? element.localName;
  };

  const contentName = (node: PrintedNode): string =>
    typeof node === 'string' ? node : (node.alt ?? node.kids.map(contentName).join(''));

  const facts = (element: Element, tag: string, made: Draft): void => {
    if (element.id !== '') made.id = element.id;
    if (tag === 'abbr' && element.hasAttribute('title')) made.expansion = squeeze(element.getAttribute('title') ?? '');
    if (element instanceof HTMLTableCellElement) {
      if (element.scope !== '') made.scope = element.scope;
      if (element.rowSpan > 1) made.rowSpan = element.rowSpan;
      if (element.colSpan > 1) made.colSpan = element.colSpan;
    }
    if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
      made.href = element.getAttribute('href') ?? '';
      made.name = squeeze(
        label(element) || made.kids.map(contentName).join('') || (element.getAttribute('title') ?? ''),
      );
    }
  };

  const pictureAlt = (element: Element, tag: string): string | undefined => {
    if (element.localName === 'img') return label(element) || (element.getAttribute('alt') ?? undefined);
    const own =
      label(element) ||
      (element.localName === 'svg' ? (element.querySelector(':scope > title')?.textContent ?? '') : '');
    return tag === 'img' && own !== '' ? squeeze(own) : undefined;
  };

  const readElement = (element: Element, parent: PrintedNode[], parentLang: string, parentDir: Direction): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    // What is hidden from readers still takes part in the line: it is read into a list of its own.
    const isHidden = element.getAttribute('aria-hidden') === 'true';
    const into: PrintedNode[] = isHidden ? [] : parent;
    if (element.localName === 'br') {
      dropLastSpace();
      addText(into, '\n');
      return;
    }
    const tag = tagOf(element);
    const isPicture = tag === 'img' || element.localName === 'svg';
    const lang = element.getAttribute('lang') || parentLang;
    const dir: Direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
    const { display } = style;
    // What floats or stands on its own computes to no inline display: most elements need not be asked.
    const isApart =
      display !== 'inline' &&
      (/inline-|^table-cell$/.test(display) || style.float !== 'none' || /^(absolute|fixed)$/.test(style.position));
    const isInline = /^(inline|ruby|contents)/.test(display);
    const made: Draft = { tag, kids: [] };
    if (isInline) made.inline = true;
    if (lang !== parentLang) made.lang = lang;
    if (dir !== parentDir) made.dir = dir;
    if (isPicture) {
      const alt = pictureAlt(element, tag);
      if (alt !== undefined) made.alt = alt;
      const isDecoration = alt === '' && element.localName === 'img';
      if (style.visibility === 'visible' && !isDecoration) into.push({ ...made, tag: 'img' });
      line = isInline ? { kids: [], index: -1, afterSpace: false } : newLine();
      return;
    }
    if (
      tag === 'li' &&
      style.display === 'list-item' &&
      (style.listStyleType !== 'none' || style.listStyleImage !== 'none')
    )
      made.marker = style.listStyleType;
    const outer = line;
    if (isApart) line = newLine();
    else if (!isInline) breakLine();
    for (const child of Array.from(element.childNodes)) {
      if (child instanceof Text) readText(child.data, made.kids, style, lang);
      else if (child instanceof Element) readElement(child, made.kids, lang, dir);
    }
    if (isApart || !isInline) breakLine();
    // What floats or stands on its own does not end the line it was taken from; an inline box counts as a letter of it.
    if (isApart && isInline) line = { ...outer, afterSpace: false, index: -1 };
    else if (isApart && style.display !== 'table-cell') line = outer;
    made.kids = made.kids.filter((kid) => kid !== '');
    facts(element, tag, made);
    into.push(made);
    if (isHidden) hidden.push(squeeze(contentName(made)));
  };

  const rootLang = document.documentElement.lang;
  const rootDir: Direction = getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
  const top: PrintedNode[] = [];
  readElement(document.body, top, rootLang, rootDir);
  const [body] = top;
  return {
    title: document.title,
    lang: rootLang,
    dir: rootDir,
    body: typeof body === 'object' ? body : { tag: 'body', kids: [] },
    hidden: hidden.filter((text) => text !== ''),
  };
}
