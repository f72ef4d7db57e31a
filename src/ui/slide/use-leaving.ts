/** In a frame the keys go back to the deck around it by Escape, and after a click or a touch. */
import { useEffect } from 'react';
import { commandOf } from '../kit/keys.ts';
import { giveFocusBack, leaveFrame } from './focus-back.ts';

export function useLeaving(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (commandOf(event) === 'leave' && window.parent !== window) leaveFrame();
    };
    document.addEventListener('keydown', onKeyDown);
    const stop = giveFocusBack();
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);
}
