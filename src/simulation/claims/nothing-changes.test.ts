/** Nothing changes: static is never worse, dynamic is dearer to run. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { costUpTo, LEDGER_LINES, type Ledger } from '../../operations/ledger.ts';
import { rowOf } from '../../world/claims/model.ts';
import { overSeeds, ratio, YEAR, yearOf } from './seeds.ts';

it('static is never worse over the year, and dynamic is always dearer to run', () => {
  const { regrets, running, whole } = overSeeds((seed) => {
    const history = yearOf('nothing-changes', seed);
    const [cheap, dear] = [history.contenders.static.ledger, history.contenders.dynamic.ledger];
    const { prices } = history.scenario;
    const last = history.dates.length - 1;
    const withoutErrors = (ledger: Ledger): Ledger => ({ ...ledger, wilted: new Float64Array(last + 1), lost: new Float64Array(last + 1) });
    expect(LEDGER_LINES.every((line) => Number.isFinite(dear[line][last]!))).toBe(true);
    return {
      regrets: ratio(history, YEAR),
      running: costUpTo(withoutErrors(dear), last, prices) / costUpTo(withoutErrors(cheap), last, prices),
      whole: costUpTo(dear, last, prices) / costUpTo(cheap, last, prices),
    };
  });
  expect(Math.min(...regrets)).toBeGreaterThanOrEqual(1);
  expect(rowOf('nothing changes', 'static is never worse over the year')[2]).toBe(`better in ${regrets.filter((each) => each > 1).length} of ${regrets.length}`);
  expect(Math.min(...running)).toBeGreaterThan(1);
  expect(median(whole)).toBeGreaterThan(1);
});
