import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { anyDrawn, anyGiven, anyProgress, anyText } from './arbitrary.ts';
import { printFile } from './files.ts';
import { PROGRESS_KEY, UNREAD_KEY } from '../../store/preferences.ts';
import { createProgress, type KeptProgress, type ProgressActions } from './progress.ts';
import { ROUNDS, freshProgress } from './record.ts';
import { readProgress } from './repair.ts';

/** A browser's storage, of which several tabs may have one. */
function fakeStorage(first: Readonly<Record<string, string>> = {}) {
  const texts = new Map(Object.entries(first));
  return { texts, getItem: (key: string) => texts.get(key) ?? null, setItem: (key: string, text: string) => void texts.set(key, text), removeItem: (key: string) => void texts.delete(key) };
}

const denied = (): never => {
  throw new Error('denied');
};
const opened = (storage = fakeStorage(), lot = 1): KeptProgress => createProgress({ storage: () => storage, lot: () => lot });
const now = ({ store }: KeptProgress) => store.getState();

const anyId = fc.constantFrom('a', 'b', 'valentines');
/** Something that a student does. */
const anyAct: fc.Arbitrary<(actions: ProgressActions) => void> = fc.oneof(
  fc.tuple(fc.constantFrom(...CHAPTERS), anyId).map(([chapter, screen]) => (actions: ProgressActions) => actions.visit(chapter, screen, '#v=1')),
  fc.constantFrom(...CHAPTERS).map((chapter) => (actions: ProgressActions) => actions.finish(chapter)),
  fc.tuple(anyId, anyDrawn).map(([id, drawn]) => (actions: ProgressActions) => actions.predict(id, drawn, '#v=1&seed=7')),
  anyId.map((id) => (actions: ProgressActions) => actions.reveal(id, 'abcdef12')),
  fc.tuple(anyId, anyGiven).map(([id, given]) => (actions: ProgressActions) => actions.happened(id, given)),
  fc.tuple(anyId, anyText).map(([id, text]) => (actions: ProgressActions) => actions.explain(id, text)),
  fc.tuple(anyId, fc.constantFrom(...ROUNDS), anyGiven).map(([id, round, given]) => (actions: ProgressActions) => actions.answer(id, round, given)),
  fc.tuple(anyId, fc.double({ min: -1e6, max: 1e6, noNaN: true })).map(([id, cost]) => (actions: ProgressActions) => actions.choose(id, { pick: 'static', cost })),
  anyText.map((name) => (actions: ProgressActions) => actions.setName(name)),
  fc.constant((actions: ProgressActions) => actions.forget()),
  anyProgress.map((progress) => (actions: ProgressActions) => void actions.load(printFile(progress), 'merge')),
);
const anyActs = fc.array(anyAct, { maxLength: 12 });

describe('what a student did', () => {
  it('is there again when the page is opened again', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const storage = fakeStorage();
        const first = opened(storage);
        for (const act of acts) act(first.actions);
        expect(now(opened(storage))).toEqual(now(first));
        expect(readProgress(JSON.stringify(now(first).progress), 0)).toEqual({ progress: now(first).progress, problems: [] });
      }),
    );
  });

  it('is the same on the page where storage throws, in part or as a whole', () => {
    fc.assert(
      fc.property(anyActs, fc.constantFrom('all', 'write', 'full'), (acts, throws) => {
        const kept = opened();
        let writes = 0;
        const storage = fakeStorage();
        const bad = { ...storage, setItem: (key: string, text: string) => (throws === 'write' || (writes += 1) > 2 ? denied() : storage.setItem(key, text)) };
        const other = createProgress({ storage: throws === 'all' ? denied : () => bad, lot: () => 1 });
        for (const act of acts) {
          act(kept.actions);
          act(other.actions);
          expect(now(other).progress).toEqual(now(kept).progress);
        }
      }),
    );
  });

  it('is nobody else’s: two tabs write into one record and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), anyAct), { maxLength: 12 }), (acts) => {
        const storage = fakeStorage();
        const tabs = [opened(storage), opened(storage)] as const;
        const alone = opened();
        for (const [second, act] of acts) {
          act(tabs[second ? 1 : 0].actions);
          act(alone.actions);
        }
        for (const tab of tabs) tab.reload();
        expect(now(tabs[0]).progress).toEqual(now(alone).progress);
        expect(now(tabs[1]).progress).toEqual(now(alone).progress);
      }),
    );
  });

  it('says where it is kept', () => {
    expect(now(createProgress({ storage: denied, lot: () => 1 })).keptIn).toBe('memory');
    expect(now(opened()).keptIn).toBe('storage');
  });

  it('stands once it was revealed', () => {
    const kept = opened();
    const drawn = { static: [1, 2], dynamic: [3, 4] };
    kept.actions.reveal('a', 'early');
    expect(now(kept).progress.predictions).toEqual({});
    kept.actions.predict('a', 'not-sure', '#v=1');
    kept.actions.predict('a', { static: [1.04, 2], dynamic: [3, 4] }, '#v=1');
    kept.actions.reveal('a', 'abc');
    kept.actions.predict('a', 'skipped', '#v=1');
    kept.actions.reveal('a', 'def');
    expect(now(kept).progress.predictions).toEqual({ a: { drawn, link: '#v=1', hash: 'abc' } });
  });
});

describe('what was stored', () => {
  it('is never lost silently where it is damaged', () => {
    const text = '{"version":1,"name":"Ada","lot":"many"}';
    const storage = fakeStorage({ [PROGRESS_KEY]: text });
    const kept = opened(storage, 3);
    expect(now(kept).progress).toEqual({ ...freshProgress(3), name: 'Ada' });
    expect(now(kept).problems).toEqual([{ kind: 'field', path: 'lot', given: '"many"' }]);
    kept.actions.setName('Bea');
    expect(storage.texts.get(UNREAD_KEY)).toBe(text);
    expect(now(opened(storage)).unread).toBe(text);
    kept.actions.dropUnread();
    expect(storage.texts.has(UNREAD_KEY)).toBe(false);
    expect(now(opened(storage)).progress.name).toBe('Bea');
  });

  it('is forgotten whole, in other tabs too', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: '{' });
    const [tab, other] = [opened(storage, 1), opened(storage, 2)];
    tab.actions.setName('Ada');
    tab.actions.forget();
    expect([...storage.texts]).toEqual([]);
    other.reload();
    expect(now(other).progress).toEqual(freshProgress(2));
  });

  it('is not touched by a file that is no record', () => {
    const kept = opened();
    kept.actions.setName('Ada');
    expect(kept.actions.load('hello', 'replace')).toEqual([{ kind: 'unreadable' }]);
    expect(now(kept).progress.name).toBe('Ada');
  });
});
