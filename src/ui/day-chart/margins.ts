/** The room around a plot, in px. */
import { sidesOf, type Sides } from '../kit/margins.ts';
import type { Size } from '../kit/use-size.ts';

export interface Margins extends Sides {
  readonly top: number;
  readonly bottom: number;
}

/** Height of the days' paper, in px, below which the events' names above it give way. */
const LEAST = 60;

export function marginsOf(size: Size): Margins {
  const { em, height } = size;
  // Below: the season strip, the tick size that the library adds whatever the type (6 px), and the month names.
  const bottom = em * 1.7 + 7.5;
  const named = em * 1.6;
  return { ...sidesOf(size), top: height - named - bottom < LEAST ? em * 0.6 : named, bottom };
}

/** True where the events' names have their room above the paper. */
export function hasEventNames(size: Size): boolean {
  return marginsOf(size).top > size.em;
}

/** Where the days lie in the chart, as CSS `inset`. */
export function insetOf({ left, right, top, bottom }: Margins): string {
  return `${top}px ${right}px ${bottom}px ${left}px`;
}

/** Height of the days' paper, in px. */
export function paperHeight(size: Size): number {
  const { top, bottom } = marginsOf(size);
  return size.height - top - bottom;
}
