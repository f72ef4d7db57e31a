/** Several questions one after the other, and at the end how it went, beside how it went the first time. */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ASKING, outcomeWords, placeInQuiz, quizResult } from '../../text/asking.ts';
import type { Place, Question } from '../chapter.ts';
import type { Given, Round } from '../progress/record.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { countRight, outcomeOf } from './right.ts';
import { Sentences } from './Sentences.tsx';
import './asking.css';

export interface QuizProps {
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** The id of a question's right option (`rightOf`). */
  readonly right: (question: Question) => string;
  /** By the question's id: what was answered the first time, and in this round. */
  readonly before: Readonly<Record<string, Given | undefined>>;
  readonly answers: Readonly<Record<string, Given | undefined>>;
  readonly round: Round;
  readonly onAnswer: (question: string, given: Given) => void;
  readonly onGoTo: (place: Place) => void;
}

export function Quiz({ questions, right, before, answers, round, onAnswer, onGoTo }: QuizProps) {
  // Who comes back goes on at the first question that has no answer.
  const [at, setAt] = useState(() => {
    const open = questions.findIndex(({ id }) => answers[id] === undefined);
    return open < 0 ? questions.length : open;
  });
  const place = useRef<HTMLParagraphElement>(null);
  const turn = (to: number) => {
    flushSync(() => setAt(to));
    place.current?.focus();
  };
  const question = questions[at];
  const hasNext = question && answers[question.id] !== undefined;
  return (
    <div className="asking-quiz">
      <p ref={place} className="asking-place" tabIndex={-1}>
        {question ? placeInQuiz(at, questions.length) : quizResult(countRight(questions.map((each) => outcomeOf(answers[each.id], right(each)))), countRight(questions.map((each) => outcomeOf(before[each.id], right(each)))))}
      </p>
      {question ? (
        <QuestionCard key={question.id} {...{ question, round, onGoTo }} right={right(question)} answer={answers[question.id]} feedback="now" onAnswer={(given) => onAnswer(question.id, given)} />
      ) : (
        <Outcomes {...{ questions, right, before, answers }} />
      )}
      <div className="asking-ways">
        {at > 0 && (
          <button type="button" className="press" onClick={() => turn(at - 1)}>
            {ASKING.previous}
          </button>
        )}
        {hasNext && (
          <button type="button" className="press press-dark" onClick={() => turn(at + 1)}>
            {at + 1 < questions.length ? ASKING.next : ASKING.results}
          </button>
        )}
      </div>
    </div>
  );
}

function Outcomes({ questions, right, before, answers }: Pick<QuizProps, 'questions' | 'right' | 'before' | 'answers'>) {
  return (
    <table className="asking-outcomes">
      <caption className="unseen">{ASKING.outcomes}</caption>
      <thead>
        <tr>
          <th scope="col">{ASKING.question}</th>
          <th scope="col">{ASKING.before}</th>
          <th scope="col">{ASKING.now}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.id}>
            <th scope="row">
              <Sentences>{question.asks}</Sentences>
            </th>
            {[before, answers].map((given, i) => (
              // eslint-disable-next-line react/no-array-index-key -- before and now
              <td key={i}>{outcomeWords(outcomeOf(given[question.id], right(question)))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
