/** Bouquets sold as bars on a square-root scale, so that quiet weeks show beside a spike. One SVG path, on whole pixels. */
import type { DayScale } from '../kit/day-scale.ts';

/** Height in px of a bar; never less than one pixel where something was sold. */
export function barHeight(value: number, most: number, height: number): number {
  if (!(value > 0) || !(most > 0)) return 0;
  return Math.max(1, Math.round(Math.sqrt(value / most) * height));
}

/**
 * The path of all bars, standing on y = `base`, at most `height` px high. Days narrower than three pixels lose the gap
 * between bars; where several days share a pixel the highest one shows.
 */
export function barsPath(values: ArrayLike<number>, scale: DayScale, base: number, height: number): string {
  const most = Array.from(values).reduce((a, b) => Math.max(a, b), 0);
  const { wide, last } = scale;
  const gap = wide < 3 ? 0 : Math.max(1, Math.round(wide * 0.2));
  const parts: string[] = [];
  let day = 0;
  while (day <= last) {
    const left = Math.floor(scale.left(day));
    let tallest = 0;
    let next = day;
    do {
      tallest = Math.max(tallest, barHeight(values[next] ?? 0, most, height));
      next += 1;
    } while (next <= last && Math.floor(scale.left(next)) === left);
    const right = Math.floor(scale.left(next));
    if (tallest > 0) parts.push(`M${left} ${base}v${-tallest}h${Math.max(1, right - left - gap)}v${tallest}z`);
    day = next;
  }
  return parts.join('');
}
