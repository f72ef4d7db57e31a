/** What the weights of a day say in words: who is further from the truth, and on which input most. */
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, weightsSummary } from '../../text/charts.ts';
import { longDate } from '../../text/dates.ts';
import { inputWords } from '../../text/features.ts';
import { meanDistance, worstInput, type Weight } from './weights.ts';

export function weightsSaid({ dates, servingStart }: History, day: number, weights: readonly Weight[]): string {
  if (day < servingStart) return `${CHART_TEXTS.training} ${longDate(dates[servingStart] ?? '')}.`;
  const inputs = weights.filter(({ input }) => input !== 'intercept');
  const distances = { static: meanDistance(inputs, 'static'), dynamic: meanDistance(inputs, 'dynamic') };
  const further = distances.dynamic > distances.static ? 'dynamic' : 'static';
  const worst = worstInput(inputs, further);
  return weightsSummary({ iso: dates[day] ?? '', ...distances, further, worst: inputWords(worst?.input ?? '').name, by: (worst?.believed[further] ?? NaN) - (worst?.truth ?? NaN) });
}
