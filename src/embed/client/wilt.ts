/**
 * The typed client of Wilt's protocol for a page that shows Wilt in a frame: `connect(iframe, { origin })`. One file without
 * dependencies; docs/embedding.md says what each command and event means. Commands given before the frame is there wait for it,
 * and what a frame that was loaded again had not answered is sent to it once more.
 */

/** `day`, `week`, `month`, or to the next `event` of the year. */
export type Stride = 'day' | 'week' | 'month' | 'event';
/** What is done to a model by hand on the morning of today. */
export type Deed = { readonly kind: 'rollback'; readonly version: number } | { readonly kind: 'release' | 'reject'; readonly batch: string } | { readonly kind: 'publish' | 'retrain' };
export type Figure = 'error' | 'bouquets' | 'shop' | 'beliefs' | 'ledger' | 'why';

/** What the frame shows. */
export interface State {
  /** The link of all that is shown, `#v=1&…`: who opens it sees the same. */
  readonly link: string;
  /** Today, as 2027-02-14. */
  readonly date: string;
  readonly view: string;
  /** Of the year's numbers, in hex; '' before the first year is worked out, or while another one is. */
  readonly hash: string;
  /** A year is being worked out. */
  readonly busy: boolean;
  readonly playing: boolean;
  /** Scenario and date in words. */
  readonly title: string;
}

/** A column has a number a day, or null where there is none. */
export type Column = readonly (number | null)[];
/** The sums and daily numbers of one contender, or of the best possible; docs/embedding.md has the units. */
export interface Scored {
  readonly sums: Readonly<Record<string, number | null>>;
  readonly daily: Readonly<Record<string, Column>>;
}

/** The run up to today. */
export interface Results {
  readonly link: string;
  readonly hash: string;
  readonly date: string;
  /** The first date on which the models served; null where none did by today. */
  readonly from: string | null;
  readonly dates: readonly string[];
  readonly shoppers: readonly number[];
  readonly sold: readonly number[];
  readonly contenders: Readonly<Record<string, Scored>>;
  readonly best: Scored;
}

export interface Problem {
  readonly kind: 'link' | 'run';
  readonly message: string;
  /** What of the link it is about, and what was given. */
  readonly key?: string;
  readonly given?: string;
}

export interface Answer {
  readonly kind: 'question' | 'happened';
  /** The question's id, or the prediction's. */
  readonly id: string;
  /** When a question was asked: before its chapter, after it, or again in a later one. */
  readonly round: 'before' | 'after' | 'again' | null;
  /** The id of the option, or why there is none. */
  readonly option: string | null;
  readonly without: 'not-sure' | 'skipped' | null;
  /** 1 a guess, 2 fairly sure, 3 certain. */
  readonly confidence: 1 | 2 | 3 | null;
}

export interface Events {
  /** The frame is there, also after it was loaded again. */
  ready: { readonly versions: readonly number[]; readonly session: string };
  change: State & { readonly by: 'user' | 'parent' | 'play' | 'load' };
  day: { readonly date: string; readonly day: number; readonly shoppers: number | null; readonly sold: number | null; readonly expected: Readonly<Record<string, number | null>>; readonly title: string };
  event: { readonly name: string; readonly date: string };
  answer: Answer;
  done: { readonly link: string; readonly hash: string; readonly took: number; readonly title: string };
  height: { readonly height: number };
  problem: Problem;
  key: { readonly key: string; readonly shift: boolean };
}
export type EventName = keyof Events;

/** Why a command came to nothing: refused by the frame (the first five), or not answered by it. */
export type Why = 'shape' | 'version' | 'value' | 'state' | 'too-many' | 'timeout' | 'destroyed';

export class WiltError extends Error {
  readonly why: Why;
  constructor(why: Why, message: string) {
    super(message);
    this.name = 'WiltError';
    this.why = why;
  }
}

export interface Sim {
  /** Fulfilled when the frame has answered for the first time. Commands need not wait for it. */
  readonly ready: Promise<void>;
  get(): Promise<State>;
  /** Shows what a link says: a link, or any text with one in it. `undo` (true where not said): the reader can take it back. */
  set(link: string, options?: { readonly undo?: boolean }): Promise<State & { readonly problems: readonly string[] }>;
  play(): Promise<State>;
  pause(): Promise<State>;
  step(stride?: Stride, direction?: 1 | -1): Promise<State>;
  /** A date, or days from an event: `valentines+3`. */
  goTo(date: string): Promise<State>;
  intervene(deed: Deed): Promise<State>;
  undo(): Promise<State>;
  redo(): Promise<State>;
  results(): Promise<Results>;
  image(options?: { readonly format?: 'svg' | 'png'; readonly figure?: Figure }): Promise<Blob>;
  /** Answers how to stop. */
  on<N extends EventName>(name: N, listener: (detail: Events[N]) => void): () => void;
  /** Ends it: nothing is heard or sent any more, and what waits is refused. */
  destroy(): void;
}

export interface ConnectOptions {
  /** Of the frame's page, as `https://example.org`; `null` as a text for a frame without an origin of its own (sandboxed). What the frame's address says where not given. */
  readonly origin?: string;
  /** Milliseconds that a command may take, waiting for the frame included: 30,000; Infinity for a frame that loads later. */
  readonly timeout?: number;
}

interface Message {
  readonly source: 'wilt';
  readonly v: number;
  readonly id: string | number;
  readonly type: string;
  readonly why?: Why;
  readonly reason?: string;
  readonly result?: unknown;
  readonly detail?: { readonly session?: string };
}

