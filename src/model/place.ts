// Where something stands in a source file.

/** A position in a text file: path relative to the workspace, line and column counted from 1 in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Turns character offsets (from 0) in `text` into places. Cheap for many offsets of one text. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
  };
}

/** The place of character `offset` (from 0) in `text`. */
export function placeAt(file: string, text: string, offset: number): Place {
  return placesIn(file, text)(offset);
}

/** The order of places: by file, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** Places for lines of text, a line for each folder, each file once: `content/leaflets/a: de.md:3,7  en.md:4`. */
export function listedPlaces(places: readonly Place[]): readonly string[] {
  const files = [...Map.groupBy(places, ({ file }) => file)].map(([file, group]) => {
    const end = file.lastIndexOf('/');
    const lines = [...new Set(group.map(({ line }) => line))].join(',');
    return { folder: file.slice(0, Math.max(0, end)), name: `${file.slice(end + 1)}:${lines}` };
  });
  return [...Map.groupBy(files, ({ folder }) => folder)].map(
    ([folder, group]) => `${folder === '' ? '' : `${folder}: `}${group.map(({ name }) => name).join('  ')}`,
  );
}
