/** Brings a part of the page into sight, opens it where it is closed, and gives it the focus. */
export function showPart(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  if (!part) return;
  if (part instanceof HTMLDetailsElement) part.open = true;
  part.scrollIntoView({ block: 'start' });
  const head = part.querySelector<HTMLElement>('summary') ?? part;
  if (head === part && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  head.focus({ preventScroll: true });
}
