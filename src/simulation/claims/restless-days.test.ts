/** Restless days: the level of buying wanders, and nothing else happens. */
import { beforeAll, expect, it } from 'vitest';
import { rowOf } from '../../world/claims/model.ts';
import { claim } from './claim.ts';
import { falseAlarms, overSeeds, ratio, watchedYearOf, YEAR } from './seeds.ts';

/** Standard deviations, in log-odds, and the columns of model.md's table that tell of them. */
const LEVELS = [[0.1, 2], [0.2, 3], [0.5, 4]] as const;
const MONTHS = 10;

/** Epochs and L2 are set where cross-validation would choose as much: the preset itself, 0.2, is run as it is. */
const FIXED = { 'static.select': 'fixed', 'static.l2': 0, 'static.epochs': 60 } as const;

let all: ReadonlyMap<number, { readonly better: number; readonly alarms: number; readonly seeds: number }>;
beforeAll(() => {
  all = new Map(
    LEVELS.map(([level]) => {
      const { ratios, alarms } = overSeeds((seed) => {
        const history = watchedYearOf('restless-days', seed, level === 0.2 ? {} : { ...FIXED, 'world.wander': level });
        return { ratios: ratio(history, YEAR), alarms: falseAlarms(history) / MONTHS };
      });
      return [level, { better: ratios.filter((each) => each < 1).length, alarms: alarms.reduce((sum, each) => sum + each, 0) / alarms.length, seeds: ratios.length }];
    }),
  );
});

claim(['restless-days-dynamic', 'restless-days-calmer'], 'in most years dynamic is better; on calmer days static is in most, on rougher ones dynamic always', () => {
  expect(all.get(0.1)!.better).toBeLessThanOrEqual(13);
  expect(all.get(0.2)!.better).toBeGreaterThanOrEqual(20);
  expect(all.get(0.5)!.better).toBe(30);
});

claim(['restless-days-alarms', 'restless-days-calmer', 'restless-days-rougher'], 'about two alarms a month, all of them false; one every other month on calmer days, about six a month on rougher ones', () => {
  const alarms = (level: number) => all.get(level)!.alarms;
  expect(alarms(0.1)).toBeGreaterThan(0.35);
  expect(alarms(0.1)).toBeLessThan(0.75);
  expect(alarms(0.2)).toBeGreaterThan(1.5);
  expect(alarms(0.2)).toBeLessThan(2.5);
  expect(alarms(0.5)).toBeGreaterThan(5);
  expect(alarms(0.5)).toBeLessThan(7);
});

it.each(LEVELS)('model.md tells what a deviation of %d came to', (level, column) => {
  const { better, alarms, seeds } = all.get(level)!;
  expect(rowOf('deviation, in log-odds')[column]).toBe(String(level));
  expect(rowOf('years in which dynamic is better')[column]).toBe(`${better} of ${seeds}`);
  expect(rowOf('false alarms a month')[column]).toBe(alarms.toFixed(1));
});
