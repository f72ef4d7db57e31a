import { expect, test } from 'vitest';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { linkOf } from './address.ts';
import { openedWilt, type FakeWilt } from './fakes.ts';
import { createCauses, isMoved, type Cause } from './causes.ts';

const OTHER = { scenario: withValue(DEFAULT_SCENARIO, 'dynamic.rate', 0.3), view: { ...DEFAULT_VIEW, view: 'slide', at: '2026-12-24', metric: 'bouquets', theme: 'dark' }, unknown: ['a=b'] } as const;

const link = ({ store }: FakeWilt): string => linkOf(store.getState());

test('a link that is opened from outside is one step: back lead all of the link before, and forth all of it again', async () => {
  const wilt = await openedWilt();
  wilt.actions.goTo(100);
  wilt.actions.setView('smoothing', '7');
  const before = link(wilt);
  wilt.openFromOutside(OTHER, [], true);
  await wilt.client.finish();
  const opened = link(wilt);
  expect(opened).toBe('#v=1&dynamic.rate=0.3&view=slide&at=2026-12-24&metric=bouquets&theme=dark&a=b');
  wilt.actions.undo();
  expect(link(wilt)).toBe(before);
  wilt.actions.redo();
  expect(link(wilt)).toBe(opened);
  wilt.actions.undo();
  expect(link(wilt)).toBe(before);
  expect(wilt.store.getState().canUndo).toBe(false);
});

test('the same scenario on another day is a step too; without undo nothing leads back', async () => {
  const wilt = await openedWilt();
  const before = link(wilt);
  wilt.openFromOutside({ scenario: DEFAULT_SCENARIO, view: { ...DEFAULT_VIEW, at: '2026-12-24' }, unknown: [] }, [], true);
  expect(link(wilt)).toBe('#v=1&at=2026-12-24');
  wilt.actions.undo();
  expect(link(wilt)).toBe(before);
  wilt.actions.change('dynamic.rate', 0.5);
  wilt.openFromOutside(OTHER, [], false);
  expect(wilt.store.getState()).toMatchObject({ canUndo: false, canRedo: false, isAnew: true });
  wilt.actions.undo();
  expect(link(wilt)).toContain('dynamic.rate=0.3');
});

test('says who caused a change: whoever is named, else the reader', async () => {
  const wilt = await openedWilt();
  const causesOf = createCauses(wilt.store);
  const causes: Cause[] = [];
  const stop = causesOf.watch((now, before, cause) => {
    if (isMoved(now, before)) causes.push(cause);
  });
  wilt.actions.goTo(100);
  causesOf.as('parent', () => wilt.actions.goTo(101));
  expect(() => causesOf.as('parent', () => causesOf.as('load', () => {
    throw new Error('no');
  }))).toThrow('no');
  wilt.actions.hover(3);
  wilt.actions.goTo(102);
  causesOf.as('parent', () => wilt.actions.play());
  stop();
  wilt.actions.goTo(103);
  expect(causes).toEqual(['user', 'parent', 'user', 'parent']);
});
