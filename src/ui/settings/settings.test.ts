import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { NumberDomain } from '../../scenario/field.ts';
import { FIELD_ENTRIES } from '../../scenario/scenario.ts';
import { GROUPS } from './groups.ts';
import { nudged, onStep, POSITIONS, positionOf, valueAtPosition } from './slide-rule.ts';

const domains = FIELD_ENTRIES.flatMap(({ path, field }): [string, NumberDomain][] => (field.domain.kind === 'number' ? [[path, field.domain]] : []));

describe('settings', () => {
  it('show every field once', () => {
    const shown = GROUPS.flatMap(({ few, more }) => [...few, ...more]);
    expect([...shown].sort()).toEqual(FIELD_ENTRIES.map(({ path }) => path).sort());
  });
});

describe.each(domains)('the slider of %s', (path, domain) => {
  const entry = FIELD_ENTRIES.find((each) => each.path === path);

  it('only gives values that the field takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: POSITIONS }), (position) => {
        const value = valueAtPosition(domain, position);
        expect(entry?.field.parse(String(value))).toBe(value);
      }),
    );
  });

  it('reaches both ends and keeps its place', () => {
    expect(valueAtPosition(domain, 0)).toBe(domain.min);
    expect(valueAtPosition(domain, POSITIONS)).toBe(domain.max);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: POSITIONS }), (position) => {
        const value = valueAtPosition(domain, position);
        expect(valueAtPosition(domain, positionOf(domain, value))).toBeCloseTo(value, 9);
      }),
    );
  });

  it('moves by arrow keys to either end and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: POSITIONS }), fc.constantFrom(1 as const, -1 as const), fc.boolean(), (position, direction, far) => {
        const value = valueAtPosition(domain, position);
        const next = nudged(domain, value, direction, far);
        expect(entry?.field.parse(String(next))).toBe(next);
        if (value === (direction === 1 ? domain.max : domain.min)) expect(next).toBe(value);
        else expect((next - value) * direction).toBeGreaterThan(0);
      }),
    );
  });

  it('writes steps without noise', () => {
    expect(String(onStep(domain, domain.min + domain.step * 3)).length).toBeLessThanOrEqual(7);
  });
});
