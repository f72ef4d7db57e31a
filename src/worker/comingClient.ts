/** A client that is made of another once the code for that is there, and is the other itself where it cannot be had. */
import { abortError, type CancellableClient } from './protocol.ts';

export function comingClient(own: CancellableClient, make: () => Promise<CancellableClient>): CancellableClient {
  let client = own;
  /** How often all was given up: what waited for the code before is for nobody. */
  let givenUp = 0;
  const take = async (): Promise<void> => {
    try {
      client = await make();
    } catch {
      // Offline, say: it runs by itself.
    }
  };
  const made = take();
  const ready = async (): Promise<CancellableClient> => {
    const asked = givenUp;
    await made;
    if (asked !== givenUp) throw abortError();
    return client;
  };
  return {
    run: async (scenario, onProgress) => (await ready()).run(scenario, onProgress),
    explain: async (scenario, day) => (await ready()).explain(scenario, day),
    cancel() {
      givenUp += 1;
      client.cancel();
    },
    close() {
      givenUp += 1;
      client.close();
    },
  };
}
