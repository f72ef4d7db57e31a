/** On how many days so far each model was the better one, by the day's own score. */
import { badness, type Metric } from '../../scenario/metrics.ts';
import type { History } from '../../simulation/history.ts';
import { curveOf, type OtherYear } from '../../simulation/otherYears.ts';
import { metricSeries } from './series.ts';

/** Counts up to and including each day, `[days]`. Ties are nobody's. */
export interface Record {
  readonly static: Int32Array;
  readonly dynamic: Int32Array;
}

type Remembered<Year extends object> = WeakMap<Year, Map<Metric, Record>>;

const ofHistories: Remembered<History> = new WeakMap();
const ofYears: Remembered<OtherYear> = new WeakMap();

export function recordOf(history: History, metric: Metric): Record {
  return remember(ofHistories, history, metric, () => {
    const daily = metricSeries(history, metric, 1);
    const valuesOf = (name: 'static' | 'dynamic') => daily.find(({ of }) => of === name)?.values ?? new Float64Array();
    return count(metric, valuesOf('static'), valuesOf('dynamic'));
  });
}

/** Days on which dynamic was the better one less those on which static was, up to a day, in each other year. */
export function recordDifferences(years: readonly OtherYear[], metric: Metric, day: number): readonly number[] {
  return years.map((year) => {
    const record = remember(ofYears, year, metric, () => {
      const { static: frozen, dynamic } = year.contenders;
      const curve = (of: typeof frozen) => curveOf(year, of, { kind: 'metric', metric, days: 1 });
      return count(metric, curve(frozen), curve(dynamic));
    });
    return (record.dynamic[day] ?? 0) - (record.static[day] ?? 0);
  });
}

function remember<Year extends object>(all: Remembered<Year>, year: Year, metric: Metric, make: () => Record): Record {
  let ofYear = all.get(year);
  if (!ofYear) all.set(year, (ofYear = new Map<Metric, Record>()));
  let record = ofYear.get(metric);
  if (!record) ofYear.set(metric, (record = make()));
  return record;
}

/** @param frozen static's values and @param learning dynamic's, each `[days]`, NaN where there is none */
function count(metric: Metric, frozen: ArrayLike<number>, learning: ArrayLike<number>): Record {
  const days = frozen.length;
  const record = { static: new Int32Array(days), dynamic: new Int32Array(days) };
  for (let day = 0; day < days; day++) {
    const [one, other] = [badness(metric, frozen[day] ?? NaN), badness(metric, learning[day] ?? NaN)];
    record.static[day] = (record.static[day - 1] ?? 0) + Number(one < other);
    record.dynamic[day] = (record.dynamic[day - 1] ?? 0) + Number(other < one);
  }
  return record;
}
