/** A run in the figures of its story: how far each contender was from the best possible, and what it cost, in each stretch of the year. */
import { PAID_LINES, unitPrices, type Ledger, type LedgerLine, type PaidLine } from '../operations/ledger.ts';
import { byContender, type ByContender } from '../scenario/contenders.ts';
import type { ContenderHistory, History } from './history.ts';
import { byStretch, type Stretch } from '../scenario/stretches.ts';
import { servedDays } from './summary.ts';

export interface StretchFigures {
  /** Excess log loss over the stretch's shoppers, in nats a shopper. */
  readonly regret: number;
  /** In €, and what it is made of. The year's has what was spent before anybody served as well: the ledger's last line. */
  readonly cost: number;
  readonly parts: Readonly<Record<PaidLine, number>>;
}

/** By stretch; null where no day of it was served. */
export type ContenderFigures = Readonly<Record<Stretch, StretchFigures | null>>;

/** Figures of a run that was watched: alarms are a part of what is paid. */
export function stretchFigures(history: History): ByContender<ContenderFigures> {
  const served = byStretch((stretch) => servedDays(history, stretch));
  const paid = { ...served, year: [...history.dates.keys()] };
  return byContender(history.scenario, (name) => {
    const record = history.contenders[name]!;
    return byStretch((stretch) => (served[stretch].length === 0 ? null : figuresOn(history, record, paid[stretch], served[stretch])));
  });
}

function figuresOn({ shoppers, scenario }: History, { scores, ledger }: ContenderHistory, paid: readonly number[], served: readonly number[]): StretchFigures {
  const prices = unitPrices(scenario.prices);
  const parts = Object.fromEntries(PAID_LINES.map((line) => [line, countedOn(ledger, line, paid) * prices[line]])) as Record<PaidLine, number>;
  return {
    regret: meanOf(scores.regret, shoppers, served),
    cost: PAID_LINES.reduce((sum, line) => sum + parts[line], 0),
    parts,
  };
}

/** What a line of the ledger, which is a running total, came to on these days alone. */
function countedOn(ledger: Ledger, line: LedgerLine, days: readonly number[]): number {
  const totals = ledger[line];
  let sum = 0;
  for (const day of days) sum = sum + totals[day]! - (day === 0 ? 0 : totals[day - 1]!);
  return sum;
}

/** A daily mean over these days, weighted by their shoppers. */
function meanOf(daily: Float64Array, shoppers: Float64Array, days: readonly number[]): number {
  let [sum, all] = [0, 0];
  for (const day of days) {
    sum += daily[day]! * shoppers[day]!;
    all += shoppers[day]!;
  }
  return sum / all;
}
