import { expect, test } from 'vitest';
import { printLink, type Link } from '../../scenario/link.ts';
import { DEFAULT_SCENARIO, withValue } from '../../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../../scenario/view.ts';
import { createCauses } from '../../store/causes.ts';
import { fakeWilt, type FakeWilt } from '../../store/fakes.ts';
import type { Events, Problem, State } from '../client/wilt.ts';
import { createCommands } from './commands.ts';
import { eventsReached, problemsOf, tellOf, toldLink } from './events.ts';
import { findIn } from './find.ts';
import { Refusal } from './refusal.ts';

async function opened(link: Partial<Link> = {}) {
  const wilt = fakeWilt();
  wilt.load({ scenario: DEFAULT_SCENARIO, view: DEFAULT_VIEW, unknown: [], ...link }, []);
  await wilt.client.finish();
  const { store, outside, openFromOutside } = wilt;
  const perform = createCommands({
    state: store.getState,
    subscribe: store.subscribe,
    actions: outside,
    open: openFromOutside,
    hinders: () => '',
    find: findIn,
    picture: () => Promise.resolve(new Blob(['x'])),
    wake: () => undefined,
  });
  return { wilt, perform };
}

const shownBy = async (asked: Promise<unknown>) => (await asked) as State;

test('a parent that may not hear of answers cannot give itself leave to', async () => {
  const { wilt, perform } = await opened();
  const { problems } = (await perform({ type: 'set', link: '#v=1&dynamic.rate=0.3&tell=answers', undo: true })) as { problems: string[] };
  expect(problems).toEqual([expect.stringContaining('tell was left out')]);
  expect(wilt.store.getState().view.tell).toBe('nothing');
  const other = await opened({ view: { ...DEFAULT_VIEW, tell: 'answers' } });
  const { link } = await shownBy(other.perform({ type: 'set', link: '#v=1&dynamic.rate=0.3', undo: true }));
  expect(link).toBe('#v=1&dynamic.rate=0.3&tell=answers');
});

test('what a student hands in is in no link that is told, unless the address says so', async () => {
  const view = { ...DEFAULT_VIEW, view: 'hand-in', 'hand-in': '1abc' } as const;
  const { perform } = await opened({ view });
  expect((await shownBy(perform({ type: 'get' }))).link).toBe('#v=1&view=hand-in');
  const { wilt } = await opened({ view: { ...view, tell: 'answers' } });
  expect(toldLink(wilt.store.getState())).toContain('hand-in=1abc');
});

test('the title says which scenario, whether it was changed, and which day', async () => {
  const { perform } = await opened();
  const { title } = await shownBy(perform({ type: 'get' }));
  expect(title).toMatch(/^[A-Z].*, 14 February 2027 – Wilt$/);
  expect((await shownBy(perform({ type: 'set', link: '#v=1&dynamic.rate=0.3&at=2026-12-24', undo: true }))).title).toMatch(/ \(changed\), 24 December 2026 – Wilt$/);
});

test('a link that is shown already is no step', async () => {
  const { wilt, perform } = await opened();
  wilt.actions.goTo(100);
  const { link } = await shownBy(perform({ type: 'get' }));
  expect((await shownBy(perform({ type: 'set', link, undo: true }))).link).toBe(link);
  expect(wilt.store.getState().canUndo).toBe(false);
  await perform({ type: 'set', link: '#v=1&at=2026-12-24', undo: true });
  expect(wilt.store.getState().canUndo).toBe(true);
});

test('days that are not there, not shown yet or not served are refused, and nothing moves', async () => {
  const { wilt, perform } = await opened();
  const refusal = (asked: Promise<unknown>) => asked.then(() => 'done').catch((error: unknown) => (error instanceof Refusal ? error.message : 'thrown'));
  expect(await refusal(perform({ type: 'goTo', date: '2030-01-01' }))).toContain('no day of the calendar');
  wilt.actions.limitTo('2027-01-30');
  const before = wilt.store.getState().today;
  expect(await refusal(perform({ type: 'goTo', date: 'valentines' }))).toMatch(/^14 February 2027 is not shown yet: .* 30 January 2027/);
  expect(wilt.store.getState().today).toBe(before);
  await perform({ type: 'goTo', date: '2026-07-20' });
  expect(await refusal(perform({ type: 'intervene', deed: { kind: 'retrain' } }))).toContain('No model serves on 20 July 2026');
  expect(wilt.store.getState().scenario.interventions.list).toEqual([]);
  expect(await refusal(perform({ type: 'redo' }))).toContain('nothing to redo');
});

