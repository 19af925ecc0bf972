// Running text: emphasis, links, placeholders and evidence marks.

import type { Token, Tokens } from 'marked';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { type Inline, plainText } from '../model/text.ts';

interface Reading {
  readonly cursor: { readonly find: (needle: string) => Place; readonly pass: (needle: string) => Place };
  readonly report: (found: Diagnostic) => void;
}

const mark = /\[\^ev:([a-z0-9-]+)\]|\{\{([a-z][a-z0-9.-]*)\}\}/g;

/** Splits a heading `Text {#id}` into its text and id; the id is null where there is none. */
export function headingId(heading: string): { readonly id: string | null; readonly text: string } {
  const text = heading.trim();
  const match = /\{#([a-z0-9-]+)\}$/.exec(text);
  return match ? { id: match[1] ?? null, text: text.slice(0, match.index).trimEnd() } : { id: null, text: heading };
}

/** Running text from marked's inline tokens. */
export function readInlines(tokens: readonly Token[], reading: Reading): readonly Inline[] {
  return joined(tokens.flatMap((token) => readInline(token, reading)));
}

function readInline(token: Token, reading: Reading): readonly Inline[] {
  const place = reading.cursor.find(token.raw);
  const refuse = (what: string): readonly Inline[] => {
    reading.report(diagnostic('markdown-forbidden', place, { what }));
    return [];
  };
  switch (token.type) {
    case 'text':
    case 'escape':
      return readText((token as Tokens.Text).text, place, reading);
    case 'strong':
      return [{ kind: 'strong', children: readInlines((token as Tokens.Strong).tokens, reading), place }];
    case 'link': {
      const link = token as Tokens.Link;
      if (!allowedHref(link.href)) {
        reading.report(diagnostic('link-scheme', place, { url: link.href.slice(0, 80) }));
        return [];
      }
      const children = readInlines(link.tokens, reading);
      if (plainText(children).trim() !== '' || children.some(({ kind }) => kind === 'placeholder'))
        return [{ kind: 'link', href: link.href, children, place }];
      reading.report(diagnostic('link-empty', place, { url: link.href.slice(0, 80) }));
      return [];
    }
    case 'br':
      return refuse('a hard line break');
    case 'em':
      return refuse('italics (*one star*)');
    case 'codespan':
      return refuse('code');
    case 'del':
      return refuse('struck-out text');
    case 'image':
      return refuse('a picture inside a text');
    case 'html':
      reading.report(diagnostic('markdown-html', place, {}));
      return [];
    default:
      return refuse(token.type);
  }
}

const unsafeInAddress = /[\s\p{Cc}\p{Cf}<>"'\\]/u;

/** True for the address of a page on the web: a host in Latin letters, no name or password before it. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:[/?#]|$)/i.test(text) && !unsafeInAddress.test(text);
}

/** True for the only addresses a leaflet may link to. */
export function allowedHref(href: string): boolean {
  if (/^#[a-z0-9-]+$/.test(href)) return true;
  if (unsafeInAddress.test(href)) return false;
  return isWebAddress(href) || /^mailto:[^?]+@[^?]+$/i.test(href) || /^tel:\+?[0-9-]+$/.test(href);
}

function readText(text: string, place: Place, reading: Reading): readonly Inline[] {
  const inlines: Inline[] = [];
  const push = (part: string) => {
    if (part.includes('{{') || part.includes('}}') || /\[\^/.test(part)) {
      reading.report(diagnostic('placeholder-broken', place, { text: part.trim().slice(0, 60) }));
    }
    const flat = part.replace(/\s*\n\s*/g, ' ');
    if (flat !== '') inlines.push({ kind: 'text', text: flat, place });
  };
  let end = 0;
  for (const match of text.matchAll(mark)) {
    push(text.slice(end, match.index));
    const [whole, evidence, placeholder] = match;
    if (evidence !== undefined) inlines.push({ kind: 'evidence', id: evidence, place: reading.cursor.pass(whole) });
    if (placeholder !== undefined)
      inlines.push({ kind: 'placeholder', name: placeholder, place: reading.cursor.pass(whole) });
    end = match.index + whole.length;
  }
  push(text.slice(end));
  return inlines;
}

/** marked splits texts at escapes and entities; neighbours are one text again. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  // An array that grew keeps room for sixteen more, and a workspace has hundreds of thousands of these.
  return [...result];
}
