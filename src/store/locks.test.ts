/** What a link locks stays, whatever the reader does; a page around the frame is not bound. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../scenario/arbitrary.ts';
import { isLocked, LOCKABLE } from '../scenario/frames.ts';
import { soundLink } from '../scenario/link.ts';
import { PRESET_NAMES } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, printedAt } from '../scenario/scenario.ts';
import { fakeAddress, fakeWilt, type FakeWilt } from './fakes.ts';
import { followAddress, linkOf } from './address.ts';

async function opened(hash: string): Promise<FakeWilt> {
  const wilt = fakeWilt();
  followAddress(wilt, fakeAddress(hash), wilt.time.later, () => {
    throw new Error(`${hash} is no link.`);
  });
  await wilt.client.finish();
  return wilt;
}

const scenarioOf = ({ store }: FakeWilt) => store.getState().scenario;

/** Something that a reader does to the scenario. */
const deed: fc.Arbitrary<(wilt: FakeWilt) => void> = fc.oneof(
  fc
    .constantFrom(...FIELD_ENTRIES)
    .chain((entry) => valueOf(entry.field).map((value) => ({ entry, value })))
    .map(({ entry, value }) => ({ actions }: FakeWilt) => actions.change(entry.path, value)),
  fc.constantFrom(...PRESET_NAMES).map((name) => ({ actions }: FakeWilt) => actions.openPreset(name)),
  fc.constantFrom(
    ({ actions }: FakeWilt) => actions.reset(),
    ({ actions }: FakeWilt) => actions.undo(),
    ({ actions }: FakeWilt) => actions.redo(),
    ({ actions }: FakeWilt) => actions.moveWindow('2026-07-05', '2026-09-20'),
    ({ actions }: FakeWilt) => actions.intervene({ kind: 'publish' }),
    ({ actions }: FakeWilt) => actions.withdraw(0),
    ({ actions }: FakeWilt) => actions.changeTogether({ 'dynamic.rate': 0.7, 'gate.on': true }),
  ),
);

describe('locks', () => {
  test('no deed of the reader changes a locked setting; a window that a free calendar leaves behind moves along', async () => {
    const link = '#v=1&seed=7&dynamic.rate=0.3&interventions.list=publish~2026-10-01';
    await fc.assert(
      fc.asyncProperty(fc.subarray([...LOCKABLE], { minLength: 1, maxLength: 4 }), fc.array(deed, { minLength: 1, maxLength: 8 }), async (lock, deeds) => {
        const wilt = await opened(`${link}&lock=${lock.join('~')}`);
        const before = scenarioOf(wilt);
        for (const act of deeds) act(wilt);
        const after = scenarioOf(wilt);
        for (const { path } of FIELD_ENTRIES) {
          const moves = path === 'static.from' || path === 'static.to';
          if (isLocked(lock, path) && !(moves && !isLocked(lock, 'world.start'))) expect(printedAt(after, path), path).toBe(printedAt(before, path));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what is not locked can be changed, and undone', async () => {
    const wilt = await opened('#v=1&lock=world~gate');
    wilt.actions.change('dynamic.rate', 0.2);
    expect(scenarioOf(wilt).dynamic.rate).toBe(0.2);
    wilt.actions.undo();
    expect(scenarioOf(wilt).dynamic.rate).toBe(DEFAULT_SCENARIO.dynamic.rate);
    wilt.actions.change('world.seed', 9);
    wilt.actions.openPreset('broken-feed');
    expect(scenarioOf(wilt).world.seed).toBe(1);
  });

  test('today can be locked, and choices of the view; a page around is not bound', async () => {
    const wilt = await opened('#v=1&at=2026-12-24&lock=at~metric');
    const { today } = wilt.store.getState();
    wilt.actions.step('day', 1);
    wilt.actions.goTo(3);
    wilt.actions.play();
    wilt.actions.setView('metric', 'brier');
    wilt.actions.setView('scale', 'linear');
    expect(wilt.store.getState()).toMatchObject({ today, playing: false, view: { metric: 'regret', scale: 'linear' } });
    wilt.outside.step('day', 1);
    expect(wilt.store.getState().today).toBe(today + 1);
  });

  test('nothing that was before the link leads out of its locks', async () => {
    const wilt = await opened('#v=1&seed=5');
    wilt.load(soundLink('#v=1&seed=7&lock=all')!, []);
    wilt.actions.undo();
    expect([scenarioOf(wilt).world.seed, wilt.store.getState().canUndo]).toEqual([7, false]);
  });
});

describe('the teacher’s version', () => {
  const LINK = '#v=1&seed=7&dynamic.rate=0.3&at=valentines%2B1&hide=scenarios&lock=world';

  test('comes back whole, in one step that can be undone', async () => {
    const wilt = await opened(LINK);
    const first = linkOf(wilt.store.getState());
    wilt.actions.change('dynamic.rate', 0.9);
    wilt.actions.step('month', 1);
    wilt.actions.setView('metric', 'brier');
    const changed = linkOf(wilt.store.getState());
    wilt.actions.backToAuthor();
    expect(linkOf(wilt.store.getState())).toBe(first);
    wilt.actions.undo();
    expect(linkOf(wilt.store.getState())).toBe(changed);
  });

  test('is known when the page is loaded again, and on the way back and forth', () => {
    const wilt = fakeWilt();
    const address = fakeAddress(LINK);
    const read = (): never => {
      throw new Error('No reader is needed.');
    };
    followAddress(wilt, address, wilt.time.later, read);
    wilt.actions.change('dynamic.rate', 0.9);
    expect(address.entries()).toHaveLength(2);
    const again = fakeWilt();
    followAddress(again, address, again.time.later, read);
    expect(scenarioOf(again).dynamic.rate).toBe(0.9);
    again.actions.backToAuthor();
    expect(scenarioOf(again).dynamic.rate).toBe(0.3);
    expect(again.store.getState().view.hide).toEqual(['scenarios']);
    // Another link is another teacher's.
    address.edit('#v=1&seed=3');
    expect(again.store.getState().author?.scenario.world.seed).toBe(3);
    address.go(-1);
    expect(again.store.getState().author?.scenario.dynamic.rate).toBe(0.3);
  });

  test('there is none at the bare address, also when what was made of it is loaded again', () => {
    const wilt = fakeWilt();
    const address = { ...fakeAddress(''), isOwn: true };
    followAddress(wilt, address, wilt.time.later, () => undefined);
    expect(wilt.store.getState().author).toBe(null);
    wilt.actions.change('dynamic.rate', 0.9);
    const again = fakeWilt();
    followAddress(again, address, again.time.later, () => undefined);
    expect(again.store.getState()).toMatchObject({ author: null, scenario: { dynamic: { rate: 0.9 } } });
  });
});
