/** Lines and areas of the picture, as SVG writes them. */

/** In px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const at = ({ x, y }: Spot) => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** From spot to spot; '' of none. */
export function linePath(spots: readonly Spot[]): string {
  return spots.length === 0 ? '' : `M${spots.map(at).join('L')}`;
}

/** What lies between two curves, from the first drawn spot to the last; both go from left to right. '' where they have no length in common. */
export function gapPath(drawn: readonly Spot[], was: readonly Spot[]): string {
  const [from, to] = [Math.max(drawn[0]?.x ?? NaN, was[0]?.x ?? NaN), Math.min(drawn.at(-1)?.x ?? NaN, was.at(-1)?.x ?? NaN)];
  if (!(from < to)) return '';
  return `${linePath([...between(drawn, from, to), ...between(was, from, to).toReversed()])}z`;
}

/** A curve's part from one place to another, its ends in between if need be. */
function between(curve: readonly Spot[], from: number, to: number): Spot[] {
  return [{ x: from, y: heightAt(curve, from) }, ...curve.filter(({ x }) => x > from && x < to), { x: to, y: heightAt(curve, to) }];
}

/** A curve's height over a place that it reaches. */
export function heightAt(curve: readonly Spot[], x: number): number {
  const after = curve.findIndex((spot) => spot.x >= x);
  const [a, b] = [curve[Math.max(0, after - 1)], curve[after]];
  if (!a || !b) return NaN;
  return a.x === b.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}
