/** Ctrl+Z undoes a change of the settings, with Shift (or Ctrl+Y) redoes it; in a text field the keys stay the text's own. */
import { useEffect } from 'react';
import { letterOf, TEXT_FIELDS } from '../kit/keys.ts';
import { actions } from '../wilt.ts';

export function useUndoKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return;
      const key = letterOf(event);
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) actions.redo();
      else actions.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