interface Asked {
  readonly command: object;
  readonly answer: (result: unknown) => void;
  readonly refuse: (why: Why, message: string) => void;
  isSent: boolean;
}

/** More commands are not under way at once: the others wait for their turn. */
const AT_ONCE = 10;
/** Milliseconds after which a frame that had too much to do, or that was not there yet, is asked again. */
const AGAIN = 500;

export function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Sim {
  if (iframe?.localName !== 'iframe') throw new TypeError('connect needs an <iframe> element.');
  const isSandboxed = iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin');
  const { origin = isSandboxed ? 'null' : new URL(iframe.src || (iframe.dataset.src ?? ''), document.baseURI).origin, timeout = 30_000 } = options;
  if (origin !== 'null' && (!URL.canParse(origin) || new URL(origin).origin !== origin)) throw new TypeError(`origin is “${origin}”; it must be scheme, host and port without a path, as https://example.org.`);
  const client = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36);
  const asked = new Map<number, Asked>();
  const listeners = new Map<string, Set<(detail: never) => void>>();
  let session: string | undefined;
  let count = 0;
  let isOver = false;

  const target = origin === 'null' ? '*' : origin;
  /** Before the frame has its own page it is an empty one of this page's origin, to which nothing may be said. */
  const post = (id: string | number, command: object): void => {
    if (!isOver && iframe.contentDocument?.URL !== 'about:blank') iframe.contentWindow?.postMessage({ source: 'wilt', v: 1, id: `${client}-${id}`, ...command }, target);
  };

  const send = (): void => {
    if (session === undefined) return;
    let free = AT_ONCE;
    for (const [id, each] of asked) {
      if (free-- === 0) return;
      if (!each.isSent) post(id, each.command);
      each.isSent = true;
    }
  };

  const ask = <T>(type: string, fields: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++count;
      const refuse = (why: Why, message: string): void => {
        settle();
        reject(new WiltError(why, message));
      };
      const timer = timeout < Infinity && setTimeout(() => refuse('timeout', `The frame has not answered “${type}” in ${timeout / 1000} s. Its address must be Wilt’s, its origin ${origin}, and it must be loaded.`), timeout);
      const settle = (): void => {
        if (timer !== false) clearTimeout(timer);
        asked.delete(id);
        send();
      };
      const answer = (result: unknown): void => {
        settle();
        resolve(result as T);
      };
      if (isOver) refuse('destroyed', `“${type}” was not sent: this connection was ended.`);
      else {
        asked.set(id, { command: { type, ...fields }, answer, refuse, isSent: false });
        send();
      }
    });

  const hello = (): void => post(0, { type: 'hello' });
  const subscribe = (): void => {
    const events = [...listeners.keys()].filter((name) => name !== 'ready');
    if (session !== undefined && events.length > 0) post('on', { type: 'subscribe', events, as: client });
  };
  const emit = (name: string, detail: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener(detail as never);
  };

  let isReady: () => void;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const onMessage = ({ source, origin: from, data }: MessageEvent<Message | null>): void => {
    if (source !== iframe.contentWindow || from !== origin || data?.source !== 'wilt' || data.v !== 1) return;
    const { id, type, why = 'state', reason = '', detail } = data;
    const name = String(id).slice(client.length + 1);
    const waiting = String(id).startsWith(client) ? asked.get(Number(name)) : undefined;
    if (type === 'ready') {
      if (detail?.session === undefined || detail.session === session) return;
      session = detail.session;
      clearTimeout(greeting);
      for (const each of asked.values()) each.isSent = false;
      isReady();
      subscribe();
      send();
      emit(type, detail);
    } else if (type === 'acknowledged') waiting?.answer(data.result);
    else if (type !== 'refused') emit(type, detail);
    else if (why !== 'too-many') waiting?.refuse(why, reason);
    else
      setTimeout(() => {
        if (waiting) waiting.isSent = false;
        if (name === 'on') subscribe();
        send();
      }, AGAIN);
  };

  let greeting: ReturnType<typeof setTimeout> | undefined;
  /** Ever more seldom: the frame speaks first too. */
  const greet = (wait: number): void => {
    hello();
    greeting = setTimeout(greet, wait, 2 * wait);
  };
  addEventListener('message', onMessage);
  iframe.addEventListener('load', hello);
  greet(AGAIN);

  return {
    ready,
    get: () => ask('get'),
    set: (link, { undo = true } = {}) => ask('set', { link, undo }),
    play: () => ask('play'),
    pause: () => ask('pause'),
    step: (stride = 'day', direction = 1) => ask('step', { stride, direction }),
    goTo: (date) => ask('goTo', { date }),
    intervene: (deed) => ask('intervene', { deed }),
    undo: () => ask('undo'),
    redo: () => ask('redo'),
    results: () => ask('results'),
    image: (what = {}) => ask('image', what),
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      if (all.size === 1) subscribe();
      return () => {
        if (!all.delete(listener) || all.size > 0) return;
        listeners.delete(name);
        if (session !== undefined) post('off', { type: 'unsubscribe', events: [name], as: client });
      };
    },
    destroy() {
      if (isOver) return;
      if (session !== undefined) post('off', { type: 'unsubscribe', as: client });
      isOver = true;
      clearTimeout(greeting);
      removeEventListener('message', onMessage);
      iframe.removeEventListener('load', hello);
      for (const each of asked.values()) each.refuse('destroyed', 'The connection was ended before the frame answered.');
    },
  };
}
