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
}

export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const look = () => {
      const [width, height, em] = [node.clientWidth, node.clientHeight, Number.parseFloat(getComputedStyle(node).fontSize)];
      setSize((last) => {
        const isSameType = last?.em === em;
        return isSameType && last.width === width && last.height === height ? last : { width, height, em, measure: isSameType ? last.measure : measureIn(node) };
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
