// The frame of every report page: one file that needs nothing else and runs no script.

import { asHtml, type Html, html } from '../syntax/html.ts';
import { style } from './style.ts';

export interface Page {
  readonly title: string;
  readonly body: Html;
}

/**
 * A whole page in English, the language that findings are told in. It quotes every script and is read at a desk: its letters are the
 * reader's own, so that it takes no time to make.
 */
export function sheet({ title, body }: Page): string {
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${asHtml(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.html;
}

/** A sentence with \`names\` in backticks as HTML. */
export function sentence(text: string): Html {
  const parts = text.split('`');
  // An odd number of backticks is one that stands for itself.
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}

/** `1 finding`, `2 findings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
