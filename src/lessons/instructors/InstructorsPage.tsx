/**
 * The instructors’ view: a sheet for each chapter. At first it is the sheet for class, without what gives an answer away,
 * since it may stand on the projector.
 */
import { useId, useState } from 'react';
import { courseLong, INSTRUCTORS } from '../../text/instructors.ts';
import { chunk } from '../../ui/kit/chunk.ts';
import { Later } from '../../ui/kit/Later.tsx';
import { ChapterSheet } from './ChapterSheet.tsx';
import { loadSheets, minutesOf, type Sheet } from './sheets.ts';
import './instructors.css';

const sheets = chunk(loadSheets);

export function InstructorsPage() {
  const [hasAnswers, setHasAnswers] = useState(false);
  const id = useId();
  return (
    <div className="instructors">
      <header className="instructors-head">
        <h1>{INSTRUCTORS.title}</h1>
        <p>{INSTRUCTORS.intro}</p>
        <div className="instructors-tools">
          <label>
            <input type="checkbox" checked={hasAnswers} aria-describedby={id} onChange={(event) => setHasAnswers(event.target.checked)} />
            <span>{INSTRUCTORS.answers}</span>
          </label>
          <button type="button" className="press" onClick={() => window.print()}>
            {INSTRUCTORS.print}
          </button>
          <a className="word" href="deck/" target="_blank" rel="noopener">
            {INSTRUCTORS.deck}
          </a>
        </div>
        <p id={id} className="quiet" role="status">
          <span>{hasAnswers ? INSTRUCTORS.answersOn : INSTRUCTORS.answersOff}</span>
        </p>
      </header>
      <Later chunk={sheets}>
        {({ course, besides }) => (
          <>
            <ChapterSheets title={INSTRUCTORS.course} note={courseLong(minutesOf(course))} sheets={course} hasAnswers={hasAnswers} />
            <ChapterSheets title={INSTRUCTORS.besides} sheets={besides} hasAnswers={hasAnswers} />
          </>
        )}
      </Later>
    </div>
  );
}

interface ChapterSheetsProps {
  readonly title: string;
  readonly note?: string;
  readonly sheets: readonly Sheet[];
  readonly hasAnswers: boolean;
}

function ChapterSheets({ title, note, sheets: all, hasAnswers }: ChapterSheetsProps) {
  const id = useId();
  return (
    <section className="instructors-part" aria-labelledby={id}>
      <h2 id={id}>
        <span>{title}</span>
        {note !== undefined && <small className="quiet">{note}</small>}
      </h2>
      {all.map((sheet) => (
        <ChapterSheet key={sheet.chapter.name} sheet={sheet} hasAnswers={hasAnswers} />
      ))}
    </section>
  );
}
