import { expect, test } from 'vitest';
import { alarmSaw, type Alarm } from './alarms.ts';

const ALARM: Alarm = { monitor: 'adwin', about: { kind: 'contender', contender: 'static' }, day: 70, on: 70, until: 70, needsLabels: true, value: 0, threshold: 0, chance: NaN, before: 0.268, after: 0.334 };

/** Values that are alike to as many decimals as the sentence has at least: an alarm sounds where they differ. */
test.each<[Partial<Alarm>, RegExp]>([
  [{ monitor: 'pageHinkley', value: 8.0123, threshold: 8 }, /added up to 8\.01; above 8\.00 an alarm sounds\.$/],
  [{ monitor: 'adwin', threshold: 0.0658 }, /from 0\.268 to 0\.334 nats\. Chance allows a difference of 0\.0658 here; it was 0\.0660\.$/],
  [{ monitor: 'labelRate', value: 3.31, threshold: 3.26 }, /That is 3\.31 standard errors apart; above 3\.26 an alarm sounds\.$/],
  [{ monitor: 'ddm', value: 0.21, threshold: 0.2 }, /at its best: 21\.0%, its standard error counted in; above 20\.0% an alarm sounds\.$/],
])('says of $monitor with as many decimals as tell it from the threshold', (alarm, sentence) => {
  expect(alarmSaw({ ...ALARM, ...alarm }, { baseRate: 0.07, bought: 0.1, expected: 0.08 })).toMatch(sentence);
});
