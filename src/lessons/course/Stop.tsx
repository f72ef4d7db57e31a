/**
 * Who steps on alone is stopped once, before Valentine's Day: a guess may be drawn here, or one goes on without. It is the
 * prediction of the winter's chapter, and counts there as well.
 */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { BEGINNING } from '../../text/course.ts';
import { actions, useWilt, wiltNow } from '../../ui/wilt.ts';
import { useLoaded } from './use-loaded.ts';
import { PredictionField } from './PredictionField.tsx';
import { isRevealed } from '../progress/deeds.ts';
import { useProgress } from '../progress/page.ts';

export function Stop() {
  const [guesses, setGuesses] = useState(false);
  const loaded = useLoaded('winter');
  const task = typeof loaded === 'string' ? undefined : loaded.chapter.screens.map((screen) => screen.task).find((each) => each?.kind === 'predict');
  const history = useWilt((state) => state.history);
  // The limit moves with the reveal; this is where one was stopped.
  const [last] = useState(() => wiltNow().limit ?? '');
  const isShown = useProgress(({ progress }) => task?.kind === 'predict' && isRevealed(progress, task.id));
  return (
    <div className="stop">
      <h2 className="beginning-title">{BEGINNING.stopTitle}</h2>
      <p className="beginning-question">{guesses && isShown ? BEGINNING.guessed : BEGINNING.stop}</p>
      {guesses && task?.kind === 'predict' && history && <PredictionField task={task} history={history} last={last} />}
      <p className="beginning-ways">
        {!guesses && (
          <button type="button" className="press press-dark" onClick={() => setGuesses(true)}>
            {BEGINNING.guess}
          </button>
        )}
        <button type="button" className={guesses && isShown ? 'press press-dark' : 'press'} onClick={goOn}>
          {guesses && isShown ? BEGINNING.toYear : BEGINNING.on}
        </button>
      </p>
    </div>
  );
}

/** The button goes with the beginning: the focus goes to what steps on. */
function goOn(): void {
  // The step's button is pressable only once it is drawn anew.
  flushSync(actions.endBeginning);
  document.querySelector<HTMLElement>('.time-first .time-pair button:last-child')?.focus();
}
