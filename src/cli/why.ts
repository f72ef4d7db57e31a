/** Why contenders were off, as `--explain` gives it: of one day in the JSON, of all days as a table. */
import { finish } from '../learning/steps.ts';
import { contendersOf } from '../scenario/contenders.ts';
import type { Run } from '../simulation/simulate.ts';
import { explain } from '../simulation/why/explain.ts';
import { PARTS, type Why } from '../simulation/why/why.ts';
import { CAUSES } from '../world/causes.ts';

/** What is printed of a miss; all in bouquets. */
function printed({ sold, expected, miss, parts, today, reckoned }: Why): Why {
  return { sold, expected, miss, parts, today, reckoned };
}

/** By contender; undefined where none served on that date. */
export function whyOn(run: Run, date: string): Readonly<Record<string, Why>> | undefined {
  const whys = finish(explain(run.explainable)).on(run.history.dates.indexOf(date));
  return whys && Object.fromEntries(contendersOf(run.history.scenario).map((name) => [name, printed(whys[name]!)]));
}

export const WHY_COLUMNS = ['date', 'contender', 'sold', 'expected', 'miss', ...PARTS, ...CAUSES.map((cause) => `today_${cause}`), ...CAUSES.map((cause) => `reckoned_${cause}`)];

/** A row a day served and contender, in the order of WHY_COLUMNS. */
export function* whyCells(run: Run): Generator<readonly (string | number)[]> {
  const { on } = finish(explain(run.explainable));
  for (const [day, date] of run.history.dates.entries()) {
    const whys = on(day);
    if (!whys) continue;
    for (const name of contendersOf(run.history.scenario)) {
      const { sold, expected, miss, parts, today, reckoned } = whys[name]!;
      yield [date, name, sold, expected, miss, ...PARTS.map((part) => parts[part]), ...CAUSES.map((cause) => today[cause]), ...CAUSES.map((cause) => reckoned[cause])];
    }
  }
}
