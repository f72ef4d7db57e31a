/** Tells the store whether anyone can see the frame: its slide is up, its tab is in front, and it is scrolled into view. */
import { useEffect, type RefObject } from 'react';
import { actions } from '../wilt.ts';
import { isSlideUp, onDeckChange } from './deck.ts';

export function useOnScreen(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let inView = true;
    const tell = () => actions.setOnScreen(inView && isSlideUp() && document.visibilityState === 'visible');
    const observer = new IntersectionObserver((entries) => {
      inView = entries.at(-1)?.isIntersecting ?? true;
      tell();
    });
    observer.observe(element);
    document.addEventListener('visibilitychange', tell);
    const forget = onDeckChange(tell);
    tell();
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
      forget();
      actions.setOnScreen(true);
    };
  }, [frame]);
}
