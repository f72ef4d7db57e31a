/**
 * A client that can be held: nothing is worked out meanwhile, and what was under way is given up and begun again when the
 * hold is over. So a frame that nobody sees costs nothing, and whoever waits for an answer just waits longer.
 */
import { abortError, type CancellableClient, type Finished, type SimulationClient } from './protocol.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Whys } from '../simulation/why/why.ts';

export interface HoldableClient extends SimulationClient {
  hold(isHeld: boolean): void;
}

interface Asked<Answer> {
  readonly begin: () => Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The one question of a kind that is answered next; a newer one takes its place. */
function createDesk<Answer>() {
  let current: Asked<Answer> | undefined;
  /** How often what is under way was begun: the end of an earlier beginning is nobody's. */
  let beginning = 0;
  const drop = (): void => {
    const dropped = current;
    current = undefined;
    dropped?.reject(abortError());
  };
  const begin = (): void => {
    const mine = current;
    if (!mine) return;
    const own = ++beginning;
    const over = (): boolean => {
      if (mine !== current || own !== beginning) return false;
      current = undefined;
      return true;
    };
    mine
      .begin()
      .then((answer) => over() && mine.resolve(answer))
      .catch((error: unknown) => over() && mine.reject(error));
  };
  return {
    ask: (start: () => Promise<Answer>, isHeld: boolean) =>
      new Promise<Answer>((resolve, reject) => {
        drop();
        current = { begin: start, resolve, reject };
        if (!isHeld) begin();
      }),
    begin,
    /** What is under way ends without an answer; the question stays. */
    giveUp: () => void (beginning += 1),
    drop,
  };
}

export function holdable(client: CancellableClient): HoldableClient {
  const runs = createDesk<Finished>();
  const explanations = createDesk<Whys | undefined>();
  let isHeld = false;
  return {
    run(scenario: Scenario, onProgress) {
      explanations.drop();
      return runs.ask(() => client.run(scenario, onProgress), isHeld);
    },
    explain: (scenario, day) => explanations.ask(() => client.explain(scenario, day), isHeld),
    close() {
      runs.drop();
      explanations.drop();
      client.close();
    },
    hold(held) {
      if (held === isHeld) return;
      isHeld = held;
      if (held) {
        runs.giveUp();
        explanations.giveUp();
        client.cancel();
      } else {
        runs.begin();
        explanations.begin();
      }
    },
  };
}
