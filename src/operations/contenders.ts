/** How each contender is made. One that is missing here does not compile. */
import { contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { Contender, Setup } from './contender.ts';
import { Dynamic } from './dynamic.ts';
import type { OwnLog } from './ownLog.ts';
import { Mixture } from './mixture.ts';
import { Recalibrated } from './recalibrated.ts';
import { Scheduled } from './scheduled.ts';
import { Static } from './static.ts';

const MAKERS: Readonly<Record<ContenderName, (setup: Setup, made: ReadonlyMap<ContenderName, Contender>) => Contender>> = {
  static: (setup) => new Static(setup),
  dynamic: (setup) => new Dynamic(setup),
  scheduled: (setup) => new Scheduled(setup),
  recalibrated: (setup) => new Recalibrated(setup),
  mixture: (setup, made) => new Mixture(setup, made),
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
