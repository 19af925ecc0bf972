// Where something stands in a source file.

/** A position in a text file: path relative to the workspace, line and column counted from 1 in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place of character `offset` (from 0) in `text`. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset));
  const line = before.split('\n').length;
  return { file, line, column: before.length - before.lastIndexOf('\n') };
}
