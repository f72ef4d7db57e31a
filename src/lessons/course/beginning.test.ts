/** What the beginning knows without a worker. */
import { expect, test } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { DEFAULT_SCENARIO, withValues } from '../../scenario/scenario.ts';
import { createEngine } from '../../simulation/engine.ts';
import { simulate } from '../../simulation/simulate.ts';
import { latestChapter } from './latest.ts';
import { summerSales } from './summerSales.ts';

test('the summer’s sales are those of the default run’s training window', async () => {
  const engine = createEngine(await startBackend());
  const { purchases, servingStart } = finish(simulate(withValues(DEFAULT_SCENARIO, { 'static.select': 'fixed', 'static.epochs': 1 }), engine, { asks: 'scores' })).history;
  expect(summerSales()).toEqual(Array.from(purchases.subarray(0, servingStart)));
});

test.each([
  ['{"latest":"winter"}', 'winter'],
  ['{"latest":""}', undefined],
  ['{"latest":"spring"}', undefined],
  ['{', undefined],
  ['null', undefined],
  ['"winter"', undefined],
])('of what is stored, %s, the latest chapter is %s', (stored, chapter) => {
  expect(latestChapter(() => stored)).toBe(chapter);
});

test('denied storage has no latest chapter', () => {
  expect(
    latestChapter(() => {
      throw new Error('denied');
    }),
  ).toBeUndefined();
});
