/** A value that is built anew again and again, but mostly says the same: the first one stands while it does. */
import { useState } from 'react';

export function useSame<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
