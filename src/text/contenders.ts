/** Words of the contenders, and how sentences name those besides static and dynamic. */
import type { ByContender, ContenderName, OptionalName } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScoredName } from '../simulation/history.ts';
import { many } from './numbers.ts';

export const CONTENDER_WORDS: Readonly<Record<ScoredName, string>> = { static: 'static', dynamic: 'dynamic', scheduled: 'scheduled', recalibrated: 'recalibrated', mixture: 'mixture', best: 'best possible', attainable: 'log’s best' };

/** Where a name has the room of “scheduled” and no more. */
export const CONTENDER_TIGHT: Readonly<Record<ScoredName, string>> = { ...CONTENDER_WORDS, recalibrated: 'recalib.', best: 'best' };

/** At the head of a column: they may be broken at a hyphen. */
export const CONTENDER_HEADS: Readonly<Record<ScoredName, string>> = { ...CONTENDER_WORDS, recalibrated: 'recali\u00adbrated' };

/** What a contender that is off at first is, beside its switch. */
export const CONTENDER_HELP: Readonly<Record<OptionalName, string>> = {
  scheduled: 'A third contender: retrained in batches at intervals.',
  mixture: 'Static and dynamic, weighted each night by what both have lost lately.',
  recalibrated: 'Static, and one number refitted where yesterday’s outcomes say that it expects too many or too few.',
};

/** "+ scheduled"; once it is on "scheduled, every 30 days". */
export function contenderSwitch(name: OptionalName, { [name]: { on }, scheduled }: Pick<Scenario, OptionalName>): string {
  if (!on) return `+ ${CONTENDER_WORDS[name]}`;
  return name === 'scheduled' ? `${CONTENDER_WORDS[name]}, ${retrained(scheduled)}` : CONTENDER_WORDS[name];
}

/** When scheduled training retrains. */
function retrained({ trigger, every }: Scenario['scheduled']): string {
  const interval = `every ${many(every, 'day')}`;
  return { interval, alarm: 'on alarms', either: `${interval} or on alarms` }[trigger];
}

/** As sentences name those besides static and dynamic, after "the": most by how they are trained, the mixture by what it is. */
const ONE: Readonly<Record<OptionalName, string>> = { scheduled: 'scheduled one', recalibrated: 'recalibrated one', mixture: 'mixture' };

/** "scheduled one", "mixture" */
export function theOne(name: ContenderName): string {
  return name === 'static' || name === 'dynamic' ? `${name} one` : ONE[name];
}

/** "scheduled model", "mixture" */
export function theModel(name: ContenderName): string {
  return name === 'mixture' ? name : `${CONTENDER_WORDS[name]} model`;
}

/** A contender as sentences name it, after "the", with its number. */
export interface Named {
  readonly one: string;
  readonly value: number;
}

/** Every contender's number but those of static and dynamic, which sentences compare by themselves. */
export function othersIn({ static: _frozen, dynamic: _learning, ...others }: ByContender<number>): readonly Named[] {
  return Object.entries(others).map(([name, value]) => ({ one: theOne(name as ContenderName), value }));
}
