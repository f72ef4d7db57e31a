/** What is kept, and what to paste into a list of references. */
import { PROGRESS_KEY, THEME_KEY, UNREAD_KEY } from '../../store/preferences.ts';
import { ABOUT, citation, keptCourse, keptTheme } from '../../text/about.ts';
import { Copyable } from '../kit/Copyable.tsx';
import './about.css';

export function AboutWords() {
  const address = location.href.replace(/[?#].*$/s, '');
  return (
    <div className="about-words">
      <h3>{ABOUT.kept}</h3>
      <p>{keptTheme(THEME_KEY)}</p>
      <p>{keptCourse(PROGRESS_KEY, UNREAD_KEY)}</p>
      <p>{ABOUT.keptNothing}</p>
      <p>{ABOUT.keptLink}</p>
      <h3>{ABOUT.cite}</h3>
      <p>{ABOUT.version}</p>
      <Copyable label={ABOUT.reference} text={citation(address)} rows={3} note={ABOUT.citeHelp} />
      <p>
        <a href="./CITATION.cff">{ABOUT.file}</a>
      </p>
      <p>
        <a href="./licences.md">{ABOUT.licences}</a>
      </p>
    </div>
  );
}
