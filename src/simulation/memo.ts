/** Remembers the last value of a pure computation, so that a changed setting recomputes only what depends on it. */
export interface Memo<T> {
  /** The value remembered under the key, or undefined. */
  get(key: string): T | undefined;
  set(key: string, value: T): T;
}

/** Keeps one value: the newest. */
export function createMemo<T>(): Memo<T> {
  let newest: { readonly key: string; readonly value: T } | undefined;
  return {
    get: (key) => (newest?.key === key ? newest.value : undefined),
    set: (key, value) => {
      newest = { key, value };
      return value;
    },
  };
}
