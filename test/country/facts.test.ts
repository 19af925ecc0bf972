import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCountryFacts } from '../../src/country/facts.ts';
import { readCountryNotes } from '../../src/country/notes.ts';
import { readRegions } from '../../src/country/regions.ts';
import { plainText } from '../../src/model/text.ts';

const folder = join(import.meta.dirname, '../../content/countries');
const codes = readdirSync(folder).filter((name) => /^[A-Z]{2}$/.test(name));

describe('the packaged countries', () => {
  test.each(codes)('%s can be read, and its emergency number is a text', (code) => {
    const read = readCountryFacts(`${code}.yaml`, readFileSync(join(folder, code, 'country.yaml'), 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.country).toBe(code);
    expect(read.value.emergency.primary).toMatch(/^[0-9]{2,5}$/);
  });

  test('every region names countries that there are', () => {
    const read = readRegions('regions.yaml', readFileSync(join(folder, 'regions.yaml'), 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect([...read.value.values()].flat().filter((code) => !codes.includes(code))).toEqual([]);
    expect(read.value.get('nordic')).toContain('NO');
  });
});

describe('notes', () => {
  const notes = (front: string, body = '## Report {#reporting}\n\nText.\n') =>
    readCountryNotes('en.md', 'DE', 'en', `---\ncountry: Germany\nauthority: BfArM\n${front}---\n\n${body}`);

  test('a note is one paragraph, and stands where its field stands', () => {
    const { notes: read, diagnostics } = notes('advice_note: >-\n  Call **{{emergency}}**\n  at once.\n');
    expect(diagnostics).toEqual([]);
    expect(plainText(read?.adviceNote ?? [])).toBe('Call  at once.');
    expect(read?.adviceNote.map((inline) => inline.place.line)).toEqual([4, 4, 4]);
  });

  test('what is refused in a note has the place of its field', () => {
    const { diagnostics } = notes('advice_note: Call *now*.\n');
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      'markdown-forbidden 4:14',
    ]);
  });

  test('notes of which a part was refused remember where', () => {
    expect([...(notes('', '## Report {#reporting}\n\n<p>x</p>\n').notes?.refused ?? [])]).toEqual(['reporting']);
  });
});
