// Changes of the releasable workspace, one fault each, by class, with the finding that must name it and the editions that it must hold back.

import { approved } from '../../approve-all.ts';
import { releasable, unapproved } from '../../releasable.ts';
import { changed, type Texts } from '../../small-workspace.ts';

export interface Mutant {
  readonly what: string;
  readonly texts: () => Texts;
  /** `code` and arguments of the finding that must be there. Every finding must have one of `codes`. */
  readonly code: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Codes of what the same fault may cause beside it. */
  readonly beside: readonly string[];
  readonly held: readonly string[];
}

export const implant = ['DE/de/implant', 'DE/en/implant', 'GB/en-GB/implant'];
export const clots = ['DE/de/clots', 'DE/en/clots', 'GB/en-GB/clots'];
export const all = [...clots, ...implant].sort();
const inGermany = all.filter((name) => name.startsWith('DE/'));
const inBritain = all.filter((name) => name.startsWith('GB/'));
const ofLeaflet = (id: string) => (id === 'implant' ? implant : clots);
/** Editions that print a text. */
const printing = (id: string, locale: string) =>
  ofLeaflet(id).filter((name) => name.includes('/de/') === (locale === 'de'));
/** Editions that read a text: the source is behind every edition of its leaflet. */
const reading = (id: string, locale: string) => (locale === 'en' ? ofLeaflet(id) : [`DE/${locale}/${id}`]);

const bare = unapproved();
export const clean = releasable();
const yaml = (id: string) => `content/leaflets/${id}/leaflet.yaml`;
const text = (id: string, locale: string) => `content/leaflets/${id}/${locale}.md`;
const country = (code: string) => `content/countries/${code}/country.yaml`;

/** One change, approved afterwards as if nobody had noticed. */
const reapproved = (path: string, from: string, to: string) => (): Texts => approved(changed(path, from, to, bare));
/** One change of a file that no approval covers. */
const under = (path: string, from: string, to: string) => (): Texts => changed(path, from, to, clean);

function body(path: string, section: string): string {
  const whole = bare[path] ?? '';
  const start = whole.indexOf('\n\n', whole.indexOf(`{#${section}}`)) + 2;
  const end = whole.indexOf('\n\n## ', start);
  return end < 0 ? whole.slice(start) : whole.slice(start, end);
}

/** What nobody could approve again. */
const lapsed = ['approval-stale', 'approval-missing', 'approval-unknown'];

interface Asked {
  readonly element: string;
  readonly leaflet: string;
  readonly section: string;
  readonly countries: readonly string[];
}

/** What the packs ask for in a section, and where. */
const asked: readonly Asked[] = [
  ...['implant', 'clots'].flatMap((leaflet) =>
    ['risks', 'alternatives', 'when-to-get-help', 'reporting'].map((one) => ({
      element: one,
      leaflet,
      section: one,
      countries: ['DE', 'GB'],
    })),
  ),
  { element: 'responsible-party', leaflet: 'implant', section: 'contacts', countries: ['DE', 'GB'] },
  { element: 'model', leaflet: 'implant', section: 'key-points', countries: ['DE'] },
  { element: 'model', leaflet: 'implant', section: 'key-points', countries: ['GB'] },
  { element: 'lifetime', leaflet: 'implant', section: 'benefits', countries: ['DE'] },
  { element: 'residual-risks', leaflet: 'implant', section: 'risks', countries: ['GB'] },
  { element: 'incident-notice', leaflet: 'implant', section: 'reporting', countries: ['DE'] },
];

const elements = asked.flatMap(({ element, leaflet, section, countries }): readonly Mutant[] =>
  ['en', 'de'].flatMap((locale) => {
    const path = text(leaflet, locale);
    const touched = countries.filter((code) => code === 'DE' || locale === 'en');
    if (touched.length === 0) return [];
    const locales = locale === 'de' ? ['de'] : touched.map((code) => (code === 'DE' ? 'en' : 'en-GB'));
    return [
      {
        what: `${element} of ${leaflet} for ${touched.join(', ')}: its section in ${locale} is emptied`,
        texts: under(path, body(path, section), ''),
        code: 'element-missing',
        args: { element, leaflet, countries: touched.join(', '), locales: locales.join(', ') },
        // The section is empty, its evidence and values unused, the other language longer, the balance lost.
        beside: [
          'element-missing',
          'section-empty',
          'shape-differs',
          'unit-missing',
          'help-parts',
          'evidence-unused',
          'supply-unused',
          'balance-lost',
          ...lapsed,
        ],
        held: reading(leaflet, locale),
      },
    ];
  }),
);

