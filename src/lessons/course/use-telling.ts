/** Whether a screen has told what the page knows of a prediction: not before the student has had a say. */
import { useState } from 'react';
import type { Screen } from '../chapter.ts';
import { progressNow } from '../progress/page.ts';

export interface Telling {
  readonly isTold: boolean;
  readonly tell: () => void;
}

/** Predictions that were explained before the page was loaded, by id. */
let explainedBefore: ReadonlySet<string> | undefined;
/** Those that were told since. */
const told = new Set<string>();

/** A screen without a prediction hides nothing. */
export function useTelling({ task }: Pick<Screen, 'task'>): Telling {
  explainedBefore ??= new Set(Object.keys(progressNow().progress.explanations));
  const [, again] = useState(0);
  const id = task?.kind === 'predict' ? task.id : undefined;
  return {
    isTold: id === undefined || told.has(id) || explainedBefore.has(id),
    tell: () => {
      if (id === undefined) return;
      told.add(id);
      again((count) => count + 1);
    },
  };
}
