/** A question for instructors, with its options; with which one is right and what the others give away where that is shown. */
import { INSTRUCTORS } from '../../text/instructors.ts';
import { plainWords, sentences } from '../../text/words.ts';
import type { Option, Place, Question } from '../chapter.ts';
import { CHAPTER_OUTLINES } from '../content/index.ts';

interface QuestionSheetProps {
  readonly question: Question;
  readonly hasAnswers: boolean;
}

export function QuestionSheet({ question: { asks, options, right }, hasAnswers }: QuestionSheetProps) {
  return (
    <>
      <p>{plainWords(sentences(...asks.map(({ says }) => says)))}</p>
      <ul className="question-sheet">
        {options.map((option) => (
          <li key={option.id} className={hasAnswers && option.id === right ? 'question-sheet-right' : undefined}>
            <OptionLine option={option} isRight={hasAnswers && option.id === right} />
            {hasAnswers && option.misconception !== undefined && <Believed misconception={option.misconception} see={option.see} />}
          </li>
        ))}
      </ul>
      {hasAnswers && typeof right !== 'string' && <p className="quiet">{INSTRUCTORS.computed}</p>}
    </>
  );
}

function OptionLine({ option, isRight }: { readonly option: Option; readonly isRight: boolean }) {
  return (
    <p>
      <span>{plainWords(option.says)}</span>
      {isRight && <b>{` – ${INSTRUCTORS.right}`}</b>}
    </p>
  );
}

function Believed({ misconception, see }: { readonly misconception: string; readonly see: Place | undefined }) {
  return (
    <p className="quiet">
      <span>{`${INSTRUCTORS.believes} ${misconception}`}</span>
      {see && <span>{` ${INSTRUCTORS.seen} “${CHAPTER_OUTLINES.find(({ name }) => name === see.chapter)?.title ?? see.chapter}”.`}</span>}
    </p>
  );
}
