/** Finds for every leaf of the tag tree what it painted. Both lists run in the order of the DOM, so any difference is an error. */
import { Refusal } from './broken.ts';
import type { Piece } from './content/piece.ts';
import { letters, snippet } from './letters.ts';
import { type Part, type Spelt, spell } from './order.ts';
import type { PrintItem } from './tags/chromium.ts';
import type { Leaf } from './tags/tag.ts';

export interface Alignment {
  /** In logical order. */
  readonly parts: ReadonlyMap<Leaf, readonly Part[]>;
  /** Per print item, the leaf it belongs to. */
  readonly leafOf: ReadonlyMap<PrintItem, Leaf>;
  /** The same content again on later pages: to be heard once. */
  readonly repeats: ReadonlySet<Piece>;
  /** Hyphens at line ends and ink over the edge of a page: shown, and not in the DOM. */
  readonly ornaments: ReadonlySet<Piece>;
}

/** @throws Refusal `gate` naming the first place where print and DOM differ. */
export function align(leaves: readonly Leaf[], items: readonly PrintItem[]): Alignment {
  const parts = new Map<Leaf, readonly Part[]>();
  const leafOf = new Map<PrintItem, Leaf>();
  const repeats = new Set<Piece>();
  const ornaments = new Set<Piece>();
  const queue = items.filter((item) => item.kind !== 'text' || item.pieces.some(({ kind }) => kind === 'text'));
  let last: Piece | undefined;
  let next = 0;
  for (const leaf of leaves) {
    if (isBlank(leaf) && !isBlankItem(queue[next])) {
      // A space between two elements at the end of a line: nothing was painted.
      if (last !== undefined) parts.set(leaf, [{ kind: 'space', beside: last, side: 'after' }]);
      continue;
    }
    while (!isBlank(leaf) && isBlankItem(queue[next])) next++;
    // A marker may stand outside the paper; the gate knows whether its text is lost with it.
    if (leaf.kind === 'marker' && queue[next]?.kind !== 'marker') continue;
    const item = queue[next++];
    if (item === undefined || item.kind !== leaf.kind) return differ(leaf, item);
    const spelt = leaf.kind === 'text' ? spellLeaf(leaf, item) : wholePicture(item, leaf);
    parts.set(leaf, spelt.parts);
    leafOf.set(item, leaf);
    for (const piece of spelt.repeats) repeats.add(piece);
    for (const piece of spelt.ornaments) ornaments.add(piece);
    last = spelt.parts.findLast((part) => part.kind === 'piece')?.piece ?? last;
  }
  while (isBlankItem(queue[next])) next++;
  const extra = queue[next];
  if (extra !== undefined)
    throw new Refusal({
      clause: 'gate',
      what: `the page shows more than the DOM: "${snippet(textOf(extra))}"`,
      where: leaves.at(-1)?.where ?? 'body',
    });
  return { parts, leafOf, repeats, ornaments };
}

function spellLeaf(leaf: Leaf, item: PrintItem): Spelt {
  return (
    spell(
      leaf.text,
      leaf.dir,
      item.pieces.filter(({ kind }) => kind === 'text'),
    ) ?? differ(leaf, item)
  );
}

/**
 * Pictures and markers own all they painted, on the first page that shows them. The runs of a marker come from left to right,
 * as those of a line do: where text runs to the left, the number comes before its point when they are turned round.
 */
function wholePicture({ pieces }: PrintItem, { kind, dir }: Leaf): Spelt {
  const first = pieces[0]?.stream;
  const shown = pieces.filter(({ stream }) => stream === first);
  const own = kind === 'marker' && dir === 'rtl' ? shown.toReversed() : shown;
  return {
    parts: own.map((piece): Part => ({ kind: 'piece', piece })),
    repeats: pieces.filter(({ stream }) => stream !== first),
    ornaments: [],
  };
}

function differ(leaf: Leaf, item: PrintItem | undefined): never {
  const shown = item === undefined ? 'nothing' : item.kind === 'text' ? `"${snippet(textOf(item))}"` : `a ${item.kind}`;
  const meant = leaf.kind === 'text' ? `"${snippet(leaf.text)}"` : `a ${leaf.kind}`;
  throw new Refusal({ clause: 'gate', what: `the DOM has ${meant}, the page shows ${shown}`, where: leaf.where });
}

function isBlank(leaf: Leaf): boolean {
  return leaf.kind === 'text' && letters(leaf.text).trim() === '';
}

function isBlankItem(item: PrintItem | undefined): boolean {
  return item !== undefined && item.kind === 'text' && letters(textOf(item)).trim() === '';
}

function textOf({ pieces }: PrintItem): string {
  return pieces.map(({ text }) => text).join('');
}
