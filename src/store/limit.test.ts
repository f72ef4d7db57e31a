/** The limit: nothing after it can be reached or shown, whatever is done; and the beginning, which has one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLink } from '../scenario/linkReading.ts';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { followAddress } from './address.ts';
import { dayOf, firstServedDay, lastDay } from './calendar.ts';
import { fakeAddress, fakeWilt, type FakeWilt } from './fakes.ts';
import type { WiltActions } from './state.ts';

const LIMIT = '2027-01-30';
const limitDay = dayOf(DEFAULT_SCENARIO, LIMIT)!;

/** Everything that moves today or what is shown. */
const DEEDS: readonly ((actions: WiltActions) => void)[] = [
  (actions) => actions.goTo(300),
  (actions) => actions.step('month', 1),
  (actions) => actions.step('event', 1),
  (actions) => actions.step('week', 1),
  (actions) => actions.step('day', -1),
  (actions) => actions.setView('at', '2027-05-09'),
  (actions) => actions.setView('reveal', true),
  (actions) => actions.setView('lens', 'valentines'),
  (actions) => actions.openPreset('sea-level'),
  (actions) => actions.change('world.seed', 7),
  (actions) => actions.reset(),
  (actions) => actions.undo(),
  (actions) => actions.redo(),
  (actions) => actions.play(),
];

async function opened(): Promise<FakeWilt> {
  const wilt = fakeWilt();
  wilt.load(parseLink('').link, []);
  await wilt.client.finish();
  return wilt;
}

