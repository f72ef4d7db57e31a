/**
 * A client whose finished runs are shared between the page's frames on one origin: the same link in five of them is run once.
 * Before it runs anything it asks those that have that run; while one runs it the others wait for it. What is received is
 * shown once its hash is right, and run here too when its why is asked for: were it another year after all, the own one takes its
 * place and nobody is asked again. Nothing is kept but the newest run, which the page holds anyway.
 */
import { printLink } from '../scenario/link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { abortError, type CancellableClient, type Finished } from './protocol.ts';
import { receivedRun, type SharedRun } from './received.ts';
import { isSame } from './same.ts';

/** How frames of one origin hear of each other. None of it fails: where there is nobody, there is nobody. */
export interface Exchange {
  /** Which build's engine this is. */
  readonly engine: string;
  /** Does work while no other frame does that of the same link, or where that takes too long for waiting. Fails as the work does. */
  alone<T>(link: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** What frames that have the link's run answer, one after the other. */
  answers(link: string, signal: AbortSignal): AsyncIterable<unknown>;
  /** Answers those who ask from now on; settled once they can find it. Another offer takes its place. */
  offer(run: SharedRun): Promise<void>;
  /** Answers nobody any more. */
  withdraw(): void;
}

interface Received {
  readonly scenario: Scenario;
  readonly finished: Finished;
  /** The same scenario run here, once its why was asked for. */
  own?: Promise<void>;
}

const ignore = (): void => undefined;

/** @param refuted what was received was another year; the next run of its scenario answers the right one */
export function shareRuns(client: CancellableClient, exchange: Exchange, refuted: () => void): CancellableClient {
  let newest: AbortController | undefined;
  let received: Received | undefined;
  /** What was run here in place of what was received. */
  let right: { readonly scenario: Scenario; readonly finished: Finished } | undefined;
  let isTrusting = true;

  const linkOf = (scenario: Scenario): string => printLink({ scenario, view: DEFAULT_VIEW, unknown: [] });
  const offer = (scenario: Scenario, finished: Finished): Promise<void> => exchange.offer({ engine: exchange.engine, link: linkOf(scenario), finished });

  const fromOthers = async (scenario: Scenario, signal: AbortSignal): Promise<Finished | undefined> => {
    const link = linkOf(scenario);
    if (isTrusting) {
      for await (const answer of exchange.answers(link, signal)) {
        const run = receivedRun(answer, { engine: exchange.engine, link, scenario });
        if (run) return run;
      }
    }
    return undefined;
  };

  /** Has the year run, here or elsewhere, and tells at once; who waits for the same link goes on when it can be found. */
  const obtain = (scenario: Scenario, onProgress: (progress: number) => void, signal: AbortSignal, tell: (finished: Finished) => void): Promise<void> =>
    exchange.alone(linkOf(scenario), signal, async () => {
      const theirs = await fromOthers(scenario, signal);
      if (signal.aborted) throw abortError();
      if (theirs) {
        received = { scenario, finished: theirs };
        tell(theirs);
        return;
      }
      const finished = await client.run(scenario, onProgress);
      tell(finished);
      await offer(scenario, finished);
    });

  const giveUp = (): void => {
    newest?.abort();
    newest = undefined;
    if (received?.own) client.cancel();
    received = undefined;
    exchange.withdraw();
  };

  /** Runs what was received, so that it can be explained; once for all who ask meanwhile. */
  const runHere = (mine: Received): Promise<void> =>
    (mine.own ??= client.run(mine.scenario, ignore).then((finished) => {
      if (mine !== received) throw abortError();
      received = undefined;
      if (isSame({ ...finished.history, scenario: 0 }, { ...mine.finished.history, scenario: 0 })) {
        void offer(mine.scenario, finished);
        return;
      }
      isTrusting = false;
      right = { scenario: mine.scenario, finished };
      refuted();
      throw abortError();
    }));

  return {
    async run(scenario, onProgress) {
      giveUp();
      const ready = right;
      right = undefined;
      if (ready && isSame(ready.scenario, scenario)) return ready.finished;
      const { signal } = (newest = new AbortController());
      return new Promise((resolve, reject) => {
        const end = (): void => {
          // What is under way here is for nobody any more.
          client.cancel();
          reject(abortError());
        };
        signal.addEventListener('abort', end, { once: true });
        const told = (finished: Finished): void => {
          signal.removeEventListener('abort', end);
          resolve(finished);
        };
        obtain(scenario, onProgress, signal, told).catch(reject);
      });
    },
    async explain(scenario, day) {
      const mine = received;
      if (mine && isSame(mine.scenario, scenario)) {
        try {
          await runHere(mine);
        } catch (error) {
          delete mine.own;
          throw error;
        }
      }
      return client.explain(scenario, day);
    },
    cancel() {
      newest?.abort();
      client.cancel();
    },
    close() {
      giveUp();
      client.close();
    },
  };
}
