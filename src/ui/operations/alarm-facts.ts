/** What the sentences about an alarm are made of: numbers of its day, and what was true of the world. */
import type { Alarm } from '../../monitoring/alarms.ts';
import { AFTERMATH } from '../../monitoring/verdicts.ts';
import { median } from '../../numerics/quantile.ts';
import type { History } from '../../simulation/history.ts';
import type { AlarmFacts, TruthFacts } from '../../text/alarms.ts';

export function alarmFacts({ shoppers, baseRate, contenders }: History, { about, on }: Pick<Alarm, 'about' | 'on'>): AlarmFacts {
  return {
    baseRate,
    bought: (about.kind === 'contender' ? contenders[about.contender] : contenders.static)?.labelRate[on] ?? NaN,
    expected: about.kind === 'contender' ? (contenders[about.contender]?.scores.expected[on] ?? NaN) / (shoppers[on] ?? NaN) : NaN,
  };
}

/** The true changes that some alarms of a day can claim, none of which begins after `lastTold`. */
export function truthFacts({ scenario, monitors, dates, contenders, servingStart }: History, alarms: readonly Alarm[], day: number, lastTold: number): TruthFacts {
  const until = Math.min(lastTold, Math.max(day, ...alarms.map((alarm) => alarm.until)));
  const harm = (['static', 'dynamic'] as const).map((of) => {
    const { regret } = contenders[of].scores;
    return { of, regret: regret[day] ?? NaN, usual: median(regret.subarray(servingStart, day + 1)) };
  });
  return {
    episodes: monitors.episodes.filter(({ from, to }) => day <= to + AFTERMATH && until >= from),
    dates,
    lastTold,
    day,
    isRestless: scenario.world.wander > 0,
    harm,
  };
}
