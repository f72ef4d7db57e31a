/** What frames may take from each other: the right year, and nothing else, however it is offered. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { printLink } from '../scenario/link.ts';
import { DEFAULT_SCENARIO, withValue, withValues, type Scenario } from '../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { digest, hashedColumns } from '../simulation/digest.ts';
import { createEngine } from '../simulation/engine.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Whys } from '../simulation/why/why.ts';
import { abortError, isAbort, SimulationError, type CancellableClient, type Finished } from './protocol.ts';
import { receivedRun, type SharedRun } from './received.ts';
import { isSame } from './same.ts';
import { shareRuns, type Exchange } from './sharing.ts';

const SCENARIO = withValues(DEFAULT_SCENARIO, { 'world.days': 120, 'world.shoppers': 50, 'static.select': 'fixed', 'static.epochs': 2 });
const OTHER = withValue(SCENARIO, 'world.seed', 8);
const ENGINE = 'https://example.org/assets/engine-1.js';
const linkOf = (scenario: Scenario) => printLink({ scenario, view: DEFAULT_VIEW, unknown: [] });
const ignore = (): void => undefined;

/** Runs by seed, as whoever runs them gets them. */
let runs: ReadonlyMap<number, Finished>;
beforeAll(async () => {
  const engine = createEngine(await startBackend());
  runs = new Map([SCENARIO, OTHER].map((scenario) => [scenario.world.seed, { history: finish(simulate(scenario, engine)).history, took: 5 }]));
});

const runOf = (scenario: Scenario): Finished => {
  const run = runs.get(scenario.world.seed);
  if (!run) throw new Error('Nobody has run that.');
  return structuredClone(run);
};
const sharedOf = (scenario: Scenario): SharedRun => ({ engine: ENGINE, link: linkOf(scenario), finished: runOf(scenario) });
const EXPECTED = { engine: ENGINE, link: linkOf(SCENARIO), scenario: SCENARIO };

describe('what is received', () => {
  test('is taken where it is the run', () => {
    expect(receivedRun(sharedOf(SCENARIO), EXPECTED)?.history.hash).toBe(runOf(SCENARIO).history.hash);
  });

  test('is thrown away where it is of another engine, link or scenario, or has another hash', () => {
    const run = sharedOf(SCENARIO);
    const { history } = run.finished;
    for (const wrong of [
      { ...run, engine: `${ENGINE}?old` },
      { ...run, link: linkOf(OTHER) },
      { ...sharedOf(OTHER), link: run.link },
      { ...run, finished: { ...run.finished, history: { ...history, scenario: OTHER } } },
      { ...run, finished: { ...run.finished, history: { ...history, hash: '' } } },
      { ...run, finished: { ...run.finished, history: { ...history, hash: runOf(OTHER).history.hash } } },
      { ...run, finished: { ...run.finished, took: NaN } },
      { ...run, finished: { history } },
    ])
      expect(receivedRun(wrong, EXPECTED)).toBeUndefined();
  });

  test('is thrown away where one bit of any hashed column is another', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(7), (column, place, bit) => {
        const run = sharedOf(SCENARIO);
        const columns = hashedColumns(run.finished.history).filter(({ length }) => length > 0);
        const { buffer, byteOffset, byteLength } = columns[column % columns.length]!;
        const bytes = new Uint8Array(buffer, byteOffset, byteLength);
        bytes[place % bytes.length]! ^= 1 << bit;
        // Columns that are made for the hash (alarms, contenders that never served) are nobody's to change.
        const isChanged = digest(run.finished.history) !== run.finished.history.hash;
        expect(receivedRun(run, EXPECTED) === undefined).toBe(isChanged);
      }),
      { numRuns: 40 },
    );
  });

  test('is thrown away where anything of what is hashed is missing or something else, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(receivedRun(anything, EXPECTED)).toBeUndefined();
        expect(receivedRun({ ...sharedOf(SCENARIO), finished: anything }, EXPECTED)).toBeUndefined();
        for (const key of ['dates', 'shoppers', 'purchases', 'contenders', 'best', 'inputs', 'monitors', 'hash'] as const) {
          const run = sharedOf(SCENARIO);
          expect(receivedRun({ ...run, finished: { ...run.finished, history: { ...run.finished.history, [key]: anything } } }, EXPECTED)).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
    const polluting: unknown = JSON.parse('{"__proto__": {"hash": "polluted"}, "engine": "", "constructor": {"prototype": {"hash": "polluted"}}}');
    expect(receivedRun(polluting, EXPECTED)).toBeUndefined();
    expect('hash' in {}).toBe(false);
  });
});

/** A client that answers from `runs` when it is told to, and counts what it did. */
function ownClient(run: (scenario: Scenario) => Finished = runOf) {
  const counts = { ran: 0, explained: 0 };
  let giveUp: (() => void) | undefined;
  const client: CancellableClient = {
    run: (scenario) => {
      counts.ran += 1;
      return new Promise((resolve, reject) => {
        giveUp?.();
        giveUp = () => reject(abortError());
        setTimeout(() => resolve(run(scenario)), 1);
      });
    },
    explain: (_, day) => {
      counts.explained += 1;
      return Promise.resolve({ day } as unknown as Whys);
    },
    cancel: () => giveUp?.(),
    close: ignore,
  };
  return { client, counts };
}

