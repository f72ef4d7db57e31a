/** A question once it is answered: the options with the chosen and the right one marked, by words and shape, and why. */
import { useId } from 'react';
import { ASKING, wereSure } from '../../text/asking.ts';
import { Said } from '../../ui/kit/Said.tsx';
import type { Place, Question } from '../chapter.ts';
import type { Given } from '../progress/record.ts';
import { optionOf, outcomeOf } from './right.ts';
import { Sentences } from './Sentences.tsx';

interface AnsweredProps {
  readonly question: Question;
  readonly right: string;
  readonly answer: Given;
  readonly feedback: 'now' | 'later';
  readonly onGoTo: (place: Place) => void;
  readonly onReopen: () => void;
}

export function Answered({ question, right, answer, feedback, onGoTo, onReopen }: AnsweredProps) {
  const id = useId();
  const chosen = typeof answer === 'string' ? undefined : optionOf(question, answer.option);
  const isTold = feedback === 'now' && answer !== 'skipped';
  // Who was not sure reads why the right one is right.
  const why = isTold ? (chosen ?? optionOf(question, right)) : undefined;
  const see = isTold ? chosen?.see : undefined;
  return (
    <div className="asking-answered">
      <p id={id} className="asking-asks">
        <Sentences>{question.asks}</Sentences>
      </p>
      <ul className="asking-options" aria-labelledby={id}>
        {question.options.map(({ id: each, says }) => (
          <li key={each} className="asking-option">
            <Mark isChosen={each === chosen?.id} isRight={isTold && each === right} isTold={isTold} />
            <span className="asking-says">
              <Said>{says}</Said>
            </span>
            <Marked isChosen={each === chosen?.id} isRight={isTold && each === right} />
          </li>
        ))}
      </ul>
      {/* What was pressed is gone: the focus comes here, and one reads on. */}
      <p className="asking-verdict" tabIndex={-1}>
        {verdict(answer, right, isTold)}
      </p>
      {typeof answer !== 'string' && answer.confidence !== null && <p className="quiet">{wereSure(answer.confidence)}</p>}
      {why && (
        <p className="asking-why">
          <Sentences>{why.feedback}</Sentences>
        </p>
      )}
      {see && (
        <button type="button" className="press" onClick={() => onGoTo(see)}>
          {ASKING.see}
        </button>
      )}
      {typeof answer === 'string' && !isTold && (
        <button type="button" className="press" onClick={onReopen}>
          {ASKING.afterAll}
        </button>
      )}
    </div>
  );
}

function verdict(answer: Given, right: string, isTold: boolean): string {
  const outcome = outcomeOf(answer, right);
  switch (outcome) {
    case 'skipped':
    case 'not-asked':
      return ASKING.skipped;
    case 'not-sure':
      return isTold ? ASKING.wasNotSure : ASKING.notedNotSure;
    case 'right':
    case 'wrong':
      return !isTold ? ASKING.noted : outcome === 'right' ? ASKING.wasRight : ASKING.wasNot;
  }
}

interface MarkProps {
  readonly isChosen: boolean;
  readonly isRight: boolean;
  readonly isTold: boolean;
}

/** A tick in a full circle is right, a cross was chosen and is not, a dot was chosen and is not judged yet. */
function Mark({ isChosen, isRight, isTold }: MarkProps) {
  return (
    <svg className={`asking-mark${isRight ? ' asking-right' : ''}`} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" />
      {isRight && <path d="M5.6 10.4l3 3.1 5.8-6.8" />}
      {isChosen && !isRight && isTold && <path d="M6.5 6.5l7 7m0-7l-7 7" />}
      {isChosen && !isRight && !isTold && <circle className="asking-dot" cx="10" cy="10" r="4" />}
    </svg>
  );
}

/** The same in words. */
function Marked({ isChosen, isRight }: Omit<MarkProps, 'isTold'>) {
  const words = isRight ? (isChosen ? ASKING.yoursAndRight : ASKING.right) : isChosen ? ASKING.yours : '';
  return words === '' ? null : <b className="asking-marked">{words}</b>;
}
