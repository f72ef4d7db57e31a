/** For tests: workers that are message channels in this thread. */
import { expose } from 'comlink';
import type { WorkerLike } from './caller.ts';
import type { SimulationApi } from './protocol.ts';

export interface FakeWorker extends WorkerLike {
  /** What a browser says when a worker's script fails. */
  crash(): void;
  /** Ended from outside: it never says anything again. */
  vanish(): void;
  readonly ended: boolean;
}

const open: MessagePort[] = [];

/** Lets go of all of them: open channels keep a process alive. */
export function closeFakes(): void {
  for (const port of open.splice(0)) port.close();
}

/** @param api what it can do; undefined where it never says anything */
export function fakeWorker(api: Partial<SimulationApi> | undefined): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const events = new EventTarget();
  if (api) expose(api, port2);
  let ended = false;
  const at = (type: string): EventTarget => (type === 'message' ? port1 : events);
  const worker = {
    postMessage: (message: unknown, transferables: Transferable[] = []) => port1.postMessage(message, transferables),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) => {
      at(type).addEventListener(type, listener);
      if (type === 'message') port1.start();
    },
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) => at(type).removeEventListener(type, listener),
    terminate: () => {
      ended = true;
      port2.close();
    },
    crash: () => events.dispatchEvent(new Event('error', { cancelable: true })),
    vanish: () => port2.close(),
    get ended() {
      return ended;
    },
  };
  return worker as FakeWorker;
}
