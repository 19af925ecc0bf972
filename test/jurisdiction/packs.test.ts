import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLeaflet } from '../../src/content/leaflet.ts';
import { readCountryFacts } from '../../src/country/facts.ts';
import { readPack } from '../../src/jurisdiction/pack.ts';
import { resolvePacks } from '../../src/jurisdiction/packs.ts';
import { elementsFor, supplyClauses } from '../../src/model/jurisdiction.ts';

const content = join(import.meta.dirname, '../../content');
const textOf = (path: string) => readFileSync(join(content, path), 'utf8');
const ids = readdirSync(join(content, 'jurisdictions')).map((name) => name.replace('.yaml', ''));

function packaged() {
  const packs = ids.map((id) => {
    const read = readPack(`${id}.yaml`, textOf(`jurisdictions/${id}.yaml`));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    return [id, read.value] as const;
  });
  return resolvePacks(new Map(packs));
}

test('the example of CONTRIBUTING.md is a pack', () => {
  const text = readFileSync(join(content, '../CONTRIBUTING.md'), 'utf8');
  const example = /```yaml\n(id: [\s\S]*?)```/.exec(text)?.[1] ?? '';
  const read = readPack('ruritania.yaml', example);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const general = readPack('general.yaml', textOf('jurisdictions/general.yaml'));
  if (!general.ok) throw new Error(JSON.stringify(general.diagnostics));
  const { jurisdictions, diagnostics } = resolvePacks(
    new Map([read.value, general.value].map((pack) => [pack.id, pack] as const)),
  );
  expect(diagnostics).toEqual([]);
  const own = [...(jurisdictions.get('ruritania')?.elements.values() ?? [])].filter(({ by }) => by === 'ruritania');
  expect(own.map(({ id, clause }) => `${id}: ${clause}`)).toEqual([
    'model: Devices Act, s. 12',
    'incident-notice: Devices Act, s. 13',
    'date-of-issue: Devices Act, s. 12',
  ]);
});

describe('the packaged packs', () => {
  const { jurisdictions, diagnostics } = packaged();
  const of = (id: string) => {
    const found = jurisdictions.get(id);
    if (!found) throw new Error(id);
    return found;
  };

  test('can be read and resolved', () => {
    expect(diagnostics).toEqual([]);
    expect([...jurisdictions.keys()]).toEqual(['au-tga', 'ch', 'eu-mdr', 'general', 'kr', 'tr', 'uk', 'us-fda']);
  });

  test.each(readdirSync(join(content, 'countries')).filter((name) => /^[A-Z]{2}$/.test(name)))(
    '%s names one of them',
    (code) => {
      const read = readCountryFacts('country.yaml', textOf(`countries/${code}/country.yaml`));
      expect(read.ok && ids.includes(read.value.jurisdiction)).toBe(true);
    },
  );

  test('apply the general rules to everybody, without a clause', () => {
    for (const jurisdiction of jurisdictions.values()) {
      const general = elementsFor(jurisdiction, 'condition');
      expect(general.map(({ id }) => id)).toEqual(elementsFor(of('general'), 'condition').map(({ id }) => id));
      expect(general.map(({ clause }) => clause).filter((clause) => clause !== null)).toEqual([]);
    }
  });

  test('name a clause for everything else', () => {
    const lawless = [...jurisdictions.values()].flatMap(({ elements }) =>
      [...elements.values()].filter(({ by, clause }) => by !== 'general' && clause === null),
    );
    expect(lawless).toEqual([]);
  });

  test('take over what they extend, by their own clause', () => {
    expect(of('ch').chain).toEqual(['ch', 'eu-mdr', 'general']);
    expect(supplyClauses(of('ch'), 'udi-di')).toEqual(['SR 812.213, Art. 20']);
    expect(supplyClauses(of('eu-mdr'), 'udi-di')).toEqual(['(EU) 2017/745, Art. 18(1)(a)']);
    expect(supplyClauses(of('general'), 'udi-di')).toEqual([]);
    expect(of('uk').elements.get('lifetime')).toMatchObject({ by: 'uk', title: 'Expected lifetime' });
    expect(of('uk').elements.get('risks')).toMatchObject({ by: 'general', clause: null });
  });

  test('hold what can be measured', () => {
    expect(of('au-tga').limits.get('letter-height-mm')).toMatchObject({ least: 1 });
    expect(of('kr').limits.get('point-size')).toMatchObject({ least: 6, clause: 'MFDS Notice 2024-77, Art. 4(1)' });
    expect(of('us-fda').limits.get('reading-grade')).toMatchObject({ most: 8 });
    expect(of('ch').limits.get('languages')).toMatchObject({ all: ['de', 'fr', 'it'], by: 'ch' });
    expect([...of('general').limits]).toEqual([]);
  });

  test('ask the device leaflet for every item that its manufacturer is to supply', () => {
    const read = readLeaflet('leaflet.yaml', textOf('leaflets/atlas-venous-stent/leaflet.yaml'));
    if (!read.ok) throw new Error('the leaflet cannot be read');
    const asked = new Set(
      [...jurisdictions.values()].flatMap(({ elements }) =>
        [...elements.values()].flatMap(({ needs }) => needs.supply),
      ),
    );
    expect([...read.value.supply.keys()].filter((name) => !asked.has(name))).toEqual([]);
    expect([...asked].filter((name) => !read.value.supply.has(name))).toEqual([]);
  });
});
