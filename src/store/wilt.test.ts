import { describe, expect, test, vi } from 'vitest';
import { parseLink } from '../scenario/linkReading.ts';
import { targetText } from '../scenario/interventions.ts';
import { PRESET_NAMES, preset } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import { SimulationError } from '../worker/protocol.ts';
import { linkOf } from './address.ts';
import { dayOf, lastDay } from './calendar.ts';
import { fakeHistory, fakeWilt, openedWilt, type FakeWilt } from './fakes.ts';

const day = (date: string): number => dayOf(DEFAULT_SCENARIO, date) ?? NaN;
const RATE = DEFAULT_SCENARIO.dynamic.rate;
const VALENTINES = day('2027-02-14');

describe('opening', () => {
  test('shows the first Valentine’s Day, runs once and has nothing to undo', async () => {
    const { store, client } = await openedWilt();
    expect(store.getState()).toMatchObject({ today: VALENTINES, before: null, canUndo: false, canRedo: false, playing: false, run: { kind: 'done', took: 60 } });
    expect(store.getState().history?.scenario).toBe(DEFAULT_SCENARIO);
    expect(client.runs).toHaveLength(1);
  });

  test('shows the link’s date, scenario and notices', () => {
    const { store, load, client } = fakeWilt();
    const { link, notices } = parseLink('#v=1&seed=7&at=2026-12-24&zoom=3');
    load(link, notices);
    expect(store.getState()).toMatchObject({ today: day('2026-12-24'), notices, unknown: ['zoom=3'], canUndo: false });
    expect(client.runs.map(({ scenario }) => scenario.world.seed)).toEqual([7]);
  });

  test('wears the theme of the link, else the reader’s own', () => {
    const own = fakeWilt('dark');
    own.load(parseLink('').link, []);
    expect(own.store.getState()).toMatchObject({ themeFromLink: false, view: { theme: 'dark' } });
    own.load(parseLink('#theme=projector').link, []);
    expect(own.store.getState()).toMatchObject({ themeFromLink: true, view: { theme: 'projector' } });
    own.actions.setView('theme', 'light');
    expect(own.remembered).toEqual(['light']);
  });
});

describe('changing a setting', () => {
  test('runs the year again and shows the old curves for a moment', async () => {
    const { store, actions, client, time } = await openedWilt();
    const old = store.getState().history;
    actions.change('dynamic.rate', 2);
    expect(store.getState()).toMatchObject({ scenario: { dynamic: { rate: 2 } }, run: { kind: 'running', progress: null }, canUndo: true });
    expect(store.getState().history).toBe(old);
    await client.finish();
    expect(store.getState().history?.scenario.dynamic.rate).toBe(2);
    expect(store.getState().before).toBe(old);
    time.pass(2499);
    expect(store.getState().before).toBe(old);
    time.pass(1);
    expect(store.getState().before).toBeNull();
  });

  test('to the value it has does nothing', async () => {
    const { actions, client, store } = await openedWilt();
    actions.change('dynamic.rate', DEFAULT_SCENARIO.dynamic.rate);
    actions.moveWindow(DEFAULT_SCENARIO.static.from, DEFAULT_SCENARIO.static.to);
    expect(client.runs).toHaveLength(1);
    expect(store.getState().canUndo).toBe(false);
  });

  test('to a value outside its schema is refused and changes nothing', async () => {
    const { actions, store } = await openedWilt();
    const before = store.getState();
    expect(() => actions.change('dynamic.rate', 99)).toThrow(/^Invalid/);
    expect(store.getState()).toBe(before);
  });

  test('keeps the curves from before a drag beside the newest ones', async () => {
    const { store, actions, client } = await openedWilt();
    const old = store.getState().history;
    for (const rate of [0.6, 0.7, 0.8]) {
      actions.change('dynamic.rate', rate);
      await client.finish();
    }
    expect(store.getState().before).toBe(old);
  });

  test('shows no old curves beside those of another calendar', async () => {
    const { store, actions, client } = await openedWilt();
    actions.change('world.days', 400);
    await client.finish();
    expect(store.getState().before).toBeNull();
  });

  test('keeps today on its date, or opens anew where the date is gone', async () => {
    const { store, actions } = await openedWilt();
    actions.goTo(day('2026-12-24'));
    actions.change('world.start', '2026-06-01');
    expect(store.getState().today).toBe(day('2026-12-24') + 30);
    actions.change('world.start', '2027-07-01');
    expect(store.getState().history?.dates[0]).toBe('2026-07-01');
    expect(dayOf(store.getState().scenario, '2028-02-14')).toBe(store.getState().today);
    expect(store.getState().scenario.static).toMatchObject({ from: '2027-07-01', to: '2027-08-31' });
  });

  test('of the training window stops where it no longer fits', async () => {
    const { store, actions } = await openedWilt();
    actions.change('static.to', '2026-07-02');
    expect(store.getState().scenario.static).toMatchObject({ from: '2026-07-01', to: '2026-07-14' });
    actions.moveWindow('2026-06-01', '2026-07-31');
    expect(store.getState().scenario.static).toMatchObject({ from: '2026-07-01', to: '2026-08-30' });
  });
});

