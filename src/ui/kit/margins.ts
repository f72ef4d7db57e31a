/**
 * The room at the sides of days, in px. It follows from the chart's size alone, so that charts below each other share their
 * days, and what lies over a plot fits it.
 */
import type { Span } from './span.ts';
import type { Size as WholeSize } from './use-size.ts';

type Size = Pick<WholeSize, 'width' | 'em'>;

/** Names and values stand in one line from this width on, below it in two, shorter. In ems. */
const ROOMY = 34;
/** Room of the value axis' marks, in ems. */
const AXIS = 3.8;
/** Room of the names at the curves' ends with their marks: “best possible 0.613” in one line, “scheduled” in two. In ems. */
const END = 9.74;
const END_NARROW = 5.14;

export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** True where names and values at the curves' ends stand in two lines. */
export function isNarrow(size: Size): boolean {
  return size.width < ROOMY * size.em;
}

/** Room that the names at the curves' ends have, their marks included, in px. */
export function endRoom(size: Size): number {
  return (isNarrow(size) ? END_NARROW : END) * size.em;
}

/** The same as a share of the axis. */
export function endShare(size: Size): number {
  return endRoom(size) / (size.width - AXIS * size.em);
}

export function sidesOf({ first, last, lastTold, focus }: Span, { em, width }: Size): Sides {
  const left = em * AXIS;
  const room = endRoom({ em, width });
  const free = ((last - Math.min(lastTold, last)) / (last - first + 1)) * (width - left);
  // With a lens the fortnight always has the same width; over a year the names stand in the future while there is some.
  return { left, right: focus === null && free >= room ? em * 0.25 : room };
}
