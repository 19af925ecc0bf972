// S7, S11: no text of a workspace becomes more than text and links on the page of a patient.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTranslation } from '../../src/content/translation.ts';
import { pageStyles } from '../../src/render/page.ts';
import { sanitizeBody } from '../../src/render/sanitize.ts';
import { cssString, escaped } from '../../src/syntax/html.ts';
import { allowedHref } from '../../src/syntax/inline.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';
import { changed, findingsOf, smallWorkspace, type Texts } from '../small-workspace.ts';
import {
  dangersIn,
  leafletFile,
  manuscript,
  notesFile,
  outcomeOf,
  pageOf,
  readPage,
  translated,
  workspaceWithPicture,
} from './edition.ts';
import { payloads, texts } from './payloads.ts';

const withPayload = (payload: string): Texts =>
  changed(
    manuscript,
    'It may bleed in 3 of 100 people.',
    `It may bleed in 3 of 100 people.\n\n${payload}\n\nMore:`,
    workspaceWithPicture(),
  );
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
/** A payload that closes or opens an element changes the skeleton; text and links do not. */
const skeleton = (page: string) =>
  readPage(page)
    .elements.map((one) => one.name)
    .filter((name) => !/^(p|h3|a|strong|figure|img|wbr|bdi)$/.test(name))
    .join();

/** The page, or null where a finding has removed what every page has. */
function rendered(texts: Texts): string | null {
  try {
    return pageOf(texts);
  } catch {
    return null;
  }
}

test('there are two hundred payloads and more', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  expect(dangersIn(pageOf(workspaceWithPicture()))).toEqual([]);
});

describe('Markdown', () => {
  const plain = skeleton(pageOf(workspaceWithPicture()));

  test.each(payloads)('%j is refused, or prints as text and safe links', (payload) => {
    const texts = withPayload(payload);
    const refused = readTranslation(manuscript, 'sample', 'en', texts[manuscript] ?? '').diagnostics;
    for (const { place } of refused) expect(place.line).toBeGreaterThan(1);
    // What `check` refuses must not be dangerous either, were it rendered all the same.
    const page = rendered(texts);
    if (page === null) expect(findingsOf(texts).some((one) => one.place.file === manuscript)).toBe(true);
    else expect(dangersIn(page)).toEqual([]);
    if (page !== null && refused.length === 0) expect(skeleton(page)).toBe(plain);
  });
});

