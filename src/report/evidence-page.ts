// The evidence registers as a page: each claim with its sources, who checked it, and every place that prints it.

import type { EvidenceMark, EvidenceUse } from '../model/leaflet.ts';
import { type Html, html } from '../syntax/html.ts';
import { isExpired } from './evidence.ts';
import { counted, type Page } from './sheet.ts';

/** The page. `today` is `YYYY-MM-DD` and decides what is expired. */
export function evidencePage(uses: readonly EvidenceUse[], today: string): Page {
  const leaflets = [...Map.groupBy(uses, ({ leaflet }) => leaflet)];
  const body = html`<p class="lead">What each leaflet rests on: the claim, its sources, who compared the sentence with them, and where every text prints it.</p>
<nav aria-label="Leaflets"><ul class="contents">
${leaflets.map(([id]) => html`<li><a href="#${id}">${id}</a></li>\n`)}</ul></nav>
${leaflets.map(([id, group]) => leafletSection(id, group, today))}`;
  return { title: 'Evidence', body };
}

function leafletSection(id: string, uses: readonly EvidenceUse[], today: string): Html {
  const count = (what: (use: EvidenceUse) => boolean) => uses.filter(what).length;
  const checked = count(({ entry }) => entry.checkedBy !== '');
  const sums = [
    counted(uses.length, 'claim'),
    `${checked} checked by a person`,
    `${count(({ entry }) => entry.category === 'unverified')} unverified`,
    `${count(({ entry }) => isExpired(entry, today))} expired`,
  ];
  return html`<section id="${id}">
<h2>${id}</h2>
<p>${sums.join(', ')}.</p>
${uses.map((use) => claim(use, today))}</section>
`;
}

function claim({ leaflet, entry, marks }: EvidenceUse, today: string): Html {
  const { id, claim: said, category, sources, checkedBy, checkedOn, expires, place } = entry;
  const address = (url: string | null, title: string) =>
    url === null ? html`${title}` : html`<a href="${url}">${title}</a>`;
  return html`<article id="${leaflet}.${id}">
<h3>${id}</h3>
<p>${said}</p>
<dl>
<dt>Category</dt><dd>${category}</dd>
<dt>Sources</dt><dd>${sources.length === 0 ? 'none' : html`<ul>${sources.map(({ title, url }) => html`<li>${address(url, title)}</li>`)}</ul>`}</dd>
<dt>Checked</dt><dd>${checkedBy === '' ? 'by nobody yet' : `by ${checkedBy} on ${checkedOn}`}</dd>
<dt>Good until</dt><dd>${expires}${isExpired(entry, today) ? html` <strong>expired</strong>` : ''}</dd>
<dt>Register</dt><dd class="place">${place.file}:${String(place.line)}</dd>
</dl>
${marks.length === 0 ? html`<p>No sentence rests on it.</p>` : table(marks, id)}</article>
`;
}

function table(marks: readonly EvidenceMark[], id: string): Html {
  const files = [...Map.groupBy(marks, ({ place }) => place.file)];
  const folder = files[0]?.[0].replace(/[^/]*$/, '') ?? '';
  const rows = files.map(([file, group]) => {
    const sections = [...Map.groupBy(group, ({ section }) => section)].map(
      ([section, here]) => `${section} ${[...new Set(here.map(({ place }) => place.line))].join(', ')}`,
    );
    return html`<tr><th scope="row">${file.replace(folder, '')}</th><td>${group[0]?.locales.join(', ') ?? ''}</td><td>${sections.join('; ')}</td></tr>\n`;
  });
  return html`<div class="box" role="region" tabindex="0" aria-label="Where ${id} is printed"><table>
<caption>Printed ${counted(marks.length, 'time')} in ${counted(files.length, 'text')} of ${folder}</caption>
<thead><tr><th scope="col">File</th><th scope="col">Locales</th><th scope="col">Section and lines</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`;
}
