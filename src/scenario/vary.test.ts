import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, valueAt, withValue } from './scenario.ts';
import { suggestedValues } from './suggestedValues.ts';
import { isVaried, MOST_VALUES, VARIED_ENTRIES, variedScenario } from './vary.ts';

describe('settings that can be varied', () => {
  it('are all numbers, choices and switches but the seed', () => {
    for (const { path, field } of FIELD_ENTRIES) expect(isVaried(path), path).toBe(['number', 'choice', 'switch'].includes(field.domain.kind) && path !== 'world.seed');
  });

  it.each(VARIED_ENTRIES.map((entry) => [entry.path, entry] as const))('%s has suggested values that it takes, today’s among them, no two alike', (path, { field }) => {
    const values = suggestedValues(DEFAULT_SCENARIO, path);
    expect(values).toContain(valueAt(DEFAULT_SCENARIO, path));
    expect(new Set(values).size).toBe(values.length);
    expect(values.length).toBeGreaterThan(1);
    expect(values.length).toBeLessThanOrEqual(13);
    expect(values.length).toBeLessThanOrEqual(MOST_VALUES);
    for (const value of values) {
      expect(v.is(field.schema, value), String(value)).toBe(true);
      expect(valueAt(variedScenario(DEFAULT_SCENARIO, { path }, value), path)).toBe(value);
    }
    if (field.domain.kind === 'number') expect(values).toEqual((values as number[]).toSorted((a, b) => a - b));
    else expect(values).toHaveLength(field.domain.kind === 'choice' ? field.domain.options.length : 2);
  });

  it('are suggested by their scale', () => {
    expect(suggestedValues(DEFAULT_SCENARIO, 'dynamic.rate')).toEqual([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]);
    expect(suggestedValues(withValue(DEFAULT_SCENARIO, 'dynamic.rate', 0.3), 'dynamic.rate')).toContain(0.3);
    expect(suggestedValues(DEFAULT_SCENARIO, 'monitors.significance')).toEqual([0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1]);
    expect(suggestedValues(DEFAULT_SCENARIO, 'dynamic.batchSize')).toEqual([16, 32, 64, 128, 256, 512, 1024, 2048, 4096]);
    expect(suggestedValues(DEFAULT_SCENARIO, 'dynamic.delay')).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(suggestedValues(DEFAULT_SCENARIO, 'dynamic.publish')).toEqual([1, 5, 10, 15, 20, 25, 28]);
    expect(suggestedValues(DEFAULT_SCENARIO, 'shop.soldOut')).toEqual(['bought', 'not', 'unknown']);
    expect(suggestedValues(DEFAULT_SCENARIO, 'gate.on')).toEqual([false, true]);
  });
});
