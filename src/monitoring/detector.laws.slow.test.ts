/** Laws that every drift detector keeps, whatever it is fed. What a new detector is fed does not compile until it is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Adwin } from './adwin.ts';
import { Ddm } from './ddm.ts';
import type { Detector, Signal } from './detector.ts';
import type { DetectorName } from './detectors.ts';
import { PageHinkley } from './pageHinkley.ts';

const loss = fc.double({ min: 0, max: 12, noNaN: true });
const signed = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const error = fc.constantFrom(0, 1);

interface Case {
  readonly make: () => Detector;
  /** Values it takes. */
  readonly value: fc.Arbitrary<number>;
  /** Constants it must keep silent on. */
  readonly constant: fc.Arbitrary<number>;
}

/** Each detector as its paper has it, and so eager that it drifts on little. */
const CASES: Readonly<Record<DetectorName, { readonly usual: Case; readonly eager: Case }>> = {
  adwin: {
    usual: { make: () => new Adwin(), value: signed, constant: signed },
    eager: { make: () => new Adwin({ delta: 0.3, clock: 1, minWindow: 1, gracePeriod: 1, maxBuckets: 2 }), value: loss, constant: signed },
  },
  pageHinkley: {
    usual: { make: () => new PageHinkley(), value: signed, constant: signed },
    eager: { make: () => new PageHinkley({ threshold: 1, minInstances: 1, mode: 'up', alpha: 1 }), value: loss, constant: loss },
  },
  ddm: {
    usual: { make: () => new Ddm(), value: error, constant: fc.double({ min: 0, max: 1, noNaN: true }) },
    eager: { make: () => new Ddm({ warmStart: 3, warning: 0.5, drift: 1 }), value: fc.double({ min: 0, max: 1, noNaN: true }), constant: error },
  },
};

const cases = Object.entries(CASES).flatMap(([name, { usual, eager }]) => [
  { name, ...usual },
  { name: `${name}, eager`, ...eager },
]);

/** Stretches of values about changing levels, so that drifts do occur. */
const streamOf = (value: fc.Arbitrary<number>) =>
  fc.array(fc.oneof(fc.array(value, { maxLength: 60 }), fc.tuple(value, fc.integer({ min: 1, max: 150 })).map(([level, count]) => Array<number>(count).fill(level))), { maxLength: 6 }).map((parts) => Float64Array.from(parts.flat()));

const feed = (detector: Detector, values: Float64Array): Signal[] => Array.from(values, (value) => detector.update(value));

describe.each(cases)('laws of drift detectors: $name', ({ make, value, constant }) => {
  const stream = streamOf(value);

  it('drifts on some streams, else the laws say little', () => {
    expect(fc.sample(stream, { numRuns: 300, seed: 1 }).some((values) => feed(make(), values).includes('drift'))).toBe(true);
  });

  it('the same values give the same signals and evidence, and are left as they are', () => {
    fc.assert(
      fc.property(stream, (values) => {
        const [before, first, second] = [values.slice(), make(), make()];
        expect(feed(first, values)).toEqual(feed(second, values));
        expect(first.evidence()).toEqual(second.evidence());
        expect(values).toEqual(before);
      }),
    );
  });

  it('reset equals new', () => {
    fc.assert(
      fc.property(stream, stream, (past, values) => {
        const [used, fresh] = [make(), make()];
        feed(used, past);
        used.reset();
        expect(used.evidence()).toEqual(fresh.evidence());
        expect(feed(used, values)).toEqual(feed(fresh, values));
        expect(used.evidence()).toEqual(fresh.evidence());
      }),
    );
  });

  it('after a drift it starts afresh', () => {
    fc.assert(
      fc.property(stream, stream, (past, values) => {
        const [used, fresh] = [make(), make()];
        const drift = feed(make(), past).indexOf('drift');
        fc.pre(drift >= 0);
        feed(used, past.slice(0, drift + 1));
        expect(feed(used, values)).toEqual(feed(fresh, values));
      }),
    );
  });

  it('a copy equals the original and is independent of it', () => {
    fc.assert(
      fc.property(stream, stream, stream, (past, values, others) => {
        const [original, undisturbed] = [make(), make()];
        feed(original, past);
        feed(undisturbed, past);
        const copy = original.copy();
        expect(copy.evidence()).toEqual(original.evidence());
        feed(copy, others);
        copy.reset();
        expect(original.evidence()).toEqual(undisturbed.evidence());
        const second = original.copy();
        const signals = feed(undisturbed, values);
        expect(feed(original, values)).toEqual(signals);
        expect(feed(second, values)).toEqual(signals);
        expect(second.evidence()).toEqual(original.evidence());
      }),
    );
  });

  it('keeps silent on a constant', () => {
    fc.assert(
      fc.property(constant, (level) => {
        expect(feed(make(), new Float64Array(1500).fill(level)).filter((signal) => signal !== 'none')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('its evidence bears the signal out and accounts for its values', () => {
    fc.assert(
      fc.property(stream, (values) => {
        const detector = make();
        for (const next of values) {
          const signal = detector.update(next);
          const { statistic, threshold, before, after } = detector.evidence();
          if (signal === 'drift') expect(statistic).toBeGreaterThan(threshold);
          for (const { count, mean } of [before, after]) {
            expect(Number.isNaN(mean)).toBe(count === 0);
            if (count > 0) expect(Math.abs(mean)).toBeLessThanOrEqual(1e4 * (1 + 1e-9));
          }
        }
      }),
    );
  });

  it('refuses what is no finite number and stays as it was', () => {
    const detector = make();
    feed(detector, Float64Array.of(1, 0, 1));
    const before = detector.evidence();
    for (const bad of [NaN, Infinity, -Infinity]) expect(() => detector.update(bad)).toThrow(RangeError);
    expect(detector.evidence()).toEqual(before);
  });
});

describe('options', () => {
  it('outside their ranges are refused', () => {
    expect(() => new Adwin({ delta: 0 })).toThrow(RangeError);
    expect(() => new Adwin({ clock: 0 })).toThrow(RangeError);
    expect(() => new PageHinkley({ threshold: 0 })).toThrow(RangeError);
    expect(() => new PageHinkley({ alpha: 1.1 })).toThrow(RangeError);
    expect(() => new Ddm({ warning: 3, drift: 2 })).toThrow(RangeError);
    expect(() => new Ddm().update(1.5)).toThrow(RangeError);
  });
});
