/** Shares of buyers, forecast and reported: what needs labels is known only after their delay. */
import type { ContenderHistory, History } from '../../simulation/history.ts';

/** Mean forecast of a contender, `[days]`. */
export function meanForecast({ shoppers }: History, { scores }: ContenderHistory): Float64Array {
  return scores.expected.map((expected, day) => expected / (shoppers[day] ?? NaN));
}

/** The last day whose outcomes are reported by the end of `lastTold`. */
export function lastLabelled({ scenario }: History, lastTold: number): number {
  return lastTold - scenario.dynamic.delay;
}

/** Share of buyers among the outcomes that the dynamic model's shop reported, as known by the end of `lastTold`, `[days]`. */
export function reportedShare(history: History, lastTold: number): Float64Array {
  const last = lastLabelled(history, lastTold);
  return history.contenders.dynamic.labelRate.map((share, day) => (day <= last ? share : NaN));
}
