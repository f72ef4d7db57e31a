import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { DEFAULT_SCENARIO, withValues } from '../../scenario/scenario.ts';
import { createEngine } from '../../simulation/engine.ts';
import type { History } from '../../simulation/history.ts';
import { simulate } from '../../simulation/simulate.ts';
import { historyOf } from '../../ui/kit/fixtures.ts';
import { ANSWERS, type AnswerName } from '../answers.ts';
import { countRight, outcomeOf, rightOf } from './right.ts';

/** A year of few shoppers, as an engine leaves it behind. */
let year: History;
beforeAll(async () => {
  const small = withValues(DEFAULT_SCENARIO, { 'world.shoppers': 60, 'static.select': 'fixed', 'static.epochs': 5 });
  year = finish(simulate(small, createEngine(await startBackend()))).history;
});

describe('the right answer', () => {
  it.each(Object.keys(ANSWERS) as AnswerName[])('of %s is worked out from the year, and one that it can give', (computed) => {
    const right = rightOf({ right: { computed } }, year);
    expect(ANSWERS[computed].gives).toContain(right);
    expect(rightOf({ right: { computed } }, year), 'the same every time').toBe(right);
  });

  it('follows the year: the better model in autumn is the one with less regret there', () => {
    const answer = (frozen: number, learning: number) =>
      rightOf({ right: { computed: 'betterInAutumn' } }, historyOf(200, 62, { static: (name) => (name === 'regret' ? frozen : 0), dynamic: (name) => (name === 'regret' ? learning : 0) }));
    expect([answer(0.1, 0.2), answer(0.2, 0.1)]).toEqual(['static', 'dynamic']);
  });

  it('is the one that is written down where it is no number and no order', () => {
    expect(rightOf({ right: 'both' }, year)).toBe('both');
  });
});

describe('what came of a question', () => {
  it.each([
    [undefined, 'not-asked'],
    ['skipped', 'skipped'],
    ['not-sure', 'not-sure'],
    [{ option: 'a', confidence: 1 }, 'right'],
    [{ option: 'b', confidence: null }, 'wrong'],
  ] as const)('%o is %s', (given, outcome) => {
    expect(outcomeOf(given, 'a')).toBe(outcome);
  });

  it('is counted among what was asked', () => {
    expect(countRight(['right', 'wrong', 'not-sure', 'skipped', 'not-asked', 'right'])).toEqual({ right: 2, of: 5 });
  });
});