describe('fields without Markdown', () => {
  /** Title and lead say the same in every language. */
  const both = (field: string, source: string, target: string, text: string, texts?: Texts) =>
    changed(
      translated,
      `${field}: ${target}`,
      `${field}: ${text}`,
      changed(manuscript, `${field}: ${source}`, `${field}: ${text}`, texts),
    );
  const fields: readonly (readonly [string, (text: string, texts?: Texts) => Texts])[] = [
    ['title', (text, texts) => both('title', 'A sample leaflet', 'Ein Musterblatt', text, texts)],
    ['short title', (text, texts) => changed(manuscript, 'short_title: Sample', `short_title: ${text}`, texts)],
    ['lead', (text, texts) => both('lead', 'One sentence about it.', 'Ein Satz darüber.', text, texts)],
    [
      'organisation',
      (text, texts) => changed(leafletFile, 'organisation: Sample Clinic', `organisation: ${text}`, texts),
    ],
    ['supplied value', (text, texts) => changed(leafletFile, 'value: "M-1"', `value: ${text}`, texts)],
    ['name of the country', (text, texts) => changed(notesFile, 'country: Germany', `country: ${text}`, texts)],
    ['name of the authority', (text, texts) => changed(notesFile, 'authority: BfArM', `authority: ${text}`, texts)],
    ['name of the language', (text, texts) => changed('locales/en.yaml', 'name: English', `name: ${text}`, texts)],
  ];

  const everywhere = (text: string): Texts =>
    fields.reduce<Texts>((all, [name, put]) => {
      const limit = name === 'short title' ? 45 : 90;
      return text.length > limit ? all : put(JSON.stringify(text), all);
    }, smallWorkspace());

  test.each(texts)('%j prints as text in every field, or is refused', (text) => {
    const all = everywhere(text);
    const page = rendered(all);
    if (page === null) expect(findingsOf(all).length).toBeGreaterThan(0);
    else expect(dangersIn(page)).toEqual([]);
  });

  test.each(fields.filter(([name]) => !/short title|country/.test(name)))(
    '%s prints <img onerror> as it stands',
    (_, put) => {
      const text = '<img src=x onerror=alert(1)>';
      const { page } = outcomeOf(put(JSON.stringify(text)));
      expect(readPage(page ?? '').text).toContain(text);
    },
  );

  test('a version with anything but letters, digits, dots and hyphens is refused', () => {
    for (const version of ['<img src=x onerror=alert(1)>', '1"2', '1 2', '../1', '{{x}}', '1\\u202e2'])
      expect(
        outcomeOf(changed(leafletFile, 'version: "1.0"', `version: ${JSON.stringify(version).replace('\\\\u', '\\u')}`))
          .page,
      ).toBeNull();
  });

  const source = (url: string) =>
    outcomeOf(
      changed(
        leafletFile,
        '- title: A guideline, 2025',
        `- title: A guideline, 2025\n        url: ${JSON.stringify(url)}`,
        changed(
          leafletFile,
          'contacts]',
          'contacts, sources]',
          Object.fromEntries(
            Object.entries(smallWorkspace()).map(([path, text]) => [
              path,
              /leaflets\/sample\/..\.md$/.test(path) ? `${text}\n## Sources {#sources}\n\nText.\n` : text,
            ]),
          ),
        ),
      ),
    );

  test('the address of a source is an address or a finding, never a crash', () => {
    expect(source('https://doi.org/10.1000/a(1)_b').page).toContain('href="https://doi.org/10.1000/a(1)_b"');
    for (const url of [
      'https://a.test/"onclick="x',
      "https://a.test/'x",
      'https://a.test/<b>',
      'https://a.test/\\x',
      'https://u@a.test',
      'https://?',
      'javascript:x',
      'http://a.test',
      '//a.test',
      'https://a.test/ x',
    ])
      expect(source(url).page).toBeNull();
  });

  test('the addresses of a country are addresses or findings', () => {
    const file = 'content/countries/DE/country.yaml';
    const facts = smallWorkspace()[file] ?? '';
    for (const url of [
      'https://a.test/"onclick="x',
      'https://a.test/<b>',
      'javascript:x',
      'http://a.test/x',
      '//a.test',
      'https://u:p@a.test',
      'file:///x',
    ]) {
      const { page, findings } = outcomeOf({
        ...smallWorkspace(),
        [file]: facts.replace(/(reporting:[\s\S]*?url: )\S+/, (_, before) => `${before}${JSON.stringify(url)}`),
      });
      if (page === null) expect(findings.some((one) => one.place.file === file)).toBe(true);
      else {
        expect(dangersIn(page)).toEqual([]);
        expect(page).toContain('class="address" href=');
      }
    }
  });
});

