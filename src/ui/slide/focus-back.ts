/**
 * After a click or a touch in the frame the focus goes back to the deck around it: else the clicker's *next* would move time
 * here, or do nothing. Whoever came by keyboard keeps it, and so does a field that is filled in, until it is.
 */
import { TEXT_FIELDS } from '../kit/keys.ts';

/** Where the pointer only begins what the keyboard goes on with. */
const GOES_ON = `${TEXT_FIELDS}, dialog *`;

/** Returns how to stop. */
export function giveFocusBack(): () => void {
  if (window.parent === window) return () => {};
  let isPointing = false;
  let cameByKeyboard = false;

  const back = (): void => {
    isPointing = false;
    const held = document.activeElement;
    if (cameByKeyboard || !document.hasFocus() || held?.matches(GOES_ON)) return;
    leaveFrame();
  };
  // The press itself comes after the pointer has gone up, and a touch takes the focus even later.
  const soon = () => setTimeout(back);

  const listeners: { readonly [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void } = {
    pointerdown: () => {
      isPointing = true;
    },
    pointerup: soon,
    pointercancel: soon,
    click: (event) => {
      // One that a key made has no count.
      if (event.detail > 0) soon();
    },
    change: () => {
      if (!cameByKeyboard) soon();
    },
    focusin: ({ target }) => {
      if (!isPointing && target instanceof Element && !target.matches(GOES_ON) && target.matches(':focus-visible')) cameByKeyboard = true;
    },
  };
  const forget = () => {
    cameByKeyboard = false;
  };
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of all) document.addEventListener(name, listener);
  window.addEventListener('blur', forget);
  return () => {
    for (const [name, listener] of all) document.removeEventListener(name, listener);
    window.removeEventListener('blur', forget);
  };
}

/** Hands the keys to whatever is around the frame. */
export function leaveFrame(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.parent.focus();
}
