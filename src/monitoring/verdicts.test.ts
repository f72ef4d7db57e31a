/** What alarms are worth, worked out by hand on a calendar short enough to count on one's fingers. */
import { describe, expect, it } from 'vitest';
import type { Alarm } from './alarms.ts';
import { MONITOR_NAMES } from './monitors.ts';
import { scoreAlarms, type Episode, type Verdict } from './verdicts.ts';

/** An alarm of the mean prediction that stood from one day to another. */
const alarm = (day: number, until = day, monitor: Alarm['monitor'] = 'prediction'): Alarm => ({ monitor, about: { kind: 'contender', contender: 'static' }, day, until, on: day, value: 2, chance: NaN, threshold: 1.6, needsLabels: false, before: NaN, after: NaN });
const episode = (from: number, to: number): Episode => ({ kind: 'event', event: { id: 'christmas' }, from, to });

function verdictOn(alarms: readonly Alarm[], episodes: readonly Episode[], monitor: Alarm['monitor'] = 'prediction'): Omit<Verdict, 'monitor'> {
  const { monitor: _, ...verdict } = scoreAlarms(alarms, episodes).find((each) => each.monitor === monitor)!;
  return verdict;
}

describe('one true change, from day 20 to day 29', () => {
  const change = [episode(20, 29)];

  it.each([
    ['on its first day: found at once', alarm(20), { found: 1, missed: 0, delay: 0, falseAlarms: 0 }],
    ['on its fourth day: found three days late', alarm(23), { found: 1, missed: 0, delay: 3, falseAlarms: 0 }],
    ['on its last day', alarm(29), { found: 1, missed: 0, delay: 9, falseAlarms: 0 }],
    ['on the day after: the last day’s labels come in then', alarm(30), { found: 1, missed: 0, delay: 10, falseAlarms: 0 }],
    ['two days after: too late to have found it, and not false, for detectors see the way back', alarm(31), { found: 0, missed: 1, delay: NaN, falseAlarms: 0 }],
    ['on the last day of the week after it', alarm(36), { found: 0, missed: 1, delay: NaN, falseAlarms: 0 }],
    ['more than a week after it: false', alarm(37), { found: 0, missed: 1, delay: NaN, falseAlarms: 1 }],
    ['on the day before, and over: false', alarm(19), { found: 0, missed: 1, delay: NaN, falseAlarms: 1 }],
    ['on the day before, and still standing on its first day: found at once', alarm(19, 20), { found: 1, missed: 0, delay: 0, falseAlarms: 0 }],
    ['long before, and standing throughout', alarm(2, 40), { found: 1, missed: 0, delay: 0, falseAlarms: 0 }],
  ] as const)('an alarm %s', (_, raised, verdict) => {
    expect(verdictOn([raised], change)).toEqual(verdict);
  });

  it('is found once, by the first of several alarms, whatever their order', () => {
    expect(verdictOn([alarm(27), alarm(22), alarm(25)], change)).toEqual({ found: 1, missed: 0, delay: 2, falseAlarms: 0 });
  });

  it('is missed by a monitor that stays silent, and found by none but the monitor that sounds', () => {
    expect(verdictOn([], change)).toEqual({ found: 0, missed: 1, delay: NaN, falseAlarms: 0 });
    expect(verdictOn([alarm(20, 20, 'psi')], change)).toEqual({ found: 0, missed: 1, delay: NaN, falseAlarms: 0 });
    expect(verdictOn([alarm(20, 20, 'psi')], change, 'psi')).toEqual({ found: 1, missed: 0, delay: 0, falseAlarms: 0 });
  });
});

describe('several true changes', () => {
  it('one alarm that stands over two of them finds both, the second at once', () => {
    expect(verdictOn([alarm(12, 33)], [episode(10, 14), episode(30, 34)])).toEqual({ found: 2, missed: 0, delay: 1, falseAlarms: 0 }); // 2 days and 0
  });

  it('one alarm in two that overlap finds both, each with its own delay', () => {
    expect(verdictOn([alarm(16)], [episode(10, 20), episode(15, 25)])).toEqual({ found: 2, missed: 0, delay: 3.5, falseAlarms: 0 }); // 6 days and 1
  });

  it('the delay is the median over those found: of three the middle one, of those missed none', () => {
    const changes = [episode(10, 14), episode(30, 34), episode(50, 54), episode(70, 74)];
    expect(verdictOn([alarm(10), alarm(31), alarm(54)], changes)).toEqual({ found: 3, missed: 1, delay: 1, falseAlarms: 0 }); // 0, 1 and 4 days
  });

  it('an alarm in one’s aftermath that falls into the next belongs to the next', () => {
    expect(verdictOn([alarm(18)], [episode(10, 14), episode(18, 20)])).toEqual({ found: 1, missed: 1, delay: 0, falseAlarms: 0 });
  });
});

describe('a world in which nothing changes', () => {
  it('makes every alarm a false one, and has nothing to miss', () => {
    expect(verdictOn([alarm(3), alarm(9, 12), alarm(40)], [])).toEqual({ found: 0, missed: 0, delay: NaN, falseAlarms: 3 });
  });

  it('has a verdict on every monitor, in their order', () => {
    expect(scoreAlarms([], []).map(({ monitor }) => monitor)).toEqual([...MONITOR_NAMES]);
  });
});
