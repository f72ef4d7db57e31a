/** The opened day's stations of contenders besides dynamic that learn by night: what each made of the labels that came in. */
import type { History } from '../simulation/history.ts';
import { dayMonth } from './dates.ts';
import { decimals, many, percent, plain, signed, whole } from './numbers.ts';
import { phrase, term, type Words } from './words.ts';

export type BesideStation = readonly [name: 'recalibrate' | 'mix', state: 'done' | 'waits', ...sentences: Words[]];

/** Nothing where none of them serves. */
export function besides(history: History, day: number): BesideStation[] {
  return [...recalibrating(history, day), ...mixing(history, day)];
}

function recalibrating({ contenders, scenario, dates, servingStart }: History, day: number): BesideStation[] {
  const night = contenders.recalibrated?.nights[day - servingStart];
  if (!night) return [];
  const { learning } = night;
  if (learning.kind !== 'intercept kept' && learning.kind !== 'intercept refitted') return [['recalibrate', 'waits', 'No outcome is known that the recalibrated model could be held against.']];
  const { batch, bought, expected, z } = learning;
  const compared = phrase`Of the shoppers of ${dayMonth(dates[batch] ?? '')} the static model expects ${many(expected, 'bouquet')}; ${whole(bought)} ${Math.round(bought) === 1 ? 'is' : 'are'} reported. That is ${decimals(Math.abs(z), 1)} ${term('standard error', 'standard errors')} ${z < 0 ? 'too many' : 'too few'}.`;
  const limit = plain(scenario.recalibrated.z);
  return learning.kind === 'intercept kept'
    ? [['recalibrate', 'done', compared, phrase`Up to ${limit} may be chance: tomorrow its ${term('starting point')} ${learning.restored ? 'serves again' : 'serves'} as it was trained.`]]
    : [['recalibrate', 'done', compared, phrase`More than ${limit}: tomorrow recalibrated version ${night.serves} serves, the static model with its ${term('starting point')} moved by ${signed(learning.by)} ${term('log-odds')} and nothing else.`]];
}

function mixing({ contenders, dates, servingStart }: History, day: number): BesideStation[] {
  const { nights = [] } = contenders.mixture ?? {};
  const night = nights[day - servingStart];
  if (!night) return [];
  const { learning } = night;
  const last = nights.slice(0, day - servingStart).findLast((each) => each.learning.kind === 'reweighed')?.learning;
  const trusts = `Today the mixture trusts ${trust(learning.kind === 'reweighed' ? learning.from : last?.kind === 'reweighed' ? last.to : 0.5)}.`;
  if (learning.kind !== 'reweighed') return [['mix', 'waits', trusts, 'No outcome is known by which the two could be weighed.']];
  const { batch, static: frozen, dynamic, to } = learning;
  return [['mix', 'done', trusts, `On the shoppers of ${dayMonth(dates[batch] ?? '')} static lost ${decimals(frozen, 3)}, dynamic ${decimals(dynamic, 3)}: tomorrow it trusts ${trust(to)}.`]];
}

/** "dynamic 83%, static 17%" @param share dynamic's, between 0 and 1 */
function trust(share: number): string {
  return `dynamic ${percent(share, 0)}, static ${percent(1 - share, 0)}`;
}
