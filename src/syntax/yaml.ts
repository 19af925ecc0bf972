// YAML as located data: every value is the text that stands there, and anything clever is refused.

import { type Document, isAlias, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { forbiddenCharacters } from './guard.ts';

/** Plain data (texts, arrays, null-prototype maps) that knows where each value stands. */
export interface Located {
  readonly value: unknown;
  /** Place of the value at `path`, or of its nearest ancestor that exists; `key` asks for the place of its key. */
  placeOf(path: readonly PropertyKey[], part?: 'key' | 'value'): Place;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const maxBytes = 128 * 1024;
/** The check for double keys costs the square of their number: this many tokens are a map of 2,400. */
const maxTokens = 12_000;
const maxDepth = 12;
const maxIndent = 200;
const maxFindings = 20;

/** Reads a YAML text. `lineOffset` is the number of lines above it in its file. */
export function readYaml(file: string, text: string, lineOffset = 0): Read<Located> {
  const start: Place = { file, line: lineOffset + 1, column: 1 };
  if (text.length > maxBytes) {
    return { ok: false, diagnostics: [diagnostic('file-too-large', start, { bytes: text.length, limit: maxBytes })] };
  }
  const heavy = isLight(text) ? null : tooHeavy(text);
  if (heavy)
    return {
      ok: false,
      diagnostics: [diagnostic('yaml-forbidden', { ...start, line: start.line + heavy.line }, { what: heavy.what })],
    };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    // 'silent' would also drop the error about a second document.
    logLevel: 'error',
    lineCounter: lines,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return {
      ok: false,
      diagnostics: broken
        .slice(0, maxFindings)
        .map((e) => diagnostic('yaml-broken', at(e.pos[0]), { detail: e.message })),
    };
  }
  const forbidden = findForbidden(document, at);
  if (forbidden.length > 0) return { ok: false, diagnostics: forbidden };
  return {
    ok: true,
    value: {
      value: plain(document.contents),
      placeOf: (path, part = 'value') => at(offsetOf(document.contents, path, part)),
    },
  };
}

/** True when a glance shows that no limit can be passed: the lexer takes a third of the time of reading, and most texts are light. */
function isLight(text: string): boolean {
  return (
    text.length <= maxTokens &&
    (text.match(/[[{]/g)?.length ?? 0) <= maxDepth &&
    !/\s{200}/.test(text) &&
    text.split('\n').every((line) => (line.match(/[-?:]/g)?.length ?? 0) <= maxDepth)
  );
}

/** Weighs a text by its tokens: what would exhaust the parser's stack, time or memory is refused before it sees it. */
function tooHeavy(text: string): { line: number; what: string } | null {
  let line = 0;
  let tokens = 0;
  let open = 0;
  let marks = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (token === '[' || token === '{') open += 1;
    else if (token === ']' || token === '}') open = Math.max(0, open - 1);
    else if (token === '-' || token === '?' || token === ':') marks += open === 0 ? 1 : 0;
    else if (token.includes('\n')) {
      line += token.split('\n').length - 1;
      marks = 0;
    }
    if (tokens > maxTokens) return { line, what: `more than ${maxTokens} tokens` };
    if (open > maxDepth || marks > maxDepth || (token.length > maxIndent && token.trim() === ''))
      return { line, what: `more than ${maxDepth} levels` };
  }
  return null;
}

function findForbidden(document: Document, at: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const refuse = (node: unknown, what: string) => {
    found.push(diagnostic('yaml-forbidden', at(startOf(node)), { what }));
  };
  visit(document, (_key, node, ancestors) => {
    if (isAlias(node)) refuse(node, 'an alias (*name)');
    else if (isNode(node) && 'anchor' in node && node.anchor) refuse(node, 'an anchor (&name)');
    else if (isNode(node) && 'tag' in node && node.tag) refuse(node, 'a tag (!name)');
    if (isScalar(node) && (node.value === '__proto__' || node.value === '<<')) refuse(node, `the key ${node.value}`);
    // An escape in quotes can write what the file itself may not hold.
    if (isScalar(node) && typeof node.value === 'string')
      found.push(...forbiddenCharacters('', node.value).map((one) => ({ ...one, place: at(startOf(node)) })));
    if (found.length > maxFindings) return visit.BREAK;
    if (ancestors.length > maxDepth * 2) {
      refuse(node, `more than ${maxDepth} levels`);
      return visit.BREAK;
    }
    return undefined;
  });
  return found;
}

function startOf(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}

function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value === null ? '' : String(node.value);
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) {
    const map: Record<string, unknown> = Object.create(null);
    for (const pair of node.items) map[String(plain(pair.key))] = plain(pair.value);
    return map;
  }
  return '';
}

function offsetOf(root: unknown, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node = root;
  let offset = startOf(root);
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return offset;
      const last = i === path.length - 1;
      node = pair.value;
      offset =
        last && part === 'key'
          ? startOf(pair.key)
          : isNode(pair.value) && pair.value.range
            ? startOf(pair.value)
            : startOf(pair.key);
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) || offset;
    } else return offset;
  }
  return offset;
}
