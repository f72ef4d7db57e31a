/**
 * What can be taken back: the drawing as it was before each stroke. Presses of keys on one handle are one stroke, as long as
 * nothing else is drawn between them.
 */
import type { Drawing } from './prediction.ts';

export interface Edits {
  /** Drawings before each stroke, the last one at the end. */
  readonly past: readonly Drawing[];
  /** What the last stroke was of; '' where the next one never goes on with it. */
  readonly tag: string;
}

export const NO_EDITS: Edits = { past: [], tag: '' };

/** With a stroke that begins at `before`; one with the tag of the last goes on with it. */
export function began({ past, tag: last }: Edits, before: Drawing, tag = ''): Edits {
  return tag !== '' && tag === last ? { past, tag } : { past: [...past, before], tag };
}

/** Without the last stroke, and the drawing that was before it; null where there is none. */
export function undone({ past }: Edits): { readonly edits: Edits; readonly drawing: Drawing } | null {
  const drawing = past.at(-1);
  return drawing ? { edits: { past: past.slice(0, -1), tag: '' }, drawing } : null;
}
