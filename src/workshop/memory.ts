// What a process that builds again and again keeps from one build to the next: readings of files that stayed as they are.

/** Keeps what was drawn from something for as long as its digest stays the same. */
export interface Memory {
  /** `make` must depend on nothing but what `what` names and `digest` tells. */
  readonly keep: <T>(what: string, digest: string, make: () => T) => T;
}

/** Keeps nothing: for a process that builds once. */
export const noMemory: Memory = { keep: (_what, _digest, make) => make() };

/** Keeps the last thing of each name. */
export function openMemory(): Memory {
  const known = new Map<string, { readonly digest: string; readonly value: unknown }>();
  return {
    keep: <T>(what: string, digest: string, make: () => T): T => {
      const found = known.get(what);
      if (found?.digest === digest) return found.value as T;
      const value = make();
      known.set(what, { digest, value });
      return value;
    },
  };
}
