/**
 * What a stroke of the pencil sets. A browser tells of a fast stroke only now and then, so it is read as a line from point
 * to point: every handle that the line passes is set, and none is skipped.
 */
import type { Handles } from './prediction.ts';

/** Where the pencil was: along the days, which may be between two of them, and in bouquets off. */
export interface StrokePoint {
  readonly day: number;
  readonly value: number;
}

/**
 * The handles that a stroke sets, `[dates]`, null where it sets none; values are not rounded.
 *
 * Each handle has the days that are nearest to it. One that the line passes gets its height there, at the last passing; one
 * that it only came near gets that of the nearest point. While the pencil has not left the days of the handle that it began
 * at, that handle follows it, so that a handle can be pulled up and down.
 *
 * @param points in their order, one at least
 * @param days of the handles, ascending, one at least
 * @example strokeHandles([{ day: 0, value: 0 }, { day: 10, value: 100 }], [2, 5, 20]) // [20, 50, null]
 */
export function strokeHandles(points: readonly StrokePoint[], days: readonly number[]): Handles {
  const began = nearestHandle(days, points[0]?.day ?? NaN);
  if (points.every(({ day }) => nearestHandle(days, day) === began)) return days.map((_, i) => (i === began ? (points.at(-1)?.value ?? null) : null));
  return days.map((at, i) => lastPassing(points, at) ?? nearestIn(points.filter(({ day }) => nearestHandle(days, day) === i), at));
}

/** The handle whose date is the nearest, the earlier one of two. */
export function nearestHandle(days: readonly number[], day: number): number {
  let nearest = 0;
  days.forEach((at, i) => {
    if (Math.abs(at - day) < Math.abs((days[nearest] ?? NaN) - day)) nearest = i;
  });
  return nearest;
}

/** The line's height where it was over a day for the last time; null where it never was. */
function lastPassing(points: readonly StrokePoint[], at: number): number | null {
  for (let i = points.length - 1; i > 0; i--) {
    const [from, to] = [points[i - 1]!, points[i]!];
    if (to.day === at) return to.value;
    if ((from.day - at) * (to.day - at) < 0 || from.day === at) return from.value + ((to.value - from.value) * (at - from.day)) / (to.day - from.day);
  }
  return null;
}

function nearestIn(points: readonly StrokePoint[], at: number): number | null {
  let nearest: StrokePoint | null = null;
  for (const point of points) if (nearest === null || Math.abs(point.day - at) <= Math.abs(nearest.day - at)) nearest = point;
  return nearest?.value ?? null;
}

/** A handle where it lies, in px. */
export interface DrawnHandle<T> {
  readonly of: T;
  readonly x: number;
  readonly y: number;
}

/** The handle that is taken by pressing at a place: the nearest within `reach` px, of equally near ones the first; null where none is. */
export function grabbed<T>(handles: readonly DrawnHandle<T>[], x: number, y: number, reach: number): DrawnHandle<T> | null {
  let nearest: DrawnHandle<T> | null = null;
  const far = (handle: DrawnHandle<T>) => Math.hypot(handle.x - x, handle.y - y);
  for (const handle of handles) if (far(handle) <= reach && (nearest === null || far(handle) < far(nearest))) nearest = handle;
  return nearest;
}
