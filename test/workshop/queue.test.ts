import { describe, expect, test } from 'vitest';
import type { Planned } from '../../src/plan/plan.ts';
import { queueOf } from '../../src/workshop/queue.ts';

const planned = (locale: string, country: string): Planned => ({
  edition: { leaflet: 'sample', country, locale },
  variant: 'standard',
  formats: ['pdf'],
  inputs: {},
  state: 'draft',
  released: false,
  reason: { make: true, why: 'new' },
  cached: false,
  before: null,
});

const countries = ['AU', 'CA', 'GB', 'IE', 'US'];
const open = [planned('de', 'DE'), ...countries.map((country) => planned('en', country)), planned('ja', 'JP')];
const nameOf = (one: Planned | undefined) => one && `${one.edition.locale}-${one.edition.country}`;

describe('what is made next', () => {
  test('comes from the largest form, three at once, and then from others', () => {
    const queue = queueOf(open);
    const first = Array.from({ length: 5 }, () => queue.next());
    expect(first.map(nameOf)).toEqual(['en-AU', 'en-CA', 'en-GB', 'de-DE', 'ja-JP']);
    const [one] = first;
    if (one) queue.over(one);
    expect([nameOf(queue.next()), nameOf(queue.next()), nameOf(queue.next())]).toEqual(['en-IE', 'en-US', undefined]);
  });

  test('is of the form that an edition has left', () => {
    const queue = queueOf([
      ...countries.map((one) => planned('en', one)),
      ...countries.map((one) => planned('fr', one)),
    ]);
    const first = Array.from({ length: 6 }, () => queue.next());
    expect(first.map((one) => one?.edition.locale)).toEqual(['en', 'en', 'en', 'fr', 'fr', 'fr']);
    for (const locale of ['fr', 'en']) {
      const over = first.find((one) => one?.edition.locale === locale);
      if (over) queue.over(over);
      expect(queue.next()?.edition.locale).toBe(locale);
    }
  });

  test('is every edition, once', () => {
    const queue = queueOf(open);
    const all: Planned[] = [];
    for (let one = queue.next(); one; one = queue.next()) {
      all.push(one);
      queue.over(one);
    }
    expect(all.map(nameOf).sort()).toEqual(open.map(nameOf).sort());
  });

  test('is nothing more once it was stopped', () => {
    const queue = queueOf(open);
    queue.next();
    queue.stop();
    expect(queue.next()).toBeUndefined();
  });
});
