// Findings on a page: each with its sentence, what to do, and the line that it stands in.

import type { Diagnostic } from '../model/diagnostic.ts';
import { listedPlaces } from '../model/place.ts';
import { type Html, html } from '../syntax/html.ts';
import { excerptOf } from './excerpt.ts';
import { sentenceOf } from './sentences.ts';
import { sentence } from './sheet.ts';

interface Numbered {
  readonly found: Diagnostic;
  readonly number: number;
}

/** Findings in one line each, by file; each leads to where it is told whole. `numbers` are places in `all`. */
export function findingLinks(numbers: readonly number[], all: readonly Diagnostic[]): Html {
  const own = numbers.flatMap((number): readonly Numbered[] => {
    const found = all[number];
    return found ? [{ found, number }] : [];
  });
  const files = [...Map.groupBy(own, ({ found }) => found.place.file)];
  return html`${files.map(
    ([file, group]) =>
      html`<p class="place">${file}</p>\n<ul>\n${group.map((one) => html`<li>${link(one)}</li>\n`)}</ul>\n`,
  )}`;
}

function link({ found, number }: Numbered): Html {
  const { severity, code, place } = found;
  const grave = severity === 'error' ? html`<span class="error">error</span> ` : '';
  return html`<a href="#f${String(number)}">line ${String(place.line)}</a> ${grave}${code}: ${sentence(sentenceOf(found).message)}`;
}

/** All findings, a part for each file. */
export function findingsByFile(findings: readonly Diagnostic[], textOf: (file: string) => string | undefined): Html {
  if (findings.length === 0) return html`<p>Nothing was found.</p>\n`;
  const numbered = findings.map((found, number) => ({ found, number }));
  const files = [...Map.groupBy(numbered, ({ found }) => found.place.file)];
  return html`${files.map(
    ([file, group]) => html`<h3 class="place">${file}</h3>\n${group.map((one) => whole(one, textOf(file)))}`,
  )}`;
}

function whole({ found, number }: Numbered, text: string | undefined): Html {
  const { message, fix } = sentenceOf(found);
  const { file, line, column } = found.place;
  const excerpt = excerptOf(found.place, text);
  const related = listedPlaces(found.related);
  return html`<article id="f${String(number)}" class="is-${found.severity}">
<p><span class="${found.severity}">${found.severity}</span> <code>${found.code}</code>: ${sentence(message)}</p>
<p class="place">${file}:${String(line)}:${String(column)}</p>
${excerpt ? html`<p class="line" dir="auto">${excerpt.before}<mark>${excerpt.marked}</mark>${excerpt.after}</p>\n` : ''}${related.length > 0 ? html`<p class="place">See also ${related.map((one) => html`<span>${one} </span>`)}</p>\n` : ''}<p>To mend it: ${sentence(fix)}</p>
</article>
`;
}