describe('runs', () => {
  test('a quick run is let finish, then the newest scenario runs', async () => {
    const { store, actions, client } = await openedWilt();
    actions.change('dynamic.rate', 0.6);
    actions.change('dynamic.rate', 0.7);
    actions.change('dynamic.rate', 0.8);
    expect(client.runs).toHaveLength(2);
    await client.finish();
    expect(store.getState().history?.scenario.dynamic.rate).toBe(0.6);
    expect(store.getState().run.kind).toBe('running');
    expect(client.runs.map(({ scenario }) => scenario.dynamic.rate)).toEqual([RATE, 0.6, 0.8]);
    await client.finish();
    expect(store.getState()).toMatchObject({ run: { kind: 'done' }, history: { scenario: { dynamic: { rate: 0.8 } } } });
  });

  test('a slow run makes room at once', async () => {
    const { store, actions, client } = await openedWilt();
    actions.change('dynamic.rate', 0.6);
    client.runs[1]?.progress(0.3);
    expect(store.getState().run).toEqual({ kind: 'running', progress: 0.3 });
    actions.change('dynamic.rate', 0.7);
    expect(client.runs).toHaveLength(3);
    await client.runs[1]?.finish();
    expect(store.getState().history?.scenario.dynamic.rate).toBe(RATE);
    await client.finish();
    expect(store.getState().history?.scenario.dynamic.rate).toBe(0.7);
  });

  test('a run that turns out slow makes room for the scenario that waits', async () => {
    const { actions, client } = await openedWilt();
    actions.change('dynamic.rate', 0.6);
    actions.change('dynamic.rate', 0.7);
    client.runs[1]?.progress(0.3);
    expect(client.runs.map(({ scenario }) => scenario.dynamic.rate)).toEqual([RATE, 0.6, 0.7]);
  });

  test('a failure is a sentence, and there is a way on', async () => {
    const { store, actions, client } = await openedWilt();
    actions.change('dynamic.rate', 0.6);
    await client.runs[1]?.fail(new SimulationError('threw', 'The weights grew beyond all bounds.'));
    expect(store.getState().run).toEqual({ kind: 'failed', message: 'The weights grew beyond all bounds. Change a setting, or try again.' });
    actions.retry();
    expect(store.getState().run.kind).toBe('running');
    await client.finish();
    expect(store.getState().run.kind).toBe('done');
    actions.change('dynamic.rate', 0.7);
    await client.runs[3]?.fail(new SimulationError('died', ''));
    expect(store.getState().run).toMatchObject({ kind: 'failed', message: expect.stringMatching(/stopped twice/) as string });
  });
});

describe('undo', () => {
  test('takes back a whole drag, and a pause begins another', async () => {
    const { store, actions, time } = await openedWilt();
    const rate = (): number => store.getState().scenario.dynamic.rate;
    for (const value of [0.6, 0.7, 0.8]) {
      actions.change('dynamic.rate', value);
      time.pass(500);
    }
    time.pass(900);
    actions.change('dynamic.rate', 0.9);
    actions.change('dynamic.passes', 2);
    actions.undo();
    expect(store.getState().scenario.dynamic).toMatchObject({ rate: 0.9, passes: 1 });
    actions.undo();
    expect(rate()).toBe(0.8);
    actions.undo();
    expect(rate()).toBe(RATE);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    actions.undo();
    actions.redo();
    actions.redo();
    expect(rate()).toBe(0.9);
    actions.change('dynamic.rate', 2);
    expect(store.getState().canRedo).toBe(false);
  });

  test('takes back a reset', async () => {
    const { store, actions } = await openedWilt();
    actions.change('world.seed', 7);
    actions.goTo(100);
    actions.reset();
    expect(store.getState()).toMatchObject({ scenario: DEFAULT_SCENARIO, today: VALENTINES });
    actions.undo();
    expect(store.getState()).toMatchObject({ scenario: { world: { seed: 7 } }, today: 100 });
  });

  test('going back by the browser is a step back', async () => {
    const { store, actions, load } = await openedWilt();
    actions.change('world.seed', 7);
    load(parseLink('').link, []);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    load(parseLink('#seed=7').link, []);
    expect(store.getState()).toMatchObject({ canUndo: true, canRedo: false });
    load(parseLink('#seed=8').link, []);
    actions.undo();
    expect(store.getState().scenario.world.seed).toBe(7);
  });
});

