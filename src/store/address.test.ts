import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { fakeAddress, fakeWilt, type FakeAddress, type FakeWilt } from './fakes.ts';
import { parseLink } from '../scenario/linkReading.ts';
import { followAddress, linkOf, type Address, type LinkReader } from './address.ts';
import { createPreferences } from './preferences.ts';

const readNow: LinkReader = (place, tell) => tell(parseLink(place));

function opened(hash = '', query = ''): { wilt: FakeWilt; address: FakeAddress } {
  const wilt = fakeWilt();
  const address = fakeAddress(hash, query);
  followAddress(wilt, address, wilt.time.later, readNow);
  return { wilt, address };
}

describe('the address', () => {
  test('is left as it came until something changes', async () => {
    const { wilt, address } = opened('#zoom=3&seed=7&dynamic.rate=99');
    await wilt.client.finish();
    wilt.time.pass(10_000);
    wilt.actions.hover(3);
    wilt.actions.dismissNotices();
    wilt.time.pass(10_000);
    expect(address.entries()).toEqual(['#zoom=3&seed=7&dynamic.rate=99']);
    wilt.actions.setView('metric', 'brier');
    wilt.time.pass(400);
    expect(address.entries()).toEqual(['#v=1&seed=7&metric=brier&zoom=3']);
  });

  test('whose link was damaged on its way is put right in its place', () => {
    const { wilt, address } = opened('#v=1&amp;seed=7&amp;theme=day.');
    expect(wilt.store.getState()).toMatchObject({ scenario: { world: { seed: 7 } }, view: { theme: 'light' }, notices: [] });
    expect(address.entries()).toEqual(['#v=1&seed=7&theme=light']);
    address.edit('#v%3D1%26seed%3D8');
    expect(address.entries()).toEqual(['#v=1&seed=7&theme=light', '#v=1&seed=8']);
    address.go(-1);
    expect(wilt.store.getState().scenario.world.seed).toBe(7);
    address.go(1);
    expect(wilt.store.getState().scenario.world.seed).toBe(8);
    expect(address.entries()).toHaveLength(2);
  });

  test('whose link came as its query gets it back in the hash, once, and the host’s own query stays', () => {
    const { wilt, address } = opened('', '?course=12&v=1&seed=7');
    expect(wilt.store.getState()).toMatchObject({ scenario: { world: { seed: 7 } }, notices: [], canUndo: false });
    expect([address.query(), address.entries()]).toEqual(['?course=12', ['#v=1&seed=7']]);
    wilt.actions.change('world.seed', 8);
    expect([address.query(), address.entries()]).toEqual(['?course=12', ['#v=1&seed=7', '#v=1&seed=8']]);
    address.edit('#seed=9');
    expect(wilt.store.getState().scenario.world.seed).toBe(9);
    const own = opened('#seed=7', '?v=20261126&theme=dark&utm_source=mail').address;
    expect([own.query(), own.entries()]).toEqual(['?v=20261126&theme=dark&utm_source=mail', ['#seed=7']]);
  });

  test('whose link has to be fetched the reader for is not followed to where nobody is any more', () => {
    const wilt = fakeWilt();
    const address = fakeAddress('#v=1&amp;seed=7');
    const waiting: (() => void)[] = [];
    followAddress(wilt, address, wilt.time.later, (place, tell) => void waiting.push(() => tell(parseLink(place))));
    expect(wilt.client.runs).toHaveLength(0);
    address.edit('#seed=8');
    for (const come of waiting) come();
    expect(wilt.store.getState().scenario.world.seed).toBe(8);
    expect(address.entries()).toEqual(['#v=1&amp;seed=7', '#seed=8']);
  });

  test('that may not be written is read all the same, and not over and over', () => {
    const wilt = fakeWilt();
    let denied = 0;
    const address: Address = {
      ...fakeAddress('#v=1&amp;seed=7', '?v=1&gate.on=on'),
      replace: () => {
        denied += 1;
        throw new Error('SecurityError');
      },
    };
    followAddress(wilt, address, wilt.time.later, readNow);
    wilt.time.pass(10_000);
    expect(wilt.store.getState().scenario).toMatchObject({ world: { seed: 7 }, gate: { on: true } });
    expect(denied).toBe(1);
  });

  test('gets one entry a gesture', () => {
    const { wilt, address } = opened();
    wilt.actions.change('dynamic.rate', 0.6);
    wilt.time.pass(100);
    wilt.actions.change('dynamic.rate', 0.7);
    wilt.time.pass(400);
    wilt.actions.change('world.seed', 7);
    expect(address.entries()).toEqual(['', '#v=1&dynamic.rate=0.7', '#v=1&seed=7&dynamic.rate=0.7']);
  });

  test('goes back and forward', () => {
    const { wilt, address } = opened();
    wilt.actions.change('world.seed', 7);
    wilt.actions.change('dynamic.rate', 0.7);
    address.go(-1);
    expect(wilt.store.getState().scenario).toMatchObject({ world: { seed: 7 }, dynamic: DEFAULT_SCENARIO.dynamic });
    address.go(-1);
    expect(wilt.store.getState()).toMatchObject({ scenario: { world: { seed: 1 } }, canUndo: false });
    address.go(2);
    expect(wilt.store.getState().scenario.dynamic.rate).toBe(0.7);
    expect(address.entries()).toHaveLength(3);
  });

  test('is read again when the reader edits it', () => {
    const { wilt, address } = opened();
    address.edit('#seed=9&dynamic.rate=x');
    expect(wilt.store.getState().scenario.world.seed).toBe(9);
    expect(wilt.store.getState().notices).toHaveLength(1);
  });

  test('follows today, not more often than browsers allow', () => {
    const { wilt, address } = opened();
    let writes = 0;
    const counted: Address = {
      ...address,
      replace: (hash, author) => {
        writes += 1;
        address.replace(hash, author);
      },
    };
    const other = fakeWilt();
    followAddress(other, counted, other.time.later, readNow);
    for (let i = 0; i < 300; i++) {
      other.actions.goTo(i);
      other.time.pass(100);
    }
    other.time.pass(400);
    expect(writes).toBeLessThanOrEqual(76);
    expect(address.entries()).toEqual(['#v=1&at=2027-04-26']);
    expect(wilt.store.getState().today).toBe(228);
  });

  test('is written when playing pauses, not while it plays', () => {
    const { wilt, address } = opened();
    wilt.actions.play();
    wilt.frames.draw(0);
    for (let i = 0; i < 10; i++) wilt.frames.draw(100);
    wilt.time.pass(1000);
    expect(address.entries()).toEqual(['']);
    wilt.actions.pause();
    wilt.time.pass(400);
    expect(address.entries()).toEqual(['#v=1&at=2027-02-21']);
  });

  test('of a slide gets no entries', () => {
    const { wilt, address } = opened('#view=slide');
    wilt.actions.change('world.seed', 7);
    wilt.time.pass(400);
    expect(address.entries()).toEqual(['#v=1&seed=7&view=slide']);
  });

  test('that may not be written breaks nothing', () => {
    const wilt = fakeWilt();
    const denied = (): never => {
      throw new Error('SecurityError');
    };
    followAddress(wilt, { ...fakeAddress(), push: denied, replace: denied }, wilt.time.later, readNow);
    wilt.actions.change('world.seed', 7);
    wilt.actions.goTo(3);
    wilt.time.pass(1000);
    expect(wilt.store.getState().scenario.world.seed).toBe(7);
  });
});