const declared = asked.map(
  ({ element, leaflet, section, countries }): Mutant => ({
    what: `${element} of ${leaflet} for ${countries.join(', ')}: no section declares it`,
    texts: under(
      yaml(leaflet),
      `  ${section}: [${lineOf(yaml(leaflet), section)}]\n`,
      `  ${section}: [${lineOf(yaml(leaflet), section)
        .split(', ')
        .filter((one) => one !== element)
        .join(', ')}]\n`,
    ),
    code: 'element-missing',
    args: {
      element,
      leaflet,
      why: 'undeclared',
      countries: countries.join(', '),
      locales: [...new Set(countries.flatMap((code) => (code === 'DE' ? ['de', 'en'] : ['en-GB'])))].sort().join(', '),
    },
    // Two laws ask for the model, each in its own words.
    beside: element === 'model' ? ['element-missing'] : [],
    held: ofLeaflet(leaflet).filter(
      (name) => element === 'model' || countries.some((code) => name.startsWith(`${code}/`)),
    ),
  }),
);

function lineOf(path: string, section: string): string {
  return new RegExp(`^  ${section}: \\[(.*)\\]$`, 'm').exec(bare[path] ?? '')?.[1] ?? '';
}

const notes = [
  ['DE', 'de'],
  ['DE', 'en'],
  ['GB', 'en-GB'],
].flatMap(([code = '', locale = '']) =>
  ['reporting', 'responsible'].map((section): Mutant => {
    const path = `content/countries/${code}/${locale}.md`;
    return {
      what: `the notes of ${code} in ${locale} do not say ${section}`,
      texts: under(path, body(path, section), ''),
      code: 'element-missing',
      args: { why: 'notes-section-empty', countries: code, locales: locale },
      beside: ['element-missing', 'section-empty', 'supply-unused', ...lapsed],
      held: [`${code}/${locale}/clots`, `${code}/${locale}/implant`],
    };
  }),
);

const supply = ['model', 'lifetime', 'residual-risks', 'local-responsible'].flatMap((name): readonly Mutant[] => {
  const line = new RegExp(`^  ${name}: .*$`, 'm').exec(bare[yaml('implant')] ?? '')?.[0] ?? '';
  const english = /en: ("[^"]*")/.exec(line)?.[1] ?? /value: (.*?) \}/.exec(line)?.[1] ?? '';
  const by = name === 'local-responsible' ? 'by: distributor, ' : '';
  const mutant = (
    what: string,
    value: string,
    code: string,
    args: Mutant['args'],
    held: readonly string[],
  ): Mutant => ({
    what: `${name} ${what}`,
    texts: reapproved(yaml('implant'), line, `  ${name}: { ${by}value: ${value} }`),
    code,
    args: { name, ...args },
    beside: ['element-missing'],
    held,
  });
  return [
    mutant('was not supplied', '""', 'supply-missing', {}, implant),
    mutant('is a stopgap', 'TBD', 'supply-filler', { found: 'TBD', locales: 'de, en, en-GB' }, implant),
    mutant('is a stopgap in German', '{ en: "One", de: "TBD" }', 'supply-filler', { locales: 'de' }, ['DE/de/implant']),
    {
      ...mutant('is supplied in English alone', '', 'supply-locale', { locales: 'de' }, ['DE/de/implant']),
      texts: under(yaml('implant'), line, `  ${name}: { ${by}value: { en: ${english} } }`),
      beside: ['element-missing', ...lapsed],
    },
  ];
});

