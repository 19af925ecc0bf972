// What shows only when templates are read as one page: the order of its headings, and tables whose rows differ in length.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { type Place, placeAt } from '../model/place.ts';

interface Walk {
  readonly trees: ReadonlyMap<string, hbs.AST.Program>;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly found: Diagnostic[];
  /** The partials that led here. */
  readonly chain: readonly string[];
  /** Where partials lead from a level, so that each is followed once. */
  readonly known: Map<string, number>;
}

/** Findings in the page `body` and its partials. What values bring along begins below a heading of the template. */
export function checkStructure(
  trees: ReadonlyMap<string, hbs.AST.Program>,
  sources: ReadonlyMap<string, SourceFile>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  headings(trees.get('body'), 0, { trees, sources, found, chain: ['body'], known: new Map() });
  return [
    ...found,
    ...[...sources].flatMap(([name, file]) => (trees.has(name) && name !== 'index' ? unevenTables(file) : [])),
  ];
}

/** Follows the headings of a template. @returns the level of the last one; the deepest where the page could go two ways. */
function headings(tree: hbs.AST.Program | undefined, start: number, walk: Walk): number {
  let level = start;
  for (const node of tree?.body ?? []) {
    if (node.type === 'ContentStatement') level = headingsIn(node as hbs.AST.ContentStatement, level, walk);
    else if (node.type === 'BlockStatement') {
      const { program, inverse } = node as hbs.AST.BlockStatement;
      level = Math.max(headings(program, level, walk), headings(inverse, level, walk));
    } else if (node.type === 'PartialStatement') {
      const { name } = node as hbs.AST.PartialStatement;
      level = headingsOfPartial(
        name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : '',
        level,
        walk,
      );
    }
  }
  return level;
}

function headingsOfPartial(name: string, start: number, walk: Walk): number {
  if (walk.chain.includes(name)) return start;
  const key = `${start} ${name}`;
  const level = walk.known.get(key) ?? headings(walk.trees.get(name), start, { ...walk, chain: [...walk.chain, name] });
  walk.known.set(key, level);
  return level;
}

function headingsIn(node: hbs.AST.ContentStatement, start: number, walk: Walk): number {
  let level = start;
  const content = String(node.original);
  for (const { 1: written, index } of content.matchAll(/<h([1-6])[\s>]/gi)) {
    const next = Number(written);
    if (next > level + 1) {
      const after = level === 0 ? 'that no other one stands above' : `after one of level ${level}`;
      const what = `a heading of level ${next} ${after}`;
      const why = 'who moves from heading to heading misses a level; levels go down one at a time';
      walk.found.push(diagnostic('template-structure', placeIn(node, content, index, walk), { what, why }));
    }
    level = next;
  }
  return level;
}

function placeIn(node: hbs.AST.Node, content: string, offset: number, { sources, chain }: Walk): Place {
  const name = chain.at(-1) ?? '';
  const { line, column } = placeAt(sources.get(name)?.path ?? name, content, offset);
  const { start } = node.loc;
  return {
    file: sources.get(name)?.path ?? name,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column : column,
  };
}

/** Tables whose rows have other numbers of cells than the first. Rows that a condition changes are left to the print. */
function unevenTables(file: SourceFile): readonly Diagnostic[] {
  return [...file.text.matchAll(/<table\b(?:(?!<table\b|<\/table>)[\s\S])*<\/table>/gi)].flatMap((table) => {
    if (/\browspan\s*=/i.test(table[0])) return [];
    const rows = [...table[0].matchAll(/<tr\b(?:(?!<tr\b)[\s\S])*?<\/tr>/gi)].filter(([row]) => !/\{\{[#>]/.test(row));
    const columns = widthOf(rows[0]?.[0] ?? '');
    return rows.flatMap(({ 0: row, index }) => {
      const cells = widthOf(row);
      if (cells === columns) return [];
      const what = `a row with ${cells} cells in a table with ${columns} columns`;
      const why = 'its cells are heard under the wrong headings; give every row all its cells';
      return [diagnostic('template-structure', placeAt(file.path, file.text, table.index + index), { what, why })];
    });
  });
}

function widthOf(row: string): number {
  return [...row.matchAll(/<t[hd]\b[^>]*>/gi)].reduce(
    (sum, [cell]) => sum + Number(/\bcolspan\s*=\s*["'](\d+)/i.exec(cell)?.[1] ?? 1),
    0,
  );
}
