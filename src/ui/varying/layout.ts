/** Where values and figures lie in the picture of a sweep. */
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import type { Stretch } from '../../scenario/stretches.ts';
import { entryOf, variedScenario, type VariedKey, type VariedValue } from '../../scenario/vary.ts';
import type { Spread, Sweep, SweepPoint } from '../../simulation/sweep.ts';
import type { SweepMeasure } from '../../simulation/sweepFacts.ts';
import { linearAxis, type ValueAxis } from '../kit/ticks.ts';

/** Shares of the width, 0 to 1, at which values lie: by the field's scale where they are numbers, else evenly. */
export function placesOf(path: VariedKey, values: readonly VariedValue[], also: VariedValue): (value: VariedValue) => number {
  const { domain } = entryOf(path).field;
  if (domain.kind !== 'number') return (value) => (values.indexOf(value) + 0.5) / values.length;
  const along = (value: VariedValue): number => (domain.scale === 'logarithmic' ? Math.log(Number(value)) : Number(value));
  const all = [...values, also].map(along);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  // Half a step at either side, so that no mark lies on the edge.
  const margin = high === low ? 1 : (high - low) * 0.04;
  return (value) => (along(value) - low + margin) / (high - low + 2 * margin);
}

export interface Drawn {
  readonly of: ContenderName;
  /** In the order of the values; null where there is no figure. */
  readonly spreads: readonly (Spread | null)[];
}

/** What is drawn of each contender that serves with any of the values. */
export function drawnOf(sweep: Sweep, points: readonly SweepPoint[], stretch: Stretch, measure: SweepMeasure): readonly Drawn[] {
  const names = [...new Set(sweep.values.flatMap((value) => contendersOf(variedScenario(sweep.scenario, sweep, value))))];
  return names.map((of) => ({ of, spreads: points.map(({ contenders }) => contenders[of]?.[stretch]?.[measure] ?? null) }));
}

/** From nought where the best possible is nought; costs never are, and their differences are what is looked for. */
export function axisFor(drawn: readonly Drawn[], measure: SweepMeasure, count: number): ValueAxis {
  const all = drawn.flatMap(({ spreads }) => spreads.flatMap((spread) => (spread === null ? [] : [spread.p10, spread.p90])));
  if (all.length === 0) return linearAxis(0, measure === 'cost' ? 10_000 : 0.01, count);
  return linearAxis(measure === 'regret' ? 0 : Math.min(...all), Math.max(...all), count);
}

/** Which labels fit beside each other, those that matter most first. @param order places of the labels, the most important first */
export function labelsThatFit(middles: readonly number[], widths: readonly number[], order: readonly number[], gap: number): ReadonlySet<number> {
  const placed = new Set<number>();
  for (const i of order) {
    const clash = [...placed].some((j) => Math.abs(middles[i]! - middles[j]!) < (widths[i]! + widths[j]!) / 2 + gap);
    if (!clash) placed.add(i);
  }
  return placed;
}
