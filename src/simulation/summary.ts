/**
 * A run in a few figures: each contender over the stretches of the year that the story is about. Figures are pooled
 * over the shoppers of the days that were served, not averaged over days.
 */
import { auc, brier, expectedPurchases, logScores } from '../monitoring/metrics.ts';
import { byContender, contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import { STRETCH_NAMES, STRETCHES, type Stretch } from '../scenario/stretches.ts';
import { SCORED, type History, type ScoredName } from './history.ts';
import type { Run } from './simulate.ts';

export interface Figures {
  readonly shoppers: number;
  readonly purchases: number;
  /** Sum of the served probabilities, in bouquets. */
  readonly expected: number;
  /** In nats. */
  readonly logLoss: number;
  readonly brier: number;
  /** NaN where everyone or no one bought. */
  readonly auc: number;
  /** Excess log loss: mean KL(p* ‖ q), in nats. */
  readonly regret: number;
}

/** By contender and stretch; null where no day of the stretch was served, and all of a contender that never serves. */
export type Summary = Readonly<Record<ScoredName, Readonly<Record<Stretch, Figures | null>>>>;

/** Summarises a run that kept its predictions. */
export function summarise(run: Run): Summary {
  const stretches = STRETCH_NAMES.map((stretch) => {
    const days = servedDays(run.history, stretch);
    return [stretch, days.length === 0 ? undefined : shoppersOf(run, days)] as const;
  });
  const serving = new Set<ScoredName>([...contendersOf(run.history.scenario), 'best', 'attainable']);
  const figuresOf = (name: ScoredName) =>
    Object.fromEntries(stretches.map(([stretch, shoppers]) => [stretch, shoppers && serving.has(name) ? figures(shoppers, name) : null])) as Record<Stretch, Figures | null>;
  return Object.fromEntries(SCORED.map((name) => [name, figuresOf(name)])) as Record<ScoredName, Record<Stretch, Figures | null>>;
}

/** The days of a stretch on which contenders served. */
export function servedDays({ dates, servingStart }: Pick<History, 'dates' | 'servingStart'>, stretch: Stretch): number[] {
  const [first, last] = STRETCHES[stretch];
  const days: number[] = [];
  for (let day = servingStart; day < dates.length; day++) {
    const date = dates[day]!.slice(5);
    if (date >= first && date <= last) days.push(day);
  }
  return days;
}

/** The shoppers of several days side by side, each `[shoppers]`. */
interface Shoppers {
  readonly bought: Uint8Array;
  /** The true probabilities, which are also what the best possible predicts. */
  readonly truth: Float64Array;
  /** What the best that sees the log predicts. */
  readonly attainable: Float64Array;
  readonly served: ByContender<Float32Array>;
}

function shoppersOf({ world, history, predictions }: Run, days: readonly number[]): Shoppers {
  const total = days.reduce((sum, day) => sum + history.shoppers[day]!, 0);
  const bought = new Uint8Array(total);
  const truth = new Float64Array(total);
  const attainable = new Float64Array(total);
  const served = byContender(history.scenario, () => new Float32Array(total));
  let filled = 0;
  for (const day of days) {
    const batch = world.batch(day);
    bought.set(batch.bought, filled);
    truth.set(batch.truth, filled);
    attainable.set(batch.attainable, filled);
    for (const [name, column] of Object.entries(served)) {
      const predicted = predictions[name as ContenderName]?.[day];
      if (!predicted) throw new Error('A summary needs a run that kept its predictions.');
      column.set(predicted, filled);
    }
    filled += batch.shoppers;
  }
  return { bought, truth, attainable, served };
}

function figures(shoppers: Shoppers, name: ScoredName): Figures {
  const { bought, truth, attainable, served } = shoppers;
  const predicted = name === 'best' ? truth : name === 'attainable' ? attainable : served[name]!;
  const { logLoss, expectedLogLoss } = logScores(predicted, bought, truth);
  const bestLoss = logScores(truth, bought, truth).expectedLogLoss;
  return {
    shoppers: bought.length,
    purchases: bought.reduce((sum, one) => sum + one, 0),
    expected: expectedPurchases(predicted),
    logLoss,
    brier: brier(predicted, bought),
    auc: auc(predicted, bought),
    regret: Math.max(0, expectedLogLoss - bestLoss),
  };
}