const languages = ['implant', 'clots'].flatMap((leaflet): readonly Mutant[] => [
  {
    what: `${leaflet} has no German text`,
    texts: () => Object.fromEntries(Object.entries(clean).filter(([path]) => path !== text(leaflet, 'de'))),
    code: 'country-language-missing',
    args: { country: 'DE', leaflet, locales: 'de', rule: 'all' },
    beside: ['approval-unknown'],
    // The country is not made for this leaflet at all, and the other editions go on.
    held: [],
  },
  {
    what: `${leaflet} is needed in French too`,
    texts: under(country('DE'), 'required: [de, en]', 'required: [de, en, fr]'),
    code: 'country-language-missing',
    args: { country: 'DE', leaflet, locales: 'fr' },
    beside: ['country-language-missing'],
    held: [],
  },
]);

/** Each number of the German texts, one more. A number of the source is found in the translation that kept it. */
const numbers = ['implant', 'clots'].flatMap((leaflet) =>
  ['de', 'en'].flatMap((locale) => {
    const path = text(leaflet, locale);
    const whole = clean[path] ?? '';
    const start = whole.indexOf('\n## ');
    return [...whole.matchAll(/(?<![\w-])\d+(?![\w-])/g)]
      .filter(({ index }) => index > start)
      .map(({ 0: number, index }): Mutant => {
        const other = `${whole.slice(0, index)}${Number(number) + 1}${whole.slice(index + number.length)}`;
        return {
          what: `${number} of ${leaflet} in ${locale}, character ${index}`,
          texts: () => approved({ ...bare, [path]: other }),
          code: 'number-differs',
          args: {},
          beside: [],
          // The German text is the one that differs; the source behind it is no edition's fault.
          held: [`DE/de/${leaflet}`],
        };
      });
  }),
);

/** Each word of denial of the German texts taken out, and approved as if nobody had noticed. */
const negation = ['implant', 'clots'].flatMap((leaflet) => {
  const path = text(leaflet, 'de');
  const whole = clean[path] ?? '';
  const start = whole.indexOf('\n## ');
  return [...whole.matchAll(/ ?\b(?:nicht|nie|keine?)\b/g)]
    .filter(({ index }) => index > start)
    .map(
      ({ 0: word, index }): Mutant => ({
        what: `"${word.trim()}" of ${leaflet}, character ${index}`,
        texts: () => approved({ ...bare, [path]: whole.slice(0, index) + whole.slice(index + word.length) }),
        code: 'negation-differs',
        args: {},
        // "Without asking" becomes a promise, or another word of time.
        beside: ['wording-absolute', 'time-differs'],
        held: [`DE/de/${leaflet}`],
      }),
    );
});

const evidence = (['patency', 'bleeding', 'clot'] as const).flatMap((id): readonly Mutant[] => {
  const leaflet = id === 'clot' ? 'clots' : 'implant';
  const path = yaml(leaflet);
  const whole = clean[path] ?? '';
  const start = whole.indexOf(`  ${id}:\n`);
  const entry = whole.slice(start, whole.indexOf('2030-12-31', start) + 10);
  const held = ofLeaflet(leaflet);
  const mutant = (what: string, to: string, code: string, also: readonly string[] = []): Mutant => ({
    what: `the evidence ${id} ${what}`,
    texts: under(path, entry, to),
    code,
    args: { id },
    beside: also,
    held,
  });
  const another = (role: string) => ({ text: `${leaflet} in en`, role, units: `evidence/${id}` });
  return [
    mutant('is unverified', entry.replace(/category: \w+/, 'category: unverified'), 'evidence-unverified', lapsed),
    mutant('has expired', entry.replace('2030-12-31', '2026-05-31'), 'evidence-expired'),
    mutant('is not in the register', entry.replace(`  ${id}:`, '  another:'), 'evidence-unresolved', [
      'evidence-unresolved',
      'evidence-unused',
      ...lapsed,
    ]),
    ...[
      ['another claim', entry.replace(/(claim: .*)e/, '$1a')],
      ['another source', entry.replace(/(title: .*)e/, '$1a')],
      ['another address of its source', entry.replace(' }]', ', url: "https://other.example" }]')],
    ].flatMap(([what = '', to = '']) =>
      ['clinical', 'regulatory'].map((role) => ({
        ...mutant(`has ${what}, seen by ${role}`, to, 'approval-stale', lapsed),
        args: another(role),
      })),
    ),
  ];
});

