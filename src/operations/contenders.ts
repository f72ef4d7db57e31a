/** How each contender is made. One that is missing here does not compile. */
import { contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { Contender, Setup } from './contender.ts';
import { createDynamic } from './dynamic.ts';
import type { OwnLog } from './ownLog.ts';
import { createMixture } from './mixture.ts';
import { createRecalibrated } from './recalibrated.ts';
import { createScheduled } from './scheduled.ts';
import { createStatic } from './static.ts';

const MAKERS: Readonly<Record<ContenderName, (setup: Setup, made: ReadonlyMap<ContenderName, Contender>) => Contender>> = {
  static: createStatic,
  dynamic: createDynamic,
  scheduled: createScheduled,
  recalibrated: createRecalibrated,
  mixture: createMixture,
};

/** The contenders that serve in a scenario, in their order, each of which learns from its own shop's log. */
export function createContenders(setup: Setup, logs: ByContender<OwnLog>): Contender[] {
  const made = new Map<ContenderName, Contender>();
  for (const name of contendersOf(setup.scenario)) {
    const log = logs[name]!;
    made.set(name, MAKERS[name]({ ...setup, batch: (day) => log.reportedOn(day, setup.batch(day)), labelled: (day) => log.labelled(setup.labelled(day)) }, made));
  }
  return [...made.values()];
}