test('holds whatever is done, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...DEEDS), { maxLength: 12 }), async (deeds) => {
      const wilt = await opened();
      wilt.actions.limitTo(LIMIT);
      for (const deed of deeds) {
        deed(wilt.actions);
        const { today, view } = wilt.store.getState();
        expect(today).toBeLessThanOrEqual(limitDay);
        expect(view.reveal).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('is the calendar’s end for playing, and lifted it is none', async () => {
  const wilt = await opened();
  wilt.actions.limitTo(LIMIT);
  wilt.actions.goTo(limitDay - 3);
  wilt.actions.play();
  for (let i = 0; i < 200 && wilt.store.getState().playing; i++) wilt.frames.draw(100);
  expect(wilt.store.getState()).toMatchObject({ playing: false, today: limitDay });
  wilt.actions.limitTo(null);
  wilt.actions.goTo(999);
  expect(wilt.store.getState().today).toBe(lastDay(DEFAULT_SCENARIO));
});

test('playing at it stays there, and at the calendar’s end begins anew', async () => {
  const wilt = await opened();
  wilt.actions.limitTo(LIMIT);
  wilt.actions.goTo(limitDay);
  wilt.actions.play();
  expect(wilt.store.getState()).toMatchObject({ playing: false, today: limitDay });
  wilt.actions.step('day', -1);
  wilt.actions.play();
  expect(wilt.store.getState()).toMatchObject({ playing: true, today: limitDay - 1 });
  for (const limit of [null, '2027-12-31']) {
    wilt.actions.limitTo(limit);
    wilt.actions.goTo(999);
    wilt.actions.play();
    expect(wilt.store.getState()).toMatchObject({ playing: true, today: firstServedDay(DEFAULT_SCENARIO) });
  }
});

test('a bare address begins in bouquets on the day of service, and the first deed writes an ordinary link', async () => {
  const wilt = fakeWilt();
  const address = { ...fakeAddress('', ''), isOwn: true };
  followAddress(wilt, address, wilt.time.later, (place, tell) => tell(parseLink(place)));
  expect(wilt.store.getState()).toMatchObject({ isBeginning: true, limit: LIMIT, today: 62, view: { metric: 'bouquets', reveal: false } });
  await wilt.client.finish();
  wilt.time.pass(10_000);
  expect(address.entries()).toEqual(['']);
  wilt.actions.step('day', 1);
  wilt.time.pass(400);
  expect(address.entries()).toEqual(['#v=1&at=2026-09-02&metric=bouquets']);
  expect(wilt.store.getState().isBeginning).toBe(true);
  wilt.actions.endBeginning();
  expect(wilt.store.getState()).toMatchObject({ isBeginning: false, limit: null });
});

test.each([
  ['#v=1', true, false],
  ['#', true, true],
  ['', false, false],
  ['#v=1&chapter=winter', true, false],
])('%s, alone in its window: %s, begins: %s', (hash, isOwn, begins) => {
  const wilt = fakeWilt();
  followAddress(wilt, { ...fakeAddress(hash, ''), isOwn }, wilt.time.later, (place, tell) => tell(parseLink(place)));
  expect(wilt.store.getState().isBeginning).toBe(begins);
});

test('a course page’s own query is no link: what is bare beside it begins', () => {
  const wilt = fakeWilt();
  followAddress(wilt, { ...fakeAddress('', '?utm_source=mail'), isOwn: true }, wilt.time.later, (place, tell) => tell(parseLink(place)));
  expect(wilt.store.getState().isBeginning).toBe(true);
});

test('another scenario ends the beginning and its limit', async () => {
  const wilt = fakeWilt();
  wilt.begin();
  await wilt.client.finish();
  wilt.actions.openPreset('nothing-changes');
  expect(wilt.store.getState()).toMatchObject({ isBeginning: false, limit: null, today: lastDay(DEFAULT_SCENARIO) });
});

test('another place opens as its link says, up to its limit, and undo does not leave it', async () => {
  const wilt = await opened();
  wilt.actions.change('world.seed', 7);
  wilt.actions.openPlace(parseLink('#v=1&seed=9&at=2027-02-14&chapter=winter&reveal=on').link, LIMIT, 'entry');
  expect(wilt.store.getState()).toMatchObject({ scenario: { world: { seed: 9 } }, today: limitDay, limit: LIMIT, canUndo: false, view: { chapter: 'winter', reveal: false } });
  wilt.actions.undo();
  expect(wilt.store.getState().scenario.world.seed).toBe(9);
});

test('a link to a chapter shows nothing until the chapter says how far', () => {
  const wilt = fakeWilt();
  wilt.load(parseLink('#v=1&chapter=winter&at=2027-02-14').link, []);
  expect(wilt.store.getState()).toMatchObject({ today: 0, limit: '2026-07-01' });
});

test('another link of the chapter that is open keeps its limit', () => {
  const wilt = fakeWilt();
  wilt.load(parseLink('#v=1&chapter=winter').link, []);
  wilt.actions.limitTo(LIMIT);
  wilt.load(parseLink('#v=1&chapter=winter&at=2027-02-14&reveal=on').link, []);
  expect(wilt.store.getState()).toMatchObject({ today: limitDay, limit: LIMIT, view: { reveal: false } });
  wilt.load(parseLink('#v=1&chapter=after&at=2027-02-14').link, []);
  expect(wilt.store.getState()).toMatchObject({ today: 0, limit: '2026-07-01' });
});

test('another place’s numbers stand under no new words', async () => {
  const wilt = await opened();
  wilt.actions.openPlace(parseLink('#v=1&seed=9').link, null, 'entry');
  expect(wilt.store.getState().isAnew).toBe(true);
  await wilt.client.finish();
  expect(wilt.store.getState()).toMatchObject({ isAnew: false, before: null });
  wilt.actions.openPlace(parseLink('#v=1&seed=9&at=2027-03-01').link, null, 'entry');
  expect(wilt.store.getState().isAnew).toBe(false);
});

test('a slide shows no chapter, and has no limit of one', () => {
  const wilt = fakeWilt();
  wilt.load(parseLink('#v=1&view=slide&chapter=winter&at=2027-02-14').link, []);
  expect(wilt.store.getState()).toMatchObject({ today: 228, limit: null });
});