const facts = (['DE', 'GB'] as const).flatMap((code) =>
  ['languages', 'authority', 'reporting', 'emergency', 'paper', 'responsible', 'information', 'card'].flatMap(
    (fact): readonly Mutant[] => {
      const line =
        new RegExp(`^${fact}:[^]*?(?=\\n[a-z])|^${fact}:[^]*`, 'm').exec(clean[country(code)] ?? '')?.[0] ?? '';
      const known = fact === 'card' ? ', checked_by: Ravi Anand, checked_on: 2026-04-30' : 'confidence: found';
      const unknown = fact === 'card' ? '' : 'confidence: memory';
      return [
        {
          what: `${fact} of ${code} is from memory`,
          texts: under(country(code), line, line.replace(known, unknown)),
          code: 'fact-memory',
          args: { country: code, fact },
          beside: [],
          held: code === 'DE' ? inGermany : inBritain,
        },
      ];
    },
  ),
);

const inDe = { text: 'notes of DE in de', role: 'regulatory', units: 'rules' };
const standing: readonly Mutant[] = [
  {
    what: 'DE stands under other rules',
    texts: under(country('DE'), 'jurisdiction: continent', 'jurisdiction: general'),
    code: 'approval-stale',
    args: inDe,
    beside: lapsed,
    held: inGermany,
  },
  {
    what: 'DE asks for one language less',
    texts: under(country('DE'), 'required: [de, en]', 'required: [de]'),
    code: 'approval-stale',
    args: inDe,
    beside: [...lapsed, 'notes-unlisted'],
    held: ['DE/de/clots', 'DE/de/implant'],
  },
];

