/** The history while it is being written: columns of `days` rows, filled a day at a time. */
import { unscaledWeights, type InputScaling } from '../learning/inputs.ts';
import type { Reference } from '../monitoring/reference.ts';
import type { Spent } from '../operations/contender.ts';
import { emptyLedger, LEDGER_LINES, type Ledger, type LedgerLine } from '../operations/ledger.ts';
import { shopDay, type ShopDay } from '../operations/shop.ts';
import { byContender, type ByContender } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Batch } from '../world/shoppers.ts';
import type { World } from '../world/world.ts';
import { RELIABILITY_BINS, type ContenderHistory, type DailyScores, type InputHistory, type ReliabilityDays } from './history.ts';
import { emptyScores } from './scores.ts';

/** A contender's record while it is being written. Its versions and nights are the contender's own, its label rate the watch's: they come at the end. */
export type ContenderColumns = Omit<ContenderHistory, 'versions' | 'nights' | 'labelRate'>;

export interface Records {
  readonly shoppers: Float64Array;
  readonly purchases: Float64Array;
  readonly contenders: ByContender<ContenderColumns>;
  readonly best: DailyScores;
  readonly attainable: DailyScores;
  readonly floor: Ledger;
  /** Each feature's counts by day, `[days, bins]`. */
  readonly counts: readonly Uint32Array[];
  readonly inputs: InputHistory;
}

/** The model inputs with the truth's weights on them. */
function inputHistory({ names, centre, scale, unvaried }: InputScaling, world: World): InputHistory {
  const width = names.length;
  const truth = new Float64Array(world.calendar.days * width);
  for (let day = 0; day < world.conditions.length; day++) {
    const { weights, bias } = world.conditions[day]!;
    truth.set(weights, day * width);
    truth[(day + 1) * width - 1] = bias;
  }
  return { names, centre: centre.slice(), scale: scale.slice(), unvaried, truth };
}

export function createRecords(scenario: Scenario, scaling: InputScaling, references: readonly Reference[], world: World): Records {
  const { days } = world.calendar;
  const tenths = () => new Float32Array(days * RELIABILITY_BINS);
  return {
    shoppers: new Float64Array(days),
    purchases: new Float64Array(days),
    contenders: byContender(scenario, (name) => ({
      name,
      scores: emptyScores(days),
      serving: new Uint16Array(days),
      ordered: new Float64Array(days).fill(NaN),
      ledger: emptyLedger(days),
      reliability: { shoppers: tenths(), predicted: tenths(), bought: tenths() },
      weights: new Float64Array(days * scaling.names.length).fill(NaN),
    })),
    best: emptyScores(days),
    attainable: emptyScores(days),
    floor: emptyLedger(days),
    counts: references.map(({ counts }) => new Uint32Array(days * counts.length)),
    inputs: inputHistory(scaling, world),
  };
}

/** Room for counting one day's tenths: to make it anew for every day and contender would keep the garbage collector busy. */
const TALLY = { shoppers: new Float64Array(RELIABILITY_BINS), predicted: new Float64Array(RELIABILITY_BINS), bought: new Float64Array(RELIABILITY_BINS) };

/** Writes what a contender served on a day, by tenths. */
export function recordReliability(reliability: ReliabilityDays, day: number, served: Float32Array, batch: Batch): void {
  const { shoppers, predicted, bought } = TALLY;
  for (const column of [shoppers, predicted, bought]) column.fill(0);
  for (let i = 0; i < served.length; i++) {
    const p = served[i]!;
    // Bins are (low, high]; the first takes 0 as well.
    let bin = (p * RELIABILITY_BINS) | 0;
    if (bin > 0 && p * RELIABILITY_BINS === bin) bin -= 1;
    shoppers[bin]! += 1;
    predicted[bin]! += p;
    bought[bin]! += batch.bought[i]!;
  }
  reliability.shoppers.set(shoppers, day * RELIABILITY_BINS);
  reliability.predicted.set(predicted, day * RELIABILITY_BINS);
  reliability.bought.set(bought, day * RELIABILITY_BINS);
}

/** Writes the weights that serve on a day, where the model has such weights. */
export function recordWeights(column: Float64Array, day: number, parameters: Float32Array, scaling: InputScaling): void {
  if (parameters.length === scaling.names.length) column.set(unscaledWeights(parameters, scaling), day * scaling.names.length);
}

export interface DayCosts {
  readonly spent: Spent;
  readonly alarms: number;
  readonly held: number;
  /** Bouquets ordered on its word, NaN where it did not serve. */
  readonly ordered: number;
  readonly demand: number;
}

/** Writes a contender's running totals at the end of a day. */
export function recordCosts(ledger: Ledger, day: number, { spent, alarms, held, ordered, demand }: DayCosts): void {
  const { wilted, emptyHanded } = faultsOf(ordered, demand);
  const totals: Readonly<Record<LedgerLine, number>> = {
    ...spent,
    alarms: totalBefore(ledger.alarms, day) + alarms,
    held,
    wilted: totalBefore(ledger.wilted, day) + wilted,
    lost: totalBefore(ledger.lost, day) + emptyHanded,
  };
  for (const line of LEDGER_LINES) ledger[line][day] = totals[line];
}

function totalBefore(totals: Float64Array, day: number): number {
  return day === 0 ? 0 : totals[day - 1]!;
}

/** Writes what the best possible's order cost up to the end of a day: only its faults, since it costs nothing to run. */
export function recordFloor(floor: Ledger, day: number, ordered: number, demand: number): void {
  const { wilted, emptyHanded } = faultsOf(ordered, demand);
  floor.wilted[day] = totalBefore(floor.wilted, day) + wilted;
  floor.lost[day] = totalBefore(floor.lost, day) + emptyHanded;
}

/** None where nothing was ordered because nobody served. */
function faultsOf(ordered: number, demand: number): Pick<ShopDay, 'wilted' | 'emptyHanded'> {
  return Number.isNaN(ordered) ? { wilted: 0, emptyHanded: 0 } : shopDay(ordered, demand);
}
