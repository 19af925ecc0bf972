// Changes of an approved workspace after which an approval is broken, edited, misplaced, or no longer of today's text.

import { approved, people } from '../approve-all.ts';
import { de, en, having, leaflet, notesDe, type Row } from '../rows.ts';
import { changed, type Texts } from '../small-workspace.ts';

/** The small workspace with everything approved on 2026-05-01. */
export const approvedTexts = approved(having({}));

/** The one approval file whose path begins so. */
export function fileOf(head: string, texts: Texts = approvedTexts): string {
  const [path, ...others] = Object.keys(texts).filter((one) => one.startsWith(head));
  if (path === undefined || others.length > 0) throw new Error(`not one file begins with ${head}`);
  return path;
}

export const folder = 'content/leaflets/sample/approvals';
const reviewer = fileOf(`${folder}/de.reviewer.`);
const translator = fileOf(`${folder}/de.translator.`);
const clinical = fileOf(`${folder}/en.clinical.`);
const notes = fileOf('content/countries/DE/approvals/de.clinical.');

/** The line of a unit in an approval file, from 1. */
export function lineOf(path: string, unit: string): number {
  const at = (approvedTexts[path] ?? '').split('\n').findIndex((line) => line.startsWith(`  ${unit}: `));
  if (at < 0) throw new Error(`${path} has no ${unit}`);
  return at + 1;
}

const edit = (path: string, from: string, to: string): Texts => changed(path, from, to, approvedTexts);
const textOf = (path: string): string => approvedTexts[path] ?? '';
/** One hexadecimal digit further. */
const turn = (digit: string): string => ((Number.parseInt(digit, 16) + 1) % 16).toString(16);

/** A digit of a field of one unit's line changed. */
function turned(path: string, unit: string, field: 'source' | 'target' | 'seal'): Texts {
  const [line = ''] = new RegExp(`^ {2}${unit}: .*$`, 'm').exec(textOf(path)) ?? [];
  return edit(
    path,
    line,
    line.replace(new RegExp(`${field}: (.)`), (_, digit: string) => `${field}: ${turn(digit)}`),
  );
}

const broken: readonly Row[] = [
  { what: 'everything approved', texts: approvedTexts, expected: [] },
  {
    what: 'an approval with another line',
    texts: edit(reviewer, '  risks#1: ', '  risks: 1 '),
    expected: [`approval-broken ${reviewer}:${lineOf(reviewer, 'risks#1')}:1`],
  },
  {
    what: 'an approval with the marks of a merge conflict',
    texts: edit(reviewer, '  risks#1: ', '<<<<<<< HEAD\n  risks#1: '),
    expected: [`approval-broken ${reviewer}:${lineOf(reviewer, 'risks#1')}:1`],
  },
  {
    what: 'an approval without a person',
    texts: edit(reviewer, `by: "${people.reviewer}"\n`, ''),
    expected: [`approval-broken ${reviewer}:5:1`],
    args: { expected: 'by: "a name"' },
  },
  {
    what: 'an approval of nobody',
    texts: edit(reviewer, people.reviewer, ' '),
    expected: [`approval-broken ${reviewer}:5:1`],
  },
  {
    what: 'an approval of a day that does not exist',
    texts: edit(reviewer, '2026-05-01', '2026-02-30'),
    expected: [`approval-broken ${reviewer}:6:1`],
  },
  {
    what: 'an approval that ends behind its head',
    texts: having({ [reviewer]: textOf(reviewer).split('units:')[0] ?? '' }, approvedTexts),
    expected: [`approval-broken ${reviewer}:8:1`],
    args: { expected: 'units:' },
  },
  {
    what: 'an approval with a further field',
    texts: edit(reviewer, 'units:', 'note: fine\nunits:'),
    expected: [`approval-broken ${reviewer}:8:1`],
  },
  {
    what: 'an empty approval',
    texts: having({ [reviewer]: '' }, approvedTexts),
    expected: [`approval-broken ${reviewer}:1`],
  },
  {
    what: 'an approval in the folder of another locale',
    texts: having({ [reviewer.replace('/de.', '/en.')]: textOf(reviewer) }, approvedTexts),
    expected: [`approval-broken ${reviewer.replace('/de.', '/en.')}:3:1`],
    args: { expected: 'locale: "en"' },
  },
  {
    what: 'an approval with an invisible character',
    texts: edit(reviewer, people.reviewer, `${people.reviewer}\u200b`),
    expected: [`character-forbidden ${reviewer}:5`],
  },
];

const edited: readonly Row[] = [
  {
    what: 'another name at an approval',
    texts: edit(reviewer, people.reviewer, 'Someone Else'),
    expected: [`approval-edited ${reviewer}:5:1`],
  },
  {
    what: 'another day at an approval',
    texts: edit(reviewer, '2026-05-01', '2026-05-02'),
    expected: [`approval-edited ${reviewer}:5:1`],
  },
  ...(['source', 'target', 'seal'] as const).map(
    (field): Row => ({
      what: `another ${field} in an approval`,
      texts: turned(clinical, 'risks#1', field),
      expected: [`approval-edited ${clinical}:${lineOf(clinical, 'risks#1')}:3`],
      args: { what: 'the approval of risks#1' },
    }),
  ),
  {
    what: 'an approval given to another unit',
    texts: edit(notes, '  reporting#0: ', '  reporting#7: '),
    expected: [`approval-edited ${notes}:${lineOf(notes, 'reporting#0')}:3`],
  },
  {
    what: 'a line taken from the approval of another person',
    texts: edit(reviewer, 'units:\n', `units:\n${/^ {2}risks#1: .*\n/m.exec(textOf(translator))?.[0]}`),
    expected: [`approval-edited ${reviewer}:9:3`],
  },
];

