// A working start for a workspace, a leaflet, a locale or a country: paths and texts, nothing written here.

import type { Kind } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';

export interface Draft {
  readonly path: string;
  readonly text: string;
}

const exampleSections = [
  'key-points',
  'what-it-is',
  'risks',
  'alternatives',
  'when-to-get-help',
  'reporting',
  'questions',
  'sources',
  'contacts',
];

/** Country notes of device leaflets name the responsible company, so every device leaflet has this item. */
const supply = 'supply:\n  local-responsible:\n    by: distributor\n    value: ""\n';

/** The elements of the general rules that the example's sections carry. */
const carried: Readonly<Record<string, readonly string[]>> = {
  risks: ['risks'],
  alternatives: ['alternatives'],
  'when-to-get-help': ['when-to-get-help'],
  reporting: ['reporting'],
  sources: ['sources'],
  contacts: ['talk-to-doctor'],
};

/** A new workspace with one small leaflet that builds as it is. */
export function newWorkspace(today: string): readonly Draft[] {
  return [
    {
      path: 'polyleaf.yaml',
      text: '# Settings of this workspace. Options of a command beat them.\nlanguage: en\nout: out\n',
    },
    { path: '.gitignore', text: 'out/\n' },
    {
      path: 'README.md',
      text: '# Leaflets\n\n- `npx polyleaf build` makes all leaflets into `out/`; open `out/index.html`.\n- `npx polyleaf check` says what is wrong, and where.\n- `npx polyleaf approve` records who approves a text, `npx polyleaf status` says what is left.\n- `npx polyleaf new leaflet NAME` and `npx polyleaf new locale TAG` begin a leaflet or a language.\n\nTexts stand in `content/leaflets/`. Countries, phrases and templates come with polyleaf; a file of the same path here replaces the packaged one.\n',
    },
    ...newLeaflet('example', 'condition', today),
  ];
}

/** A new leaflet in English: every section with a sentence that asks to be replaced. */
export function newLeaflet(id: string, kind: Kind, today: string): readonly Draft[] {
  const folder = `content/leaflets/${id}`;
  const title = id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return [
    {
      path: `${folder}/leaflet.yaml`,
      text: `id: ${id}\nkind: ${kind}\nsource: en\nversion: "0.1"\norganisation: Your organisation\nsections:\n${exampleSections.map((section) => `  - ${section}\n`).join('')}${satisfies(kind)}evidence:\n  example-claim:\n    claim: What the sentence says, in one line.\n    category: unverified\n    sources:\n      - title: Author, title, journal or society, year\n    checked_by: ""\n    checked_on: ""\n    expires: ${Number(today.slice(0, 4)) + 1}-12-31\n${kind === 'device' ? supply : ''}names: []\n`,
    },
    {
      path: `${folder}/en.md`,
      text: `---\ntitle: ${title}\nshort_title: ${title}\nlead: One sentence that says what this leaflet is about.\ndate: ${today}\nstate: draft\nkeywords: [${title.toLowerCase()}]\n---\n\n## Key points {#key-points}\n\n- The most important thing to know.[^ev:example-claim]\n- The second most important thing.\n\n## What it is {#what-it-is}\n\nTODO: Explain it in a few short sentences.\n\n## Risks {#risks}\n\n- TODO: Say what can go wrong, the common things first.\n\n## Other choices {#alternatives}\n\nTODO: Say what else can be done, and what happens if nothing is done.\n\n## When to get help {#when-to-get-help}\n\n### Now {#now}\n\n- Signs that cannot wait: call {{emergency}}.\n\n### Today {#today}\n\n- Signs to tell the clinic today.\n\n### This week {#soon}\n\n- Signs to have looked at soon.\n\n## Reporting a problem {#reporting}\n\nTell your clinic about any problem.\n\n## Questions to ask {#questions}\n\n- What will change for me?\n- What are my own risks?\n\n## About this leaflet {#sources}\n\nTODO: Say who wrote this text and who reviewed it.\n\n## Contacts {#contacts}\n\nThis leaflet does not replace a talk with your doctor.\n`,
    },
  ];
}

