// What is made next. A few editions of each form are in work at once, so that every page keeps to a form.

import { editionName, pageFormOf } from '../model/edition.ts';
import type { Planned } from '../plan/plan.ts';

export interface Queue {
  /** The next edition, or undefined when all have begun. */
  readonly next: () => Planned | undefined;
  /** An edition that `next` gave is over. */
  readonly over: (planned: Planned) => void;
  /** Nothing more begins. */
  readonly stop: () => void;
}

/** Editions of one form that are in work while others wait: one is printed, one finished, and one is ready for the page. */
const most = 3;

/** The large forms first, so that the end has small ones to share out. */
export function queueOf(open: readonly Planned[]): Queue {
  const groups = [...Map.groupBy(open, pageFormOf)]
    .map(([form, planned]) => ({ form, left: planned.toSorted(byName), begun: 0 }))
    .sort((a, b) => b.left.length - a.left.length || (a.form < b.form ? -1 : 1));
  return {
    next: () => {
      const waiting = groups.filter(({ left }) => left.length > 0);
      const group = waiting.find(({ begun }) => begun < most) ?? waiting[0];
      if (!group) return undefined;
      group.begun += 1;
      return group.left.shift();
    },
    over: (planned) => {
      const group = groups.find(({ form }) => form === pageFormOf(planned));
      if (group) group.begun -= 1;
    },
    stop: () => {
      for (const { left } of groups) left.length = 0;
    },
  };
}

function byName(a: Planned, b: Planned): number {
  return editionName(a.edition) < editionName(b.edition) ? -1 : 1;
}