describe('a ready-made scenario', () => {
  test('opens on its day in one step, and undo takes back both', async () => {
    const { store, actions } = await openedWilt();
    actions.change('world.seed', 7);
    actions.goTo(100);
    actions.openPreset('broken-feed');
    expect(store.getState()).toMatchObject({ scenario: preset('broken-feed').scenario, today: day(preset('broken-feed').at), notices: [], playing: false });
    actions.undo();
    expect(store.getState()).toMatchObject({ scenario: { world: { seed: 7 }, incidents: { list: [] } }, today: 100 });
    actions.goTo(120);
    actions.redo();
    expect(store.getState()).toMatchObject({ scenario: preset('broken-feed').scenario, today: day(preset('broken-feed').at) });
    actions.undo();
    expect(store.getState().today).toBe(120);
    actions.undo();
    expect(store.getState()).toMatchObject({ scenario: DEFAULT_SCENARIO, today: 120, canUndo: false });
  });

  test('brings its view, and undo brings back the old one; how the page looks stays', async () => {
    const { store, actions } = await openedWilt();
    actions.setView('lens', 'valentines');
    actions.setView('reveal', true);
    actions.setView('metric', 'brier');
    actions.setView('theme', 'dark');
    actions.openPreset('flipped-labels');
    expect(store.getState().view).toMatchObject({ ...preset('flipped-labels').sight, lens: 'today', reveal: false, metric: 'calibration', theme: 'dark', view: 'page' });
    actions.setView('metric', 'auc');
    actions.setView('theme', 'light');
    actions.undo();
    expect(store.getState().view).toMatchObject({ lens: 'valentines', reveal: true, metric: 'brier', theme: 'light' });
    actions.redo();
    expect(store.getState().view).toMatchObject({ lens: 'today', reveal: false, metric: 'auc', theme: 'light' });
    actions.change('world.seed', 3);
    actions.setView('metric', 'logLoss');
    actions.undo();
    expect(store.getState().view.metric).toBe('logLoss');
  });

  test('shows nothing of the old year under its name', async () => {
    const { store, actions, client } = await openedWilt();
    const { history } = store.getState();
    actions.openPreset('broken-feed');
    expect(store.getState()).toMatchObject({ isAnew: true, history });
    actions.change('world.seed', 3);
    await client.runs[1]!.finish();
    expect(store.getState()).toMatchObject({ isAnew: true, before: null });
    await client.finish();
    expect(store.getState()).toMatchObject({ isAnew: false, before: null });
    actions.change('world.seed', 4);
    expect(store.getState().isAnew).toBe(false);
    actions.openPreset('broken-feed');
    actions.openPreset('broken-feed');
    expect(store.getState().isAnew).toBe(true);
  });

  test.each(PRESET_NAMES)('%s opens, from another calendar too', async (name) => {
    const { store, actions } = await openedWilt();
    actions.change('world.start', '2030-01-01');
    actions.openPreset(name);
    const { scenario, today } = store.getState();
    expect(scenario).toEqual(preset(name).scenario);
    expect(dayOf(scenario, preset(name).at)).toBe(today);
    actions.undo();
    expect(store.getState().scenario.world.start).toBe('2030-01-01');
  });
});

