// The report page: countries and leaflets with what blocks each release, and from there every finding with its line.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import type { Outlook } from '../model/outlook.ts';
import { type Html, html } from '../syntax/html.ts';
import { findingLinks, findingsByFile } from './finding.ts';
import { counted, type Page, sheet } from './sheet.ts';

export interface ReportInput {
  readonly outlooks: readonly Outlook[];
  /** All findings, in their order. */
  readonly findings: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly more: readonly Part[];
}

/** A part of the page: the id and words of its heading, and what stands under it. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
}

const stateWords: Readonly<Record<Outlook['state'], string>> = {
  blocked: 'errors',
  incomplete: 'language missing',
  open: 'drafts only',
  clear: 'ready',
};

/** The page as one file: equal content, equal bytes. It needs no template, so that it can tell of a broken one. */
export function writtenReport(input: ReportInput): string {
  return sheet(reportPage(input));
}

/** What blocks which release, and where. */
function reportPage({ outlooks, findings, files, more }: ReportInput): Page {
  const texts = new Map([...files.values()].map((file) => [file.path, file.text]));
  const groups = groupsOf(outlooks);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const parts = [
    { id: 'releases', heading: 'Countries and leaflets', body: matrix(outlooks, groups) },
    {
      id: 'blocked',
      heading: 'What blocks a release',
      body: html`${groups.map((group) => groupPart(group, findings))}`,
    },
    ...more,
    { id: 'findings', heading: 'Findings by file', body: findingsByFile(findings, (file) => texts.get(file)) },
  ];
  const body = html`<p class="lead">${counted(outlooks.filter(({ state }) => state === 'clear').length, 'release')} of ${String(outlooks.length)} could be made. ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.</p>
<nav aria-label="Parts of this page"><ul class="contents">
${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>
${parts.map(({ id, heading, body }) => html`<section id="${id}">\n<h2>${heading}</h2>\n${body}</section>\n`)}`;
  return { title: 'What blocks a release', body };
}

/** Countries in which one leaflet stands alike. */
interface Group {
  readonly id: string;
  readonly first: Outlook;
  readonly alike: readonly Outlook[];
}

function groupsOf(outlooks: readonly Outlook[]): readonly Group[] {
  const alike = Map.groupBy(outlooks, ({ leaflet, state, texts, findings }) =>
    [leaflet, state, texts, ...findings].join(' '),
  );
  const sorted = [...alike.values()].sort(([a], [b]) => ((a?.leaflet ?? '') < (b?.leaflet ?? '') ? -1 : 1));
  return sorted.flatMap((group, i) => (group[0] ? [{ id: `group-${i + 1}`, first: group[0], alike: group }] : []));
}

function stateOf({ state, findings, missing }: Outlook): Html {
  const count =
    state === 'incomplete'
      ? missing.join(', ')
      : state === 'clear' || findings.length === 0
        ? ''
        : String(findings.length);
  return html`<span class="state ${state}"><span class="shape" aria-hidden="true"></span>${stateWords[state]}</span>${count === '' ? '' : ` (${count})`}`;
}

function matrix(outlooks: readonly Outlook[], groups: readonly Group[]): Html {
  const leaflets = [...new Set(outlooks.map(({ leaflet }) => leaflet))];
  const groupOf = new Map(groups.flatMap((group) => group.alike.map((one) => [one, group.id] as const)));
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const rows = [...Map.groupBy(outlooks, ({ country }) => country)].map(([country, row]) => {
    const cells = leaflets.map((leaflet) => {
      const one = row.find((outlook) => outlook.leaflet === leaflet);
      return html`<td>${one ? html`<a href="#${groupOf.get(one) ?? ''}">${stateOf(one)}</a>` : ''}</td>`;
    });
    return html`<tr><th scope="row">${names.of(country) ?? country} (${country})</th>${cells}</tr>\n`;
  });
  return html`<ul class="contents legend">
<li class="blocked"><span class="shape" aria-hidden="true"></span>errors: an edition cannot be made</li>
<li class="incomplete"><span class="shape" aria-hidden="true"></span>language missing: the country is not made</li>
<li class="open"><span class="shape" aria-hidden="true"></span>drafts only: a release would be refused</li>
<li class="clear"><span class="shape" aria-hidden="true"></span>ready</li>
</ul>
<p>The number in brackets counts what is in the way.</p>
<div class="box" role="region" tabindex="0" aria-label="Countries and leaflets"><table>
<thead><tr><th scope="col">Country</th>${leaflets.map((leaflet) => html`<th scope="col">${leaflet}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`;
}

function groupPart({ id, first, alike }: Group, all: readonly Diagnostic[]): Html {
  const waits =
    first.state === 'incomplete'
      ? ` It waits for ${[...new Set(alike.flatMap((one) => one.missing))].join(', ')}.`
      : '';
  const texts = first.locales.length === 0 ? '' : ` Texts: ${first.texts}.`;
  return html`<article id="${id}">
<h3>${first.leaflet}: ${alike.map(({ country }) => country).join(', ')}</h3>
<p>${stateOf(first)}.${waits}${texts}</p>
${findingLinks(first.findings, all)}</article>
`;
}
