/** Answers that are a number or an order: computed from the year on the page, never written down. */
import type { History } from '../simulation/history.ts';

/** From a year to the id of the option that is right in it. */
type Answer = (history: History) => string;

/** Each with every option id it can give. */
export const ANSWERS = {
  betterInAutumn: { gives: ['static', 'dynamic'], of: betterInAutumn },
} as const satisfies Readonly<Record<string, { readonly gives: readonly string[]; readonly of: Answer }>>;

export type AnswerName = keyof typeof ANSWERS;

function betterInAutumn({ dates, shoppers, contenders }: History): string {
  let gap = 0;
  dates.forEach((date, day) => {
    if (date >= '2026-09-01' && date <= '2026-11-30') gap += shoppers[day]! * ((contenders.dynamic.scores.regret[day] ?? 0) - (contenders.static.scores.regret[day] ?? 0));
  });
  return gap > 0 ? 'static' : 'dynamic';
}
