// The options of the bench: what may be asked for, read without touching anything.

export const scenarios = [
  'one',
  'cold',
  'warm',
  'phrase',
  'fact',
  'template',
  'parts',
  'warm-500',
  'synthetic-1000',
  'synthetic-10000',
] as const;
export type Scenario = (typeof scenarios)[number];

/** What is measured when nothing is asked for: some minutes on a quiet machine. */
export const usual: readonly Scenario[] = scenarios.filter((name) => name !== 'synthetic-10000');

export interface Options {
  readonly json: boolean;
  readonly only: readonly Scenario[];
  readonly rounds: number;
  /** At most so many editions in each scenario; null for all. */
  readonly editions: number | null;
  /** Browsers of polyleaf and of the baselines that have some; null for one to each core, at most 8. */
  readonly jobs: number | null;
  readonly baselines: boolean;
  /** Everything in full: all editions and all ways for the slow baselines too. */
  readonly long: boolean;
  readonly conformance: boolean;
  readonly help: boolean;
}

export type OptionsRead =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly message: string };

const flags = ['--json', '--long', '--no-baselines', '--conformance', '--help'] as const;
const valued = ['--only', '--rounds', '--editions', '--jobs'] as const;

export const usage = `npm run bench -- [options]

  --only SCENARIO[,..]  ${scenarios.slice(0, 6).join(', ')},
                        ${scenarios.slice(6).join(', ')} (default: all but the last)
  --rounds N            rounds of each measurement (default: 3)
  --editions N          at most N editions in each scenario (default: all)
  --jobs N              editions printed at the same time (default: one to each core, at most 8)
  --long                every scenario, and every edition for slow baselines too: hours
  --no-baselines        leave out md-to-pdf, WeasyPrint and Typst
  --conformance         let veraPDF judge what polyleaf and the baselines make
  --json                print one JSON document instead of the table
  --help                print this

docs/performance.md says what is compared and how.
`;

/** Reads the arguments behind the program's name. */
export function readOptions(args: readonly string[]): OptionsRead {
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i += 1) {
    const [name = '', inline] = (args[i] ?? '').split(/=(.*)/s);
    if (flags.some((flag) => flag === name) && inline === undefined) given.set(name, '');
    else if (valued.some((flag) => flag === name)) {
      if (inline === undefined) i += 1;
      const value = inline ?? args[i];
      if (value === undefined) return wrong(`${name} needs a value`);
      given.set(name, value);
    } else return wrong(`unknown option ${args[i]}; there are ${[...valued, ...flags].join(', ')}`);
  }
  return resolve(given);
}

function resolve(given: ReadonlyMap<string, string>): OptionsRead {
  const names = (given.get('--only') ?? (given.has('--long') ? scenarios : usual).join())
    .split(',')
    .map((name) => name.trim());
  const unknown = names.filter((name) => !scenarios.some((one) => one === name));
  if (unknown.length > 0) return wrong(`unknown scenario ${unknown.join(', ')}; there are ${scenarios.join(', ')}`);
  const numbers = { '--rounds': 99, '--editions': 100_000, '--jobs': 64 } as const;
  const number = (name: keyof typeof numbers): number | null => {
    const text = given.get(name);
    return text === undefined ? null : /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.NaN;
  };
  for (const [name, most] of Object.entries(numbers)) {
    const value = number(name as keyof typeof numbers);
    if (value !== null && !(value <= most)) return wrong(`${name} needs a whole number from 1 to ${most}`);
  }
  return {
    ok: true,
    options: {
      json: given.has('--json'),
      only: scenarios.filter((one) => names.includes(one)),
      rounds: number('--rounds') ?? 3,
      editions: number('--editions'),
      jobs: number('--jobs'),
      long: given.has('--long'),
      baselines: !given.has('--no-baselines'),
      conformance: given.has('--conformance'),
      help: given.has('--help'),
    },
  };
}

function wrong(message: string): OptionsRead {
  return { ok: false, message };
}
