/** What a panel shows: the run and the days that are known. It follows the store only while the panel is in sight. */
import { useEffect, useState, type RefObject } from 'react';
import type { History } from '../../simulation/history.ts';
import { knownUntil } from '../kit/span.ts';
import { useLater } from '../kit/use-later.ts';
import { useWilt } from '../wilt.ts';

export interface Scene {
  readonly history: History;
  readonly today: number;
  /** The last day that may be drawn. What stands in words and sums is as of today. */
  readonly lastTold: number;
}

/** Begins to follow this far outside the window, so that nothing stale is scrolled in. */
const AHEAD = '30%';

/** Null until there is a run. */
export function useScene(frame: RefObject<HTMLElement | null>): Scene | null {
  const inSight = useInSight(frame);
  const later = useLater(inSight);
  const { history, today } = useKept(later.history === null ? null : later) ?? later;
  const reveal = useKept(useWilt((state) => (inSight ? state.view.reveal : null)));
  if (history === null) return null;
  return { history, today: Math.min(today, history.dates.length - 1), lastTold: knownUntil(history, today, reveal ?? false) };
}

function useInSight(frame: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? true), { rootMargin: `${AHEAD} 0px` });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return inSight;
}

/** The last value that was one. */
function useKept<T>(value: T | null): T | null {
  const [still, setStill] = useState(value);
  if (value !== null && value !== still) setStill(value);
  return value ?? still;
}
