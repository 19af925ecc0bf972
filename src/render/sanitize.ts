// The last gate before HTML leaves the program: only elements, attributes and addresses that a leaflet uses come through.

import sanitizeHtml from 'sanitize-html';

const everywhere = ['id', 'class', 'lang', 'dir', 'aria-hidden', 'aria-label'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [
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
  ],
  allowedAttributes: {
    '*': everywhere,
    a: ['href', 'hreflang'],
    img: ['src', 'alt'],
    th: ['scope'],
    svg: ['viewBox', 'focusable'],
    path: ['d'],
  },
  allowedSchemes: ['https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonBooleanAttributes: [],
  parser: { lowerCaseAttributeNames: false, lowerCaseTags: false, decodeEntities: true },
};

/** The body of a page with everything else removed. */
export function sanitizeBody(body: string): string {
  return sanitizeHtml(body, options);
}