const signed = ', checked_by: Ravi Anand, checked_on: 2026-04-30';
const pack = (id: string) => `content/jurisdictions/${id}.yaml`;
const rules: readonly Mutant[] = [
  {
    what: 'nobody compared the general rules',
    texts: under(pack('general'), signed, ''),
    code: 'rule-memory',
    args: { jurisdiction: 'general', element: '' },
    beside: [],
    held: all,
  },
  ...(['continent', 'island'] as const).flatMap((id): readonly Mutant[] => {
    const held = id === 'continent' ? inGermany : inBritain;
    const whole = clean[pack(id)] ?? '';
    return [
      {
        what: `the rules of ${id} are from memory`,
        texts: under(pack(id), 'confidence: found', 'confidence: memory'),
        code: 'rule-memory',
        args: { jurisdiction: id, element: '' },
        beside: [],
        held,
      },
      ...[...whole.matchAll(/^ {2}([a-z-]+):\s+\{ title/gm)].map(
        ({ 0: head, 1: element = '' }): Mutant => ({
          what: `${element} of ${id} is from memory`,
          texts: under(pack(id), head, head.replace('title', 'confidence: memory, title')),
          code: 'rule-memory',
          args: { jurisdiction: id, element },
          beside: [],
          // Elements of a device law are no matter of a condition leaflet.
          held: held.filter((name) => name.endsWith('/implant')),
        }),
      ),
    ];
  }),
];

const insert = (
  what: string,
  leaflet: string,
  locale: string,
  words: string,
  code: string,
  args: Mutant['args'],
): Mutant => {
  const anchor = locale === 'de' ? 'Fragen Sie Ihre Klinik.' : 'Ask your clinic.';
  return {
    what: `${leaflet} in ${locale} ${what}`,
    texts: reapproved(text(leaflet, locale), anchor, words),
    code,
    args: { unit: 'contacts#1', ...args },
    beside: [],
    held: printing(leaflet, locale),
  };
};

const words = ['implant', 'clots'].flatMap((leaflet): readonly Mutant[] => [
  insert('promises', leaflet, 'de', 'Die Behandlung ist sicher.', 'wording-absolute', { found: 'sicher' }),
  insert('promises', leaflet, 'en', 'The treatment is completely safe.', 'wording-absolute', { found: 'safe' }),
  insert('praises', leaflet, 'de', 'Ein Durchbruch!', 'wording-promotional', { found: 'durchbruch' }),
  insert('praises', leaflet, 'en', 'A true BREAKTHROUGH!', 'wording-promotional', { found: 'breakthrough' }),
]);

const products: readonly Mutant[] = [
  insert('names the implant', 'clots', 'de', 'Etwa der Veinholder.', 'product-named', { name: 'veinholder' }),
  insert('names the implant', 'clots', 'en', 'Such as Veinholder.', 'product-named', { name: 'veinholder' }),
  insert('names a medicine', 'clots', 'en', 'Such as Xarelto.', 'product-named', { name: 'xarelto' }),
];

const dates: readonly Mutant[] = [
  ...['implant', 'clots'].flatMap((leaflet) =>
    ['de', 'en'].map(
      (locale): Mutant => ({
        what: `${leaflet} in ${locale} is of a day to come`,
        texts: reapproved(text(leaflet, locale), 'date: 2026-04-30', 'date: 2026-06-02'),
        code: 'date-future',
        args: { field: 'date', date: '2026-06-02', today: '2026-06-01' },
        beside: [],
        held: locale === 'de' ? [`DE/de/${leaflet}`] : ofLeaflet(leaflet).filter((name) => !name.includes('/de/')),
      }),
    ),
  ),
  {
    what: 'evidence was checked on a day to come',
    texts: under(yaml('implant'), 'checked_on: 2026-04-30', 'checked_on: 2027-04-30'),
    code: 'date-future',
    args: { field: 'evidence.patency.checked_on' },
    beside: [],
    held: implant,
  },
  {
    what: 'a fact was checked on a day to come',
    texts: under(country('DE'), 'checked_on: 2026-04-30', 'checked_on: 2027-04-30'),
    code: 'date-future',
    args: { field: 'card.checked_on' },
    beside: [],
    held: inGermany,
  },
  {
    what: 'the general rules were checked on a day to come',
    texts: under(pack('general'), 'checked_on: 2026-04-30', 'checked_on: 2027-04-30'),
    code: 'date-future',
    args: { field: 'basis.checked_on' },
    beside: [],
    held: all,
  },
];

const more = `It can help you ${Array.from({ length: 20 }, () => 'walk and rest').join(' and ')}.`;
const hard = (times: number) =>
  `${Array.from({ length: times }, () => 'Pharmacological anticoagulation necessitates interdisciplinary reevaluation of individualised therapeutic alternatives').join(', ')}.`;

const balance: readonly Mutant[] = [
  {
    what: 'the benefits of the implant are longer than its risks, in English',
    texts: reapproved(text('implant', 'en'), 'The tube can hold the vein open.', more),
    code: 'balance-lost',
    args: {},
    beside: [],
    held: printing('implant', 'en'),
  },
];

const levels: readonly Mutant[] = [
  {
    what: 'the implant is too hard to read for the island',
    texts: reapproved(text('implant', 'en'), 'You can wear a stocking.', hard(5)),
    code: 'reading-beyond',
    args: { leaflet: 'implant', locale: 'en', limit: '8', clause: 'Reg. 8', countries: 'GB' },
    beside: [],
    held: ['GB/en-GB/implant'],
  },
  {
    what: 'the other leaflet is too hard to read by its own limit',
    texts: reapproved(text('clots', 'en'), 'You can talk about each choice with your doctor.', hard(4)),
    code: 'reading-beyond',
    args: { leaflet: 'clots', locale: 'en', limit: '8', clause: 'leaflet.yaml', countries: 'DE' },
    // The island has a limit of its own, for leaflets of both kinds.
    beside: ['reading-beyond'],
    held: ['DE/en/clots', 'GB/en-GB/clots'],
  },
];

const fillers = ['implant', 'clots'].flatMap((leaflet): readonly Mutant[] => [
  {
    what: `${leaflet} in de has a stopgap`,
    texts: reapproved(text(leaflet, 'de'), '- Das Bein schwillt an.', '- TODO'),
    code: 'text-filler',
    args: { found: 'TODO' },
    beside: [],
    held: [`DE/de/${leaflet}`],
  },
]);

export const mutants: Readonly<Record<string, readonly Mutant[]>> = {
  'element: section': elements,
  'element: declaration': declared,
  'element: notes': notes,
  'supply value': supply,
  language: languages,
  number: numbers,
  negation,
  evidence,
  'country fact': [...facts, ...standing],
  'rule of a pack': rules,
  wording: words,
  'product name': products,
  date: dates,
  balance,
  'reading level': levels,
  stopgap: fillers,
};
