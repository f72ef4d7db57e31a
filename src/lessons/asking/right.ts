/** What the right answer is, and what an answer is worth. Where the right one is a number or an order, the year on the page says. */
import type { History } from '../../simulation/history.ts';
import type { Outcome } from '../../text/asking.ts';
import { ANSWERS } from '../answers.ts';
import type { Option, Question } from '../chapter.ts';
import type { Given } from '../progress/record.ts';

/** The id of the option that is right. */
export function rightOf({ right }: Pick<Question, 'right'>, history: History): string {
  return typeof right === 'string' ? right : ANSWERS[right.computed].of(history);
}

export function optionOf({ options }: Pick<Question, 'options'>, id: string): Option | undefined {
  return options.find((option) => option.id === id);
}

/** @param given what was answered in a round; undefined where it was not asked, or not yet */
export function outcomeOf(given: Given | undefined, right: string): Outcome {
  if (given === undefined) return 'not-asked';
  if (typeof given === 'string') return given;
  return given.option === right ? 'right' : 'wrong';
}

/** How many are right of those that were asked: who is not sure, or skips, has none right. */
export function countRight(outcomes: readonly Outcome[]): { readonly right: number; readonly of: number } {
  return { right: outcomes.filter((outcome) => outcome === 'right').length, of: outcomes.filter((outcome) => outcome !== 'not-asked').length };
}
