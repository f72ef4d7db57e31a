/** Bouquets sold as bars on a square-root scale, so that quiet weeks show beside a spike. One SVG path, on whole pixels. */
import type { DayScale } from '../kit/day-scale.ts';

/** Height in px of a bar; never less than one pixel where something was sold. */
export function barHeight(value: number, most: number, height: number): number {
  if (!(value > 0) || !(most > 0)) return 0;
  return Math.max(1, Math.round(Math.sqrt(value / most) * height));
}

/** Width in px of a bar with its gap, at least: narrower ones are a mass. */
const LEAST = 3;

/** How many days a bar stands for: as few as leave room for a gap between bars. */
export function daysToABar({ wide }: DayScale): number {
  return Math.max(1, Math.ceil(LEAST / wide - 1e-9));
}

/**
 * The path of the bars of the days before `until`, standing on y = `base`, at most `height` px high. Where days are narrower
 * than three pixels several share a bar, and the highest of them that is known shows.
 */
export function barsPath(values: ArrayLike<number>, scale: DayScale, base: number, height: number, until: number): string {
  const most = Array.from(values).reduce((a, b) => Math.max(a, b), 0);
  const step = daysToABar(scale);
  const gap = Math.max(1, Math.round(step * scale.wide * 0.2));
  const parts: string[] = [];
  for (let day = 0; day < until; day += step) {
    const next = Math.min(day + step, scale.last + 1);
    let tallest = 0;
    for (let each = day; each < Math.min(next, until); each++) tallest = Math.max(tallest, barHeight(values[each] ?? 0, most, height));
    const [left, right] = [Math.floor(scale.left(day)), Math.floor(scale.left(next))];
    if (tallest > 0) parts.push(`M${left} ${base}v${-tallest}h${Math.max(1, right - left - gap)}v${tallest}z`);
  }
  return parts.join('');
}
