/**
 * Keys for the deck around the frame, where the link asks for it (`keys=deck`): those that move its slides and that nothing in
 * the frame has used. A parent that listens to `key` hears them so; any other is told in reveal.js's own words.
 */

/** The keys that decks know, with the number that reveal.js has for each. */
const DECK_KEYS: Readonly<Record<string, number>> = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, PageUp: 33, PageDown: 34, ' ': 32, End: 35, Home: 36 };

/** Where keys write, choose or move something by themselves. */
const USES_ALL = 'input, select, textarea, dialog, [contenteditable], [popover], [role="slider"], [role="listbox"], [role="menu"], [role="grid"], [role="tablist"], [role="radiogroup"]';
/** What a space presses. */
const USES_SPACE = 'button, summary, a[href], [role="button"], [role="switch"]';

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented' | 'isComposing'>;

/** Whether a press is one that the deck may have. @param scrolls the frame's page is higher than the frame */
export function isForDeck({ key, ctrlKey, altKey, metaKey, defaultPrevented, isComposing }: Press, target: Pick<Element, 'closest'> | null, scrolls: boolean): boolean {
  if (!Object.hasOwn(DECK_KEYS, key) || defaultPrevented || isComposing || ctrlKey || altKey || metaKey) return false;
  if (target?.closest(USES_ALL)) return false;
  if (key === ' ' && target?.closest(USES_SPACE)) return false;
  // The browser scrolls by all but left and right.
  return !scrolls || key === 'ArrowLeft' || key === 'ArrowRight';
}

/** What reveal.js's postMessage API does as if the key had been pressed on the deck. */
export function forReveal({ key, shiftKey }: Pick<Press, 'key' | 'shiftKey'>): string {
  return JSON.stringify(key === ' ' && shiftKey ? { method: 'prev', args: [] } : { method: 'triggerKey', args: [DECK_KEYS[key]] });
}

/** Calls for each key that the deck may have, while the link says so. */
export function watchKeys(isAsked: () => boolean, hand: (press: KeyboardEvent) => void): void {
  // On the window, after everything in the page has seen it.
  addEventListener('keydown', (press) => {
    if (!isAsked()) return;
    const target = press.target instanceof Element ? press.target : null;
    const { scrollHeight, clientHeight } = document.documentElement;
    if (!isForDeck(press, target, scrollHeight > clientHeight)) return;
    press.preventDefault();
    hand(press);
  });
}
