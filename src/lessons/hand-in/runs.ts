/** Years worked out for a hand-in, a report or a class, besides the page's own: one after the other, each scenario once. */
import { soundLink } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { createClient } from '../../worker/client.ts';
import type { SimulationClient } from '../../worker/protocol.ts';

/** The year of a link's scenario; rejects where it cannot be worked out, and may be asked again then. */
export type Run = (link: string) => Promise<History>;

export function createRuns(client: Pick<SimulationClient, 'run'>): Run {
  const years = new Map<string, Promise<History>>();
  let last: Promise<unknown> = Promise.resolve();
  const next = (scenario: Scenario): Promise<History> => {
    // A client runs one year at a time, and a newer one would take over.
    const year = last.then(() => client.run(scenario, () => undefined)).then(({ history }) => history);
    last = year.catch(() => undefined);
    return year;
  };
  return (link) => {
    const scenario = soundLink(link)?.scenario;
    if (!scenario) return Promise.reject(new Error(`No year is worked out for a link that is not as links are written: ${link}`));
    const key = JSON.stringify(scenario);
    const known = years.get(key);
    if (known) return known;
    const year = next(scenario);
    years.set(key, year);
    year.catch(() => years.delete(key));
    return year;
  };
}

let here: Run | undefined;

/** In a worker of its own, so that the page's year goes on beside it. */
export const runHere: Run = (link) => (here ??= createRuns(createClient()))(link);
