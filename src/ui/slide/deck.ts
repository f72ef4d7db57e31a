/**
 * A deck of slides tells the frames on it whether their slide is up, as reveal.js does: the bare strings
 * `slide:start` and `slide:stop`. It may do so before the page is drawn, so this listens first thing.
 */
import { awake, wake } from '../../store/awake.ts';

/** A deck's address in the view that is printed, as reveal.js has it. */
const PRINTED = /[?&](?:print-pdf\b|view=print\b)/;

export function listenToDeck(): void {
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === window.parent && (data === 'slide:start' || data === 'slide:stop')) awake.look({ slideUp: data === 'slide:start' });
  });
  // There no slide is ever up, and paper shows them all.
  if (window.parent !== window && PRINTED.test(addressAround())) wake();
}

/** As far as the page around lets it be known: of another origin only with `referrerpolicy="unsafe-url"` at the frame. */
function addressAround(): string {
  try {
    return window.parent.location.href;
  } catch {
    return document.referrer;
  }
}
