/** What the world line says. */
import { useEffect, useMemo, type MouseEvent } from 'react';
import { compareWith } from '../../scenario/compare.ts';
import { sameLink } from '../../store/author.ts';
import { comparedWords, WORLD, viewTitle, worldInFull, worldLine } from '../../text/world.ts';
import { presetShown } from '../exports/shown-preset.ts';
import { comparedName } from '../kit/compared-name.ts';
import { actions, useWilt } from '../wilt.ts';

export function WorldWords() {
  const scenario = useWilt((state) => state.scenario);
  const author = useWilt((state) => state.author);
  const isAuthors = useWilt((state) => state.author === null || sameLink(state, state.author));
  // A title that changes with every day that plays is read out with every day.
  const day = useWilt((state) => (state.playing ? null : (state.history?.dates[state.today] ?? '')));
  const compare = useWilt((state) => state.view.compare);
  const compared = useMemo(() => comparedWords(compare), [compare]);
  const besides = `${WORLD.faint} ${compared}`;
  // Said where the curves are, too.
  useEffect(() => comparedName.tell(compared), [compared]);
  const previous = useWilt((state) => state.previous);
  const canKeep = useMemo(() => previous !== null && compareWith(previous, scenario) !== undefined, [previous, scenario]);
  const { name, line, inFull } = useMemo(() => {
    const shown = presetShown(scenario).name;
    return { name: shown, line: worldLine(scenario, shown), inFull: worldInFull(scenario, shown) };
  }, [scenario]);
  useEffect(() => {
    if (day) document.title = viewTitle(scenario, name, day);
  }, [scenario, name, day]);
  // A link that hides or locks something was made for others, and a frame stands in somebody's page.
  const isTeachers = author !== null && (author.view.hide.length > 0 || author.view.lock.length > 0 || window.parent !== window);
  const back = isTeachers ? WORLD.teachers : WORLD.opened;
  return (
    <>
      <p className="world-name quiet" title={inFull} aria-label={WORLD.name}>
        {line}
      </p>
      {compare !== '' ? (
        <span className="world-compared" title={besides}>
          <span className="quiet world-compared-words">{besides}</span>
          <button type="button" className="word" aria-label={`${WORLD.dismissLabel}: ${compared}`} onClick={kept(() => actions.setView('compare', ''))}>
            <span className="world-compared-words">{WORLD.dismiss}</span>
            <span className="world-compared-sign" aria-hidden="true">
              ×
            </span>
          </button>
        </span>
      ) : (
        canKeep && (
          <button type="button" className="word" title={WORLD.keepHelp} onClick={kept(actions.keepBefore)}>
            {WORLD.keep}
          </button>
        )
      )}
      {author !== null && (
        <button type="button" className={isTeachers ? 'word world-back' : 'word world-back is-own'} disabled={isAuthors} aria-label={back} title={back} onClick={kept(actions.backToAuthor)}>
          <span className="world-back-words">{back}</span>
          <span className="world-back-sign" aria-hidden="true">
            ↺
          </span>
        </button>
      )}
    </>
  );
}

/** The button may be over with its deed: its line takes the focus. */
function kept(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest<HTMLElement>('.world-line')?.focus({ preventScroll: true });
    act();
  };
}
