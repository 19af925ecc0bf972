import { describe, expect, test } from 'vitest';
import { lettersPart } from '../../src/report/letters-part.ts';
import { entry, measures } from '../printed-letters.ts';

describe('the part of the report', () => {
  test('gives countries that print alike one row, and says what is not measured', () => {
    const [part] = lettersPart([entry('de', measures(1, 9)), entry('de', measures(1, 9), 'AT'), entry('en', null)]);
    expect(part?.body.html).toContain('sample de: DE, AT');
    expect(part?.body.html.match(/<th scope="row">/g)).toHaveLength(1);
    for (const cell of ['1 mm (3)', '9 pt (3)', '9.45 (3)', 'not measured'])
      expect(part?.body.html).toContain(`<td>${cell}</td>`);
  });

  test('is not there while nothing was printed', () => expect(lettersPart([entry('de', null)])).toEqual([]));
});
