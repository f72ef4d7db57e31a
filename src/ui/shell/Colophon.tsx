/** The page's foot: what this is, what makes its numbers come out the same, the theme, and the ways to the keys and to what is kept. */
import { LEAVES } from '../../text/leaves.ts';
import { backendNote, seedLine, SHELL } from '../../text/shell.ts';
import { viewWords } from '../../text/view.ts';
import { actions, useWilt } from '../wilt.ts';
import { PrintedLink } from './PrintedLink.tsx';
import { HeldView, Shown } from '../kit/Shown.tsx';
import { Said } from '../kit/Said.tsx';
import './colophon.css';

interface ColophonProps {
  readonly onOpen: (leaf: 'keys' | 'about') => void;
}

export function Colophon({ onOpen }: ColophonProps) {
  const seed = useWilt((state) => state.scenario.world.seed);
  const note = useWilt((state) => (state.history ? backendNote(state.history) : ''));
  return (
    <footer className="colophon quiet">
      <p>
        <Said>{SHELL.about}</Said>
      </p>
      <p>{`${seedLine(seed)} ${SHELL.seasons} ${note}`}</p>
      <div className="colophon-words">
        <Shown part="theme">
          <HeldView view="theme">
            <ThemeChoice />
          </HeldView>
        </Shown>
        <button type="button" className="word" aria-haspopup="dialog" onClick={() => onOpen('keys')}>
          <span>{LEAVES.keys.word}</span>
          <kbd>?</kbd>
        </button>
        <button type="button" className="word" aria-haspopup="dialog" onClick={() => onOpen('about')}>
          {LEAVES.about.word}
        </button>
      </div>
      <PrintedLink />
    </footer>
  );
}

function ThemeChoice() {
  const theme = useWilt((state) => state.view.theme);
  const { name, options } = viewWords('theme');
  return (
    <fieldset className="theme-choice">
      <legend className="unseen">{name}</legend>
      <span aria-hidden="true">{name}</span>
      {(Object.keys(options) as (typeof theme)[]).map((each) => (
          <label key={each}>
            <input type="radio" name="theme" checked={theme === each} onChange={() => actions.setView('theme', each)} />
            <span>{options[each]}</span>
          </label>
        ))}
    </fieldset>
  );
}
