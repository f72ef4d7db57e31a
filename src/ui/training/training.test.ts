import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CrossValidation } from '../../learning/crossValidation.ts';
import { withValue } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { historyOf } from '../kit/fixtures.ts';
import { comparedWithChosen, differenceAxis } from './candidates.ts';
import { changedPaths } from './changed-paths.ts';
import { gainsOf, nextEvent, quietDays } from './gains.ts';

const loss = fc.double({ min: 0.01, max: 2, noNaN: true });

function validationOf(folds: readonly (readonly number[])[]): CrossValidation {
  const candidates = folds.map((losses, i) => {
    const mean = losses.reduce((sum, value) => sum + value, 0) / losses.length;
    const error = Math.sqrt(losses.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (losses.length * (losses.length - 1)));
    return { l2: i, epochs: 10, losses, mean, error };
  });
  const chosen = candidates.reduce((best, { mean }, i) => (mean < candidates[best]!.mean ? i : best), 0);
  return { folds: 5, candidates, chosen, fits: 0, processed: 0 };
}

const validation = fc.array(fc.array(loss, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 }).map(validationOf);

describe('candidates', () => {
  it('are each beside the chosen one: none is better on average, and its own differences are none', () => {
    fc.assert(
      fc.property(validation, (made) => {
        const compared = comparedWithChosen(made);
        expect(compared.map(({ candidate }) => candidate)).toEqual(made.candidates);
        for (const { mean } of compared) expect(mean).toBeGreaterThan(-1e-12);
        expect(compared.filter(({ chosen }) => chosen)).toMatchObject([{ candidate: made.candidates[made.chosen]!, mean: 0, error: 0, tied: false }]);
      }),
    );
  });

  it('tie by their differences on the same folds, however much the folds differ', () => {
    const hard = [0.2, 0.3, 0.25, 0.4, 0.35];
    const than = (by: readonly number[]) => hard.map((value, fold) => value + by[fold]!);
    const tied = (by: readonly number[]) => comparedWithChosen(validationOf([hard, than(by)]))[1]!.tied;
    // A little worse on every fold is worse; much worse on one and better on the others is chance.
    expect(tied([0.001, 0.001, 0.0012, 0.001, 0.0009])).toBe(false);
    expect(tied([0.05, -0.01, -0.01, -0.01, -0.01])).toBe(true);
    expect(tied([0, 0, 0, 0, 0])).toBe(true);
  });

  it('lie on the axis with all their folds and bars, and so does zero', () => {
    fc.assert(
      fc.property(validation, (made) => {
        const compared = comparedWithChosen(made);
        const [low, high] = differenceAxis(compared, 4).domain;
        for (const { gaps, mean, error } of compared) for (const value of [0, ...gaps, mean - error, mean + error]) expect(value >= low - 1e-9 && value <= high + 1e-9).toBe(true);
      }),
    );
  });
});

const START = 62;
const VALENTINES = 228;

const made = (regret: (day: number) => number, folds?: readonly number[]): History => {
  const history = historyOf(365, START, { static: (name, day) => (name === 'regret' ? regret(day) : 0.3) });
  return { ...history, training: { ...history.training, validation: folds ? validationOf([folds]) : null }, monitors: { ...history.monitors, episodes: [{ kind: 'event', event: { id: 'valentines' }, from: 216, to: VALENTINES }, { kind: 'drift', drift: 'trend', from: START, to: 364 }] } };
};

describe('gains', () => {
  it('of a run against itself are none', () => {
    fc.assert(
      fc.property(loss, fc.array(loss, { minLength: 5, maxLength: 5 }), fc.integer({ min: START, max: 364 }), (regret, folds, lastTold) => {
        const history = made(() => regret, folds);
        for (const { verdict } of gainsOf(history, history, lastTold)) expect(verdict).toBe('same');
      }),
    );
  });

  it('turn round when the runs change places', () => {
    const turned = { better: 'worse', worse: 'better', same: 'same', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(loss, loss, fc.array(loss, { minLength: 5, maxLength: 5 }), fc.array(loss, { minLength: 5, maxLength: 5 }), (a, b, foldsA, foldsB) => {
        // Near the limit a twentieth down is not a twentieth up.
        fc.pre(Math.abs(Math.log(a / b)) < 0.04 || Math.abs(Math.log(a / b)) > 0.06);
        const [before, now] = [made(() => a, foldsA), made(() => b, foldsB)];
        const [there, back] = [gainsOf(before, now, 300), gainsOf(now, before, 300)];
        expect(back.map(({ verdict }) => verdict)).toEqual(there.map(({ verdict }) => turned[verdict]));
      }),
    );
  });

  it('tell nothing that happens after the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: START, max: 360 }), loss, (lastTold, later) => {
        const [quiet, loud] = [made(() => 0.1), made((day) => (day > lastTold ? later : 0.1))];
        expect(gainsOf(quiet, loud, lastTold)).toEqual(gainsOf(quiet, quiet, lastTold));
      }),
    );
  });

  it('name the event only once it has come near', () => {
    const history = made(() => 0.1);
    const events = (lastTold: number) => gainsOf(history, history, lastTold).flatMap(({ event }) => (event ? [event.id] : []));
    expect(events(VALENTINES - 5)).toEqual(['christmas']);
    expect(events(VALENTINES - 4)).toEqual(['christmas', 'valentines']);
    expect(nextEvent(history, VALENTINES - 5)?.id).toBe('valentines');
    expect(nextEvent(history, VALENTINES - 4)?.id).toBe('womens');
  });

  it('compare losses fold by fold: a small gain on every fold counts, a large one by chance does not', () => {
    const before = made(() => 0.1, [0.2, 0.25, 0.3, 0.35, 0.4]);
    const verdict = (folds: readonly number[]) => gainsOf(before, made(() => 0.1, folds), 100)[0]?.verdict;
    expect(verdict([0.19, 0.24, 0.289, 0.34, 0.39])).toBe('better');
    expect(verdict([0.1, 0.3, 0.2, 0.4, 0.35])).toBe('same');
    expect(verdict([0.1, 0.3, 0.2, 0.4])).toBe('unknown');
  });

  it('are not told where the shoppers differ', () => {
    const before = made(() => 0.1, [0.2, 0.25, 0.3, 0.35, 0.4]);
    const moved = { ...before, scenario: withValue(before.scenario, 'static.to', '2026-09-10') };
    expect(gainsOf(before, moved, 100)[0]?.verdict).toBe('unknown');
    expect(changedPaths(before, moved)).toEqual(['static.to']);
    expect(changedPaths(before, { ...before, scenario: withValue(before.scenario, 'dynamic.rate', 0.2) })).toEqual([]);
  });
});

describe('quiet days', () => {
  it('are the served ones outside events and the week after; slow drift is no reason', () => {
    const days = quietDays(made(() => 0.1), 300);
    expect(days[0]).toBe(START);
    expect(days.at(-1)).toBe(300);
    expect(days).not.toContain(216);
    expect(days).not.toContain(VALENTINES + 7);
    expect(days).toContain(215);
    expect(days).toContain(VALENTINES + 8);
  });
});
