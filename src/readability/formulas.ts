// Which formulas a language has, and why the others have none. docs/readability.md says where each comes from.

import type { FormulaId, NoFormula } from '../model/readability.ts';
import type { Formula } from './formula.ts';
import { amstad } from './formulas/amstad.ts';
import { atesman } from './formulas/atesman.ts';
import { fernandezHuerta } from './formulas/fernandez-huerta.ts';
import { fleschKincaid } from './formulas/flesch-kincaid.ts';
import { gulpease } from './formulas/gulpease.ts';
import { inflesz } from './formulas/inflesz.ts';
import { kandelMoles } from './formulas/kandel-moles.ts';
import { lix } from './formulas/lix.ts';
import { smog } from './formulas/smog.ts';
import { wienerSachtextformel } from './formulas/wiener-sachtextformel.ts';

export type FormulasOfLanguage =
  | { readonly kind: 'formulas'; readonly formulas: readonly Formula[] }
  | { readonly kind: 'no-formula'; readonly reason: NoFormula };

const byLanguage: ReadonlyMap<string, readonly Formula[]> = new Map([
  ['da', [lix]],
  ['de', [wienerSachtextformel, amstad]],
  ['en', [fleschKincaid, smog]],
  ['es', [inflesz, fernandezHuerta]],
  ['fr', [kandelMoles]],
  ['it', [gulpease]],
  ['nb', [lix]],
  ['nn', [lix]],
  ['no', [lix]],
  ['sv', [lix]],
  ['tr', [atesman]],
]);

/** Languages of which the validated formula counts dictionary forms, which this program does not know. */
const needsDictionary: ReadonlySet<string> = new Set(['pl']);

/** The formulas of a locale; a regional form has those of its language. */
export function formulasOf(locale: string): FormulasOfLanguage {
  const language = languageOf(locale);
  const formulas = byLanguage.get(language);
  if (formulas) return { kind: 'formulas', formulas };
  return { kind: 'no-formula', reason: needsDictionary.has(language) ? 'needs-dictionary' : 'none-validated' };
}

/** Every formula, by id. */
export const formulas: ReadonlyMap<FormulaId, Formula> = new Map(
  [...byLanguage.values()].flat().map((formula) => [formula.id, formula]),
);

/** The language of a locale: `pt-BR` -> pt. */
export function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}
