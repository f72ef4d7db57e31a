/**
 * Whether the page works. One in a frame starts when it comes into view, or before when somebody asks: five of them in a
 * long course page cost what is looked at. One that left the view rests: nothing is computed, nothing is drawn, until it is
 * back or asked for something. A page of its own is never anything but awake.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Waking {
  /** It came into view, or was asked for something, at some time. */
  readonly started: boolean;
  /** Some of it can be seen now, as far as a frame can tell. */
  readonly inView: boolean;
  /** Nobody sees it, and nobody has asked it for anything since it was seen last. */
  readonly resting: boolean;
}

export interface Awake {
  readonly store: StoreApi<Waking>;
  /** Somebody asks: works at once, also out of view, until the page has been in view and has left it again. */
  wake(): void;
  /** Whether any of the frame is in the window, and whether a deck of slides has its slide up. */
  look(change: { readonly inWindow?: boolean; readonly slideUp?: boolean }): void;
}

/** @param isFramed another page shows it in a frame */
export function createAwake(isFramed: boolean): Awake {
  let sight = { inWindow: !isFramed, slideUp: true };
  let isAsked = false;
  const store = createStore<Waking>(() => ({ started: !isFramed, inView: !isFramed, resting: isFramed }));

  const tell = (): void => {
    const before = store.getState();
    const inView = sight.inWindow && sight.slideUp;
    const resting = !inView && !isAsked;
    const next = { inView, resting, started: before.started || !resting };
    if (next.inView !== before.inView || next.resting !== before.resting) store.setState(next);
  };

  return {
    store,
    wake() {
      isAsked = true;
      tell();
    },
    look(change) {
      const wasInView = store.getState().inView;
      sight = { ...sight, ...change };
      if (wasInView !== (sight.inWindow && sight.slideUp)) isAsked = false;
      tell();
    },
  };
}

/**
 * Looks whether any of the page is in the window. An observer whose root is the whole window's sees through frames of
 * other origins, where no other event comes.
 */
export function watchWindow({ look, wake }: Awake): void {
  if (typeof IntersectionObserver === 'undefined') look({ inWindow: true });
  else new IntersectionObserver((entries) => look({ inWindow: entries.at(-1)?.isIntersecting ?? true })).observe(document.documentElement);
  // Paper shows all frames, and who came in by keyboard looks at the page.
  addEventListener('beforeprint', wake);
  addEventListener('focus', wake);
}

/** The page's own. */
export const awake = createAwake(typeof window !== 'undefined' && window.parent !== window);

/** Starts the page at once where it waits for its turn; else changes nothing. */
export const wake: () => void = awake.wake;