/** Frames of one origin, as one of them sees them: what they answer, and what it offers them. */
function meeting(answers: readonly unknown[] = []) {
  const offers: (SharedRun | undefined)[] = [];
  const asked: string[] = [];
  let isAlone = 0;
  const exchange: Exchange = {
    engine: ENGINE,
    async alone(_, __, work) {
      isAlone += 1;
      try {
        return await work();
      } finally {
        isAlone -= 1;
      }
    },
    async *answers(link) {
      asked.push(link);
      for (const answer of answers) {
        await Promise.resolve();
        yield answer;
      }
    },
    offer: (run) => {
      offers.push(run);
      return Promise.resolve();
    },
    withdraw: () => void offers.push(undefined),
  };
  return { exchange, offers, asked, locks: () => isAlone };
}

const settled = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 5);
  });
const caught = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'no error', (error: unknown) => error);

describe('a client that shares its runs', () => {
  test('runs what nobody has, and offers it until it runs something else', async () => {
    const { client, counts } = ownClient();
    const { exchange, offers, locks } = meeting();
    const shared = shareRuns(client, exchange, ignore);
    expect(isSame(await shared.run(SCENARIO, ignore), runOf(SCENARIO))).toBe(true);
    await shared.run(OTHER, ignore);
    expect(counts.ran).toBe(2);
    expect(offers.map((offer) => offer?.link)).toEqual([undefined, linkOf(SCENARIO), undefined, linkOf(OTHER)]);
    await settled();
    expect(locks()).toBe(0);
  });

  test('takes what another has run, and whatever the others say never shows another year', async () => {
    const forged = sharedOf(SCENARIO);
    forged.finished.history.purchases[40]! += 1;
    const { client, counts } = ownClient();
    for (const answers of [[sharedOf(SCENARIO)], [undefined, forged, sharedOf(SCENARIO)], [sharedOf(OTHER), sharedOf(SCENARIO)]])
      expect(isSame((await shareRuns(client, meeting(answers).exchange, ignore).run(SCENARIO, ignore)).history, runOf(SCENARIO).history)).toBe(true);
    expect(counts.ran).toBe(0);
    for (const answers of [[forged], [null, 'no', 7, forged], [sharedOf(OTHER)]])
      expect(isSame(await shareRuns(client, meeting(answers).exchange, ignore).run(SCENARIO, ignore), runOf(SCENARIO))).toBe(true);
    expect(counts.ran).toBe(3);
  });

  test('runs what it received before it explains it, once for all who ask, and then offers it', async () => {
    const { client, counts } = ownClient();
    const { exchange, offers } = meeting([sharedOf(SCENARIO)]);
    const shared = shareRuns(client, exchange, ignore);
    await shared.run(SCENARIO, ignore);
    expect(counts.ran).toBe(0);
    expect(offers.filter(Boolean)).toEqual([]);
    expect(await Promise.all([shared.explain(SCENARIO, 70), shared.explain(SCENARIO, 71)])).toEqual([{ day: 70 }, { day: 71 }]);
    expect(counts).toEqual({ ran: 1, explained: 2 });
    expect(offers.filter(Boolean)).toHaveLength(1);
    await shared.explain(SCENARIO, 72);
    expect(counts.ran).toBe(1);
  });

  test('puts the right year in the place of a forged one whose hash was right, and asks nobody again', async () => {
    // Nights are in no hash.
    const forged = sharedOf(SCENARIO);
    Object.assign(forged.finished.history.contenders.dynamic ?? {}, { nights: [] });
    const { client, counts } = ownClient();
    const { exchange, asked } = meeting([forged]);
    let refuted = 0;
    const shared = shareRuns(client, exchange, () => void (refuted += 1));
    expect((await shared.run(SCENARIO, ignore)).history.contenders.dynamic?.nights).toEqual([]);
    expect(isAbort(await caught(shared.explain(SCENARIO, 70)))).toBe(true);
    expect(refuted).toBe(1);
    expect(isSame((await shared.run(SCENARIO, ignore)).history, runOf(SCENARIO).history)).toBe(true);
    expect(counts.ran).toBe(1);
    await shared.run(OTHER, ignore);
    expect(asked).toHaveLength(1);
  });

  test('gives a run up for a newer one, wherever it stands, and lets the others at its link', async () => {
    const { client } = ownClient();
    const { exchange, locks } = meeting();
    const shared = shareRuns(client, exchange, ignore);
    const older = caught(shared.run(SCENARIO, ignore));
    const newer = shared.run(OTHER, ignore);
    expect(isAbort(await older)).toBe(true);
    expect((await newer).history.scenario.world.seed).toBe(8);
    const last = caught(shared.run(SCENARIO, ignore));
    await Promise.resolve();
    shared.cancel();
    expect(isAbort(await last)).toBe(true);
    await settled();
    expect(locks()).toBe(0);
  });

  test('fails as the run does, and lets go', async () => {
    const { exchange, locks, offers } = meeting();
    const failing = { ...ownClient().client, run: () => Promise.reject(new SimulationError('died', 'It stopped.')) };
    const error = await caught(shareRuns(failing, exchange, ignore).run(SCENARIO, ignore));
    expect(error instanceof SimulationError && error.failure).toBe('died');
    expect(locks()).toBe(0);
    expect(offers.filter(Boolean)).toEqual([]);
  });
});
