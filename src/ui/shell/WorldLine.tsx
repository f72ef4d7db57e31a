/** Which world a view shows, in one line, with the way back to the link as it was opened; the browser's title says it too. Its words come a moment later. */
import { useEffect, useSyncExternalStore } from 'react';
import { chunk } from '../kit/chunk.ts';
import { Part } from '../kit/Part.tsx';
import './world-line.css';

const words = chunk(() => import('./WorldWords.tsx'));

export function WorldLine() {
  const state = useSyncExternalStore(words.subscribe, words.state);
  useEffect(() => void words.load(), []);
  // Where it cannot be had the view still says all else.
  return <div className="world-line" tabIndex={-1}>{state.kind === 'here' && <Part>{<state.module.WorldWords />}</Part>}</div>;
}
