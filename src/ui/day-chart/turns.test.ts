import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from './turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('does one piece after each frame, in their order, and none that was called off', () => {
  const done: string[] = [];
  const [first, second] = ['a', 'b', 'c', 'd'].map((name) => inTurn(() => done.push(name)));
  first?.();
  second?.();
  const seen = Array.from({ length: 4 }, () => {
    vi.advanceTimersToNextTimer().advanceTimersToNextTimer();
    return done.join('');
  });
  expect(seen).toEqual(['', 'c', 'cd', 'cd']);
  expect(vi.getTimerCount()).toBe(0);
  inTurn(() => done.push('e'));
  vi.runAllTimers();
  expect(done.join('')).toBe('cde');
});
