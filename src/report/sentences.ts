// Turns codes into sentences: the one table behind the terminal, JSON, SARIF and every page.

import { type Code, type Diagnostic, diagnostic, type Findings } from '../model/diagnostic.ts';
import { listedPlaces } from '../model/place.ts';
import type { Sentences } from './sentence.ts';
import { across } from './sentences/across.ts';
import { approvals } from './sentences/approvals.ts';
import { backing } from './sentences/backing.ts';
import { elements } from './sentences/elements.ts';
import { reading } from './sentences/reading.ts';
import { release } from './sentences/release.ts';
import { templates } from './sentences/templates.ts';
import { texts } from './sentences/texts.ts';

const sentences: Sentences<Code> = {
  ...reading,
  ...texts,
  ...across,
  ...backing,
  ...elements,
  ...approvals,
  ...release,
  ...templates,
};

export const codes: readonly Code[] = (Object.keys(sentences) as Code[]).sort();

/** What was found and what to do about it. */
export function sentenceOf(found: Diagnostic): { readonly message: string; readonly fix: string } {
  return say(found.code, found.args);
}

/** One line with the places that stand or fall with a finding, or none. */
export function alsoAt({ related }: Diagnostic): readonly string[] {
  return related.length === 0 ? [] : [`See also ${listedPlaces(related).join('  ')}`];
}

function say<C extends Code>(code: C, args: unknown): { readonly message: string; readonly fix: string } {
  const sentence = sentences[code];
  return { message: sentence.message(args as Findings[C]), fix: sentence.fix(args as Findings[C]) };
}

/** What a code means, and whether it stops a build. */
export function explanationOf(code: Code): {
  readonly severity: Diagnostic['severity'];
  readonly explain: string;
  readonly pattern: string;
  readonly fix: string;
} {
  const names = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
  const { message, fix } = say(code, names);
  const { severity } = diagnostic(code, { file: '', line: 1, column: 1 }, names as Findings[Code]);
  return { severity, explain: sentences[code].explain, pattern: message, fix };
}

export function isCode(text: string): text is Code {
  return codes.some((code) => code === text);
}
