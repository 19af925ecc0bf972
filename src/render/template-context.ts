// Follows the HTML of a template as a browser would read it: what stands around a value decides what it may be.

import { isAddress } from '../syntax/html.ts';

/** Where in a page a reader of HTML is. `raw` is the inside of an element whose content is no HTML. */
export type Context =
  | { readonly kind: 'text' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'raw'; readonly element: string }
  | { readonly kind: 'tag'; readonly element: string }
  | {
      readonly kind: 'attribute';
      readonly element: string;
      readonly name: string;
      readonly value: string;
      readonly quote: string;
    };

export interface Followed {
  readonly context: Context;
  /** What no template may hold, with its offset in the content. */
  readonly refused: readonly { readonly what: string; readonly offset: number }[];
}

const rawElements = /^(?:style|script|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext)$/;
const forbiddenElements =
  /^(?:script|iframe|frame|frameset|object|embed|applet|form|base|link|template|noscript|noembed|noframes|plaintext|xmp|textarea)$/;
/** Attributes whose value a browser fetches or follows. */
export const addressAttributes =
  /^(?:href|src|srcset|action|formaction|poster|data|cite|background|ping|manifest|xlink:href)$/;

/** Reads `content` on from `start`. */
export function follow(start: Context, content: string): Followed {
  const refused: { what: string; offset: number }[] = [];
  let context = start;
  let at = 0;
  const refuse = (what: string) => void refused.push({ what, offset: at });
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern, 'iy');
    sticky.lastIndex = at;
    return sticky.exec(content);
  };
  while (at < content.length) {
    let taken: string | undefined;
    switch (context.kind) {
      case 'text': {
        const tag = take(/<(?:!---?>|!--|[!?]|\/?([a-z][^\s/>]*)?$|\/?([a-z][^\s/>]*))/);
        if (tag === null) {
          taken = take(/<|[^<]+/)?.[0];
          break;
        }
        taken = tag[0];
        const element = (taken.startsWith('</') ? '' : (tag[1] ?? tag[2] ?? '')).toLowerCase();
        if (forbiddenElements.test(element)) refuse(`the element <${element}>`);
        if (taken === '<!--') context = { kind: 'comment' };
        else if (!/^<!---?>$/.test(taken)) context = { kind: 'tag', element };
        break;
      }
      case 'comment': {
        taken = take(/[\s\S]*?--!?>|[\s\S]+/)?.[0];
        if (taken !== undefined && /--!?>$/.test(taken)) context = { kind: 'text' };
        break;
      }
      case 'raw': {
        const end = take(new RegExp(`[\\s\\S]*?</${context.element}(?=[\\s/>])`));
        taken = (end ?? take(/[\s\S]+/))?.[0];
        if (end !== null) context = { kind: 'tag', element: '' };
        break;
      }
      case 'tag': {
        const { element }: { element: string } = context;
        const attribute = take(/([^\s"'<>/=]+)\s*=\s*(["'])/);
        if (attribute) {
          const [whole, name = '', quote = ''] = attribute;
          taken = whole;
          context = { kind: 'attribute', element, name: name.toLowerCase(), value: '', quote };
          break;
        }
        taken = take(/[\s/]+|>|[^\s"'<>/=]+(?:\s*=\s*[^\s"'<>=`]*)?/)?.[0];
        if (taken === undefined) refuse('a tag that is not well formed');
        else if (taken === '>') context = rawElements.test(element) ? { kind: 'raw', element } : { kind: 'text' };
        else if (taken.includes('=') && !/=\s*$/.test(taken)) refuse('an attribute without quotes');
        else if (/^on/i.test(taken)) refuse(`the attribute ${taken}`);
        break;
      }
      case 'attribute': {
        const part = take(context.quote === '"' ? /[^"]*/ : /[^']*/)?.[0] ?? '';
        const { element, name }: { element: string; name: string } = context;
        const value: string = context.value + part;
        const closed = at + part.length < content.length;
        const refusal = closed ? attributeRefusal(name, value) : null;
        if (refusal !== null) refuse(refusal);
        taken = closed ? `${part}${context.quote}` : part;
        context = closed ? { kind: 'tag', element } : { ...context, value };
        break;
      }
    }
    at += taken?.length ?? 1;
  }
  return { context, refused };
}

/** Stands in an attribute for a value that only the view knows. */
const unknownValue = '\ufffc';

/** Where a reader is behind a value. */
export function afterValue(context: Context): Context {
  return context.kind === 'attribute' ? { ...context, value: context.value + unknownValue } : context;
}

function attributeRefusal(name: string, value: string): string | null {
  if (/^on/.test(name) || name === 'style' || name === 'srcdoc') return `the attribute ${name}`;
  if (name === 'http-equiv' && value !== 'Content-Security-Policy')
    return `the attribute ${name}="${value.slice(0, 40)}"`;
  if (addressAttributes.test(name) && !value.includes(unknownValue) && !isAddress(value))
    return `the address ${value.slice(0, 80)}`;
  return null;
}
