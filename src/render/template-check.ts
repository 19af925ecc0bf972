// Reads a template as its tree, before it runs: every name known, every attribute quoted, nothing raw, nothing clever.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import type { Place } from '../model/place.ts';
import type { Shape } from './shape.ts';

type Node = hbs.AST.Node;
type Trees = ReadonlyMap<string, hbs.AST.Program>;

interface Walk {
  readonly file: string;
  readonly trees: Trees;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly found: Diagnostic[];
  readonly depth: number;
}

const helpers = ['html', 'css', 'link'] as const;
const blocks = ['if', 'each', 'unless'] as const;

/** Checks the template `name` and the partials it uses against the shape of its view. */
export function checkTemplate(
  name: string,
  shape: Shape,
  trees: Trees,
  sources: ReadonlyMap<string, SourceFile>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const tree = trees.get(name);
  if (tree) checkBody(tree.body, shape, { file: sources.get(name)?.path ?? name, trees, sources, found, depth: 0 });
  return found;
}

function checkBody(body: readonly Node[], shape: Shape, walk: Walk): void {
  let before = '';
  for (const node of body) {
    if (node.type === 'ContentStatement') {
      before += (node as hbs.AST.ContentStatement).original;
      continue;
    }
    checkNode(node, shape, walk, before);
    before += node.type === 'MustacheStatement' ? 'x' : '';
  }
}

function checkNode(node: Node, shape: Shape, walk: Walk, before: string): void {
  const refuse = (what: string) => walk.found.push(diagnostic('template-forbidden', placeOf(node, walk), { what }));
  switch (node.type) {
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      checkMustache(node as hbs.AST.MustacheStatement, shape, walk, before);
      return;
    case 'BlockStatement':
      checkBlock(node as hbs.AST.BlockStatement, shape, walk);
      return;
    case 'PartialStatement':
      checkPartial(node as hbs.AST.PartialStatement, shape, walk);
      return;
    case 'PartialBlockStatement':
      refuse('a partial block ({{#> name}})');
      return;
    case 'Decorator':
    case 'DecoratorBlock':
      refuse('a decorator ({{* name}})');
      return;
    default:
      refuse(node.type);
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, shape: Shape, walk: Walk, before: string): void {
  const place = placeOf(node, walk);
  if (!node.escaped) {
    walk.found.push(diagnostic('template-forbidden', place, { what: 'raw output ({{{ }}} or {{& }})' }));
    return;
  }
  const written = nameOf(node.path);
  const helper = node.params.length > 0 ? written : null;
  if (helper !== null && !helpers.some((known) => known === helper)) {
    walk.found.push(diagnostic('template-helper', place, { name: helper, known: helpers.join(', ') }));
    return;
  }
  if (node.params.length > 1 || (node.hash?.pairs.length ?? 0) > 0) {
    walk.found.push(diagnostic('template-forbidden', place, { what: 'more than one value in {{ }}' }));
    return;
  }
  const value = node.params[0] ?? node.path;
  const kind = shapeAt(value, shape, walk);
  if (kind === null) return;
  const name = nameOf(value);
  const fits =
    helper === null
      ? kind === 'text'
      : helper === 'html'
        ? kind === 'html'
        : helper === 'css'
          ? kind === 'css'
          : kind === 'text';
  if (!fits) {
    const wanted =
      kind === 'html'
        ? `{{html ${name}}}`
        : kind === 'css'
          ? `{{css ${name}}}`
          : kind === 'text'
            ? `{{${name}}}`
            : `{{#each}} or {{#if}}`;
    walk.found.push(
      diagnostic('template-forbidden', place, {
        what: `{{${helper ? `${helper} ` : ''}${name}}}, which is written ${wanted}`,
      }),
    );
    return;
  }
  checkSurroundings(before, name, helper, place, walk);
}

/** What stands before a value decides whether it is text, an attribute or an address. */
function checkSurroundings(before: string, name: string, helper: string | null, place: Place, walk: Walk): void {
  const tag = /<[a-zA-Z][^<>]*$/.exec(before)?.[0];
  if (helper === 'css' || tag === undefined) return;
  if (/=\s*$/.test(tag) || !insideQuotes(tag)) {
    walk.found.push(diagnostic('template-attribute', place, { name }));
    return;
  }
  if (helper === 'html') {
    walk.found.push(diagnostic('template-attribute', place, { name }));
    return;
  }
  const attribute = /([a-zA-Z-]+)\s*=\s*(?:"[^"]*|'[^']*)$/.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (/^(on|style$|srcdoc$)/.test(attribute))
    walk.found.push(diagnostic('template-forbidden', place, { what: `a value in the attribute ${attribute}` }));
  const isAddress = /^(href|src|action|formaction|poster|data|cite|background|xlink:href)$/.test(attribute);
  const isSection = /href\s*=\s*["']#$/.test(tag);
  if (isAddress && helper !== 'link' && !isSection) walk.found.push(diagnostic('template-url', place, { name }));
}

