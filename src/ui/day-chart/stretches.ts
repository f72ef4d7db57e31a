/** The stretches of a curve: between days without a value it is interrupted. */

/** A row's place in px, or null where it has no value. */
export interface Place {
  readonly x: number | null;
  readonly y: number | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Neighbouring places that have values, together; one that stands alone is a stretch of its own. */
export function stretchesOf(places: readonly Place[]): Point[][] {
  const stretches: Point[][] = [];
  let interrupted = true;
  for (const { x, y } of places) {
    if (x === null || y === null) interrupted = true;
    else {
      if (interrupted) stretches.push([]);
      stretches.at(-1)!.push({ x, y });
      interrupted = false;
    }
  }
  return stretches;
}
