/** How each contender is made. One that is missing here does not compile. */
import { contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { Contender, Setup } from './contender.ts';
import { createDynamic } from './dynamic.ts';
import type { OwnLog } from './ownLog.ts';
import { createRecalibrated } from './recalibrated.ts';
import { createScheduled } from './scheduled.ts';
import { createStatic } from './static.ts';

const MAKERS: Readonly<Record<ContenderName, (setup: Setup) => Contender>> = {
  static: createStatic,
  dynamic: createDynamic,
  scheduled: createScheduled,
  recalibrated: createRecalibrated,
};

/** The contenders that serve in a scenario, in their order, each of which learns from its own shop's log. */
export function createContenders(setup: Setup, logs: ByContender<OwnLog>): Contender[] {
  return contendersOf(setup.scenario).map((name) => {
    const log = logs[name]!;
    return MAKERS[name]({ ...setup, batch: (day) => log.reportedOn(day, setup.batch(day)), labelled: (day) => log.labelled(setup.labelled(day)) });
  });
}
