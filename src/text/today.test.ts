import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '../scenario/civilDates.ts';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import type { EventMark, History } from '../simulation/history.ts';
import { whole } from './numbers.ts';
import { todaysSentence, todaysWords } from './today.ts';

const DAYS = 20;
const SERVING = 8;

/** Only what the sentence reads. */
function historyWith(expected: { static: number; dynamic: number; scheduled?: number }, sold: number, events: readonly EventMark[] = [], soldOut: History['scenario']['shop']['soldOut'] = 'bought'): History {
  const record = ([name, value]: [string, number]) => [name, { name, scores: { expected: new Float64Array(DAYS).fill(value) } }];
  return {
    scenario: withValue(DEFAULT_SCENARIO, 'shop.soldOut', soldOut),
    dates: Array.from({ length: DAYS }, (_, day) => addDays('2027-02-01', day)),
    windowStart: 2,
    servingStart: SERVING,
    purchases: new Float64Array(DAYS).fill(sold),
    contenders: Object.fromEntries(Object.entries(expected).map(record)) as unknown,
    events,
  } as unknown as History;
}

const sentence = (history: History, today: number) => todaysSentence(todaysWords(history, today));
const valentines: EventMark = { id: 'valentines', day: 13, strength: 1 };
const bouquets = fc.double({ min: 0, max: 3000, noNaN: true });

describe('today’s sentence', () => {
  it('says what each model expected and what was sold, whatever they are', () => {
    fc.assert(
      fc.property(bouquets, bouquets, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: SERVING, max: DAYS - 1 }), (frozen, learning, sold, today) => {
        const text = sentence(historyWith({ static: frozen, dynamic: learning }, sold), today);
        for (const number of [frozen, learning, sold]) expect(text).toContain(whole(number));
        expect(text).toMatch(/static.*dynamic.*sold/);
        expect(text).not.toMatch(/NaN|undefined|–|\b0 off\b/);
        expect(text).not.toMatch(/\b1 bouquets|(?<!\S)(?!1 )\d+ bouquet\b/);
      }),
    );
  });

  it('is plain', () => {
    const text = sentence(historyWith({ static: 57.2, dynamic: 97.6 }, 131, [valentines]), 13);
    expect(text).toBe('Sunday, 14 February 2027, Valentine’s Day. The static model expected 57 bouquets, the dynamic one 98. The shop sold 131.');
  });

  it('says what was wanted where a shop can be sold out', () => {
    const end = (forecast: number, wanted: number) => sentence(historyWith({ static: forecast, dynamic: forecast }, wanted, [], 'not'), 10);
    expect(end(37, 131)).toMatch(/both expected 37 bouquets\. 131 were wanted\.$/);
    expect(end(37, 1)).toMatch(/both expected 37 bouquets\. 1 was wanted\.$/);
    expect(end(37, 37)).toMatch(/both expected 37 bouquets, and 37 were wanted\.$/);
  });

  it('does not part models that agree', () => {
    expect(sentence(historyWith({ static: 36.8, dynamic: 37.1 }, 40), 10)).toBe('Thursday, 11 February 2027. The static and the dynamic model both expected 37 bouquets. The shop sold 40.');
    expect(sentence(historyWith({ static: 36.8, dynamic: 37.1 }, 37), 10)).toMatch(/both expected 37 bouquets, and 37 were sold\.$/);
    expect(sentence(historyWith({ static: 1, dynamic: 1.2 }, 1), 10)).toMatch(/both expected 1 bouquet, and 1 was sold\.$/);
  });

  it('tells of the scheduled model where there is one', () => {
    expect(sentence(historyWith({ static: 57.2, dynamic: 97.6, scheduled: 60 }, 131), 10)).toMatch(/The static model expected 57 bouquets, the dynamic one 98, the scheduled one 60\. The shop sold 131\.$/);
    expect(sentence(historyWith({ static: 37, dynamic: 37.1, scheduled: 36.9 }, 40), 10)).toMatch(/The static, the dynamic and the scheduled model all expected 37 bouquets\. The shop sold 40\.$/);
  });

  it('says that no model serves before and in the training window', () => {
    const history = historyWith({ static: NaN, dynamic: NaN }, 36);
    expect(sentence(history, 0)).toMatch(/No model serves yet: training has not begun\. The shop sold 36 bouquets\.$/);
    expect(sentence(history, SERVING - 1)).toMatch(/No model serves yet: the static one is in training\. The shop sold 36 bouquets\.$/);
  });

  it('names the event of the day, else the one ahead, else the one behind, within a week', () => {
    const near = (today: number) => todaysWords(historyWith({ static: 1, dynamic: 2 }, 3, [valentines]), today).near;
    expect([5, 6, 12, 13, 14, 19].map(near)).toEqual(['', 'seven days before Valentine’s Day', 'one day before Valentine’s Day', 'Valentine’s Day', 'one day after Valentine’s Day', 'six days after Valentine’s Day']);
  });
});
