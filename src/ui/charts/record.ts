/** On how many days so far each model was the better one, by the day's own score. */
import { badness, type Metric } from '../../scenario/metrics.ts';
import type { History } from '../../simulation/history.ts';
import { metricSeries } from './series.ts';

/** Counts up to and including each day, `[days]`. Ties are nobody's. */
export interface Record {
  readonly static: Int32Array;
  readonly dynamic: Int32Array;
}

const remembered = new WeakMap<History, Map<Metric, Record>>();

export function recordOf(history: History, metric: Metric): Record {
  let ofHistory = remembered.get(history);
  if (!ofHistory) remembered.set(history, (ofHistory = new Map<Metric, Record>()));
  let record = ofHistory.get(metric);
  if (!record) ofHistory.set(metric, (record = count(history, metric)));
  return record;
}

function count(history: History, metric: Metric): Record {
  const daily = metricSeries(history, metric, 1);
  const valuesOf = (name: 'static' | 'dynamic') => daily.find(({ of }) => of === name)?.values;
  const [frozenDaily, learningDaily] = [valuesOf('static'), valuesOf('dynamic')];
  const record = { static: new Int32Array(history.dates.length), dynamic: new Int32Array(history.dates.length) };
  for (let day = 0; day < history.dates.length; day++) {
    const frozen = badness(metric, frozenDaily?.[day] ?? NaN);
    const learning = badness(metric, learningDaily?.[day] ?? NaN);
    record.static[day] = (record.static[day - 1] ?? 0) + Number(frozen < learning);
    record.dynamic[day] = (record.dynamic[day - 1] ?? 0) + Number(learning < frozen);
  }
  return record;
}
