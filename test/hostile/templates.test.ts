// S5, S6: a template that is clever, careless or hostile is refused, at its place, before the first page.

import { cpuUsage } from 'node:process';
import Handlebars from 'handlebars';
import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/environment.ts';
import { readTemplates } from '../../src/render/templates.ts';
import { smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';
import { dangersIn, pageOf } from './edition.ts';

const canary = 'polyleafCanary';

afterEach(() => {
  expect(Object.hasOwn(globalThis, canary)).toBe(false);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

const small = smallWorkspace();
const findings = (texts: Texts): readonly Diagnostic[] => readTemplates(sourcesOf(texts).files).diagnostics;
const body = (text: string): Texts => ({ ...small, 'templates/body.hbs': `<main>\n${text}\n</main>\n` });
const head = (text: string): Texts => ({
  ...small,
  'templates/leaflet.hbs': (small['templates/leaflet.hbs'] ?? '').replace('<title>', `${text}\n<title>`),
});

test('the packaged templates are accepted', () => {
  expect(findings(small)).toEqual([]);
});

describe('clever templates', () => {
  const clever = [
    '{{constructor}}',
    '{{constructor.constructor}}',
    '{{title.constructor}}',
    '{{titleText.length}}',
    '{{toString}}',
    '{{__proto__}}',
    '{{__proto__.polluted}}',
    '{{hasOwnProperty "x"}}',
    `{{#with (lookup this "constructor")}}{{lookup this "x"}}{{/with}}`,
    '{{lookup this "constructor"}}',
    '{{lookup . "title"}}',
    '{{html (lookup . "title")}}',
    '{{#with title}}{{html}}{{/with}}',
    '{{#each this}}{{@key}}{{/each}}',
    '{{@root.title}}',
    '{{@index}}',
    '{{../title}}',
    '{{#each sections}}{{../titleText}}{{/each}}',
    '{{#each sections as |x|}}{{x}}{{/each}}',
    '{{> (lookup . "titleText")}}',
    '{{> (titleText)}}',
    '{{> @partial-block}}',
    '{{> ../../secret}}',
    '{{> constructor}}',
    '{{> toString}}',
    '{{> __proto__}}',
    '{{> leaflet}}',
    '{{> body}}',
    '{{> bar title="x"}}',
    '{{> bar this}}',
    '{{#> bar}}x{{/bar}}',
    '{{#*inline "x"}}y{{/inline}}{{> x}}',
    '{{* decorator}}',
    '{{#* decorator}}{{/decorator}}',
    '{{log titleText}}',
    '{{helperMissing}}',
    '{{blockHelperMissing titleText}}',
    '{{#sections}}x{{/sections}}',
    '{{#helperMissing}}x{{/helperMissing}}',
    '{{"titleText"}}',
    '{{true}}',
    '{{1}}',
    '{{html "x"}}',
    '{{html}}',
    '{{css}}',
    '{{link}}',
    '{{link "javascript:alert(1)"}}',
    '{{html title x=1}}',
    '{{#if title x=(lookup . "y")}}{{/if}}',
    '{{#if (lookup . "y")}}{{/if}}',
    '{{#unless}}{{/unless}}',
    '{{raw-helper titleText}}',
    '{{{{raw}}}} {{x}} {{{{/raw}}}}',
  ];

  test.each(clever)('%s is refused', (template) => {
    const found = findings(body(template));
    expect(found.length).toBeGreaterThan(0);
    for (const { place } of found) expect(place).toMatchObject({ file: 'templates/body.hbs', line: 2 });
  });

  test('a circle of partials is refused at once, however often it is closed', () => {
    const texts = {
      ...body('{{> a}}'),
      'templates/partials/a.hbs': '{{> b}}\n'.repeat(40),
      'templates/partials/b.hbs': '{{> a}}\n'.repeat(40),
    };
    const start = cpuUsage();
    expect(findings(texts).length).toBeGreaterThan(0);
    expect(cpuUsage(start).user / 1000).toBeLessThan(1_000);
  });

  test('10,000 nested blocks are refused before they are parsed', () => {
    const start = cpuUsage();
    const found = findings(body(`${'{{#if draft}}'.repeat(10_000)}${'{{/if}}'.repeat(10_000)}`));
    expect(found.map((one) => one.code)).toContain('template-forbidden');
    expect(cpuUsage(start).user / 1000).toBeLessThan(1_000);
  });

  test('a parsed tree in place of a text is refused', () => {
    const tree = Handlebars.parse('{{html title}}');
    const evil = { type: 'NumberLiteral', value: `(globalThis.${canary} = true)`, original: 1, loc: tree.loc };
    const program = { ...tree, body: [{ ...tree.body[0], path: evil, params: [evil] }] };
    const file: SourceFile = JSON.parse(JSON.stringify({ path: 'templates/body.hbs', sha256: '', text: program }));
    const files = new Map([...sourcesOf(small).files, ['templates/body.hbs', file]]);
    const read = readTemplates(files);
    expect(read.templates).toBeNull();
    expect(read.diagnostics.map((one) => one.code)).toContain('template-broken');
  });

  test('a parsed tree that looks harmless is refused too', () => {
    const tree = JSON.parse(JSON.stringify(Handlebars.parse('<main></main>')));
    const file: SourceFile = JSON.parse(JSON.stringify({ path: 'templates/body.hbs', sha256: '', text: tree }));
    expect(readTemplates(new Map([...sourcesOf(small).files, ['templates/body.hbs', file]])).templates).toBeNull();
  });
});

const faulty: readonly (readonly [string, string])[] = [
  ['template-attribute', '<p title={{titleText}}>x</p>'],
  ['template-attribute', '<p title= {{titleText}} >x</p>'],
  ['template-attribute', '<p {{titleText}}>x</p>'],
  ['template-attribute', '<p title="x"{{titleText}}>x</p>'],
  ['template-attribute', '<{{titleText}}>x'],
  ['template-attribute', '< {{~titleText}}>x'],
  ['template-attribute', '</{{titleText}}>x'],
  ['template-attribute', '<p data-a=">" title={{titleText}}>x</p>'],
  ['template-attribute', "<p title='>' lang={{titleText}}>x</p>"],
  ['template-attribute', '<p title="<b>" lang={{titleText}}>x</p>'],
  ['template-attribute', '<p title="{{html title}}">x</p>'],
  ['template-attribute', '<p title="x">y</p><p lang="{{locale}}" {{titleText}}="x">y</p>'],
  ['template-forbidden', '{{{titleText}}}'],
  ['template-forbidden', '{{&titleText}}'],
  ['template-forbidden', '{{html titleText}}'],
  ['template-forbidden', '{{title}}'],
  ['template-forbidden', '{{css titleText}}'],
  ['template-url', '<a href="{{titleText}}">x</a>'],
  ['template-url', '<a HREF="{{titleText}}">x</a>'],
  ['template-url', "<a href='{{titleText}}'>x</a>"],
  ['template-url', '<a href = "{{titleText}}">x</a>'],
  ['template-url', '<a href="javascript:{{titleText}}">x</a>'],
  ['template-url', '<a href="javascript:{{link links.pdf}}">x</a>'],
  ['template-url', '<a href="https://{{titleText}}">x</a>'],
  ['template-url', '<img src="{{titleText}}">'],
  ['template-url', '<img srcset="{{titleText}}">'],
  ['template-url', '<a ping="{{titleText}}">x</a>'],
  ['template-forbidden', '<a href="{{#if draft}}{{titleText}}{{/if}}">x</a>'],
  ['template-forbidden', '<a href="{{> bar}}">x</a>'],
  ['template-forbidden', '<p {{#if draft}}title={{titleText}}{{/if}}>x</p>'],
  ['template-forbidden', '{{#if draft}}<p title="{{/if}}{{titleText}}">x</p>'],
  ['template-forbidden', '<p title="x'],
  ['template-forbidden', '<p onclick="{{titleText}}">x</p>'],
  ['template-forbidden', '<p ONCLICK="x()">x</p>'],
  ['template-forbidden', '<p onclick=x()>x</p>'],
  ['template-forbidden', '<p style="color:{{titleText}}">x</p>'],
  ['template-forbidden', '<p style="background:url(https://evil.test)">x</p>'],
  ['template-forbidden', '<p title="{{css titleText}}">x</p>'],
  ['template-forbidden', '<iframe srcdoc="{{titleText}}"></iframe>'],
  ['template-forbidden', '<script>var x = "{{titleText}}"</script>'],
  ['template-forbidden', '<SCRIPT SRC="https://evil.test/x.js"></SCRIPT>'],
  ['template-forbidden', '<script\n>1</script\n>'],
  ['template-forbidden', '<!--><script>1</script>-->'],
  ['template-forbidden', '<!---><p onclick="x">-->'],
  ['template-forbidden', '<!-- --!><p onclick="x">-->'],
  ['template-forbidden', '<title><p title="</title><p onclick="x">'],
  ['template-forbidden', '<style>{{titleText}}</style>'],
  ['template-forbidden', '<!-- {{titleText}} -->'],
  ['template-attribute', '<!-{{titleText}}>x'],
  ['template-forbidden', '<textarea>{{titleText}}</textarea>'],
  ['template-forbidden', '<a href="javascript:alert(1)">x</a>'],
  ['template-forbidden', '<a href=" javascript:alert(1)">x</a>'],
  ['template-forbidden', '<a href="//evil.test/x">x</a>'],
  ['template-forbidden', '<a href="data:text/html,x">x</a>'],
  ['template-forbidden', '<a href="file:///etc/passwd">x</a>'],
  ['template-forbidden', '<form action="https://evil.test"></form>'],
  ['template-forbidden', '<base href="https://evil.test">'],
  ['template-forbidden', '<link rel="stylesheet" href="https://evil.test/x.css">'],
  ['template-forbidden', '<object data="x.svg"></object>'],
  ['template-forbidden', '<meta http-equiv="refresh" content="0; url=https://evil.test">'],
  ['template-forbidden', '<meta http-equiv="Content-Security-Policy" content="{{titleText}}">'],
  ['template-name', '{{nope}}'],
  ['template-name', '{{#if nope}}x{{/if}}'],
  ['template-name', '{{#each nope}}x{{/each}}'],
  ['template-name', '{{talk.nope}}'],
  ['template-helper', '{{upper titleText}}'],
  ['template-helper', '{{#upper titleText}}x{{/upper}}'],
  ['template-missing', '{{> nope}}'],
  ['template-broken', '{{#if draft}}'],
  ['template-broken', '{{titleText}'],
  ['template-broken', '{{/if}}'],
];

describe('faulty templates', () => {
  test.each(faulty)('%s: %s', (code, template) => {
    const found = findings(body(template));
    expect(found.map((one) => one.code)).toContain(code);
    for (const { place } of found) {
      expect(place.file).toBe('templates/body.hbs');
      expect(place.line).toBeGreaterThanOrEqual(2);
      expect(place.column).toBeGreaterThan(0);
    }
  });

  const anywhere = faulty.filter(([code, template]) => /forbidden|attribute/.test(code) && template !== '{{title}}');
  test.each(anywhere)('in the head of the page, %s: %s', (_, template) => {
    expect(findings(head(template)).length).toBeGreaterThan(0);
  });
});

describe('styles of a workspace', () => {
  const styles = [
    '</style><script>alert(1)</script>',
    '</ style>',
    '<!--',
    '@import "https://evil.test/x.css";',
    '@IMPORT url(x.css);',
    'p { background: url(https://evil.test/x.png) }',
    'p { background: URL("//evil.test/x.png") }',
    'p { background: url( file:///etc/passwd ) }',
    'p { background: u\\72l(https://evil.test) }',
    'p { background: image-set("https://evil.test/x.png" 1x) }',
    '@font-face { font-family: x; src: url(\\\\host\\x) }',
  ];

  test.each(styles)('%s is refused at its place', (css) => {
    for (const name of ['print', 'screen', 'index']) {
      const found = findings({ ...small, [`templates/${name}.css`]: `p {}\n${css}\n` });
      expect(found.map((one) => [one.code, one.place.line])).toContainEqual(['template-forbidden', 2]);
    }
  });
});

test('a template of a workspace prints a value as text wherever it may stand', () => {
  const evil = '"><img src=x onerror=alert(1)>\' onmouseover=alert(1) javascript:x';
  const text = body(
    '<p title="{{titleText}}" lang=\'{{locale}}\'>{{titleText}} < {{titleText}}</p><p aria-label="{{titleText}}">x</p>',
  );
  const manuscript = 'content/leaflets/sample/en.md';
  const page = pageOf({
    ...text,
    [manuscript]: (text[manuscript] ?? '').replace('title: A sample leaflet', `title: ${JSON.stringify(evil)}`),
  });
  expect(dangersIn(page)).toEqual([]);
});
