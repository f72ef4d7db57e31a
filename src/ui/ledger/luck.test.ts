import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costLuck } from '../../text/ledger.ts';
import { luckOf } from '../../simulation/luck.ts';

const years = (statics: number, dynamics: number, ties = 0) => luckOf([...Array<number>(statics).fill(-980), ...Array<number>(dynamics).fill(1590), ...Array<number>(ties).fill(0)]);

it('says of this year’s better one what other years say of it', () => {
  expect(costLuck('dynamic', years(26, 4))).toBe('In 30 other years, up to the same day, dynamic is the cheaper one in 4 and the dearer one in 26; in the middle one it is the dearer one by 980\u00a0€. So this year is the exception, and its verdict is luck.');
  expect(costLuck('static', years(30, 0))).toBe('In 30 other years, up to the same day, static is the cheaper one in all 30; in the middle one it is the cheaper one by 980\u00a0€. So this year is no exception.');
  expect(costLuck('dynamic', years(30, 0))).toContain('dynamic is the dearer one in all 30;');
});

it('names a tie: of years that chance may split so, of this year, of a middle one', () => {
  expect(costLuck('static', years(17, 13))).toContain('So many years can’t tell the two apart: a tie, and this year’s difference is luck.');
  expect(costLuck(null, years(26, 4))).toMatch(/static is the cheaper one in 26.*This year’s tie is the exception\.$/);
  expect(costLuck('static', years(3, 2, 25))).toContain('static is the cheaper one in 3 and the dearer one in 2, and they tie in 25; the middle one is a tie.');
});

it('never contradicts its own figures', () => {
  const difference = fc.integer({ min: -3000, max: 3000 });
  fc.assert(
    fc.property(fc.array(difference, { minLength: 5, maxLength: 100 }), fc.constantFrom('static', 'dynamic', null), (differences, now) => {
      const { wins, better, years: count } = luckOf(differences);
      expect(wins.static + wins.dynamic + wins.ties).toBe(count);
      if (better) expect(wins[better]).toBeGreaterThan(count - wins.ties - wins[better]);
      const said = costLuck(now, luckOf(differences));
      expect(said).not.toMatch(/NaN|undefined|in 0\b/);
      expect(said.includes('exception')).toBe(better !== null);
      expect(said.includes('no exception')).toBe(better !== null && better === now);
      // Turned round, the two change places.
      const turned = luckOf(differences.map((each) => -each));
      expect([turned.wins.static, turned.wins.dynamic]).toEqual([wins.dynamic, wins.static]);
    }),
  );
});
