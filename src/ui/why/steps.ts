/** The way from what a contender expected to what was sold, step by step. */
import type { ExplainedMiss, Part } from '../../simulation/why/why.ts';
import { NO_BOUQUET } from '../../text/why.ts';
import { isCause } from '../../world/causes.ts';

export interface Step {
  readonly part: Part;
  /** Bouquets. */
  readonly size: number;
  /** Where it begins and ends, in bouquets: what was expected and every step up to here. */
  readonly from: number;
  readonly to: number;
  /** Of a cause: what it adds today, and what of it is reckoned with. */
  readonly cause: { readonly today: number; readonly reckoned: number } | null;
}

export interface Steps {
  readonly steps: readonly Step[];
  /** Parts that round to nothing, together; 0 where there are none. */
  readonly rest: number;
}

/** What is wrong with the data, then with the model, then the causes, then luck. */
const ORDER = ['learntFromBroken', 'logBroken', 'learntByChance', 'unfinished', 'many', 'why', 'intent', 'season', 'trend', 'change', 'chance'] as const satisfies readonly Part[];

export function stepsOf({ expected, parts, today, reckoned }: ExplainedMiss): Steps {
  const steps: Step[] = [];
  let [at, rest] = [expected, 0];
  for (const part of ORDER) {
    const size = parts[part];
    if (Math.abs(size) < NO_BOUQUET) {
      rest += size;
      continue;
    }
    steps.push({ part, size, from: at, to: at + size, cause: isCause(part) ? { today: today[part], reckoned: reckoned[part] } : null });
    at += size;
  }
  return { steps, rest };
}

/** The least and the most bouquets that the pictures of all contenders need, from 0. */
export function reachOf(whys: readonly ExplainedMiss[]): readonly [number, number] {
  const ends = whys.flatMap((why) => [why.expected, why.sold, ...stepsOf(why).steps.flatMap(({ from, to, cause }) => [from, to, ...(cause ? [from - cause.reckoned] : [])])]);
  return [Math.min(0, ...ends), Math.max(1, ...ends)];
}
