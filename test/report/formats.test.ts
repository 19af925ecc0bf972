import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../../src/model/diagnostic.ts';
import { asJson, report } from '../../src/report/formats.ts';
import { codes } from '../../src/report/sentences.ts';

const hostile = `a%b:c,d\n<e>&"f'\u0007\uffff`;
const findings: readonly Diagnostic[] = [
  diagnostic(
    'section-missing',
    { file: 'content/leaflets/a/de.md', line: 3, column: 1 },
    { section: 'risks', locale: 'de' },
  ),
  diagnostic('heading-id', { file: 'content/ä b,c.md', line: 7, column: 2 }, { heading: hostile }),
  diagnostic('evidence-unused', { file: 'polyleaf:locales/de.yaml', line: 1, column: 1 }, { id: 'x' }, [
    { file: 'content/ä.md', line: 4, column: 9 },
    { file: 'content/ä.md', line: 8, column: 1 },
  ]),
];

test('JSON holds code, sentence, hint, place and arguments', () => {
  expect(findings[0] && asJson(findings[0])).toEqual({
    code: 'section-missing',
    severity: 'error',
    message: 'the section `risks` is missing in de',
    hint: 'add ## Heading {#risks} behind this section',
    place: { file: 'content/leaflets/a/de.md', line: 3, column: 1 },
    args: { section: 'risks', locale: 'de' },
  });
  expect(findings[2] && asJson(findings[2])).toMatchObject({ related: [{ line: 4 }, { line: 8 }] });
});

describe('GitHub annotations', () => {
  const lines = report('github', findings, '1.0.0').split('\n');

  test('are one line each, with file, line, column and code', () => {
    expect(lines).toHaveLength(findings.length);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning) file=[^:,]+,line=\d+,col=\d+,title=[a-z-]+::[^\r\n]+$/);
    expect(lines[0]).toBe(
      '::error file=content/leaflets/a/de.md,line=3,col=1,title=section-missing::the section `risks` is missing in de. add ## Heading {#risks} behind this section',
    );
  });

  test('escape what would end a property or a line', () => {
    expect(lines[1]).toContain('file=content/ä b%2Cc.md');
    expect(lines[1]).toContain('a%25b:c,d%0A');
    expect(lines[2]).toContain('file=polyleaf%3Alocales/de.yaml');
    expect(lines[2]).toMatch(/%0ASee also content: ä\.md:4,8$/);
  });
});

const text = z.strictObject({ text: z.string().min(1) });
const physical = z.strictObject({
  artifactLocation: z.strictObject({
    uri: z.string().regex(/^(?!\/)[A-Za-z0-9%._~!'()*/-]+$/),
    uriBaseId: z.enum(['WORKSPACE', 'POLYLEAF']),
  }),
  region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
});
/** The part of the OASIS schema that is used; the whole log was checked against the schema itself. */
const sarif = z.strictObject({
  $schema: z.string(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal('polyleaf'),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text.extend({ markdown: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning']) }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      originalUriBaseIds: z.record(z.string(), z.strictObject({ description: text })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['error', 'warning']),
          message: text,
          locations: z.tuple([z.strictObject({ physicalLocation: physical })]),
          relatedLocations: z
            .array(z.strictObject({ id: z.int().min(0), message: text, physicalLocation: physical }))
            .optional(),
        }),
      ),
    }),
  ]),
});

describe('SARIF', () => {
  const { runs } = sarif.parse(JSON.parse(report('sarif', findings, '1.2.3')));
  const [run] = runs;

  test('has the shape of the standard, and a rule with help for every code', () => {
    expect(run.tool.driver.version).toBe('1.2.3');
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(codes);
    expect(run.results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      'section-missing error',
      'heading-id error',
      'evidence-unused warning',
    ]);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { help, shortDescription } of run.tool.driver.rules)
      expect(help.text + shortDescription.text).not.toContain('undefined');
  });

  test('names files from the workspace or from the program, never from the root of a disk', () => {
    expect(
      run.results.map(({ locations }) => Object.values(locations[0].physicalLocation.artifactLocation).join(' ')),
    ).toEqual([
      'content/leaflets/a/de.md WORKSPACE',
      'content/%C3%A4%20b%2Cc.md WORKSPACE',
      'locales/de.yaml POLYLEAF',
    ]);
    expect(run.results[2]?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.region.startLine)).toEqual([
      4, 8,
    ]);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return elements;
}

describe('JUnit', () => {
  const xml = report('junit', findings, '1.0.0');
  const elements = elementsOf(xml);

  test('counts its cases and failures', () => {
    expect(elements[0]).toMatchObject({ name: 'testsuites', attributes: { tests: '3', failures: '2', errors: '0' } });
    const suites = elements.filter(({ name }) => name === 'testsuite');
    expect(
      suites.map(({ attributes }) => `${attributes['name']} ${attributes['tests']} ${attributes['failures']}`),
    ).toEqual(['content/leaflets/a/de.md 1 1', 'content/ä b,c.md 1 1', 'polyleaf:locales/de.yaml 1 0']);
    expect(elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
      'section-missing content/leaflets/a/de.md:3:1',
      'heading-id content/ä b,c.md:7:2',
      'evidence-unused polyleaf:locales/de.yaml:1:1',
    ]);
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(2);
  });

  test('carries every character that XML can, and none that it cannot', () => {
    expect(elements.find(({ attributes }) => attributes['type'] === 'heading-id')?.attributes['message']).toContain(
      `a%b:c,d\n<e>&"f'`,
    );
    expect(xml).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  });

  test('has one case when nothing is wrong', () => {
    expect(elementsOf(report('junit', [], '1.0.0')).map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
    ]);
  });
});
