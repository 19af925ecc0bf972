// A small valid workspace as texts by path, for tests that change one thing and ask what the program says.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkApprovals } from '../src/approval/findings.ts';
import { ledgerOf } from '../src/approval/ledger.ts';
import { checkLibrary } from '../src/check/check.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { sorted } from '../src/model/diagnostic.ts';
import type { Sources } from '../src/model/environment.ts';
import { readPictures } from '../src/render/pictures.ts';
import { checkPrintRules } from '../src/render/print-rules.ts';
import { readTemplates } from '../src/render/templates.ts';
import { assemble } from '../src/workshop/assemble.ts';
import { checkStyleFonts } from '../src/workshop/stock.ts';

const root = join(import.meta.dirname, '..');
const packaged = (path: string) => readFileSync(join(root, path), 'utf8');

export type Texts = Readonly<Record<string, string>>;

const leaflet = `id: sample
kind: device
source: en
version: "1.0"
organisation: Sample Clinic
sections: [key-points, risks, when-to-get-help, reporting, contacts]
evidence:
  ev-one:
    claim: A sentence with a source.
    category: consensus
    sources:
      - title: A guideline, 2025
    expires: 2030-12-31
supply:
  model:
    by: manufacturer
    value: "M-1"
  local-responsible:
    by: distributor
    value: "Sample GmbH"
names: [Sample Stent]
satisfies:
  risks: [model]
  when-to-get-help: [when-to-get-help]
  contacts: [responsible-party]
`;

/** The rules of the small workspace: few, so that a change touches one of them at most. */
const generalPack = `id: general
title: Everybody
basis: { law: House rules, confidence: memory }
for: [condition, device]
sections: [key-points, risks, when-to-get-help, reporting, contacts]
elements:
  when-to-get-help:
    title: When to get help
    sections: [when-to-get-help]
    needs: { facts: [emergency] }
  date-of-text:
    title: Date of the text
    needs: { fields: [date] }
  responsible-party:
    title: Who is responsible
    for: [device]
    sections: [contacts]
    needs: { notes: [responsible], supply: [local-responsible] }
`;

const lawPack = `id: some-law
title: Some law
basis: { law: A law of the tests, confidence: found, source: the tests }
for: [device]
elements:
  model:
    title: Model of the device
    clause: Art. 18
    sections: [risks]
    needs: { supply: [model] }
`;

const en = `---
title: A sample leaflet
short_title: Sample
lead: One sentence about it.
date: 2026-01-31
state: draft
keywords: [sample]
---

## Key points {#key-points}

- Take 5 tablets of 2.5 mg.[^ev:ev-one]
- Never stop them without asking.

## Risks {#risks}

It may bleed in 3 of 100 people. See [help](#when-to-get-help).

| Thing | What |
|---|---|
| Model | {{supply.model}} |

## When to get help {#when-to-get-help}

### Now {#now}

- Chest pain: call {{emergency}}.

### Today {#today}

- New pain.

### This week {#soon}

- Swelling that lasts.

## Reporting {#reporting}

Tell your clinic.

## Contacts {#contacts}

Ask your clinic.
`;

const de = `---
title: Ein Musterblatt
short_title: Muster
lead: Ein Satz darüber.
date: 2026-01-31
state: draft
keywords: [Muster]
---

## Das Wichtigste {#key-points}

- Nehmen Sie 5 Tabletten mit 2,5 mg.[^ev:ev-one]
- Setzen Sie sie nie ohne Rückfrage ab.

## Risiken {#risks}

Bei 3 von 100 Menschen kann es bluten. Siehe [Hilfe](#when-to-get-help).

| Sache | Was |
|---|---|
| Modell | {{supply.model}} |

## Wann Sie Hilfe brauchen {#when-to-get-help}

### Jetzt {#now}

- Brustschmerz: Rufen Sie {{emergency}} an.

### Heute {#today}

- Neue Schmerzen.

### Diese Woche {#soon}

- Schwellung, die bleibt.

## Melden {#reporting}

Sagen Sie es Ihrer Klinik.

## Kontakt {#contacts}

Fragen Sie Ihre Klinik.
`;

const notes = (country: string, reporting: string, responsible: string) => `---
country: ${country}
authority: BfArM
---

## ${reporting} {#reporting}

{{authority}}: {{reporting.url}}

## ${responsible} {#responsible}

{{supply.local-responsible}}
`;

/** One device leaflet in English and German, for Germany (German required, English optional). */
export function smallWorkspace(): Record<string, string> {
  const templates = ['leaflet.hbs', 'body.hbs', 'index.hbs', 'print.css', 'screen.css', 'index.css'].map(
    (name) => `templates/${name}`,
  );
  const partials = ['bar', 'masthead', 'key-points', 'emergency', 'section', 'shape', 'talk'].map(
    (name) => `templates/partials/${name}.hbs`,
  );
  const phrases = ['locales/en.json', 'locales/en.yaml', 'locales/de.json', 'locales/de.yaml'];
  return {
    ...Object.fromEntries(
      [...templates, ...partials, ...phrases, 'content/countries/DE/country.yaml'].map((path) => [
        path,
        packaged(path),
      ]),
    ),
    'content/countries/DE/country.yaml': packaged('content/countries/DE/country.yaml')
      .replace('optional: []', 'optional: [en]')
      .replace('jurisdiction: eu-mdr', 'jurisdiction: some-law'),
    'content/countries/DE/de.md': notes('Deutschland', 'Ein Problem melden', 'Wer hier verantwortlich ist'),
    'content/countries/DE/en.md': notes('Germany', 'Report a problem', 'Who is responsible here'),
    'content/jurisdictions/general.yaml': generalPack,
    'content/jurisdictions/some-law.yaml': lawPack,
    'content/countries/regions.yaml': 'dach: { name: DACH, countries: [DE] }\n',
    'content/leaflets/sample/leaflet.yaml': leaflet,
    'content/leaflets/sample/en.md': en,
    'content/leaflets/sample/de.md': de,
  };
}

/** Sources from texts by path. */
export function sourcesOf(texts: Texts): Sources {
  const files = Object.entries(texts).map(
    ([path, text]) => [path, { path, text, sha256: createHash('sha256').update(text).digest('hex') }] as const,
  );
  return { files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))), diagnostics: [] };
}

/** Everything that is wrong with a workspace, glyphs aside. */
export function findingsOf(texts: Texts, today = '2026-06-01'): readonly Diagnostic[] {
  const sources = sourcesOf(texts);
  const { library, diagnostics } = assemble(sources);
  return sorted([
    ...diagnostics,
    ...checkLibrary(library, today),
    ...checkApprovals(library, ledgerOf(library, today), today),
    ...readTemplates(sources.files).diagnostics,
    ...readPictures(sources.files).diagnostics,
    ...checkPrintRules(sources.files),
    ...checkStyleFonts(sources.files),
  ]);
}

/** `code file:line` of each finding: what most tests compare. */
export function codesOf(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place.file}:${place.line}`);
}

/** The workspace with `from` replaced by `to` in one file. Throws when `from` does not stand there. */
export function changed(path: string, from: string, to: string, texts: Texts = smallWorkspace()): Texts {
  const text = texts[path];
  if (text === undefined || !text.includes(from)) throw new Error(`"${from}" does not stand in ${path}`);
  return { ...texts, [path]: text.replace(from, () => to) };
}
