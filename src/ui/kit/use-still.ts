/** A value that holds still while the year plays: a screen reader would read every change of what has the focus. */
import { useState } from 'react';
import { useWilt } from '../wilt.ts';

export function useStill<T extends string | number>(value: T): T {
  const playing = useWilt((state) => state.playing);
  const [still, setStill] = useState(value);
  if (!playing && still !== value) setStill(value);
  return playing ? still : value;
}
