/** The opened day's stations of contenders besides dynamic that learn by night: what each made of the labels that came in. */
import type { History } from '../simulation/history.ts';
import { dayMonth } from './dates.ts';
import { decimals, many, plain, signed, whole } from './numbers.ts';

export type BesideStation = readonly [name: 'recalibrate', state: 'done' | 'waits', ...sentences: string[]];

/** Nothing where none of them serves. */
export function besides(history: History, day: number): BesideStation[] {
  return recalibrating(history, day);
}

function recalibrating({ contenders, scenario, dates, servingStart }: History, day: number): BesideStation[] {
  const night = contenders.recalibrated?.nights[day - servingStart];
  if (!night) return [];
  const { learning } = night;
  if (learning.kind !== 'intercept kept' && learning.kind !== 'intercept refitted') return [['recalibrate', 'waits', 'No outcome is known that the recalibrated model could be held against.']];
  const { batch, bought, expected, z } = learning;
  const compared = `Of the shoppers of ${dayMonth(dates[batch] ?? '')} the static model expects ${many(expected, 'bouquet')}; ${whole(bought)} ${Math.round(bought) === 1 ? 'is' : 'are'} reported. That is ${decimals(Math.abs(z), 1)} standard errors ${z < 0 ? 'too many' : 'too few'}.`;
  const limit = plain(scenario.recalibrated.z);
  return learning.kind === 'intercept kept'
    ? [['recalibrate', 'done', compared, `Up to ${limit} may be chance: tomorrow its starting point ${learning.restored ? 'serves again' : 'serves'} as it was trained.`]]
    : [['recalibrate', 'done', compared, `More than ${limit}: tomorrow recalibrated version ${night.serves} serves, the static model with its starting point moved by ${signed(learning.by)} log-odds and nothing else.`]];
}
