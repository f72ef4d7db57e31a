/** What is said of the parts of a miss that are luck: over many years they come to nothing. */
import { expect, test } from 'vitest';
import { startBackend } from '../../../learning/backend.ts';
import { finish } from '../../../learning/steps.ts';
import { DEFAULT_SCENARIO, withValues } from '../../../scenario/scenario.ts';
import { overSeeds } from '../../claims/seeds.ts';
import { createEngine } from '../../engine.ts';
import { simulate } from '../../simulate.ts';
import { explain } from '../explain.ts';

const engine = createEngine(await startBackend());

/** A quiet day, the height of Valentine's, the hangover and a day in spring of a small shop whose summer is fitted as set. */
const DATES = ['2026-10-15', '2027-02-14', '2027-02-17', '2027-04-05'];
const YEAR = withValues(DEFAULT_SCENARIO, { 'world.shoppers': 100, 'world.days': 280, 'static.select': 'fixed', 'static.epochs': 60 });

/** In bouquets a day. */
function measured(seed: number) {
  const { history, explainable } = finish(simulate(withValues(YEAR, { 'world.seed': seed }), engine, { asks: 'scores' }));
  const { on } = finish(explain(explainable));
  const whys = DATES.map((date) => on(history.dates.indexOf(date))!);
  const over = (name: 'static' | 'dynamic', part: 'chance' | 'learntByChance' | 'many') => whys.reduce((sum, why) => sum + why[name].parts[part], 0) / DATES.length;
  return { chance: over('static', 'chance'), static: over('static', 'learntByChance'), dynamic: over('dynamic', 'learntByChance'), staticMany: over('static', 'many'), dynamicMany: over('dynamic', 'many') };
}

test('today’s luck, and what luck had taught, are about nil on average; causes are not', () => {
  const values = overSeeds(measured);
  const standardErrors = (name: keyof typeof values): number => {
    const { length } = values[name];
    const mean = values[name].reduce((sum, value) => sum + value, 0) / length;
    const variance = values[name].reduce((sum, value) => sum + (value - mean) ** 2, 0) / (length - 1);
    return Math.abs(mean) / Math.sqrt(variance / length);
  };
  for (const luck of ['chance', 'static', 'dynamic'] as const) expect(standardErrors(luck), luck).toBeLessThan(3);
  for (const cause of ['staticMany', 'dynamicMany'] as const) expect(standardErrors(cause), cause).toBeGreaterThan(5);
});
