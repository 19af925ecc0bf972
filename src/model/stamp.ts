// What the file system says of a file without reading it: enough to know the same file again.

/** Equal marks, and no change of the file in between. */
export interface Stamp {
  readonly mark: string;
  /** Milliseconds since 1970 when the file, its name or its rights last changed. */
  readonly changed: number;
}

/** Milliseconds. File systems tell time in steps of up to two seconds: within one, a second change leaves the same mark. */
export const settles = 3_000;

type Status = Readonly<Record<'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs' | 'mode' | 'ctimeMs', bigint>>;

/** The stamp of a file, from its status with whole nanoseconds. */
export function stampOf({ dev, ino, size, mtimeNs, ctimeNs, mode, ctimeMs }: Status): Stamp {
  return { mark: [dev, ino, size, mtimeNs, ctimeNs, mode].join(' '), changed: Number(ctimeMs) };
}
