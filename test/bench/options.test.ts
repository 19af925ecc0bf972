// What the bench may be asked for.

import { describe, expect, test } from 'vitest';
import { readOptions, scenarios, usual } from './options.ts';

const defaults = {
  json: false,
  only: [...usual],
  rounds: 3,
  editions: null,
  jobs: null,
  long: false,
  baselines: true,
  conformance: false,
  help: false,
};

describe('options', () => {
  test('without any, everything but ten thousand editions is measured', () => {
    expect(readOptions([])).toEqual({ ok: true, options: defaults });
  });

  test('each can be given, with a space or with =', () => {
    const args = [
      '--only=cold,one',
      '--rounds',
      '5',
      '--editions=12',
      '--jobs',
      '1',
      '--no-baselines',
      '--conformance',
    ];
    expect(readOptions([...args, '--json', '--help'])).toEqual({
      ok: true,
      options: {
        json: true,
        only: ['one', 'cold'],
        rounds: 5,
        editions: 12,
        jobs: 1,
        long: false,
        baselines: false,
        conformance: true,
        help: true,
      },
    });
  });

  test('--long is everything, unless scenarios are named', () => {
    expect(readOptions(['--long'])).toMatchObject({ ok: true, options: { long: true, only: [...scenarios] } });
    expect(readOptions(['--long', '--only', 'cold'])).toMatchObject({ ok: true, options: { only: ['cold'] } });
  });

  test.each([
    [['--fast'], 'unknown option --fast; there are --only, '],
    [['cold'], 'unknown option cold'],
    [['--json=yes'], 'unknown option --json=yes'],
    [['--only', 'cold,hot'], 'unknown scenario hot; there are one, cold, '],
    [['--only'], '--only needs a value'],
    [['--rounds', '0'], '--rounds needs a whole number from 1 to 99'],
    [['--rounds', 'many'], '--rounds needs'],
    [['--rounds', '100'], '--rounds needs'],
    [['--jobs', '1.5'], '--jobs needs'],
  ])('%j is a wrong call', (args, message) => {
    const read = readOptions(args);
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});
