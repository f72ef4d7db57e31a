/** A value that is built anew again and again, but mostly says the same: the first one stands while it does. */
import { useState } from 'react';

export function useSame<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const [same, setSame] = useState(value);
  if (same === value || isSame(same, value)) return same;
  setSame(value);
  return value;
}
