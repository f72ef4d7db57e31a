/** Words of the contenders, and how sentences name those besides static and dynamic. */
import type { ByContender, ContenderName, OptionalName } from '../scenario/contenders.ts';
import type { ScoredName } from '../simulation/history.ts';

export const CONTENDER_WORDS: Readonly<Record<ScoredName, string>> = { static: 'static', dynamic: 'dynamic', scheduled: 'scheduled', recalibrated: 'recalibrated', best: 'best possible', attainable: 'log’s best' };

/** What a contender that is off at first is, beside its switch. */
export const CONTENDER_HELP: Readonly<Record<OptionalName, string>> = {
  scheduled: 'A third contender: retrained in batches at intervals.',
  recalibrated: 'Static, and one number refitted where yesterday’s outcomes say that it expects too many or too few.',
};

/** "+ scheduled" */
export function contenderSwitch(name: OptionalName): string {
  return `+ ${CONTENDER_WORDS[name]}`;
}

/** A contender's word with its number. */
export interface Named {
  readonly name: string;
  readonly value: number;
}

/** Every contender's number but those of static and dynamic, which sentences compare by themselves. */
export function othersIn({ static: _frozen, dynamic: _learning, ...others }: ByContender<number>): readonly Named[] {
  return Object.entries(others).map(([name, value]) => ({ name: CONTENDER_WORDS[name as ContenderName], value }));
}
