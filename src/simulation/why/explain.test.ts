import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { preset } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValue, type Scenario } from '../../scenario/scenario.ts';
import { createEngine } from '../engine.ts';
import { simulate, type Run } from '../simulate.ts';
import { explain, type Explanation } from './explain.ts';
import { PARTS, type Part } from './why.ts';

/** Reference figures by another program, in bouquets to the third decimal; parts not named are nil. */
const REFERENCE: readonly { readonly of: string; readonly scenario: Scenario; readonly name: ContenderName; readonly date: string; readonly parts: Partial<Record<Part, number>> }[] = [
  { of: 'the default story', scenario: DEFAULT_SCENARIO, name: 'dynamic', date: '2027-02-14', parts: { chance: -25.937, many: 30.322, why: -1.59, intent: 3.679, learntByChance: 11.903 } },
  { of: 'the default story', scenario: DEFAULT_SCENARIO, name: 'static', date: '2027-05-09', parts: { chance: -10.023, many: 122.922, why: -20.496, intent: 15.636, unfinished: -0.278, learntByChance: 5.013 } },
  { of: 'years-old records', scenario: preset('years-old-records').scenario, name: 'dynamic', date: '2026-09-14', parts: { chance: 10.362, trend: 0.296, change: 9.455, unfinished: -0.091, learntByChance: -0.199 } },
];

test('of whole rows a model would expect what it does expect where the feed was mended the day before', async () => {
  const engine = createEngine(await startBackend());
  const { scenario } = preset('broken-feed');
  const [incident] = scenario.incidents.list;
  const runOf = (of: Scenario) => finish(simulate(of, engine, { asks: 'scores' }));
  const [broken, mended] = [scenario, withValue(scenario, 'incidents.list', [{ ...incident!, to: '2026-10-08' }])].map(runOf);
  const day = broken!.history.dates.indexOf('2026-10-09');
  const whys = finish(explain(broken!.explainable)).on(day)!;
  for (const name of ['static', 'dynamic'] as const) expect(whys[name].ofWhole).toBe(mended!.history.contenders[name].scores.expected[day]);
  // As model.md has them.
  const { ofWhole, sold, expected, parts } = whys.dynamic;
  expect([expected, ofWhole ?? NaN, expected + parts.learntFromBroken + parts.logBroken, sold].map(Math.round)).toEqual([0, 148, 34, 36]);
});

describe('the parts of a miss', () => {
  const runs = new Map<string, { readonly run: Run; readonly explanation: Explanation }>();
  beforeAll(async () => {
    const engine = createEngine(await startBackend());
    for (const { of, scenario } of REFERENCE) {
      if (runs.has(of)) continue;
      const run = finish(simulate(scenario, engine, { asks: 'scores' }));
      runs.set(of, { run, explanation: finish(explain(run.explainable)) });
    }
  });

  test.each(REFERENCE)('$name on $date of $of', ({ of, name, date, parts }) => {
    const { run, explanation } = runs.get(of)!;
    const why = explanation.on(run.history.dates.indexOf(date))![name]!;
    for (const part of PARTS) expect(Math.abs(why.parts[part] - (parts[part] ?? 0)), part).toBeLessThan(0.001);
  });

  test('what luck taught is traced to the night that taught most of it', () => {
    const { run, explanation } = runs.get('the default story')!;
    const { dates } = run.history;
    const on = (date: string) => explanation.on(dates.indexOf(date))!;
    for (const date of ['2027-02-14', '2027-02-15', '2027-05-10']) {
      const { parts, taught } = on(date).dynamic;
      expect(taught!.night).toBeLessThan(dates.indexOf(date));
      expect(Math.sign(taught!.by)).toBe(-Math.sign(parts.learntByChance));
    }
    expect(on('2027-02-14').static.taught).toBeNull();
  });
});