describe('a link', () => {
  test('says where today stands, unless it is the opening day', () => {
    const { wilt } = opened('#at=2026-12-24');
    expect(linkOf(wilt.store.getState())).toBe('#v=1&at=2026-12-24');
    wilt.actions.goTo(228);
    expect(linkOf(wilt.store.getState())).toBe('#v=1');
    expect(linkOf(wilt.store.getState(), { view: 'slide' })).toBe('#v=1&view=slide');
  });

  test('carries the theme only where a link asked for one', () => {
    const { wilt } = opened();
    wilt.actions.setView('theme', 'dark');
    expect(linkOf(wilt.store.getState())).toBe('#v=1');
    expect(linkOf(wilt.store.getState(), { theme: 'projector' })).toBe('#v=1&theme=projector');
    const asked = opened('#theme=projector').wilt;
    expect(linkOf(asked.store.getState())).toBe('#v=1&theme=projector');
    asked.actions.setView('theme', 'dark');
    expect(linkOf(asked.store.getState())).toBe('#v=1&theme=dark');
  });
});

describe('preferences', () => {
  test('are remembered, where storage is allowed', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    const preferences = createPreferences(() => storage);
    expect(preferences.theme()).toBeUndefined();
    preferences.rememberTheme('dark');
    expect(preferences.theme()).toBe('dark');
    kept.set('wilt.theme', 'plaid');
    expect(preferences.theme()).toBeUndefined();
  });

  test('are forgotten where it is denied', () => {
    const preferences = createPreferences(() => {
      throw new Error('SecurityError');
    });
    preferences.rememberTheme('dark');
    expect(preferences.theme()).toBeUndefined();
  });
});
