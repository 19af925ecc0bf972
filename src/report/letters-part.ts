// The part of the report page that says how large and how clear the printed letters are.

import type { ManifestEntry } from '../model/edition.ts';
import type { Measures } from '../model/legibility.ts';
import { type Html, html } from '../syntax/html.ts';
import type { Part } from './page.ts';

/** What was measured in the finished PDFs; countries that print alike share a row. None: nothing was measured. */
export function lettersPart(entries: readonly ManifestEntry[]): readonly Part[] {
  const printed = entries.flatMap((entry) =>
    entry.artifacts.flatMap(({ legibility }) => (legibility ? [{ entry, legibility }] : [])),
  );
  if (printed.length === 0) return [];
  const alike = Map.groupBy(printed, ({ entry: { leaflet, locale, variant }, legibility }) => {
    const { pages: _, ...extremes } = legibility;
    return JSON.stringify([leaflet, locale, variant, extremes]);
  });
  const rows = [...alike.values()]
    .flatMap((group) => (group[0] ? [{ ...group[0], countries: group.map(({ entry }) => entry.country) }] : []))
    .sort((a, b) => (nameOf(a.entry) < nameOf(b.entry) ? -1 : 1));
  const body = html`<p class="lead">Measured in the finished PDFs: the smallest letters (height of x, or the median of the base letters), the smallest type of the text, the smallest contrast, the longest line. Behind each value: the page. <code>manifest.json</code> has every page.</p>
<div class="box" role="region" tabindex="0" aria-label="Letters in print"><table>
<thead><tr><th scope="col">Leaflet</th><th scope="col">Letters</th><th scope="col">Type</th><th scope="col">Contrast</th><th scope="col">Line</th></tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table></div>
`;
  return [{ id: 'letters', heading: 'Letters in print', body }];
}

interface Row {
  readonly entry: ManifestEntry;
  readonly legibility: Measures;
  readonly countries: readonly string[];
}

function row({ entry, legibility, countries }: Row): Html {
  const { letterHeight, pointSize, contrast, line } = legibility;
  return html`<tr><th scope="row">${nameOf(entry)}: ${countries.join(', ')}</th>
<td>${letterHeight.kind === 'measured' ? `${letterHeight.mm} mm (${letterHeight.page})` : notMeasured}</td>
<td>${pointSize.kind === 'measured' ? `${pointSize.pt} pt (${pointSize.page})` : notMeasured}</td>
<td>${contrast.kind === 'measured' ? `${contrast.ratio} (${contrast.page})` : notMeasured}</td>
<td>${line.kind === 'measured' ? `${line.characters} characters (${line.page})` : notMeasured}</td></tr>
`;
}

const notMeasured = 'not measured';

function nameOf({ leaflet, locale, variant }: ManifestEntry): string {
  return `${leaflet} ${locale}${variant === 'standard' ? '' : ` ${variant}`}`;
}
