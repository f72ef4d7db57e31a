/** How much of a mixture's answer was dynamic's on a day, from 0 to 1: half at first, then what the last night before made of it. */
import type { History } from '../../simulation/history.ts';

export function dynamicShare({ contenders, servingStart }: Pick<History, 'contenders' | 'servingStart'>, day: number): number {
  const nights = contenders.mixture?.nights.slice(0, Math.max(0, day - servingStart)) ?? [];
  const last = nights.findLast(({ learning }) => learning.kind === 'reweighed')?.learning;
  return last?.kind === 'reweighed' ? last.to : 0.5;
}
