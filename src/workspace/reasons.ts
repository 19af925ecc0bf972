// Says in words why the disk refused.

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file or folder',
  ENAMETOOLONG: 'the name is too long',
};

function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

/** The reason of a failed disk operation, in words. */
export function reasonOf(cause: unknown): string {
  const code = codeOf(cause);
  return (code !== null && words[code]) || (cause instanceof Error ? cause.message : String(cause));
}

/** True when the file or folder does not exist. */
export function isMissing(cause: unknown): boolean {
  return codeOf(cause) === 'ENOENT';
}
