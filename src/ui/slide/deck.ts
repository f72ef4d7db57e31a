/**
 * A deck of slides tells the frames on it whether their slide is up, as reveal.js does: the bare strings
 * `slide:start` and `slide:stop`. It may do so before the page is drawn, so this listens first thing.
 */
let isUp = true;
const listeners = new Set<() => void>();

export function listenToDeck(): void {
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || (data !== 'slide:start' && data !== 'slide:stop')) return;
    isUp = data === 'slide:start';
    for (const listener of listeners) listener();
  });
}

/** True where no deck has said otherwise. */
export function isSlideUp(): boolean {
  return isUp;
}

export function onDeckChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