describe('laws', () => {
  const wild = fc.string({ unit: 'binary', maxLength: 60 });
  const nasty = fc.string({
    unit: fc.constantFrom(...'<>"\'&/\\=-!;:{}()[]@#$%`~ \n\tabscriptonx\u0000\u2028\ufeff'),
    maxLength: 60,
  });

  test('escaped text never yields a tag and reads back as itself', () => {
    fc.assert(
      fc.property(fc.oneof(wild, nasty), (text) => {
        const page = readPage(`<p title="${escaped(text)}">${escaped(text)}</p>`);
        expect(page.elements).toEqual([{ name: 'p', attributes: { title: text } }]);
        expect(page.text).toBe(text.replaceAll('\u00ad', ''));
      }),
      { numRuns: 500 },
    );
  });

  test('a CSS string ends at its own last quote, and never ends the style element', () => {
    fc.assert(
      fc.property(fc.oneof(wild, nasty), (text) => {
        const css = cssString(text);
        expect(css).toMatch(/^"(?:[^"\\<>\p{Cc}]|\\[0-9a-f]{1,6} )*"$/u);
        const read = css
          .slice(1, -1)
          .replace(/\\([0-9a-f]{1,6}) /g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
        expect(read).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('texts in the margins leave the number of rules as it is', () => {
    const form = {
      tag: 'en',
      name: 'English',
      script: 'Latn',
      direction: 'ltr',
      digits: 'latn',
      quotes: ['“', '”', '‘', '’'],
      spacing: 'plain',
      hyphens: null,
      from: [],
      place: { file: 'x', line: 1, column: 1 },
    } as const;
    const bare = (css: string) => css.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    const styles = (text: string) =>
      pageStyles({
        form,
        paper: 'A4',
        families: ['Noto Sans'],
        large: false,
        head: text,
        foot: [text, text],
        pageNumber: `${text} {{page}}`,
        mark: 'Draft',
        band: text,
      });
    fc.assert(
      fc.property(
        nasty.filter((text) => !/\{\{pages?\}\}/.test(text)),
        (text) => {
          expect(bare(styles(text === '' ? 'x' : text))).toBe(bare(styles('x')));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any text as title, lead, authority and country prints as text', () => {
    fc.assert(
      fc.property(
        nasty.filter((text) => squeezed(text).length > 2),
        (text) => {
          const value = JSON.stringify(squeezed(text));
          const one = changed(manuscript, 'title: A sample leaflet', `title: ${value}`);
          const two = changed(manuscript, 'lead: One sentence about it.', `lead: ${value}`, one);
          const all = changed(notesFile, 'authority: BfArM', `authority: ${value}`, two);
          const { page, findings } = outcomeOf(all);
          if (page === null) expect(findings.length).toBeGreaterThan(0);
          else {
            expect(dangersIn(page)).toEqual([]);
            expect(skeleton(page)).toBe(skeleton(pageOf(smallWorkspace())));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any Markdown is read into text and safe links, or refused', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '`',
      '\\',
      '&lt;',
      '{{',
      '}}',
      '[^ev:a]',
      'javascript:',
      'https://a.test',
      '#a',
      '"',
      '|',
      '\n',
      '\n\n',
      '- ',
      '## ',
      '{#a}',
      ' ',
      'x',
      '&#106;',
      '~~',
      '_',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { sections } = readMarkdown('x.md', pieces.join(''), 0);
        const hrefs = JSON.stringify(sections).matchAll(/"href":("(?:[^"\\]|\\.)*")/g);
        for (const [, href = '""'] of hrefs) expect(allowedHref(JSON.parse(href))).toBe(true);
        for (const { id } of sections) expect(id).toMatch(/^[a-z0-9-]*$/);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever a link may be, a browser reads it with a scheme of a leaflet', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.webUrl(), wild), (href) => {
        if (!allowedHref(href) || href.startsWith('#')) return;
        const url = new URL(href, 'https://base.test');
        expect(['https:', 'mailto:', 'tel:']).toContain(url.protocol);
        if (url.protocol === 'https:') expect(url.username + url.password).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('the last gate lets nothing dangerous through, a second time neither', () => {
    const piece = fc.constantFrom(
      ...payloads,
      '<p>',
      '</p>',
      '<a href="',
      '">',
      "'",
      '<svg>',
      '</svg>',
      '<table>',
      '<td>',
      '<style>',
      '</style>',
      '<title>',
      '<noscript>',
      '<math>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<img src="data:text/html,x">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = sanitizeBody(pieces.join(''));
        // What a parser makes of broken nesting may differ the second time; it must stay as harmless.
        for (const body of [once, sanitizeBody(once)])
          expect(dangersIn(body).filter((one) => !one.startsWith('<img src="data:'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('a picture comes from us: only drawings as data', () => {
    for (const src of [
      'data:text/html,x',
      'data:image/png;base64,x',
      'https://evil.test/x',
      'data:image/svg+xml,<svg/onload=x>',
      '//x',
      'x.png',
    ])
      expect(sanitizeBody(`<img src="${src}" alt="x">`)).not.toContain('src=');
    expect(sanitizeBody('<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="x">')).toContain(
      'src="data:image/svg+xml;base64,PHN2Zy8+"',
    );
  });
});
