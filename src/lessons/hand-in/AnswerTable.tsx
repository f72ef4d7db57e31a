/** Answers by question and round, with the right ones, and what changed in between. */
import { HAND_IN, changed } from '../../text/handIn.ts';
import { TableFrame } from '../../ui/kit/TableFrame.tsx';
import type { Answers, Round } from '../progress/record.ts';
import { asksOf, givenText, optionText } from './asked.ts';
import type { CourseContent } from './course.ts';
import { isRight, rightIn } from './right.ts';
import type { Years } from './use-years.ts';
import { Verdict } from './PredictionHeld.tsx';

interface AnswerTableProps {
  readonly course: CourseContent;
  readonly answers: Readonly<Record<string, Answers>>;
  readonly years: Years;
}

/** As they follow one another in the course. */
export const ROUNDS_IN_TIME: readonly Round[] = ['before', 'again', 'after'];

export function AnswerTable({ course, answers, years }: AnswerTableProps) {
  const asked = course.questions.filter(({ id }) => answers[id] !== undefined);
  const unknown = Object.keys(answers).filter((id) => !course.questions.some((question) => question.id === id));
  const rounds = ROUNDS_IN_TIME.filter((round) => Object.values(answers).some((each) => each[round] !== undefined));
  return (
    <TableFrame label={HAND_IN.answers}>
      <table className="handed-table handed-answers">
        <caption className="unseen">{HAND_IN.answers}</caption>
        <thead>
          <tr>
            <th scope="col">{HAND_IN.question}</th>
            {rounds.map((round) => (
              <th key={round} scope="col">
                {HAND_IN.rounds[round]}
              </th>
            ))}
            <th scope="col">{HAND_IN.rightAnswer}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((question) => {
            const given = answers[question.id] ?? {};
            const right = rightIn(course, question, years);
            return (
              <tr key={question.id}>
                <th scope="row">{asksOf(question)}</th>
                {rounds.map((round) => (
                  <td key={round}>
                    <span>{givenText(question, given[round])}</span><span> </span><Verdict isRight={isRight(given[round], right)} />
                  </td>
                ))}
                <td>
                  <span>{right === undefined ? HAND_IN.notAsked : optionText(question, right)}</span><span> </span><span className="quiet">{changed(isRight(given.before, right), isRight(given.after ?? given.again, right))}</span>
                </td>
              </tr>
            );
          })}
          {unknown.map((id) => (
            <tr key={id}>
              <th scope="row">
                {`${HAND_IN.unknownQuestion} (${id})`}
              </th>
              {rounds.map((round) => (
                <td key={round}>{givenText({ options: [] }, answers[id]?.[round])}</td>
              ))}
              <td>{HAND_IN.notAsked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
