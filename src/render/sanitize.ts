// The last gate before HTML leaves the program: only elements, attributes and addresses that a leaflet uses come through.

import sanitizeHtml from 'sanitize-html';
import { isAddress } from '../syntax/html.ts';

const everywhere = ['id', 'class', 'lang', 'dir', 'aria-hidden', 'aria-label'];

/** Pictures are drawings that the page carries with it. */
function isDrawing(source: string): boolean {
  return /^data:image\/svg\+xml;base64,[\w+/=]+$/.test(source);
}

/** An element with its address only where `fits` knows it. */
function keeping(attribute: string, fits: (address: string) => boolean): sanitizeHtml.Transformer {
  return (tagName, { [attribute]: address, ...attribs }) => ({
    tagName,
    attribs: address !== undefined && fits(address) ? { [attribute]: address, ...attribs } : attribs,
  });
}

/** The elements that pages keep. Of any other one only the text comes through. */
export const keptElements: readonly string[] = [
  ...[
    'a',
    'article',
    'bdi',
    'div',
    'h1',
    'h2',
    'h3',
    'header',
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'section',
    'span',
    'strong',
    'ul',
  ],
  ...['details', 'summary', 'figure', 'img', 'wbr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'path'],
];

const options: sanitizeHtml.IOptions = {
  allowedTags: [...keptElements],
  allowedAttributes: {
    '*': everywhere,
    a: ['href', 'hreflang'],
    img: ['src', 'alt'],
    th: ['scope'],
    svg: ['viewBox', 'focusable'],
    path: ['d'],
  },
  transformTags: { a: keeping('href', isAddress), img: keeping('src', isDrawing) },
  allowedSchemes: ['https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  selfClosing: ['img', 'wbr'],
  disallowedTagsMode: 'discard',
  nonBooleanAttributes: [],
  parser: { lowerCaseAttributeNames: false, lowerCaseTags: false, decodeEntities: true },
};

/** The body of a page with everything else removed. */
export function sanitizeBody(body: string): string {
  return sanitizeHtml(body, options);
}
