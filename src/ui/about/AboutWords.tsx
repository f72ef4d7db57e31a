/** What is kept, and what to paste into a list of references. */
import { PROGRESS_KEY, THEME_KEY, UNREAD_KEY } from '../../store/preferences.ts';
import { ABOUT, citation, keptCourse, keptTheme } from '../../text/about.ts';
import { SHELL } from '../../text/shell.ts';
import { Said } from '../kit/Said.tsx';
import { Copyable } from '../kit/Copyable.tsx';
import './about.css';

export function AboutWords() {
  const address = location.href.replace(/[?#].*$/s, '');
  return (
    <div className="about-words">
      <h3>{ABOUT.what}</h3>
      <p>
        <Said>{SHELL.about}</Said>
      </p>
      <p>
        <a href="./model.html" target="_blank" rel="noopener">
          {ABOUT.model}
        </a>
      </p>
      <p>{ABOUT.version}</p>
      <h3>{ABOUT.kept}</h3>
      <p>{keptTheme(THEME_KEY)}</p>
      <p>{keptCourse(PROGRESS_KEY, UNREAD_KEY)}</p>
      <p>{ABOUT.keptNothing}</p>
      <p>{ABOUT.keptLink}</p>
      <h3>{ABOUT.cite}</h3>
      <Copyable label={ABOUT.reference} text={citation(address)} rows={3} note={ABOUT.citeHelp} />
      <p>
        <a href="./CITATION.cff">{ABOUT.file}</a>
      </p>
      <h3>{ABOUT.licence}</h3>
      <p>
        <span>{`${ABOUT.licenceOwn} `}</span>
        <a href="./licences.md">{ABOUT.licences}</a>
      </p>
    </div>
  );
}
