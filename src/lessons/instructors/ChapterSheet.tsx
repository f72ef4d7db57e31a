/** A chapter for instructors: what it is for, what to ask, its link and its questions. */
import { INSTRUCTORS, minutesLong } from '../../text/instructors.ts';
import { Copyable } from '../../ui/kit/Copyable.tsx';
import { QuestionSheet } from './QuestionSheet.tsx';
import { chapterLink, type Sheet } from './sheets.ts';

interface ChapterSheetProps {
  readonly sheet: Sheet;
  /** Also what gives an answer away. */
  readonly hasAnswers: boolean;
}

export function ChapterSheet({ sheet: { chapter, questions }, hasAnswers }: ChapterSheetProps) {
  const { name, title, minutes, aim, misconception, aloud } = chapter;
  const link = chapterLink(location.href.replace(/[?#].*$/s, ''), name);
  return (
    <article className="chapter-sheet" aria-label={title}>
      <h3>
        <span>{title}</span>
        <small className="quiet">{minutesLong(minutes)}</small>
      </h3>
      <dl>
        <div>
          <dt>{INSTRUCTORS.aim}</dt>
          <dd>{aim}</dd>
        </div>
        {hasAnswers && (
          <div>
            <dt>{INSTRUCTORS.misconception}</dt>
            <dd>{misconception}</dd>
          </div>
        )}
        <div>
          <dt>{INSTRUCTORS.aloud}</dt>
          {aloud.map((question) => (
            <dd key={question}>{question}</dd>
          ))}
        </div>
      </dl>
      <div className="chapter-sheet-link">
        <Copyable label={INSTRUCTORS.link} text={link} rows={1} note="" />
      </div>
      <p className="chapter-sheet-printed" translate="no">
        {link}
      </p>
      {questions.length > 0 && (
        <section className="chapter-sheet-questions">
          <h4>{INSTRUCTORS.questions}</h4>
          <ol>
            {questions.map((question) => (
              <li key={question.id}>
                <QuestionSheet question={question} hasAnswers={hasAnswers} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
