/** The magnitudes that model.md sets beside what was published: averages of thirty seeds, from the world alone. */
import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_SCENARIO, withValue } from '../../scenario/scenario.ts';
import { createWorld } from '../world.ts';
import { percent, rowOf } from './model.ts';

const SEEDS = 30;
const QUIET = ['2026-07-01', '2026-08-31'] as const;

/** Shoppers and bouquets of every day of a seed's default year. */
function shop(seed: number) {
  const { calendar, batch } = createWorld(withValue(DEFAULT_SCENARIO, 'world.seed', seed));
  const days = calendar.dates.map((date, day) => ({ date, came: batch(day).shoppers, sold: batch(day).purchases }));
  const over = (from: string, to = from) => {
    const dates = days.filter(({ date }) => date >= from && date <= to);
    const came = dates.reduce((sum, day) => sum + day.came, 0);
    const sold = dates.reduce((sum, day) => sum + day.sold, 0);
    return { conversion: sold / came, sold, daily: sold / dates.length };
  };
  return { over, year: over(calendar.dates[0]!, calendar.dates.at(-1)) };
}

let shops: readonly ReturnType<typeof shop>[];
beforeAll(() => {
  shops = Array.from({ length: SEEDS }, (_, i) => shop(i + 1));
});
const mean = (measure: (one: ReturnType<typeof shop>) => number) => shops.reduce((sum, one) => sum + measure(one), 0) / SEEDS;

test.each([
  ['conversion on quiet days', QUIET],
  ['conversion, 5–11 February', ['2027-02-05', '2027-02-11']],
  ['conversion, 12 February', ['2027-02-12']],
  ["conversion on Mother's Day", ['2027-05-09']],
] as const)('%s', (row, [from, to]) => {
  expect(rowOf(row)[1]).toBe(percent(mean(({ over }) => over(from, to).conversion), 1));
});

test.each([
  ['orders on 13 February, against a quiet day', '2027-02-13'],
  ['orders on 14 February, against a quiet day', '2027-02-14'],
] as const)('%s', (row, date) => {
  expect(rowOf(row)[1]).toBe(`× ${mean(({ over }) => over(date).sold / over(...QUIET).daily).toFixed(1)}`);
});

test.each([
  ["share of the year's sales, Valentine's lead-up and day", '2027-01-31', '2027-02-14'],
  ["share of the year's sales, Mother's Day lead-up and day", '2027-04-23', '2027-05-09'],
] as const)('%s', (row, from, to) => {
  expect(rowOf(row)[1]).toBe(percent(mean(({ over, year }) => over(from, to).sold / year.sold), 1));
});
