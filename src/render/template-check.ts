// Reads a template as its tree, before it runs: every name known, every attribute quoted, nothing raw, nothing clever.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import type { Place } from '../model/place.ts';
import { type Shape, shapes } from './shape.ts';
import { addressAttributes, afterValue, type Context, follow } from './template-context.ts';

type Node = hbs.AST.Node;
type Trees = ReadonlyMap<string, hbs.AST.Program>;

interface Walk {
  readonly file: string;
  readonly trees: Trees;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly found: Diagnostic[];
  /** The partials that led here. */
  readonly chain: readonly string[];
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
  if (tree)
    checkBody(tree.body, shape, { file: sources.get(name)?.path ?? name, trees, sources, found, chain: [name] });
  return found;
}

/** Templates, blocks and partials begin and end in running text, so that each can be judged by itself. */
function checkBody(body: readonly Node[], shape: Shape, walk: Walk): void {
  let context: Context = { kind: 'text' };
  let last: Node | undefined;
  for (const node of body) {
    last = node;
    if (node.type === 'ContentStatement') {
      // `value` is what is printed; `original` still has the spaces that {{~ }} takes away.
      const { value, original } = node as hbs.AST.ContentStatement;
      const content = String(original);
      const stripped = content.indexOf(value);
      const followed = follow(context, value);
      for (const { what, offset } of followed.refused)
        walk.found.push(diagnostic('template-forbidden', placeIn(node, content, stripped + offset, walk), { what }));
      context = followed.context;
    } else {
      checkNode(node, shape, walk, context);
      if (node.type === 'MustacheStatement') context = afterValue(context);
    }
  }
  if (last && context.kind !== 'text')
    walk.found.push(diagnostic('template-forbidden', endOf(last, walk), { what: 'an end inside a tag' }));
}

function checkNode(node: Node, shape: Shape, walk: Walk, context: Context): void {
  const refuse = (what: string) => walk.found.push(diagnostic('template-forbidden', placeOf(node, walk), { what }));
  switch (node.type) {
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      checkMustache(node as hbs.AST.MustacheStatement, shape, walk, context);
      return;
    case 'BlockStatement':
      if (context.kind !== 'text') refuse('a block inside a tag');
      checkBlock(node as hbs.AST.BlockStatement, shape, walk);
      return;
    case 'PartialStatement':
      if (context.kind !== 'text') refuse('a partial inside a tag');
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

function checkMustache(node: hbs.AST.MustacheStatement, shape: Shape, walk: Walk, context: Context): void {
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
  if (helper === null && helpers.some((known) => known === written)) {
    walk.found.push(diagnostic('template-forbidden', place, { what: `{{${written}}} without a value` }));
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
  checkSurroundings(context, name, helper, place, walk);
}

/** Attributes that take any text. */
const textAttributes = /^(?:id|class|lang|dir|hreflang|title|alt|aria-[a-z]+)$/;

/** What stands around a value decides whether it is text, an attribute or an address. */
function checkSurroundings(context: Context, name: string, helper: string | null, place: Place, walk: Walk): void {
  const refuse = (what: string) => walk.found.push(diagnostic('template-forbidden', place, { what }));
  switch (context.kind) {
    case 'text':
      if (helper === 'css') refuse('styles outside of <style>');
      return;
    case 'comment':
      refuse('a value in a comment');
      return;
    case 'raw': {
      const fits = context.element === 'style' ? helper === 'css' : context.element === 'title' && helper === null;
      if (!fits) refuse(`this value in <${context.element}>`);
      return;
    }
    case 'tag':
      walk.found.push(diagnostic('template-attribute', place, { name }));
      return;
    case 'attribute':
      if (helper === 'html' || helper === 'css') walk.found.push(diagnostic('template-attribute', place, { name }));
      else if (addressAttributes.test(context.name)) {
        const fits = helper === 'link' ? context.value === '' : context.name === 'href' && context.value === '#';
        if (!fits) walk.found.push(diagnostic('template-url', place, { name }));
      } else if (!textAttributes.test(context.name)) refuse(`a value in the attribute ${context.name}`);
  }
}

function checkBlock(node: hbs.AST.BlockStatement, shape: Shape, walk: Walk): void {
  const name = nameOf(node.path);
  const place = placeOf(node, walk);
  const value = node.params[0];
  if (!blocks.some((known) => known === name)) {
    walk.found.push(diagnostic('template-helper', place, { name, known: blocks.join(', ') }));
    return;
  }
  const extras = (node.program?.blockParams?.length ?? 0) + (node.hash?.pairs.length ?? 0);
  if (!value || node.params.length > 1 || extras > 0) {
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
  if (!tree && walk.sources.has(name)) return;
  // Whole pages are no partials: they are rendered by themselves, from a view of their own.
  if (!tree || Object.hasOwn(shapes, name)) walk.found.push(diagnostic('template-missing', place, { template: name }));
  else if (walk.chain.includes(name))
    walk.found.push(diagnostic('template-forbidden', place, { what: 'partials that use each other in a circle' }));
  else
    checkBody(tree.body, shape, { ...walk, file: walk.sources.get(name)?.path ?? name, chain: [...walk.chain, name] });
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

function endOf(node: Node, walk: Walk): Place {
  return { file: walk.file, line: node.loc.end.line, column: node.loc.end.column + 1 };
}

/** The place of character `offset` of a piece of plain HTML. */
function placeIn(node: Node, content: string, offset: number, walk: Walk): Place {
  const lines = content.slice(0, offset).split('\n');
  const { file, line, column } = placeOf(node, walk);
  const last = lines.at(-1)?.length ?? 0;
  return { file, line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}
