/** How each contender is made. One that is missing here does not compile. */
import { contendersOf, type ContenderName } from '../scenario/contenders.ts';
import type { Contender, Setup } from './contender.ts';
import { createDynamic } from './dynamic.ts';
import { createScheduled } from './scheduled.ts';
import { createStatic } from './static.ts';

const MAKERS: Readonly<Record<ContenderName, (setup: Setup) => Contender>> = {
  static: createStatic,
  dynamic: createDynamic,
  scheduled: createScheduled,
};

/** The contenders that serve in a scenario, in their order. */
export function createContenders(setup: Setup): Contender[] {
  return contendersOf(setup.scenario).map((name) => MAKERS[name](setup));
}
