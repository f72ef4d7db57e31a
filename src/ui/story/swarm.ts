/** Dots on a line that do not hide each other: each is moved up or down by as little as is needed. */

export interface Dot {
  readonly x: number;
  /** Lines above (positive) or below the middle. */
  readonly level: number;
}

/**
 * @param places in px, in any order
 * @param apart px between two dots on one line
 * @param levels lines that there are on each side of the middle; where none is free, dots lie over each other
 * @returns in the order of the places
 */
export function swarm(places: readonly number[], apart: number, levels: number): Dot[] {
  const lines = Array.from({ length: 2 * levels + 1 }, (_, i) => (i % 2 === 1 ? (i + 1) / 2 : -i / 2));
  const last = new Map<number, number>();
  const dots: Dot[] = places.map((x) => ({ x, level: 0 }));
  const order = places.map((_, i) => i).toSorted((a, b) => places[a]! - places[b]!);
  for (const i of order) {
    const x = places[i]!;
    const level = lines.find((line) => x - (last.get(line) ?? -Infinity) >= apart) ?? 0;
    last.set(level, x);
    dots[i] = { x, level: level + 0 };
  }
  return dots;
}
