/** What is said of varying a setting: what cannot be varied, and why a value cannot be run. */
import { fieldAt } from '../scenario/scenario.ts';
import { MOST_VALUES, type VaryProblem } from '../scenario/vary.ts';
import type { Hindrance } from '../simulation/sweep.ts';
import { noticeText } from './notices.ts';

export function varyProblem(problem: VaryProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `There is no setting called “${problem.key}”.`;
    case 'unvaried':
      return problem.key === 'seed' ? 'The seed is not varied like a setting: every value is run with several seeds.' : `${problem.key} can’t be varied: only numbers, choices and switches can, one at a time.`;
    case 'value':
      return noticeText({ kind: 'value', key: problem.key, given: problem.given, used: '', allowed: fieldAt(problem.path).field.domain }).problem;
    case 'twice':
      return `${problem.key} has the value ${problem.given} more than once.`;
    case 'many':
      return `${problem.key} is given ${problem.given} values; up to ${MOST_VALUES} are run.`;
  }
}

/** Why a value cannot be run. */
export function hindranceText(hindrance: Hindrance): string {
  return hindrance.kind === 'window' ? noticeText({ kind: 'window', key: 'static.from', given: `${hindrance.from} to ${hindrance.to}`, used: '', allowed: null }).problem : hindrance.why;
}
