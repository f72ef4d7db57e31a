/** A chunk is asked for once, again after a failure, and while nobody waits only one after the other. */
import { describe, expect, it, vi } from 'vitest';

// Chunks that other files have declared are none of these.
vi.resetModules();
const { chunk, loadWhenIdle } = await import('./chunk.ts');

/** A fetch that is answered by hand, in the order in which it was asked. */
function byHand<T>() {
  const asked: { resolve: (value: T) => void; reject: (error: Error) => void }[] = [];
  return {
    fetch: () =>
      new Promise<T>((resolve, reject) => {
        asked.push({ resolve, reject });
      }),
    asked,
  };
}

describe('a chunk', () => {
  it('is not asked for by being declared, and only once however often it is wanted', async () => {
    const { fetch, asked } = byHand<string>();
    const part = chunk(fetch);
    expect(part.state()).toEqual({ kind: 'absent' });
    expect(asked).toHaveLength(0);
    const both = [part.load(), part.load()];
    expect(part.state()).toEqual({ kind: 'coming' });
    asked[0]?.resolve('the part');
    await Promise.all(both);
    expect(part.state()).toEqual({ kind: 'here', module: 'the part' });
    await part.load();
    expect(asked).toHaveLength(1);
  });

  it('that failed says so, throws nothing, and is asked for again', async () => {
    const { fetch, asked } = byHand<string>();
    const part = chunk(fetch);
    const first = part.load();
    asked[0]?.reject(new TypeError('Failed to fetch'));
    await first;
    expect(part.state()).toEqual({ kind: 'failed' });
    const second = part.load();
    expect(part.state()).toEqual({ kind: 'coming' });
    asked[1]?.resolve('the part');
    await second;
    expect(part.state()).toEqual({ kind: 'here', module: 'the part' });
  });

  it('tells those who listen, and no longer those who left', async () => {
    const { fetch, asked } = byHand<string>();
    const part = chunk(fetch);
    const heard: string[] = [];
    const leave = part.subscribe(() => heard.push(part.state().kind));
    const left = vi.fn<() => void>();
    part.subscribe(left)();
    const loading = part.load();
    asked[0]?.resolve('the part');
    await loading;
    leave();
    expect(heard).toEqual(['coming', 'here']);
    expect(left).not.toHaveBeenCalled();
  });
});

describe('what is loaded when the browser is idle', () => {
  it('is every chunk, one after the other, a failure notwithstanding, until it is called off', async () => {
    const parts = [byHand<number>(), byHand<number>(), byHand<number>()] as const;
    const states = parts.map(({ fetch }) => chunk(fetch)).map(({ state }) => () => state().kind);
    const idle = byHand<void>();
    const settle = () =>
      new Promise<void>((done) => {
        setTimeout(done, 0);
      });
    const isIdle = async () => {
      // Chunks that the tests above declared are here already.
      while (idle.asked.length > 0) {
        idle.asked.shift()?.resolve();
        await settle();
      }
    };
    const callOff = loadWhenIdle(idle.fetch, false);
    await settle();
    expect(states.map((state) => state())).toEqual(['absent', 'absent', 'absent']);
    await isIdle();
    expect(states.map((state) => state())).toEqual(['coming', 'absent', 'absent']);
    parts[0].asked[0]?.reject(new TypeError('Failed to fetch'));
    await settle();
    await isIdle();
    expect(states.map((state) => state())).toEqual(['failed', 'coming', 'absent']);
    callOff();
    parts[1].asked[0]?.resolve(2);
    await settle();
    await isIdle();
    expect(states.map((state) => state())).toEqual(['failed', 'here', 'absent']);
  });

  it('is nothing where data is to be saved', async () => {
    const { fetch } = byHand<number>();
    const part = chunk(fetch);
    const idle = byHand<void>();
    loadWhenIdle(idle.fetch, true);
    expect(idle.asked).toHaveLength(0);
    expect(part.state().kind).toBe('absent');
  });
});
