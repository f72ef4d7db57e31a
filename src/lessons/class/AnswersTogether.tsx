/** What a class answered, question by question: how many gave each answer in each round, and how sure they were. */
import { CLASS, sureText } from '../../text/class.ts';
import { HAND_IN } from '../../text/handIn.ts';
import { whole } from '../../text/numbers.ts';
import type { CsvLines } from '../../ui/kit/csv.ts';
import { CsvButtons } from '../../ui/kit/CsvButtons.tsx';
import { TableFrame } from '../../ui/kit/TableFrame.tsx';
import type { Question } from '../chapter.ts';
import { ROUNDS_IN_TIME } from '../hand-in/AnswerTable.tsx';
import { asksOf, optionText } from '../hand-in/asked.ts';
import { predictionsOf } from '../hand-in/course.ts';
import { askedIn, linksOfAnswers, rightIn } from '../hand-in/right.ts';
import { useYears } from '../hand-in/use-years.ts';
import type { Round } from '../progress/record.ts';
import type { TogetherProps } from './PredictionsTogether.tsx';
import { answerRows, happenedRows, type AnswerRow } from './tally.ts';

interface Asked {
  readonly question: Question;
  /** The chapter where it is asked what happened; undefined for the course's questions. */
  readonly of: string | undefined;
  readonly rounds: readonly Round[];
  readonly rows: readonly AnswerRow[];
}

export function AnswersTogether({ handIns, course, run }: TogetherProps) {
  const years = useYears(linksOfAnswers(course, askedIn(course, handIns)), run);
  const happened = predictionsOf(course).flatMap(({ chapter, task }): Asked[] => {
    const question = course.questions.find(({ id }) => id === task.happened);
    return question && handIns.some((each) => each.happened[task.id] !== undefined) ? [{ question, of: chapter.title, rounds: ['before'], rows: happenedRows(handIns, task.id, question) }] : [];
  });
  const asked = course.questions.flatMap((question): Asked[] => {
    const rounds = ROUNDS_IN_TIME.filter((round) => handIns.some(({ answers }) => answers[question.id]?.[round] !== undefined));
    return rounds.length === 0 ? [] : [{ question, of: undefined, rounds, rows: answerRows(handIns, question, rounds) }];
  });
  const all = [...asked, ...happened];
  return (
    <section className="class-part">
      <h2>{CLASS.answers}</h2>
      {all.length === 0 ? <p className="quiet">{CLASS.noAnswers}</p> : <CsvButtons fileName="class-answers" ofNoScenario csv={() => answersCsv(all)} />}
      <div className="class-questions">
        {all.map((each) => (
          <AskedTable key={`${each.question.id} ${each.of}`} asked={each} right={rightIn(course, each.question, years)} students={handIns.length} />
        ))}
      </div>
    </section>
  );
}

function AskedTable({ asked: { question, of, rounds, rows }, right, students }: { readonly asked: Asked; readonly right: string | undefined; readonly students: number }) {
  const asks = of === undefined ? asksOf(question) : `${of}: ${asksOf(question)}`;
  return (
    <section className="class-question">
      <h3>{asks}</h3>
      <TableFrame label={asks}>
        <table className="handed-table class-answers">
          <thead>
            <tr>
              <th scope="col">{CLASS.answer}</th>
              {rounds.map((round) => (
                <th key={round} scope="col">
                  {of === undefined ? HAND_IN.rounds[round] : CLASS.students}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.id}`}>
                <th scope="row">
                  <span>{rowText(question, row)}</span><span> </span>{row.kind === 'option' && row.id === right && <span className="verdict is-right">{CLASS.right}</span>}
                </th>
                {rounds.map((round) => {
                  const { all, sure } = row.counts[round];
                  return (
                    <td key={round}>
                      <span className="class-bar" style={{ ['--share' as string]: all / Math.max(1, students) }}>
                        {whole(all)}
                      </span>
                      <span className="class-sure quiet">{sureText(sure)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function rowText(question: Question, { kind, id }: AnswerRow): string {
  if (kind === 'option') return optionText(question, id);
  return { 'not-sure': CLASS.notSure, skipped: CLASS.skipped, unknown: CLASS.unknown }[kind];
}

function answersCsv(all: readonly Asked[]): CsvLines {
  return [
    ['question', 'of', 'round', 'answer', 'students', 'guessing', 'fairly_sure', 'sure'],
    ...all.flatMap(({ question, of = '', rounds, rows }) =>
      rounds.flatMap((round) => rows.map(({ kind, id, counts: { [round]: count } }) => [question.id, of, of === '' ? round : '', kind === 'option' ? id : kind, String(count.all), ...([1, 2, 3] as const).map((step) => String(count.sure[step]))])),
    ),
  ];
}
