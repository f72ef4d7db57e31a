/**
 * A deck of slides tells the frames on it whether their slide is up, as reveal.js does: the bare strings
 * `slide:start` and `slide:stop`. It may do so before the page is drawn, so this listens first thing.
 */
import { awake } from '../../store/awake.ts';

export function listenToDeck(): void {
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === window.parent && (data === 'slide:start' || data === 'slide:stop')) awake.look({ slideUp: data === 'slide:start' });
  });
}
