import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAwake, type Awake } from './awake.ts';

const told = ({ store }: Awake) => {
  const all = [store.getState()];
  store.subscribe((state) => void all.push(state));
  return all;
};

test('a page of its own is awake from the beginning', () => {
  expect(createAwake(false).store.getState()).toEqual({ started: true, inView: true, resting: false });
});

test('a frame starts when it comes into view, rests when it leaves, and goes on when it is back', () => {
  const awake = createAwake(true);
  const all = told(awake);
  for (const inWindow of [false, true, true, false, true]) awake.look({ inWindow });
  expect(all).toEqual([
    { started: false, inView: false, resting: true },
    { started: true, inView: true, resting: false },
    { started: true, inView: false, resting: true },
    { started: true, inView: true, resting: false },
  ]);
});

test('who is asked works out of view, once and until the view was left again', () => {
  const awake = createAwake(true);
  const all = told(awake);
  awake.wake();
  awake.wake();
  expect(all.slice(1)).toEqual([{ started: true, inView: false, resting: false }]);
  awake.look({ inWindow: false });
  expect(awake.store.getState().resting).toBe(false);
  awake.look({ inWindow: true });
  awake.look({ inWindow: false });
  expect(awake.store.getState().resting).toBe(true);
});

test('a slide that is not up is out of view wherever its frame is', () => {
  const awake = createAwake(true);
  awake.look({ inWindow: true });
  awake.look({ slideUp: false });
  expect(awake.store.getState()).toEqual({ started: true, inView: false, resting: true });
  awake.look({ slideUp: true });
  expect(awake.store.getState().resting).toBe(false);
});

test('whatever happens: what is in view never rests, what never worked has not started, and nothing is told twice', () => {
  const step = fc.oneof(fc.constant('wake' as const), fc.record({ inWindow: fc.boolean() }), fc.record({ slideUp: fc.boolean() }));
  fc.assert(
    fc.property(fc.boolean(), fc.array(step), (isFramed, steps) => {
      const awake = createAwake(isFramed);
      const all = told(awake);
      for (const each of steps) {
        if (each === 'wake') awake.wake();
        else awake.look(each);
      }
      for (const [i, state] of all.entries()) {
        expect(state.inView && state.resting).toBe(false);
        expect(state.started).toBe(all.slice(0, i + 1).some(({ resting }) => !resting));
        if (i > 0) expect(state).not.toEqual(all[i - 1]);
      }
    }),
  );
});
