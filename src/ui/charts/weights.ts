/** The weights of a day, in the order and on the axes in which they are shown. Log-odds per unit of model input. */
import { byContender, type ByContender } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import { linearAxis, type ValueAxis } from '../kit/ticks.ts';

export interface Weight {
  readonly input: string;
  readonly truth: number;
  /** By contender. */
  readonly believed: ByContender<number>;
}

const INTERCEPT = 'intercept';

export function weightsOn({ inputs: { names, truth }, contenders, scenario }: History, day: number, order: readonly number[]): Weight[] {
  return order.map((index) => {
    const at = (column: Float64Array) => column[day * names.length + index] ?? NaN;
    return { input: names[index] ?? '', truth: at(truth), believed: byContender(scenario, (name) => at(contenders[name]!.weights)) };
  });
}

/** Axes that hold the whole run, so that only marks move; the intercept's is its own, for it lies far from the others. */
export function weightAxes({ inputs: { names, truth }, contenders, servingStart, dates }: History): { readonly inputs: ValueAxis; readonly intercept: ValueAxis } {
  const reach = (wanted: (input: string) => boolean) => {
    let low = Infinity;
    let high = -Infinity;
    const add = (value: number) => {
      if (!Number.isFinite(value)) return;
      low = Math.min(low, value);
      high = Math.max(high, value);
    };
    names.forEach((input, index) => {
      if (!wanted(input)) return;
      for (let day = servingStart; day < dates.length; day++) {
        for (const column of [truth, ...Object.values(contenders).map(({ weights }) => weights)]) add(column[day * names.length + index] ?? NaN);
      }
    });
    return low <= high ? ([low, high] as const) : ([0, 0] as const);
  };
  const [low, high] = reach((input) => input !== INTERCEPT);
  return { inputs: linearAxis(Math.min(0, low), Math.max(0, high), 5), intercept: linearAxis(...reach((input) => input === INTERCEPT), 5) };
}

/** The `count` inputs that weigh the most on the first day served, in their own order: the same ones on all days. */
export function weightiest({ inputs: { names, truth }, servingStart }: History, weights: readonly Weight[], count: number): readonly Weight[] {
  const heft = ({ input }: Weight) => Math.abs(truth[servingStart * names.length + names.indexOf(input)] ?? 0);
  const kept = new Set(weights.toSorted((a, b) => heft(b) - heft(a)).slice(0, count));
  return weights.filter((weight) => kept.has(weight));
}

/** Mean absolute distance of what a model believes from the truth; NaN without inputs. */
export function meanDistance(weights: readonly Weight[], of: 'static' | 'dynamic'): number {
  return weights.reduce((sum, weight) => sum + Math.abs(weight.believed[of] - weight.truth), 0) / weights.length;
}

/** The input on which a model is furthest from the truth. */
export function worstInput(weights: readonly Weight[], of: 'static' | 'dynamic'): Weight | undefined {
  const off = (weight: Weight) => Math.abs(weight.believed[of] - weight.truth);
  return weights.reduce<Weight | undefined>((worst, weight) => (worst === undefined || off(weight) > off(worst) ? weight : worst), undefined);
}