function insideQuotes(tag: string): boolean {
  let quote = '';
  for (const c of tag) {
    if (quote === '' && (c === '"' || c === "'")) quote = c;
    else if (c === quote) quote = '';
  }
  return quote !== '';
}

function checkBlock(node: hbs.AST.BlockStatement, shape: Shape, walk: Walk): void {
  const name = nameOf(node.path);
  const place = placeOf(node, walk);
  const value = node.params[0];
  if (!blocks.some((known) => known === name)) {
    walk.found.push(diagnostic('template-helper', place, { name, known: blocks.join(', ') }));
    return;
  }
  if (!value || node.params.length > 1 || (node.program?.blockParams?.length ?? 0) > 0) {
    walk.found.push(diagnostic('template-forbidden', place, { what: `{{#${name}}} with other than one value` }));
    return;
  }
  const at = shapeAt(value, shape, walk);
  if (at === null) return;
  const list = typeof at === 'object' && 'each' in at ? (at.each as Shape) : null;
  if (name === 'each' && list === null)
    walk.found.push(
      diagnostic('template-forbidden', place, { what: `{{#each}} over ${nameOf(value)}, which is no list` }),
    );
  checkBody(node.program?.body ?? [], name === 'each' && list !== null ? list : shape, walk);
  checkBody(node.inverse?.body ?? [], shape, walk);
}

function checkPartial(node: hbs.AST.PartialStatement, shape: Shape, walk: Walk): void {
  const place = placeOf(node, walk);
  if (node.name.type !== 'PathExpression' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) {
    walk.found.push(diagnostic('template-forbidden', place, { what: 'a partial chosen by a value, or with values' }));
    return;
  }
  const name = (node.name as hbs.AST.PathExpression).original;
  const tree = walk.trees.get(name);
  if (!tree) walk.found.push(diagnostic('template-missing', place, { template: name }));
  else if (walk.depth > 8)
    walk.found.push(diagnostic('template-forbidden', place, { what: 'partials that use each other in a circle' }));
  else checkBody(tree.body, shape, { ...walk, file: walk.sources.get(name)?.path ?? name, depth: walk.depth + 1 });
}

/** The shape that an expression leads to, or null after a diagnostic. */
function shapeAt(value: hbs.AST.Expression, shape: Shape, walk: Walk): Shape | null {
  const place = placeOf(value, walk);
  if (value.type !== 'PathExpression') {
    walk.found.push(diagnostic('template-forbidden', place, { what: 'a literal or an expression in place of a name' }));
    return null;
  }
  const path = value as hbs.AST.PathExpression;
  if (path.data || path.depth > 0) {
    walk.found.push(
      diagnostic('template-forbidden', place, { what: `${path.original}: names come from the place where they stand` }),
    );
    return null;
  }
  let current: Shape = shape;
  for (const part of path.parts) {
    const known: readonly string[] = typeof current === 'object' && !('each' in current) ? Object.keys(current) : [];
    if (typeof current !== 'object' || typeof part !== 'string' || !known.includes(part)) {
      walk.found.push(
        diagnostic('template-name', place, { name: path.original, known: known.join(', ') || 'nothing' }),
      );
      return null;
    }
    current = (current as { readonly [name: string]: Shape })[part] ?? 'flag';
  }
  return current;
}

function nameOf(expression: hbs.AST.Node): string {
  return expression.type === 'PathExpression' ? (expression as hbs.AST.PathExpression).original : expression.type;
}

function placeOf(node: Node, walk: Walk): Place {
  return { file: walk.file, line: node.loc.start.line, column: node.loc.start.column + 1 };
}
