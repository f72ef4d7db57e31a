/**
 * Keeps the focus in a part of the page: where what had it goes away or cannot be pressed any more, it goes to what can
 * have it in the nearest surroundings that stay, so that a reader goes on there and Escape is heard.
 */

const CAN_HAVE_IT = '[tabindex], button:enabled, input:enabled, select:enabled, summary, a[href]';

/** Watches the part from now on; answers how to stop. */
export function keepFocus(part: HTMLElement): () => void {
  let place: readonly HTMLElement[] = [];
  const remember = (event: FocusEvent): void => {
    place = event.target instanceof HTMLElement ? surroundings(event.target, part) : [];
  };
  const forget = (event: FocusEvent): void => {
    // Whoever leaves for elsewhere has left; what is taken away leaves nobody elsewhere.
    if (event.relatedTarget !== null) place = [];
  };
  const mend = (): void => {
    const [had, ...around] = place;
    if (!had || (had.isConnected && !had.matches(':disabled')) || (document.activeElement !== null && document.activeElement !== document.body && document.activeElement !== had)) return;
    place = [];
    for (const each of around) {
      const next = each.isConnected ? each.querySelector<HTMLElement>(CAN_HAVE_IT) : null;
      if (!next) continue;
      next.focus({ preventScroll: true });
      return;
    }
  };
  part.addEventListener('focusin', remember);
  part.addEventListener('focusout', forget);
  const observer = new MutationObserver(mend);
  observer.observe(part, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    part.removeEventListener('focusin', remember);
    part.removeEventListener('focusout', forget);
  };
}

/** An element and all around it, up to the part. */
function surroundings(element: HTMLElement, part: HTMLElement): HTMLElement[] {
  const around = [];
  for (let each: HTMLElement | null = element; each; each = each === part ? null : each.parentElement) around.push(each);
  return around;
}