describe('what the calendar has no room for', () => {
  const kinds = (wilt: FakeWilt) => wilt.store.getState().notices.map(({ kind }) => kind);
  const fair = { name: 'Fair', date: '2027-05-01', strength: 1, lead: 7, moves: ['who'] } as const;

  test('is said of a link', () => {
    const wilt = fakeWilt();
    const { link, notices } = parseLink('#events.own=Fair~2029-05-01~1~7~who&lens=christmas&christmas.strength=0&zoom=3');
    wilt.load(link, notices);
    expect(kinds(wilt)).toEqual(['unknown', 'event', 'lens']);
  });

  test('is said when a change leaves it behind, and no longer when that is taken back', async () => {
    const wilt = await openedWilt();
    wilt.actions.change('events.own', [fair]);
    expect(kinds(wilt)).toEqual([]);
    wilt.actions.change('world.days', 200);
    expect(kinds(wilt)).toEqual(['today', 'event']);
    wilt.actions.goTo(120);
    wilt.actions.change('world.seed', 7);
    expect(kinds(wilt)).toEqual(['event']);
    wilt.actions.undo();
    wilt.actions.undo();
    expect(kinds(wilt)).toEqual([]);
  });

  test('is said once: what was dismissed comes back only with something else', async () => {
    const wilt = await openedWilt();
    wilt.actions.change('events.own', [fair]);
    wilt.actions.change('world.start', '2025-07-01');
    expect(kinds(wilt)).toContain('event');
    wilt.actions.dismissNotices();
    wilt.actions.change('world.days', 366);
    expect(kinds(wilt)).toEqual([]);
    wilt.actions.change('incidents.list', [{ kind: 'lost', feature: 'none', from: '2027-01-01', to: '2027-01-02', size: 80 }]);
    expect(kinds(wilt)).toEqual(['incident']);
    wilt.actions.openPreset('second-valentines');
    expect(kinds(wilt)).toEqual([]);
    wilt.actions.change('world.seed', 9);
    wilt.actions.undo();
    wilt.actions.goTo(630);
    wilt.actions.undo();
    expect(kinds(wilt)).toEqual(['event', 'incident']);
  });

  test('names the window that was chosen and does not fit; one that nobody chose moves along', async () => {
    const wilt = await openedWilt();
    wilt.actions.change('world.start', '2026-08-01');
    expect(kinds(wilt)).toEqual([]);
    wilt.actions.change('static.to', '2026-12-31');
    wilt.actions.change('world.days', 150);
    expect(kinds(wilt)).toContain('window');
    expect(wilt.store.getState().notices).toContainEqual(expect.objectContaining({ kind: 'window', given: '2026-08-01 to 2026-12-31', used: '2026-08-01 to 2026-10-01' }));
  });
});

test('a today that the shown year does not have is never shown', async () => {
  const { store, actions } = await openedWilt();
  store.subscribe(({ history, today }) => expect(history === null || today < history.dates.length).toBe(true));
  actions.openPreset('second-valentines');
  expect(store.getState().history).toBeNull();
  actions.undo();
  expect(store.getState().today).toBe(VALENTINES);
});

describe('what is done by hand', () => {
  const deeds = (wilt: FakeWilt) => wilt.store.getState().scenario.interventions.list;

  test('is dated today, in the scenario and its link, and undone deed by deed', async () => {
    const wilt = await openedWilt();
    const { actions, client, store } = wilt;
    actions.goTo(day('2026-10-08'));
    actions.intervene({ kind: 'release', batch: '2026-10-05' });
    actions.intervene({ kind: 'publish' });
    actions.goTo(day('2026-10-09'));
    actions.intervene({ kind: 'rollback', version: 31 });
    expect(deeds(wilt)).toEqual([
      { kind: 'release', date: '2026-10-08', batch: '2026-10-05' },
      { kind: 'publish', date: '2026-10-08' },
      { kind: 'rollback', date: '2026-10-09', version: 31 },
    ]);
    expect(linkOf(store.getState())).toContain('interventions.list=release~2026-10-08~2026-10-05;publish~2026-10-08;rollback~2026-10-09~31');
    await client.finish();
    await client.finish();
    expect(store.getState().history?.scenario).toBe(store.getState().scenario);
    actions.undo();
    actions.undo();
    expect(deeds(wilt)).toHaveLength(1);
    actions.redo();
    expect(deeds(wilt)).toHaveLength(2);
    expect(store.getState().today).toBe(day('2026-10-09'));
  });

  test('is done once', async () => {
    const wilt = await openedWilt();
    wilt.actions.intervene({ kind: 'publish' });
    wilt.actions.intervene({ kind: 'publish' });
    expect(deeds(wilt)).toHaveLength(1);
  });

  test('is taken back one by one, however quickly', async () => {
    const wilt = await openedWilt();
    const { actions } = wilt;
    for (const version of [1, 2, 3]) actions.intervene({ kind: 'rollback', version });
    actions.withdraw(0);
    actions.withdraw(0);
    actions.withdraw(5);
    expect(deeds(wilt).map(targetText)).toEqual(['3']);
    actions.undo();
    expect(deeds(wilt).map(targetText)).toEqual(['2', '3']);
  });

  test('that cannot be written down is refused and changes nothing', async () => {
    const { actions, store } = await openedWilt();
    const before = store.getState();
    expect(() => actions.intervene({ kind: 'rollback', version: 0 })).toThrow(/^Invalid/);
    expect(() => actions.intervene({ kind: 'release', batch: '' })).toThrow(/^Invalid/);
    expect(store.getState()).toBe(before);
  });
});

