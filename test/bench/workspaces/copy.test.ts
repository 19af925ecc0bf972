// The changes that the bench makes fit the project's own files, and can be taken back.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../../on-disk.ts';
import { apply, changes, copyWorkspace } from './copy.ts';

const root = join(import.meta.dirname, '../../..');

describe('a change', () => {
  test.each(Object.entries(changes))('%s is made, and taken back by the next call', (_, { file, toggled }) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(toggled(text)).not.toBe(text);
    expect(toggled(toggled(text))).toBe(text);
  });

  test('a phrase stays JSON', () => {
    const text = changes.phrase.toggled(readFileSync(join(root, changes.phrase.file), 'utf8'));
    expect(JSON.parse(text).talk.nextVisit).toMatch(/ \(Datum\)$/);
  });

  test('a file that has nothing to change is a mistake of the bench', () =>
    expect(() => changes.phrase.toggled('{}')).toThrow('does not know what to change'));

  test('only the copy is changed', () => {
    const folder = emptyFolder();
    copyWorkspace(root, folder);
    apply(folder, changes.fact);
    const read = (where: string) => readFileSync(join(where, changes.fact.file), 'utf8');
    expect(read(folder)).toBe(changes.fact.toggled(read(root)));
  });
});
