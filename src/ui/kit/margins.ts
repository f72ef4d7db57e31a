/**
 * The room at the sides of days, in px. It follows from the chart's size alone, so that charts below each other share their
 * days, and what lies over a plot fits it.
 */
import type { Size as WholeSize } from './use-size.ts';

type Size = Pick<WholeSize, 'width' | 'em' | 'hasEnds'>;

/** Names and values stand in one line from this width on, below it in two, shorter. In ems. */
const ROOMY = 34;
/** Room of the value axis' marks, “0.00015” the widest. In ems. */
const AXIS = 4.2;
/** Room of the names at the curves' ends with their marks: “best possible 0.613” in one line, “scheduled” in two. In ems. */
const END = 9.74;
const END_NARROW = 5.14;
/** Room of the mark alone, where names have none. In ems. */
const END_BARE = 0.5;

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
  if (!size.hasEnds) return END_BARE * size.em;
  return (isNarrow(size) ? END_NARROW : END) * size.em;
}

/** The same for every stretch of days: a plot is as wide with a lens as without, and to the year's end. */
export function sidesOf(size: Size): Sides {
  return { left: size.em * AXIS, right: endRoom(size) };
}
