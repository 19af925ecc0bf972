// What a patient sees of approvals: the draft mark, on every page or on none.

import { describe, expect, test } from 'vitest';
import { approved } from '../approve-all.ts';
import { pageOf, readPage } from '../hostile/edition.ts';
import { country, de, en, notesDe } from '../rows.ts';
import { changed, smallWorkspace, type Texts } from '../small-workspace.ts';

const texts = approved(smallWorkspace());
const without = (part: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !path.includes(part)));

/** Whether the German page says that it is a draft: in its text, its classes and its page margins alike. */
function isDraft(one: Texts): boolean {
  const page = pageOf(one, 'de');
  const said = [
    readPage(page).text.includes('Entwurf'),
    /<body class="[^"]*\bdraft\b/.test(page),
    /content:[^;]*Entwurf/.test(page.replace(/\\/g, '')),
  ];
  expect(new Set(said).size).toBe(1);
  return said[0] === true;
}

describe('the draft mark', () => {
  test('stands on what nobody approved, and on what says of itself that it is approved', () => {
    expect(isDraft(smallWorkspace())).toBe(true);
    expect(isDraft(changed(de, 'state: draft', 'state: approved'))).toBe(true);
  });

  test('is lifted by approvals of every text that is printed', () => expect(isDraft(texts)).toBe(false));

  test.each([
    ['a letter of the text', changed(de, 'bluten', 'blutet', texts)],
    ['a letter of the source', changed(en, 'It may', 'It might', texts)],
    ['a letter of the notes', changed(notesDe, 'Ein Problem', 'Das Problem', texts)],
    ['the emergency number', changed(country, 'primary: "112"', 'primary: "110"', texts)],
    ['no reviewer', without('/approvals/de.reviewer.')],
    ['no clinical approval of the source', without('/approvals/en.clinical.')],
    ['no regulatory approval of the notes', without('DE/approvals/de.regulatory.')],
  ])('is back: %s', (_what, one) => expect(isDraft(one)).toBe(true));
});
