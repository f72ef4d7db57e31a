/** The size of an element in px, and of a text line in it, kept up to date. Null until it is on the page. */
import { useLayoutEffect, useState, type RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Font size in px: drawings grow with the page's type. */
  readonly em: number;
}

export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = () => {
      const next = { width: node.clientWidth, height: node.clientHeight, em: Number.parseFloat(getComputedStyle(node).fontSize) };
      setSize((last) => (last?.width === next.width && last.height === next.height && last.em === next.em ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
