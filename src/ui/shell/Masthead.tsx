/** The page's head: its name, its one line, and the words that lead to its parts. */
import type { RefObject } from 'react';
import { SHELL } from '../../text/shell.ts';
import { WorldLine } from './WorldLine.tsx';
import { Shown } from '../kit/Shown.tsx';
import './masthead.css';

export type Panel = 'course' | 'scenarios' | 'settings' | 'share';

interface MastheadProps {
  readonly open: Panel | null;
  readonly onOpen: (panel: Panel | null) => void;
  /** Where the focus goes back to when a panel beside the page closes. */
  readonly words: Readonly<Record<'scenarios' | 'settings', RefObject<HTMLButtonElement | null>>>;
}

export function Masthead({ open, onOpen, words }: MastheadProps) {
  return (
    <header className="masthead">
      <p className="masthead-title">{SHELL.title}</p>
      <WorldLine />
      <nav aria-label={SHELL.nav}>
        <button type="button" className="masthead-word" aria-current={open === null ? 'page' : undefined} onClick={() => onOpen(null)}>
          {SHELL.year}
        </button>
        <Shown part="course">
          <button type="button" className="masthead-word" aria-haspopup="dialog" aria-expanded={open === 'course'} onClick={() => onOpen('course')}>
            {SHELL.course}
          </button>
        </Shown>
        {(['scenarios', 'settings'] as const).map((panel) => (
          <Shown key={panel} part={panel}>
            <button ref={words[panel]} type="button" className="masthead-word" aria-expanded={open === panel} onClick={() => onOpen(open === panel ? null : panel)}>
              {SHELL[panel]}
            </button>
          </Shown>
        ))}
        <Shown part="share">
          <button type="button" className="masthead-word" aria-haspopup="dialog" aria-expanded={open === 'share'} onClick={() => onOpen('share')}>
            {SHELL.share}
          </button>
        </Shown>
      </nav>
    </header>
  );
}
