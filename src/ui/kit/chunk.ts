/**
 * Code that is not needed before its part of the page is opened comes in a chunk of its own. The bundler makes one of
 * every `import()`; this knows whether it is here, asks for it once, and once more after a failure.
 */

/** `absent` is not asked for yet. */
export type ChunkState<Module> = { readonly kind: 'absent' | 'coming' | 'failed' } | { readonly kind: 'here'; readonly module: Module };

export interface Chunk<Module> {
  readonly state: () => ChunkState<Module>;
  /** Asks for it unless it is here or on its way. Settled once it is here or has failed; never rejects. */
  readonly load: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Settled when nothing else is to be done. */
type Idle = () => Promise<void>;

const declared: Pick<Chunk<unknown>, 'load'>[] = [];

/**
 * Declares a chunk, at the top of the file that opens it: `chunk(() => import('./Groups.tsx'))`.
 * @param isOnPage false for what the whole page never opens: it is not fetched while nobody waits
 */
export function chunk<Module>(fetch: () => Promise<Module>, { isOnPage = true } = {}): Chunk<Module> {
  let state: ChunkState<Module> = { kind: 'absent' };
  let coming: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const enter = (next: ChunkState<Module>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const made: Chunk<Module> = {
    state: () => state,
    load() {
      if (state.kind === 'here') return Promise.resolve();
      if (coming) return coming;
      enter({ kind: 'coming' });
      return (coming = fetch().then(
        (module) => enter({ kind: 'here', module }),
        () => {
          coming = undefined;
          enter({ kind: 'failed' });
        },
      ));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  if (isOnPage) declared.push(made);
  return made;
}

/**
 * Loads every declared chunk, one after the other and each when the browser has nothing else to do, until called off. Where
 * data is to be saved, none: what is opened is fetched then.
 */
export function loadWhenIdle(idle: Idle = browserIdle, isSaving = savesData()): () => void {
  if (isSaving) return () => {};
  let isOff = false;
  const loadAll = async (): Promise<void> => {
    for (const each of declared) {
      await idle();
      if (isOff) return;
      await each.load();
    }
  };
  void loadAll();
  return () => void (isOff = true);
}

/** Whether the browser is told to save data (the Network Information API, which not every browser has). */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Milliseconds to wait where a browser does not say when it is idle (Safari). */
const SOON = 200;

const browserIdle: Idle = () =>
  new Promise((idle) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => idle());
    else setTimeout(idle, SOON);
  });
