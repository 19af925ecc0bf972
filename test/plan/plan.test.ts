import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/model/edition.ts';
import { type Before, formatsOf, type Now, planOne } from '../../src/plan/plan.ts';
import { reasonInWords } from '../../src/plan/words.ts';

const edition = { leaflet: 'sample', country: 'DE', locale: 'de' };
const inputs = { 'a.md': '1', 'b.md': '2' };
const now: Now = { program: '1.0.0', browser: 'b', cldr: '48', forced: false };
const artifact = (path: string, sha256: string) => ({
  path,
  sha256,
  recipe: `of ${path}`,
  bytes: 1,
  mediaType: 'application/pdf' as const,
});
const manifest: Manifest = {
  schemaVersion: 1,
  program: { name: 'polyleaf', version: '1.0.0' },
  browser: { version: '1', sha256: 'b' },
  cldr: '48',
  sandbox: true,
  editions: [
    {
      ...edition,
      variant: 'standard',
      state: 'draft',
      released: false,
      textDate: '2026-01-31',
      derivedFrom: [],
      inputs,
      artifacts: [artifact('DE/de/sample.html', 'h'), artifact('DE/de/sample.pdf', 'p')],
    },
  ],
};
const disk: Readonly<Record<string, string>> = { 'DE/de/sample.html': 'h', 'DE/de/sample.pdf': 'p' };
const before: Before = { manifest, digestOf: async (path) => disk[path] ?? null };

interface Case {
  readonly now?: Partial<Now>;
  readonly before?: Partial<Before>;
  readonly state?: 'draft' | 'stale' | 'approved';
  readonly released?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly variant?: 'standard' | 'large-print';
  readonly locale?: string;
}

const reasonOf = async (one: Case) => {
  const variant = one.variant ?? 'standard';
  const planned = await planOne(
    { ...edition, locale: one.locale ?? 'de' },
    variant,
    formatsOf(variant, ['html', 'pdf']),
    { inputs: one.inputs ?? inputs, state: one.state ?? 'draft', released: one.released ?? false },
    { ...before, ...one.before },
    { ...now, ...one.now },
  );
  return reasonInWords(planned.reason);
};

describe('the reason to make or skip an edition', () => {
  test.each<[string, Case]>([
    ['unchanged', {}],
    ['asked for with --force', { now: { forced: true } }],
    ['not made yet', { before: { manifest: null } }],
    ['not made yet', { locale: 'en' }],
    ['not made yet', { variant: 'large-print' }],
    ['made by another version of polyleaf', { now: { program: '1.0.1' } }],
    ['made by another version of polyleaf', { now: { cldr: '49' } }],
    ['made by another browser', { now: { browser: 'c' } }],
    ['changed: b.md', { inputs: { ...inputs, 'b.md': '3' } }],
    ['changed: c.md (new)', { inputs: { ...inputs, 'c.md': '3' } }],
    ['changed: b.md (gone)', { inputs: { 'a.md': '1' } }],
    ['changed: a.md; b.md; c.md (new); and 1 more', { inputs: { 'a.md': '2', 'b.md': '3', 'c.md': '4', 'd.md': '5' } }],
    ['its texts were draft, and are approved now', { state: 'approved' }],
    ['a file is missing or not as it was written', { before: { digestOf: async () => null } }],
    [
      'a file is missing or not as it was written',
      { before: { digestOf: async (path) => (path.endsWith('.pdf') ? 'x' : 'h') } },
    ],
  ])('%s', async (expected, one) => {
    expect(await reasonOf(one)).toBe(expected);
  });
});

test('HTML is one page for all variants', () => {
  expect(formatsOf('standard', ['html', 'pdf'])).toEqual(['html', 'pdf']);
  expect(formatsOf('large-print', ['html', 'pdf'])).toEqual(['pdf']);
  expect(formatsOf('large-print', ['html'])).toEqual([]);
});