/** Sections say what they carry. What no section says yet, `check` lists. */
function satisfies(kind: Kind): string {
  const lines = Object.entries(carried).map(([section, elements]) => {
    const all = section === 'contacts' && kind === 'device' ? [...elements, 'responsible-party'] : elements;
    return `  ${section}: [${all.join(', ')}]\n`;
  });
  return `satisfies:\n${lines.join('')}`;
}

/** A new locale: its form, empty phrases, and the source texts to translate. `check` lists what is still to do. */
export function newLocale(tag: string, library: Library): readonly Draft[] {
  const { language, script } = new Intl.Locale(tag).maximize();
  const known = ['Latn', 'Grek', 'Arab', 'Hebr', 'Deva', 'Jpan', 'Hans'];
  const own = script && known.includes(script) ? script : 'Latn';
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const rtl = own === 'Arab' || own === 'Hebr';
  const cjk = own === 'Jpan' || own === 'Hans';
  const form = `name: ${name}\nscript: ${own}\ndirection: ${rtl ? 'rtl' : 'ltr'}\ndigits: latn\nquotes: ["“", "”", "‘", "’"]\nspacing: ${cjk ? 'cjk' : language === 'fr' ? 'french' : 'plain'}\nhyphens: none\n`;
  const source = library.phrases.get('en');
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const keys = [...(source?.byKey.keys() ?? [])].flatMap((key) =>
    key.endsWith('_other')
      ? categories.map((category) => key.replace(/other$/, category))
      : /_(zero|one|two|few|many)$/.test(key)
        ? []
        : [key],
  );
  return [
    { path: `locales/${tag}.yaml`, text: form },
    { path: `locales/${tag}.json`, text: `${JSON.stringify(nested(keys), null, 2)}\n` },
    ...[...library.leaflets.values()].flatMap((leaflet) => {
      const path = `content/leaflets/${leaflet.id}`;
      const text = library.files.get(`${path}/${leaflet.source}.md`)?.text;
      return text === undefined
        ? []
        : [{ path: `${path}/${tag}.md`, text: text.replace(/^state: .*$/m, 'state: draft') }];
    }),
  ];
}

function nested(keys: readonly string[]): object {
  const root: Record<string, unknown> = {};
  for (const key of keys) {
    const steps = key.split('.');
    let at = root;
    for (const step of steps.slice(0, -1)) {
      const next = at[step];
      const below: Record<string, unknown> = typeof next === 'object' && next !== null ? { ...next } : {};
      at[step] = below;
      at = below;
    }
    at[steps.at(-1) ?? key] = '';
  }
  return root;
}

/** A new country: every fact to fill in, every confidence `memory` until someone has found a source. */
export function newCountry(code: string): readonly Draft[] {
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  const folder = `content/countries/${code}`;
  return [
    {
      path: `${folder}/country.yaml`,
      text: `country: ${code === 'NO' ? '"NO"' : code}\nnames: { en: ${name} }\njurisdiction: general\nlanguages: { rule: all, required: [en], optional: [], confidence: memory }\nauthority: { abbreviation: ABC, website: https://example.org, names: { en: Name of the authority }, confidence: memory }\nreporting: { scheme: Name of the scheme, url: https://example.org, patients_may_report: unknown, confidence: memory }\nemergency: { primary: "112", numbers: {}, confidence: memory }\npaper: { size: A4, confidence: memory }\nresponsible: { role: Local representative, confidence: memory }\ninformation: { obligation: unknown, basis: unknown, confidence: memory }\ncard: { languages: [en], rule: unknown, confidence: memory }\nremarks: []\n`,
    },
    {
      path: `${folder}/en.md`,
      text: `---\ncountry: ${name}\nauthority: Name of the authority (ABC)\n---\n\n## How to report a problem in ${name} {#reporting}\n\nTell your doctor. You can also report the problem to the {{authority}}: {{reporting.url}}\n\n## Who is responsible here {#responsible}\n\nThe manufacturer's representative: {{supply.local-responsible}}\n`,
    },
  ];
}
