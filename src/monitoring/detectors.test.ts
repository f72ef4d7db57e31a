import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import vectors from '../testdata/drift_detectors.json' with { type: 'json' };
import streams from '../testdata/drift_streams.json' with { type: 'json' };
import { Adwin } from './adwin.ts';
import { Ddm } from './ddm.ts';
import type { Detector, Signal } from './detector.ts';
import { DETECTOR_NAMES } from './detectors.ts';
import { PageHinkley, type PageHinkleyOptions } from './pageHinkley.ts';

/** What a reference implementation did on one stream; checkpoints hold numbers, ADWIN's also its rows. */
interface Recorded {
  readonly params: Readonly<Record<string, number | string>>;
  readonly detections: readonly number[];
  readonly warning_onsets?: readonly number[];
  readonly checkpoints: readonly Readonly<Record<string, number | readonly number[]>>[];
}

const recorded: Readonly<Record<string, Readonly<Record<string, Recorded>>>> = vectors.vectors;
const inputs: Readonly<Record<string, { readonly digits?: string; readonly values?: readonly number[] }>> = streams.streams;

const stream = (name: string): readonly number[] => inputs[name]?.values ?? Array.from(inputs[name]?.digits ?? '', Number);

/** The detector's state under the names of the record. */
type Watched = readonly [detector: Detector, state: () => Readonly<Record<string, number | readonly number[]>>];

function build(name: string, params: Recorded['params']): Watched | undefined {
  const number = (key: string) => Number(params[key]);
  if (name.startsWith('ADWIN')) {
    const adwin = new Adwin({ delta: number('delta'), clock: number('clock'), maxBuckets: number('max_buckets'), minWindow: number('min_window_length'), gracePeriod: number('grace_period') });
    return [adwin, () => ({ width: adwin.width, total: adwin.total, variance_sum: adwin.spread, rows: adwin.rows })];
  }
  if (name.startsWith('PageHinkley')) {
    const mode = params['mode'] as PageHinkleyOptions['mode'];
    const page = new PageHinkley({ minInstances: number('min_instances'), delta: number('delta'), threshold: number('threshold'), alpha: number('alpha'), mode });
    return [page, () => ({ mean: page.mean, test_increase: page.rise, test_decrease: page.fall })];
  }
  if (name.startsWith('DDM')) {
    const ddm = new Ddm({ warmStart: number('warm_start'), warning: number('warning_threshold'), drift: number('drift_threshold') });
    return [ddm, () => ({ p: ddm.rate, s: ddm.deviation, p_min: ddm.lowest.rate, s_min: ddm.lowest.deviation })];
  }
  return undefined; // KSWIN, which we do not have
}

const runs = Object.entries(recorded).flatMap(([streamName, detectors]) =>
  Object.entries(detectors).flatMap(([name, record]) => {
    const watched = build(name, record.params);
    return watched ? [{ streamName, name, record, watched }] : [];
  }),
);

describe('detectors against river 0.24', () => {
  it.each(runs)('$name on $streamName', ({ streamName, record, watched: [detector, state] }) => {
    const states = new Map<number, ReturnType<typeof state>>();
    const signals = stream(streamName).map((value, i): Signal => {
      const signal = detector.update(value);
      states.set(i, state());
      return signal;
    });
    const where = (wanted: Signal) => signals.flatMap((signal, i) => (signal === wanted ? [i] : []));
    expect(signals.length).toBeGreaterThan(900);
    expect(where('drift')).toEqual(record.detections);
    if (record.warning_onsets) expect(where('warning').filter((i) => signals[i - 1] !== 'warning')).toEqual(record.warning_onsets);
    for (const { i, ...checkpoint } of record.checkpoints) {
      const reached = states.get(Number(i)) ?? {};
      for (const [key, value] of Object.entries(checkpoint)) {
        if (typeof value === 'number') expect(reached[key], `${key} at ${String(i)}`).toBeCloseTo(value, 9);
        else expect(reached[key], `${key} at ${String(i)}`).toEqual(value);
      }
    }
  });

  it('covers every recorded ADWIN, Page–Hinkley and DDM', () => {
    expect(runs.length).toBe(Object.values(recorded).flatMap((detectors) => Object.keys(detectors).filter((name) => !name.startsWith('KSWIN'))).length);
  });
});

describe('evidence of the rise from 20 % to 80 % at value 1000', () => {
  it.each([['ADWIN', new Adwin()], ['Page–Hinkley', new PageHinkley()], ['DDM', new Ddm()]] as const)('%s', (name, detector) => {
    const values = stream('sudden_up');
    for (let i = 0; detector.update(values[i] ?? NaN) !== 'drift'; i++);
    const { statistic, threshold, before, after } = detector.evidence();
    expect(statistic).toBeGreaterThan(threshold);
    expect(after.mean).toBeGreaterThan(before.mean);
    if (name !== 'ADWIN') return; // the others date the change from a low that chance made earlier
    expect(before.mean).toBeCloseTo(0.2, 1);
    expect(after.mean).toBeGreaterThan(0.6);
    expect(Math.abs(before.count - 1000)).toBeLessThan(40);
  });
});

/** An example in a detector's docstring reads like its test below, line by line; `// 7` stands for what is expected. */
describe('the examples of the docstrings', () => {
  it('ADWIN', () => {
    const adwin = new Adwin();
    const losses = Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 0.2 : 0.8) + (i % 2) / 10);
    expect(losses.findIndex((loss) => adwin.update(loss) === 'drift')).toBe(1023);
    expect(adwin.evidence().before.count).toBe(1000);
  });

  it('Page–Hinkley', () => {
    const pageHinkley = new PageHinkley({ threshold: 5 });
    const losses = Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 0.2 : 0.8) + (i % 2) / 10);
    expect(losses.findIndex((loss) => pageHinkley.update(loss) === 'drift')).toBe(1008);
    expect(pageHinkley.evidence().before.count).toBe(999);
  });

  it('DDM', () => {
    const ddm = new Ddm();
    const errors = Array.from({ length: 2000 }, (_, i) => (i % (i < 1000 ? 10 : 3) === 0 ? 1 : 0));
    expect(errors.findIndex((error) => ddm.update(error) === 'drift')).toBe(1086);
    expect(ddm.evidence().before.count).toBe(1002);
  });

  it.each(DETECTOR_NAMES)('of %s is there, names its paper, and runs here', (name) => {
    const source = readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
    const docstring = source.slice(0, source.indexOf('*/'));
    const lines = docstring.split('@example')[1]?.match(/^ \*     .+$/gm)?.map((line) => line.slice(' *     '.length)) ?? [];
    expect(docstring, `${name}.ts names its paper by its doi`).toMatch(/doi 10\./);
    expect(lines.length, `${name}.ts has an example in its docstring`).toBeGreaterThan(1);
    const tests = readFileSync(new URL(import.meta.url), 'utf8');
    const asTest = lines.map((line) => line.replace(/^(.*); \/\/ (.+)$/, 'expect($1).toBe($2);'));
    expect(tests).toContain(asTest.map((line) => `    ${line}\n`).join(''));
  });
});
