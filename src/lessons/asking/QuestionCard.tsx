/**
 * A question of the course. Who answers says how sure they are; *not sure* and *skip* are always there. Once it is answered
 * it says what is right and why, or later where that would give away what is to come.
 */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Place, Question } from '../chapter.ts';
import type { Given, Round } from '../progress/record.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Answered } from './Answered.tsx';
import './asking.css';

export interface QuestionCardProps {
  readonly question: Question;
  /** The id of the right option (`rightOf`). */
  readonly right: string;
  /** What was answered in this round; undefined as long as nothing was. */
  readonly answer: Given | undefined;
  readonly round: Round;
  /** Whether it is said at once what is right. */
  readonly feedback: 'now' | 'later';
  readonly onAnswer: (given: Given) => void;
  /** Goes where one sees that a wrong answer is not so. */
  readonly onGoTo: (place: Place) => void;
}

export function QuestionCard({ question, right, answer, round, feedback, onAnswer, onGoTo }: QuestionCardProps) {
  const [isReopened, setReopened] = useState(false);
  const card = useRef<HTMLElement>(null);
  const isAsked = answer === undefined || isReopened;

  /** What was pressed goes away with this deed: the focus goes on to what stands there then. */
  const goOn = (deed: () => void, to: string) => {
    flushSync(deed);
    card.current?.querySelector<HTMLElement>(to)?.focus();
  };

  return (
    <section ref={card} className="asking">
      {isAsked ? (
        <AnswerForm
          question={question}
          isAgain={round === 'again'}
          onAnswer={(given) =>
            goOn(() => {
              setReopened(false);
              onAnswer(given);
            }, '.asking-verdict')
          }
        />
      ) : (
        <Answered
          {...{ question, right, answer, feedback, onGoTo }}
          onReopen={() => goOn(() => setReopened(true), 'input')}
        />
      )}
    </section>
  );
}

