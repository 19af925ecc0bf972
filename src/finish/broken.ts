/** The one error inside finishing: it carries a broken invariant out, and `finish` turns it into data. */

import type { BrokenInvariant } from '../model/finished.ts';

/** Thrown inside finishing only; `finish` turns it into data. */
export class Refusal extends Error {
  readonly broken: BrokenInvariant;
  constructor(broken: BrokenInvariant) {
    super(`${broken.clause}: ${broken.what} (${broken.where})`);
    this.name = 'Refusal';
    this.broken = broken;
  }
}

/** Refuses a file that has not the shape Chromium writes. */
export function refuseShape(what: string, where: string): never {
  throw new Refusal({ clause: 'shape', what, where });
}
