/** A worker that is there only later: what is said to it meanwhile waits. Where none can be had it says `denied`. */
import type { WorkerLike } from './caller.ts';

export const DENIED = 'denied';

type Listening = readonly [type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions];

export function workerLater(start: () => Promise<WorkerLike>): WorkerLike {
  let worker: WorkerLike | undefined;
  let isEnded = false;
  const said: (readonly [message: unknown, transferables: Transferable[]])[] = [];
  let listening: Listening[] = [];
  const refusal = new EventTarget();

  const arrived = (it: WorkerLike): void => {
    if (isEnded) {
      it.terminate();
      return;
    }
    worker = it;
    for (const each of listening) it.addEventListener(...each);
    for (const each of said.splice(0)) it.postMessage(...each);
  };
  start().then(arrived).catch(() => refusal.dispatchEvent(new Event(DENIED)));

  return {
    postMessage(message: unknown, transferables?: Transferable[] | StructuredSerializeOptions) {
      const given = Array.isArray(transferables) ? transferables : (transferables?.transfer ?? []);
      if (worker) worker.postMessage(message, given);
      else said.push([message, given]);
    },
    addEventListener(...added: Listening) {
      if (added[0] === DENIED) refusal.addEventListener(...added);
      else if (worker) worker.addEventListener(...added);
      else listening.push(added);
    },
    removeEventListener(...removed: Listening) {
      if (worker) worker.removeEventListener(...removed);
      listening = listening.filter(([type, listener]) => type !== removed[0] || listener !== removed[1]);
    },
    terminate() {
      isEnded = true;
      worker?.terminate();
    },
  };
}
