/** Fills the screen with the slide, and gives it back; there is nothing of it where the browser or the frame around does not allow it. */
import { useEffect, useState } from 'react';
import { SHELL } from '../../text/shell.ts';
import { letterOf } from '../kit/keys.ts';

export function FullScreen() {
  return document.fullscreenEnabled ? <FullScreenButton /> : null;
}

function FullScreenButton() {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    const onKeyDown = (event: KeyboardEvent) => {
      if (letterOf(event) === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggle();
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  const name = isFull ? SHELL.leaveFullScreen : SHELL.fullScreen;
  return (
    <button type="button" className="press slide-full" aria-label={name} title={name} onClick={toggle}>
      <svg className="time-mark" viewBox="0 0 12 12" aria-hidden="true">
        <path fill="none" stroke="currentColor" strokeWidth="1.6" d={isFull ? 'M4.5 0v4.5H0M7.5 0v4.5H12M4.5 12V7.5H0M7.5 12V7.5H12' : 'M0 4V.8h3.2M8.8.8H12V4M0 8v3.2h3.2M8.8 11.2H12V8'} />
      </svg>
    </button>
  );
}

function toggle(): void {
  // A browser that says no (no permission, nobody pressed anything) leaves the slide as it is.
  void (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()).catch(() => {});
}
