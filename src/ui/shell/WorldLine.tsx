/** Which world a view shows, in one line, with the way back to the link as it was opened; the browser's title says it too. Its words come once the year is drawn. */
import { useEffect, useSyncExternalStore } from 'react';
import { chunk } from '../kit/chunk.ts';
import { Part } from '../kit/Part.tsx';
import { useLandmarks } from './landmarks.ts';
import './world-line.css';

const words = chunk(() => import('./WorldWords.tsx'));

export function WorldLine() {
  const state = useSyncExternalStore(words.subscribe, words.state);
  const isDrawn = useLandmarks()['data-run'] !== 'running';
  useEffect(() => {
    if (!isDrawn) return undefined;
    // In a task of its own: what was drawn is seen first.
    const turn = setTimeout(() => void words.load());
    return () => clearTimeout(turn);
  }, [isDrawn]);
  // Where it cannot be had the view still says all else.
  return <div className="world-line" tabIndex={-1}>{state.kind === 'here' && <Part>{<state.module.WorldWords />}</Part>}</div>;
}
