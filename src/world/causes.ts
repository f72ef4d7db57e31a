/**
 * Causes: what makes the same visitors buy more or fewer bouquets than on a quiet day of the first year. Each can be
 * thought away, alone or with others, and what is left is a truth that could have been. Who comes is no cause: the
 * shoppers stay who they are. Incidents are none either: they change what is logged, not what is true.
 */
import type { Conditions, ConditionsUnder } from './conditions.ts';

/** Of events: how many buy, why they buy, and gift intent, which nobody logs. Then the season, the trend and the permanent change. */
export const CAUSES = ['many', 'why', 'intent', 'season', 'trend', 'change'] as const;
export type Cause = (typeof CAUSES)[number];

export function isCause(name: string): name is Cause {
  return CAUSES.some((cause) => cause === name);
}

/** True where nobody's probability of buying differs between the two. */
export function sameTruth(a: Conditions, b: Conditions): boolean {
  return a.bias === b.bias && a.intentShare === b.intentShare && a.intent === b.intent && a.weights.every((weight, j) => weight === b.weights[j]);
}

/** The causes that do anything on any day of the calendar. */
export function actingCauses(under: ConditionsUnder): Cause[] {
  const truth = under(() => true);
  return CAUSES.filter((cause) => {
    const without = under((other) => other !== cause);
    return truth.some((day, i) => !sameTruth(day, without[i]!));
  });
}
