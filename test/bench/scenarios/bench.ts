// What every scenario is given.

import type { Options, Scenario } from '../options.ts';
import type { Material } from '../prepared.ts';
import type { Measured, Ratio, Row, Unit } from '../rows.ts';

export interface Bench {
  readonly options: Options;
  readonly jobs: number;
  readonly material: Material;
  /** Says on the way what is being done. */
  readonly tell: (text: string) => void;
}

interface RowParts {
  readonly id: string;
  readonly name: string;
  readonly samples: readonly number[];
  readonly unit?: Unit;
  readonly editions?: number;
  readonly ratio?: Ratio;
  readonly processor?: readonly number[];
  readonly note?: string;
}

/** A measured row; a time in seconds unless another unit is named. */
export function row(scenario: Scenario, parts: RowParts): Measured {
  return {
    kind: 'measured',
    scenario,
    unit: 's',
    ...parts,
    editions: parts.editions ?? null,
    ratio: parts.ratio ?? null,
    processor: parts.processor ?? [],
    note: parts.note ?? '',
  };
}

export function absent(scenario: Scenario, id: string, name: string, why: string): Row {
  return { kind: 'absent', scenario, id, name, why };
}
