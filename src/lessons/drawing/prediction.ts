/**
 * What a student draws before the days are shown: at six dates, for each of the two models, how many bouquets it will be
 * off. A value is a whole number of bouquets from 0 to the task's `most`. Nothing here knows the page.
 */
import { SIDES, type Side, type Task } from '../chapter.ts';

export type PredictTask = Extract<Task, { readonly kind: 'predict' }>;

/** One model's handles, `[dates]`, in bouquets off; null where nothing was drawn yet. */
export type Handles = readonly (number | null)[];
/** Both curves, as far as they are drawn. */
export type Drawing = Readonly<Record<Side, Handles>>;
/** Both curves with all their handles, `[dates]` each, in bouquets off. */
export type Prediction = Readonly<Record<Side, readonly number[]>>;

/**
 * How far it is: being drawn; committed and not yet shown; revealed, the true curves beside the drawn ones; told, with the
 * gaps shaded and in words. Between the last two stand the questions *what happened?* and *why?*.
 */
export type DrawingStage = 'drawing' | 'committed' | 'revealed' | 'told';

/** From a record of both sides, whatever it holds. */
export function bySide<T>(of: (side: Side) => T): Record<Side, T> {
  return { static: of('static'), dynamic: of('dynamic') };
}

export function emptyDrawing(dates: number): Drawing {
  return bySide(() => Array<null>(dates).fill(null));
}

/** The nearest value that a handle may have. */
export function asHandle(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** With some handles of one curve set: where `values` has null the handle stays as it is. */
export function withHandles(drawing: Drawing, side: Side, values: Handles): Drawing {
  return { ...drawing, [side]: drawing[side].map((value, i) => values[i] ?? value) };
}

/** With one handle set, or taken away by null. */
export function withHandle(drawing: Drawing, side: Side, at: number, value: number | null): Drawing {
  return { ...drawing, [side]: drawing[side].map((old, i) => (i === at ? value : old)) };
}

/** The places of the handles that are still to be drawn, by side. */
export function missingHandles(drawing: Drawing): Record<Side, number[]> {
  return bySide((side) => drawing[side].flatMap((value, i) => (value === null ? [i] : [])));
}

/** The prediction once both curves have all their handles, else null. */
export function completed(drawing: Drawing): Prediction | null {
  const whole = bySide((side) => drawing[side].filter((value) => value !== null));
  return SIDES.every((side) => whole[side].length === drawing[side].length) ? whole : null;
}

export function isEmpty(drawing: Drawing): boolean {
  return SIDES.every((side) => drawing[side].every((value) => value === null));
}

export function isSameDrawing(a: Drawing, b: Drawing): boolean {
  return SIDES.every((side) => a[side].length === b[side].length && a[side].every((value, i) => value === b[side][i]));
}
