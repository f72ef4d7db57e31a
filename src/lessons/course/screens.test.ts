/** A chapter's order and how far its year is open. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Screen } from '../chapter.ts';
import { freshProgress, type Progress } from '../progress/record.ts';
import { isDone, limitOf, mayBeSeen, orderedScreens, shuffled, startOf } from './screens.ts';

const screen = (id: string, more: Partial<Screen> = {}): Screen => ({ id, title: id, show: [], paragraphs: [], ...more });
const predict: Screen['task'] = { kind: 'predict', id: 'p', dates: ['2027-02-03'], until: '2027-02-21', most: 100, happened: 'q', explain: [], why: '2027-02-14' };
const fresh = freshProgress(1);
const revealed: Progress = { ...fresh, predictions: { p: { drawn: 'skipped', link: '', hash: 'abc' } } };

describe('the order of screens', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 6 });

  test('moves only what is mixed, and loses nothing', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), fc.nat(2 ** 32 - 1), (all, mixed, lot) => {
        const screens = all.map((id) => screen(id));
        const ordered = orderedScreens({ screens, mixed }, lot).map(({ id }) => id);
        expect(ordered.toSorted()).toEqual(all.toSorted());
        all.forEach((id, i) => {
          if (!mixed.includes(id)) expect(ordered[i]).toBe(id);
        });
      }),
    );
  });

  test('is the same for the same lot, and every order comes up', () => {
    const orders = new Set(Array.from({ length: 200 }, (_, lot) => shuffled(['a', 'b', 'c'], lot).join('')));
    expect(orders.size).toBe(6);
    expect(shuffled([1, 2, 3, 4], 7)).toEqual(shuffled([1, 2, 3, 4], 7));
  });
});

test('a screen starts from its own link, else from that of the last one before it', () => {
  const screens = [screen('a', { link: '#v=1&seed=7' }), screen('b'), screen('c', { link: '#v=1&seed=9' }), screen('d')];
  expect(screens.map((_, i) => startOf(screens, i)?.scenario.world.seed)).toEqual([7, 7, 9, 9]);
  expect(startOf([screen('a')], 0)).toBeUndefined();
});

describe('the year is open', () => {
  test('up to the last day that a screen allows', () => {
    expect(limitOf(screen('a', { last: '2027-01-30' }), fresh)).toBe('2027-01-30');
    expect(limitOf(screen('a'), fresh)).toBeNull();
  });

  test('further only once a prediction is revealed', () => {
    const drawn = { ...fresh, predictions: { p: { drawn: 'not-sure' as const, link: '', hash: '' } } };
    const asked = screen('a', { last: '2027-01-30', task: predict });
    expect([fresh, drawn, revealed].map((progress) => limitOf(asked, progress))).toEqual(['2027-01-30', '2027-01-30', '2027-02-21']);
  });

  test('up to where a shop is to be run', () => {
    expect(limitOf(screen('a', { last: '2027-01-30', task: { kind: 'run', until: '2027-02-21' } }), fresh)).toBe('2027-02-21');
    expect(limitOf(screen('a', { last: '2027-03-30', task: { kind: 'run', until: '2027-02-21' } }), fresh)).toBe('2027-03-30');
  });
});

test('a task is done once the student has done it, or has said not to', () => {
  expect(isDone(undefined, fresh, '')).toBe(true);
  expect(isDone(predict, fresh, '')).toBe(false);
  expect(isDone(predict, revealed, '')).toBe(false);
  expect(isDone(predict, { ...revealed, happened: { p: 'skipped' } }, '')).toBe(true);
  expect(isDone({ kind: 'question', question: 'q' }, fresh, '')).toBe(false);
  expect(isDone({ kind: 'question', question: 'q' }, { ...fresh, answers: { q: { before: 'not-sure' } } }, '')).toBe(true);
  expect(['2027-02-20', '2027-02-21'].map((iso) => isDone({ kind: 'run', until: '2027-02-21' }, fresh, iso))).toEqual([false, true]);
});

test('nothing leads past a prediction that does not stand, nor into a chapter that was not read', () => {
  const screens = [screen('a'), screen('b', { task: predict }), screen('c')];
  const from = (index: number) => ({ chapter: 'winter', screens, index });
  const see = (chapter: 'winter' | 'after', at: string, progress: Progress, index = 0) => mayBeSeen({ chapter, screen: at }, from(index), progress);
  expect(see('winter', 'c', fresh)).toBe(false);
  expect(see('winter', 'b', fresh)).toBe(true);
  expect(see('winter', 'c', revealed)).toBe(true);
  expect(see('winter', 'a', fresh, 2)).toBe(true);
  expect(see('after', 'a', fresh)).toBe(false);
  expect(see('after', 'a', { ...fresh, chapters: { after: { screen: 'a', link: '', done: true } } })).toBe(true);
});
