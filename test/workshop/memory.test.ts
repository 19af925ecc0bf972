import { expect, test } from 'vitest';
import { assemble } from '../../src/workshop/assemble.ts';
import { noMemory, openMemory } from '../../src/workshop/memory.ts';
import { changed, smallWorkspace, sourcesOf } from '../small-workspace.ts';

test('what was drawn from something is kept until its digest changes', () => {
  const { keep } = openMemory();
  const first = keep('a', '1', () => ({ from: 1 }));
  expect(keep('a', '1', () => ({ from: 2 }))).toBe(first);
  expect(keep('b', '1', () => ({ from: 3 }))).toEqual({ from: 3 });
  expect(keep('a', '2', () => ({ from: 4 }))).toEqual({ from: 4 });
  expect(keep('a', '1', () => ({ from: 5 }))).toEqual({ from: 5 });
});

test('a process that builds once keeps nothing', () => {
  expect(noMemory.keep('a', '1', () => 1)).toBe(1);
  expect(noMemory.keep('a', '1', () => 2)).toBe(2);
});

test('a library assembled with a memory is the one assembled anew, after each edit', () => {
  const memory = openMemory();
  const manuscript = 'content/leaflets/sample/de.md';
  const states = [
    smallWorkspace(),
    changed(manuscript, 'Rückfrage ab.', 'Rückfrage nie ab.'),
    changed(manuscript, '## ', '## Kaputt {#nirgends}\n\n## '),
    changed('content/countries/DE/country.yaml', 'size: A4', 'size: A5'),
    smallWorkspace(),
  ];
  for (const texts of states) {
    const sources = sourcesOf(texts);
    const plain = (value: unknown) =>
      JSON.stringify(value, (_key, one: unknown) =>
        one instanceof Map ? [...one] : one instanceof Set ? [...one] : one,
      );
    expect(plain(assemble(sources, memory))).toBe(plain(assemble(sources)));
  }
});
