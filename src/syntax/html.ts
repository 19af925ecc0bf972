// HTML that we made: a type apart from text, so that text can never slip in unescaped.

declare const trusted: unique symbol;

/** A piece of HTML whose texts are escaped. */
export interface Html {
  readonly html: string;
  readonly [trusted]?: never;
}

/** Marks a string as HTML. Only for literals and the output of `html`. */
export function asHtml(source: string): Html {
  return { html: source };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
}

/** Builds HTML: strings are escaped, `Html` is taken as it is, arrays are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const text = (value: string | Html | readonly Html[] | undefined): string => {
    if (value === undefined) return '';
    if (typeof value === 'string') return escaped(value);
    return 'html' in value ? value.html : joinHtml(value).html;
  };
  return asHtml(parts.reduce((before, part, i) => before + part + text(values[i]), ''));
}

/** The pieces one behind the other. Added, not joined: V8 then keeps what they consist of, and a long page is copied once, not at each level. */
export function joinHtml(pieces: readonly Html[]): Html {
  return asHtml(pieces.reduce((before, piece) => before + piece.html, ''));
}

/** Text as a CSS string, quotes included. Nothing in it can end the string or the style element. */
export function cssString(text: string): string {
  return `"${text.replace(/[\\"<>&\p{Cc}]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** True for an address that a page may lead to: a section, a file beside it, or one of the schemes a leaflet may use. */
export function isAddress(text: string): boolean {
  return /^(?:#[\w-]+|(?:\.\.\/)*[\w-][\w.-]*(?:\/[\w-][\w.-]*)*|https:\/\/[^\s"'<>\\]+|tel:[+0-9-]+|mailto:[^\s"'<>\\]+)$/.test(
    text,
  );
}
