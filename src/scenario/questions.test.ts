import { expect, it } from 'vitest';
import { unmetCondition, whereItCounts } from './counts.ts';
import { QUESTION_NAMES, QUESTIONS } from './questions.ts';
import { DEFAULT_SCENARIO, valueAt, withValues } from './scenario.ts';
import { VARIED_ENTRIES, varyField } from './vary.ts';

it.each(QUESTION_NAMES)('%s has values that the setting takes, today’s among them, and goes into a link', (name) => {
  const { path, values } = QUESTIONS[name];
  const field = varyField();
  expect(field.parse(field.print({ path, values }))).toEqual({ path, values });
  expect(values).toContain(valueAt(DEFAULT_SCENARIO, path));
});

it('every setting can be made to count', () => {
  for (const { path } of VARIED_ENTRIES) {
    const changes = whereItCounts(DEFAULT_SCENARIO, path);
    expect(unmetCondition(withValues(DEFAULT_SCENARIO, changes), path), path).toBeUndefined();
  }
  expect(whereItCounts(DEFAULT_SCENARIO, 'dynamic.rate')).toEqual({});
  expect(whereItCounts(DEFAULT_SCENARIO, 'gate.hold')).toEqual({ 'gate.on': true, 'gate.after': 'release' });
});
