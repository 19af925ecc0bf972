/** What finishing says when it will not finish: broken invariants as data, and the one error that carries them inside. */

/** One promise of PDF/UA-1, PDF/A-2a or this project that a document does not keep. */
export interface BrokenInvariant {
  /** The clause: `UA 7.3-1`, `A 6.2.4.3-2`, `shape` (not what Chromium writes), `gate` (print and DOM differ), `S17`. */
  readonly clause: string;
  /** What is wrong, in one line of plain words. */
  readonly what: string;
  /** Path or snippet of the printed DOM, or of the file: `table > tr:3`, `object 12`. */
  readonly where: string;
}

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
