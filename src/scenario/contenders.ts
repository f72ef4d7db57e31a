/**
 * The contenders: ways to train and serve. Each one's name is that of its group of settings; one that can be switched
 * off has a setting `on` there. operations/contenders.ts says how each is made.
 */
import { DEFAULT_SCENARIO, type Scenario } from './scenario.ts';

/** In the order in which they are told, drawn and paid. */
export const CONTENDERS = ['static', 'dynamic', 'scheduled', 'recalibrated', 'mixture'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export function isContender(name: string): name is ContenderName {
  return CONTENDERS.some((each) => each === name);
}

/** Something of each contender that serves in a scenario. Contenders without a setting `on` always do. */
export type ByContender<T> = Readonly<Record<AlwaysServing, T> & Partial<Record<ContenderName, T>>>;
type AlwaysServing = { [N in ContenderName]: Scenario[N] extends { readonly on: boolean } ? never : N }[ContenderName];

/** Contenders that are off at first. */
export type OptionalName = Exclude<ContenderName, AlwaysServing>;
export const OPTIONAL_CONTENDERS = CONTENDERS.filter((name): name is OptionalName => 'on' in DEFAULT_SCENARIO[name]);

const ANSWERS = new Map<string, readonly ContenderName[]>();

/** The contenders that serve in a scenario; always the same array for the same answer, so that it can be compared. */
export function contendersOf(scenario: Scenario): readonly ContenderName[] {
  const serving = CONTENDERS.filter((name) => {
    const settings = scenario[name];
    return !('on' in settings) || settings.on;
  });
  const key = serving.join();
  const answer = ANSWERS.get(key) ?? serving;
  ANSWERS.set(key, answer);
  return answer;
}

/** Makes something for each contender that serves in a scenario, in their order. */
export function byContender<T>(scenario: Scenario, make: (name: ContenderName) => T): ByContender<T> {
  return Object.fromEntries(contendersOf(scenario).map((name) => [name, make(name)])) as Record<ContenderName, T>;
}
