/**
 * What is read out. The page has one live region for what follows from a reader's deed, so that one deed is one
 * announcement however many parts of the page change with it: the part that answers it most closely is heard, the others
 * can be read. While the year plays nothing is said.
 */
import { useEffect, useRef } from 'react';
import { useWilt } from '../wilt.ts';

/** Milliseconds without anything new after which it is said. */
const SETTLED = 700;

/** Who is heard where several want to speak of one deed, the last first. */
const RANKS = ['day', 'answer'] as const;
type Rank = (typeof RANKS)[number];

let waiting: { readonly text: string; readonly rank: Rank } | null = null;
let said = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tell(text: string): void {
  said = text;
  for (const listener of listeners) listener();
}

function say(text: string, rank: Rank): void {
  if (waiting === null || RANKS.indexOf(rank) >= RANKS.indexOf(waiting.rank)) waiting = { text: rank === 'day' && isSaidByFocus() ? '' : text, rank };
  clearTimeout(timer);
  timer = setTimeout(() => {
    const next = waiting;
    waiting = null;
    tell(next?.text ?? '');
  }, SETTLED);
}

/** The ribbon's handle has today's sentence for its value: where it has the focus it is read out already. */
function isSaidByFocus(): boolean {
  return document.activeElement?.classList.contains('ribbon-today') ?? false;
}

function hush(): void {
  clearTimeout(timer);
  waiting = null;
}

/**
 * Says a text whenever its cause is another one.
 * @param cause compared by identity; what else changes the text is silent
 * @param rank an answer is not heard for the cause that it began with
 */
export function useSay(text: string, cause: unknown, rank: Rank): void {
  const playing = useWilt((state) => state.playing);
  // What the year still has to say would follow as a second announcement.
  const running = useWilt((state) => state.run.kind === 'running');
  const heard = useRef(rank === 'answer' ? cause : null);
  useEffect(() => {
    if (playing) hush();
    else if (!running && heard.current !== cause) {
      heard.current = cause;
      if (text !== '') say(text, rank);
    }
  }, [playing, running, cause, text, rank]);
}

/** What the live region holds now. */
export const spoken = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  text: (): string => said,
};