/** Everything approved, then some texts changed and approved by other people. */
function approvedBy(names: Partial<typeof people>): Texts {
  return approved(having({}), '2026-05-01', { ...people, ...names });
}

const self = approvedBy({});
const own = ((): Texts => {
  // Two branches: one records the translator, another one the same person as reviewer.
  const other = approvedBy({ translator: 'RUI  pinto', reviewer: 'Someone Else' });
  const path = fileOf(`${folder}/de.translator.`, other);
  return having(
    { [path]: other[path] ?? '' },
    Object.fromEntries(Object.entries(self).filter(([one]) => one !== translator)),
  );
})();

const dated = approved(having({}), '2026-06-02');
const future = Object.keys(dated)
  .filter((path) => path.includes('.2026-06-02.'))
  .sort();

const misplaced: readonly Row[] = [
  {
    what: 'approvals of tomorrow',
    texts: dated,
    expected: future.map((path) => `approval-future ${path}:6:1`),
    args: { date: '2026-06-02', today: '2026-06-01' },
  },
  {
    what: 'a review by the translator',
    texts: own,
    expected: [`approval-self ${reviewer}:9:3`],
    args: { by: people.reviewer },
  },
  {
    what: 'an approval of a leaflet that is gone',
    texts: having(
      Object.fromEntries(
        Object.entries(approvedBy({})).flatMap(([path, text]) =>
          path === clinical
            ? [[path.replace('/sample/', '/gone/'), text.replace('leaflet: sample', 'leaflet: gone')]]
            : [],
        ),
      ),
      approvedTexts,
    ),
    expected: [`approval-edited ${clinical.replace('/sample/', '/gone/')}:5:1`],
  },
  {
    what: 'an approval of a text that is gone',
    texts: Object.fromEntries(Object.entries(approvedTexts).filter(([path]) => path !== de)),
    expected: [
      'country-language-missing content/countries/DE/country.yaml:6',
      `approval-unknown ${reviewer}:5:1`,
      `approval-unknown ${translator}:5:1`,
    ],
  },
  {
    what: 'an approval of units that are gone',
    texts: changed(
      en,
      '- Never stop them without asking.\n',
      '',
      changed(de, '- Setzen Sie sie nie ohne Rückfrage ab.\n', '', approvedTexts),
    ),
    expected: [reviewer, translator, clinical, fileOf(`${folder}/en.regulatory.`)]
      .sort()
      .map((path) => `approval-unknown ${path}:${lineOf(path, 'key-points#2')}:3`),
    args: { units: 'key-points#2', text: 'sample in de' },
  },
  {
    what: 'a role that does not fit after the source was changed',
    texts: changed(leaflet, 'source: en', 'source: de', approvedTexts),
    expected: [reviewer, translator, clinical, fileOf(`${folder}/en.regulatory.`)]
      .sort()
      .map((path) => `approval-role ${path}:5:1`),
  },
];

const claims: readonly Row[] = [
  ...(['reviewed', 'approved'] as const).map(
    (claim): Row => ({
      what: `a text that calls itself ${claim}`,
      texts: changed(de, 'state: draft', `state: ${claim}`),
      expected: [`state-unproven ${de}:6:8`],
      args: { stated: claim, state: 'translated', units: '54 of 54' },
    }),
  ),
  {
    what: 'a text that calls itself translated',
    texts: changed(de, 'state: draft', 'state: translated'),
    expected: [],
  },
  {
    what: 'a text that is what it says',
    texts: changed(de, 'state: draft', 'state: approved', approvedTexts),
    expected: [],
  },
  {
    what: 'a text that says what it was',
    texts: changed(de, 'bluten', 'blutet', changed(de, 'state: draft', 'state: approved', approvedTexts)),
    expected: [`state-unproven ${de}:6:8`],
    args: { stated: 'approved', state: 'translated', units: '1 of 54' },
  },
  {
    what: 'a changed text that says no more than draft',
    texts: changed(en, 'It may bleed', 'It might bleed', approvedTexts),
    expected: [],
  },
];

export const approvalRows: readonly Row[] = [...broken, ...edited, ...misplaced, ...claims];

/** What a release would be told: the findings of `openApprovals` for the German edition. */
export const releaseRows: readonly Row[] = [
  { what: 'a release of what is approved', texts: approvedTexts, expected: [] },
  {
    what: 'a release of a translation with another letter',
    texts: changed(de, 'bluten', 'blutet', approvedTexts),
    expected: [`approval-stale ${de}:17`, `approval-stale ${de}:17`],
    args: { units: 'risks#1', role: 'reviewer', by: people.reviewer, date: '2026-05-01', changed: 'target' },
  },
  {
    what: 'a release of a source with another letter',
    texts: changed(en, 'It may bleed', 'It might bleed', approvedTexts),
    expected: [de, de, en, en].map((path) => `approval-stale ${path}:17`),
    args: { units: 'risks#1', changed: 'source' },
  },
  {
    what: 'a release of notes with another letter',
    texts: changed(notesDe, 'Ein Problem melden', 'Ein Problem meldet', approvedTexts),
    expected: [`approval-stale ${notesDe}:6`, `approval-stale ${notesDe}:6`],
    args: { units: 'reporting#0', text: 'notes of DE in de' },
  },
  {
    what: 'a release without the approval of one unit',
    texts: having({ [clinical]: textOf(clinical).replace(/^ {2}risks#1: .*\n/m, '') }, approvedTexts),
    expected: [`approval-missing ${en}:17`],
    args: { units: 'risks#1', text: 'sample in en', role: 'clinical' },
  },
];
