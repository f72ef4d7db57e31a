/** A value of every coalition, held once for those that have it in common. */
export interface Grouped<T> {
  /** Number of the group of each coalition, `[coalitions]`, counted from 0. */
  readonly of: Uint8Array;
  /** `[groups]`. */
  readonly values: readonly T[];
}

/** One value for all of so many coalitions. */
export function alike<T>(coalitions: number, value: T): Grouped<T> {
  return { of: new Uint8Array(coalitions), values: [value] };
}

/** The coalition that comes first in each group, `[groups]`. */
export function firstOfEach(of: Uint8Array): number[] {
  const first: number[] = [];
  of.forEach((group, coalition) => {
    first[group] ??= coalition;
  });
  return first;
}

/** Coalitions stay together only where they are together in all of these, `[coalitions]` each; groups are counted as they come. */
export function together(...groupings: readonly Uint8Array[]): Uint8Array {
  const known = new Map<string, number>();
  return groupings[0]!.map((_, coalition) => {
    const key = groupings.map((of) => of[coalition]).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, known.size);
    return known.size - 1;
  });
}

/** The value of a coalition. */
export function valueOf<T>({ of, values }: Grouped<T>, coalition: number): T {
  return values[of[coalition]!]!;
}