describe('today', () => {
  test('moves inside the calendar only', async () => {
    const { store, actions } = await openedWilt();
    actions.goTo(1e9);
    expect(store.getState().today).toBe(364);
    actions.step('week', 1);
    expect(store.getState().today).toBe(364);
    actions.goTo(-5);
    expect(store.getState().today).toBe(0);
    actions.goTo(10.4);
    expect(store.getState().today).toBe(10);
    actions.step('event', 1);
    expect(store.getState().today).toBe(177);
    actions.setView('at', '2026-12-24');
    expect(store.getState().today).toBe(day('2026-12-24'));
  });

  test('hovering is heard by all, and told once', async () => {
    const { store, actions } = await openedWilt();
    const listener = vi.fn<() => void>();
    store.subscribe(listener);
    actions.hover(5);
    actions.hover(5);
    expect(store.getState().hovered).toBe(5);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('playing', () => {
  test('advances so many days a second, whatever the frames', async () => {
    for (const frame of [16, 100, 7]) {
      const { store, actions, frames } = await openedWilt();
      actions.setView('speed', '7');
      actions.play();
      frames.draw(0);
      for (let elapsed = 0; elapsed < 2000; elapsed += frame) frames.draw(frame);
      expect(store.getState().today).toBe(VALENTINES + 14);
    }
  });

  test('stops on the last day, and starts again with the first day served', async () => {
    const { store, actions, frames } = await openedWilt();
    actions.goTo(360);
    actions.setView('speed', '30');
    actions.play();
    frames.draw(0);
    for (let i = 0; i < 10; i++) frames.draw(100);
    expect(store.getState()).toMatchObject({ today: 364, playing: false });
    expect(frames.waiting()).toBe(false);
    actions.play();
    expect(store.getState()).toMatchObject({ today: day('2026-09-01'), playing: true });
  });

  test('keeps to the fortnight of a lens: stops at its end, and begins with it from outside', async () => {
    const { store, actions, frames } = await openedWilt();
    actions.setView('speed', '30');
    actions.setView('lens', 'valentines');
    const playOn = () => {
      actions.play();
      frames.draw(0);
      for (let i = 0; i < 20; i++) frames.draw(100);
      return store.getState();
    };
    expect(playOn()).toMatchObject({ today: VALENTINES + 7, playing: false });
    actions.play();
    expect(store.getState()).toMatchObject({ today: VALENTINES - 7, playing: true });
    actions.goTo(VALENTINES + 100);
    expect(playOn()).toMatchObject({ today: VALENTINES + 7, playing: false });
    // Where nothing is to be seen through it yet, and in the last fortnight, the year goes on.
    actions.goTo(100);
    expect(playOn().today).toBe(160);
    actions.goTo(VALENTINES);
    actions.setView('lens', 'today');
    expect(playOn().today).toBe(VALENTINES + 60);
    // Looked at while it plays, what is over does not take the day back.
    actions.setView('lens', 'valentines');
    for (let i = 0; i < 20; i++) frames.draw(100);
    expect(store.getState()).toMatchObject({ today: VALENTINES + 60, playing: false });
  });

  test('rests off the screen and leaps over nothing', async () => {
    const { store, actions, frames } = await openedWilt();
    actions.play();
    frames.draw(0);
    actions.setOnScreen(false);
    expect(frames.waiting()).toBe(false);
    frames.draw(5000);
    expect(store.getState()).toMatchObject({ today: VALENTINES, playing: true });
    actions.setOnScreen(true);
    frames.draw(5000);
    frames.draw(60_000);
    expect(store.getState().today).toBe(VALENTINES + 1);
  });

  test('ends where a hand takes over', async () => {
    const { store, actions, frames } = await openedWilt();
    actions.play();
    actions.step('day', 1);
    expect(store.getState().playing).toBe(false);
    expect(frames.waiting()).toBe(false);
    actions.play();
    actions.pause();
    expect(frames.waiting()).toBe(false);
    actions.play();
    actions.reset();
    expect(frames.waiting()).toBe(false);
  });
});

test('a fake history is of its scenario’s length', () => {
  expect(fakeHistory(withValue(DEFAULT_SCENARIO, 'world.days', 200)).dates).toHaveLength(lastDay(withValue(DEFAULT_SCENARIO, 'world.days', 200)) + 1);
});
