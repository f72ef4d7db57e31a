/** The page's head: its name, its one line, and the words that lead to its parts. */
import type { RefObject } from 'react';
import { SHELL } from '../../text/shell.ts';
import './masthead.css';

export type Panel = 'settings' | 'share';

interface MastheadProps {
  readonly open: Panel | null;
  readonly onOpen: (panel: Panel | null) => void;
  /** Where the focus goes back to when the settings close. */
  readonly settingsWord: RefObject<HTMLButtonElement | null>;
}

export function Masthead({ open, onOpen, settingsWord }: MastheadProps) {
  return (
    <header className="masthead">
      <p className="masthead-title">{SHELL.title}</p>
      <p className="masthead-tagline quiet">{SHELL.tagline}</p>
      <nav aria-label={SHELL.nav}>
        <button type="button" className="masthead-word" aria-current={open === null ? 'page' : undefined} onClick={() => onOpen(null)}>
          {SHELL.year}
        </button>
        <button ref={settingsWord} type="button" className="masthead-word" aria-expanded={open === 'settings'} onClick={() => onOpen(open === 'settings' ? null : 'settings')}>
          {SHELL.settings}
        </button>
        <button type="button" className="masthead-word" aria-haspopup="dialog" aria-expanded={open === 'share'} onClick={() => onOpen('share')}>
          {SHELL.share}
        </button>
      </nav>
    </header>
  );
}
