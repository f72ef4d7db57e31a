/** The models' inputs in the order in which the page tells of them, and what they may not see. */
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import type { History } from '../../simulation/history.ts';

/** True where the models may not see this logged feature. */
function isHidden({ scenario }: History, input: string): boolean {
  const { features } = scenario.models;
  return LOGGED_FEATURES.some((feature) => feature === input && !features.includes(feature));
}

/** Logged features that the models may not see. */
export function hiddenInputs(history: History): string[] {
  return history.inputs.names.filter((input) => isHidden(history, input));
}

/** What models see, by the true weight when serving began, the largest first: an order that stays while the truth moves. */
export function inputOrder(history: History): number[] {
  const { names, truth } = history.inputs;
  const at = (index: number) => truth[history.servingStart * names.length + index] ?? 0;
  return names.flatMap((input, index) => (isHidden(history, input) ? [] : [index])).sort((a, b) => at(b) - at(a) || a - b);
}
