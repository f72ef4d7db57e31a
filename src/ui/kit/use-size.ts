/**
 * The size of an element in px, of a text line in it, and how wide texts are there; kept up to date. Null until it is on
 * the page.
 */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { measureIn, type Measure } from './text-width.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Font size in px: drawings grow with the page's type. */
  readonly em: number;
  /** Another one when fonts have arrived, so that what was measured is measured anew. */
  readonly measure: Measure;
  /** False where the style sheet leaves no room for names at the curves' ends (`--ends: none`). */
  readonly hasEnds: boolean;
}

export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const look = () => {
      const style = getComputedStyle(node);
      const [width, height, em] = [node.clientWidth, node.clientHeight, Number.parseFloat(style.fontSize)];
      const hasEnds = style.getPropertyValue('--ends') !== 'none';
      setSize((last) => {
        const isSameType = last?.em === em;
        if (isSameType && last.width === width && last.height === height && last.hasEnds === hasEnds) return last;
        return { width, height, em, hasEnds, measure: isSameType ? last.measure : measureIn(node) };
      });
    };
    const fontsArrived = () => setSize((last) => last && { ...last, measure: measureIn(node) });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(node);
    document.fonts.addEventListener('loadingdone', fontsArrived);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fontsArrived);
    };
  }, [element]);
  return size;
}
