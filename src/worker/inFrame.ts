/** The client of a page in a frame, which shares its runs with the page's other frames where the browser lets it. Loaded in frames only. */
import { ENGINE } from './caller.ts';
import { browserPlace, createExchange } from './exchange.ts';
import type { CancellableClient } from './protocol.ts';
import { shareRuns } from './sharing.ts';

export function shareInFrame(client: CancellableClient, refuted: () => void): CancellableClient {
  const place = browserPlace();
  return place ? shareRuns(client, createExchange(ENGINE, place), refuted) : client;
}
