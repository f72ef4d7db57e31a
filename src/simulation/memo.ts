/** Remembers the last value of a pure computation, so that a changed setting recomputes only what depends on it. */
export interface Memo<T> {
  /** The value remembered under the key, or undefined. */
  get(key: string): T | undefined;
  set(key: string, value: T): T;
}

/** Keeps one value: the newest. */
export function createMemo<T>(): Memo<T> {
  let kept: { readonly key: string; readonly value: T } | undefined;
  return {
    get: (key) => (kept?.key === key ? kept.value : undefined),
    set: (key, value) => {
      kept = { key, value };
      return value;
    },
  };
}
