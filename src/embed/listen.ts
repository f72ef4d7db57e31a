/**
 * Hears the page around the frame from the first moment on, before anything is drawn: what comes early is kept in its order.
 * The rest of the protocol is loaded when the first word comes, or when there is nothing else to do.
 */

export interface Heard {
  readonly data: unknown;
  readonly origin: string;
}

/** Messages that are kept until the rest is there; more than a flood needs. */
const MOST_EARLY = 1000;
/** Milliseconds, where a browser does not say when it is idle (Safari). */
const SOON = 500;

/** Wilt's own, or H5P's, which asks for the frame's height. */
function isForUs(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (('source' in data && data.source === 'wilt') || ('context' in data && data.context === 'h5p'));
}

/** @param load the rest: it is given what was heard so far, and answers who hears from then on */
export function listenToParent(load: () => Promise<{ readonly openHost: (early: readonly Heard[]) => (heard: Heard) => void }>): void {
  if (window.parent === window) return;
  let early: Heard[] = [];
  let host: ((heard: Heard) => void) | undefined;
  let isComing = false;

  const open = (): void => {
    if (host || isComing) return;
    isComing = true;
    const begin = async (): Promise<void> => {
      host = (await load()).openHost(early);
      early = [];
    };
    // Where it could not be had it is asked for again with the next word.
    begin().catch(() => {
      isComing = false;
    });
  };

  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isForUs(data)) return;
    if (host) host({ data, origin });
    else if (early.length < MOST_EARLY) early.push({ data, origin });
    open();
  });

  const whenIdle = (): void => void (typeof requestIdleCallback === 'function' ? requestIdleCallback(open) : setTimeout(open, SOON));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
