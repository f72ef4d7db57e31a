import { describe, expect, it } from 'vitest';
import { METRIC_NAMES, METRICS } from '../scenario/metrics.ts';
import { bouquetsSummary, errorSummary, hiddenNote, metricValue, powerMark, weightsSummary, type ErrorFacts } from './charts.ts';

const facts: ErrorFacts = {
  metric: 'regret',
  iso: '2027-02-14',
  days: 7,
  values: { static: 0.21, dynamic: 0.0233 },
  best: 0,
  attainable: NaN,
  buyers: 0.212,
  bouquets: { static: 252.4, dynamic: 432, sold: 250 },
  served: 167,
  staticBetter: 129,
  dynamicBetter: 37,
  otherYears: null,
};

describe('errorSummary', () => {
  it('compares excess log losses whichever way round they are', () => {
    expect(errorSummary(facts)).toBe(
      'Over the 7 days to 14 February 2027 the static model’s excess log loss was 0.21 nats, 9 times the dynamic one’s (0.023). Day by day, the static model was the better one on 129 of 167 days so far, the dynamic one on 37, and on 1 they tied. One year is one draw: with other shoppers it may come out otherwise.',
    );
    expect(errorSummary({ ...facts, days: 1, values: { ...facts.values, static: 0.0003, dynamic: 0.015 } })).toContain(
      'On 14 February 2027 the static model’s excess log loss was 0.00030 nats; the dynamic one’s, 0.015, was 50 times as much. That is a multiple of nearly nothing; in bouquets, static expected 252 and dynamic 432 where 250 were sold.',
    );
    for (const usual of [facts.values, { static: 0.2, dynamic: 0.01 }, { static: 0.0003, dynamic: 0.0004 }, { static: 0, dynamic: 0.01 }]) expect(errorSummary({ ...facts, values: usual })).not.toContain('nearly nothing');
    expect(errorSummary({ ...facts, values: { ...facts.values, static: 0.01, dynamic: 0.01 } })).toContain('about the same as');
  });

  it('is a whole sentence for every metric, and without values too', () => {
    for (const metric of METRIC_NAMES) {
      for (const values of [facts.values, { ...facts.values, scheduled: 0.1 }, { static: NaN, dynamic: NaN }]) {
        const text = errorSummary({ ...facts, metric, values, best: Number.isNaN(values.static) ? NaN : 0 });
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it('says bouquets off of each model, of the best possible too', () => {
    const off: ErrorFacts = { ...facts, metric: 'bouquets', days: 1, values: { static: 74.2, dynamic: 8.24 }, best: 9.1 };
    expect(errorSummary(off)).toContain('On 14 February 2027 the static model was 74 bouquets off, the dynamic one 8.2; the best possible was 9.1 off. By chance a model may do better than the best possible on a day. Day by day,');
    expect(errorSummary({ ...off, days: 7 })).toContain('was 74 bouquets off a day, the dynamic one 8.2;');
  });

  it('says what always saying “no” would have cost beside an error rate', () => {
    expect(errorSummary({ ...facts, metric: 'errorRate', values: { static: 0.19, dynamic: 0.18 }, best: 0.17 })).toContain('Always saying “no” would have been wrong on 21.2%.');
  });

  it('names the scheduled model where it serves, and only there', () => {
    for (const metric of METRIC_NAMES) {
      expect(errorSummary({ ...facts, metric })).not.toContain('scheduled');
      expect(errorSummary({ ...facts, metric, values: { ...facts.values, scheduled: 0.0512 } })).toContain(`scheduled one${METRICS[metric].pooled === 'mean' ? '’s' : ''}`);
    }
    expect(errorSummary({ ...facts, values: { ...facts.values, scheduled: 0.0512 } })).toContain('9 times the dynamic one’s (0.023). The scheduled one’s was 0.051. Between static and dynamic, day by day, the static');
  });

  it('tells of the best that sees the log where it is another than the best possible', () => {
    for (const metric of METRIC_NAMES.filter((each) => each !== 'calibration')) {
      expect(errorSummary({ ...facts, metric })).not.toContain('sees the log');
      expect(errorSummary({ ...facts, metric, attainable: 0.0062 })).toMatch(/best that sees the log.* 0[.\d]+|best that sees the log 0.6%/);
    }
  });

  it('says whether the record is luck once other years have been run', () => {
    const others = { years: 30, wins: { static: 29, dynamic: 1, ties: 0 }, better: 'static', middle: -92 } as const;
    expect(errorSummary({ ...facts, otherYears: others })).toMatch(/In 30 other years, up to the same day, static is the better one on more of the days in 29 and the worse one in 1; in the middle one it is the better one on more of the days by 92 days\. So this year is no exception\.$/);
    expect(errorSummary({ ...facts, staticBetter: 20, dynamicBetter: 147, otherYears: others })).toMatch(/dynamic is .* in 1 and the worse one in 29.*its verdict is luck\.$/);
  });

  it('keeps silent about the record where there is none yet', () => {
    expect(errorSummary({ ...facts, days: 1, served: 1, staticBetter: 0, dynamicBetter: 0 })).not.toContain('Day by day');
  });
});

it('writes each metric with the digits that tell models apart', () => {
  expect([metricValue('regret', 0.0001234), metricValue('logLoss', 0.67), metricValue('errorRate', 0.091), metricValue('calibration', 1.234), metricValue('auc', 0.7)]).toEqual([
    '0.00012',
    '0.670',
    '9.1%',
    '1.23',
    '0.700',
  ]);
});

it('says bouquets and weights in whole sentences', () => {
  expect(bouquetsSummary({ iso: '2027-02-14', isFirst: false, demand: 'sold', sold: 186, expected: { static: 62.2, dynamic: 168 }, most: 214, mostIso: '2027-02-13' })).toBe(
    'On 14 February 2027 the static model expected 62 bouquets, the dynamic one 168; 186 were sold. The best day up to then was 13 February 2027 with 214.',
  );
  expect(bouquetsSummary({ iso: '2027-02-14', isFirst: false, demand: 'sold', sold: 186, expected: { static: 62.2, dynamic: 168, scheduled: 99 }, most: 214, mostIso: '2027-02-13' })).toContain('the dynamic one 168, the scheduled one 99; 186 were sold.');
  expect(bouquetsSummary({ iso: '2027-02-14', isFirst: false, demand: 'wanted', sold: 186, expected: { static: 62.2, dynamic: 168 }, most: 186, mostIso: '2027-02-14' })).toContain('; 186 were wanted. It was');
  expect(bouquetsSummary({ iso: '2026-09-01', isFirst: true, demand: 'sold', sold: 32, expected: { static: 30, dynamic: 30 }, most: 32, mostIso: '2026-09-01' })).toMatch(/; 32 were sold\.$/);
  expect(hiddenNote(['visits on a phone', 'lives nearby'])).toBe('Hidden from the models, though true: “visits on a phone”, “lives nearby”.');
  expect(hiddenNote([])).toBe('');
  expect(weightsSummary({ iso: '2027-02-14', static: 0.19, dynamic: 0.07, further: 'static', worst: 'visits on a phone', by: -0.59 })).toContain('The static model is the further off, most of all on “visits on a phone”, which it puts 0.59 too low.');
  expect(weightsSummary({ iso: '2027-02-15', static: 0.05, dynamic: 0.2, further: 'dynamic', worst: 'visits on a phone', by: 0.3 })).toContain('The dynamic model is the further off, most of all on “visits on a phone”, which it puts 0.30 too high.');
});

it('marks an axis of powers of ten in few characters', () => {
  expect([1, 0.01, 0.00015, 0.0001, 1e-5, 2e-5, 1.5e-5, 1e-12, 0].map(powerMark)).toEqual(['1', '0.01', '0.00015', '0.0001', '10⁻⁵', '2·10⁻⁵', '1.5·10⁻⁵', '10⁻¹²', '0']);
});
