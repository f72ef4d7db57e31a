/** Goes to where something is seen on the page: opens what has to be opened, brings it into sight and gives it the focus. */
import type { ScenarioKey } from '../../scenario/scenario.ts';
import type { Place } from '../../text/glossary.ts';
import { actions } from '../wilt.ts';

const seekers = new Set<(path: ScenarioKey) => void>();
let sought: ScenarioKey | null = null;

/** Is told of every setting that is asked for, also of one that was before it listened and nobody has taken. Answers how to stop. */
export function onSettingSought(seek: (path: ScenarioKey) => void): () => void {
  seekers.add(seek);
  if (sought !== null) seek(sought);
  return () => void seekers.delete(seek);
}

/** Says that the setting that was asked for is shown. */
export function settingFound(): void {
  sought = null;
}

export function jumpTo(place: Place): void {
  switch (place.kind) {
    case 'panel':
      show(`.panel-${place.panel}`);
      return;
    case 'measure':
      actions.setView('metric', place.metric);
      show('.chart-error');
      return;
    case 'part':
      show(PARTS[place.part]);
      return;
    case 'setting':
      sought = place.path;
      for (const seek of seekers) seek(place.path);
  }
}

const PARTS: Readonly<Record<Extract<Place, { kind: 'part' }>['part'], string>> = {
  error: '.chart-error',
  operations: '.operations',
  bouquets: '.chart-bouquets',
  weights: '.chart-weights',
  shop: '.shop',
  day: '.day',
  ribbon: '.ribbon',
};

function show(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  if (!part) return;
  if (part instanceof HTMLDetailsElement) part.open = true;
  part.scrollIntoView({ block: 'start' });
  const head = part.querySelector<HTMLElement>(':scope > summary') ?? part;
  if (head === part && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  head.focus({ preventScroll: true });
}