test('results wait for the year, and are refused where there is none', async () => {
  const { wilt, perform } = await opened();
  wilt.actions.change('dynamic.rate', 0.3);
  expect((await shownBy(perform({ type: 'get' }))).busy).toBe(true);
  let told: unknown;
  const asked = perform({ type: 'image', format: 'svg' }).then((picture) => (told = picture));
  await Promise.resolve();
  expect(told).toBeUndefined();
  await wilt.client.finish();
  await asked;
  expect(told).toBeInstanceOf(Blob);
  wilt.actions.change('dynamic.rate', 0.4);
  const failing = perform({ type: 'results' }).catch((error: unknown) => (error instanceof Refusal ? error.message : 'thrown'));
  await wilt.client.runs.at(-1)?.fail(new Error('no memory'));
  expect(await failing).toContain('no memory');
});

function hearing(wilt: FakeWilt) {
  const heard: string[] = [];
  createCauses(wilt.store).watch((now, before, cause) =>
    tellOf(now, before, cause, {
      change: (by) => heard.push(`change ${by}`),
      day: () => heard.push('day'),
      reached: ({ name }: Events['event']) => heard.push(name),
      done: () => heard.push(`done ${wilt.store.getState().history?.hash ?? ''}`),
      problem: ({ kind, key = '' }: Problem) => heard.push(`${kind} ${key}`),
    }),
  );
  return heard;
}

test('an event is reached by standing on it, or by playing past it', async () => {
  const { wilt } = await opened();
  const at = (today: number) => ({ ...wilt.store.getState(), today });
  const names = (from: number, to: number, cause: 'user' | 'play') => eventsReached(at(to), at(from), cause).map(({ name }) => name);
  expect(names(170, 177, 'user')).toEqual(['christmas']);
  expect(names(170, 180, 'user')).toEqual([]);
  expect(names(170, 240, 'play')).toEqual(['christmas', 'valentines']);
  expect(names(177, 177, 'play')).toEqual([]);
  expect(names(200, 177, 'user')).toEqual([]);
});

test('a run that is done is told once, with its own hash; a failure and what a link could not say are told once too', async () => {
  const { wilt } = await opened();
  const heard = hearing(wilt);
  wilt.actions.hover(3);
  expect(heard).toEqual([]);
  wilt.actions.change('dynamic.rate', 0.3);
  await wilt.client.finish();
  expect(heard.filter((each) => each.startsWith('done'))).toEqual(['done #v=1&dynamic.rate=0.3']);
  wilt.load({ scenario: withValue(DEFAULT_SCENARIO, 'dynamic.rate', 0.5), view: DEFAULT_VIEW, unknown: ['a=b'] }, [{ kind: 'unknown', key: 'a', given: 'b', used: '', allowed: null }]);
  await wilt.client.runs.at(-1)?.fail(new Error('no memory'));
  wilt.actions.goTo(3);
  expect(heard.filter((each) => /^(?:link|run) /.test(each))).toEqual(['link a', 'run ']);
  expect(problemsOf(wilt.store.getState()).map(({ message }) => message)).toEqual([expect.stringContaining('no setting called “a”'), expect.stringContaining('no memory')]);
});

test('a link is found as it is and in any text, and only there', () => {
  const linkIn = (text: string) => {
    const found = findIn(text);
    return typeof found === 'string' ? found : printLink(found.link);
  };
  for (const text of ['#v=1&at=2026-12-24', ' #at=2026-12-24 ', 'See https://a.example/wilt/#v=1&at=2026-12-24.', '<https://a.example/wilt/#v=1&amp;at=2026-12-24>']) expect(linkIn(text), text).toBe('#v=1&at=2026-12-24');
  expect(linkIn('#v=1')).toBe('#v=1');
  for (const text of ['', 'what is this?', '# v', '#', 'x=y']) expect(linkIn(text), text).toBe('none');
  expect(linkIn('https://a.example/wilt/')).toBe('cut off');
});

test('what a page around sets is the teacher’s version from then on, blanks in a value and all', async () => {
  const { wilt, perform } = await opened();
  const { problems } = (await perform({ type: 'set', link: '#v=1&dynamic.rate=0.3&at=14 February&scale=linear', undo: true })) as { problems: string[] };
  expect(problems).toEqual([expect.stringContaining('“at=14 February”')]);
  expect(wilt.store.getState()).toMatchObject({ view: { scale: 'linear' }, author: { scenario: { dynamic: { rate: 0.3 } } } });
});

test('a deed that would come to nothing is refused with the page’s own reason', async () => {
  const { wilt } = await opened();
  const perform = createCommands({ state: wilt.store.getState, subscribe: wilt.store.subscribe, actions: wilt.outside, open: wilt.openFromOutside, hinders: ({ kind }) => (kind === 'rollback' ? 'It has not been made.' : ''), find: findIn, picture: () => Promise.resolve(new Blob(['x'])), wake: () => undefined });
  await expect(perform({ type: 'intervene', deed: { kind: 'rollback', version: 9999 } })).rejects.toThrow('It has not been made. Nothing was done.');
  expect(wilt.store.getState().scenario.interventions.list).toEqual([]);
  await perform({ type: 'intervene', deed: { kind: 'publish' } });
  expect(wilt.store.getState().scenario.interventions.list).toHaveLength(1);
});
