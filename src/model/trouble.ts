// Trouble: the world, not the content, is wrong. Caught at the borders of the program only.

export type TroubleCode =
  | 'usage'
  | 'configuration'
  | 'workspace-missing'
  | 'browser-missing'
  | 'browser-untrusted'
  | 'browser-failed'
  | 'sandbox-missing'
  | 'write-failed'
  | 'read-failed'
  | 'font-unfit'
  | 'node-too-old'
  | 'out-busy'
  | 'interrupted';

const exits: Readonly<Record<TroubleCode, number>> = {
  usage: 2,
  configuration: 2,
  'workspace-missing': 2,
  'browser-missing': 3,
  'browser-untrusted': 3,
  'browser-failed': 3,
  'sandbox-missing': 3,
  'write-failed': 3,
  'read-failed': 3,
  'font-unfit': 3,
  'node-too-old': 3,
  'out-busy': 3,
  interrupted: 130,
};

/** An expected failure of the environment or of the call, with what to do about it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly code: TroubleCode;
  readonly hint: string;

  constructor(code: TroubleCode, message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }

  /** Exit code of the process. */
  get exit(): number {
    return exits[this.code];
  }
}
