import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { History } from '../../simulation/history.ts';
import { canRestart, hasStep } from './steps.ts';

const history = { dates: Array.from({ length: 30 }, () => ''), servingStart: 14, events: [{ day: 3 }, { day: 20 }] } as unknown as History;
const at = (today: number) => ({ history, today });

describe('steps that lead anywhere', () => {
  it('are all but those past either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.constantFrom('day' as const, 'week' as const, 'month' as const), (today, stride) => {
        expect(hasStep(at(today), stride, -1)).toBe(today > 0);
        expect(hasStep(at(today), stride, 1)).toBe(today < 29);
        expect(hasStep(at(today), 'event', 1)).toBe(today < 20);
        expect(hasStep(at(today), 'event', -1)).toBe(today > 3);
        expect(canRestart(at(today))).toBe(today !== 14);
      }),
    );
  });

  it('are none before there is a history', () => {
    expect(hasStep({ history: null, today: 3 }, 'day', 1)).toBe(false);
    expect(canRestart({ history: null, today: 3 })).toBe(false);
  });
});
