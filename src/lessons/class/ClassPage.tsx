/**
 * A class's hand-ins together: an instructor pastes their links, or any text that contains them, and sees what the class
 * predicted over the truth and what it answered. Nothing leaves the machine and nothing is kept.
 */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { CLASS, classSize, countsOnce, problemAt } from '../../text/class.ts';
import { HAND_IN, damageSentence } from '../../text/handIn.ts';
import { CsvButtons } from '../../ui/kit/CsvButtons.tsx';
import type { CourseContent } from '../hand-in/course.ts';
import { readHandIns } from '../hand-in/finding.ts';
import { readerOf } from '../hand-in/known.ts';
import type { Run } from '../hand-in/runs.ts';
import { AnswersTogether } from './AnswersTogether.tsx';
import { everythingCsv } from './everything.ts';
import { PredictionsTogether } from './PredictionsTogether.tsx';
import { studentsOf } from './together.ts';
import '../hand-in/hand-in.css';
import './class.css';

export interface ClassPageProps {
  readonly course: CourseContent;
  readonly run: Run;
  /** A text to begin with. */
  readonly text?: string;
}

export function ClassPage({ course, run, text: first = '' }: ClassPageProps) {
  const id = useId();
  const [text, setText] = useState(first);
  const read = useDeferredValue(text);
  const idOf = useMemo(() => readerOf(course.chapters, course.questions), [course]);
  const { handIns, problems } = useMemo(() => readHandIns(read, idOf), [read, idOf]);
  const students = useMemo(() => studentsOf(handIns), [handIns]);
  const counted = useMemo(() => students.map(({ handIn }) => handIn), [students]);
  const twice = students.filter(({ older }) => older.length > 0);
  return (
    <div className="handed-page class">
      <header>
        <h1>{CLASS.title}</h1>
        <div className="class-paste">
          <label htmlFor={id}>{CLASS.paste}</label>
          <textarea id={id} rows={text === '' ? 8 : 4} spellCheck={false} value={text} aria-describedby={`${id}help`} onChange={(event) => setText(event.target.value)} />
          <p id={`${id}help`} className="quiet">
            {CLASS.pasteHelp}
          </p>
        </div>
        <p role="status" className="class-size">
          {read.trim() === '' ? '' : handIns.length + problems.length === 0 ? CLASS.none : classSize(students.length, handIns.length, problems.length)}
        </p>
        {handIns.length > 0 && <p className="quiet">{HAND_IN.proves}</p>}
        {problems.length > 0 && (
          <section className="class-notice">
            <h2>{CLASS.problems}</h2>
            <ul>
              {problems.map(({ damage, line, text: begins }) => (
                <li key={`${line} ${begins}`}>
                  <span>{problemAt(line, begins)}</span><span> </span><span>{damageSentence(damage)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {twice.length > 0 && (
          <section className="class-notice">
            <h2>{CLASS.twice}</h2>
            <ul>
              {twice.map(({ handIn, older }) => (
                <li key={`${handIn.lot} ${handIn.made}`}>{countsOnce(handIn.name === '' ? HAND_IN.unnamed : handIn.name, older.length + 1, handIn.made)}</li>
              ))}
            </ul>
          </section>
        )}
        {text !== '' && (
          <p className="class-tools">
            <button type="button" className="press" onClick={() => setText('')}>
              {CLASS.clear}
            </button>
            {counted.length > 0 && (
              <span className="class-everything">
                <span>{`${CLASS.all}: `}</span>
                <CsvButtons fileName="wilt-class" csv={() => everythingCsv(counted)} />
              </span>
            )}
          </p>
        )}
      </header>
      {counted.length > 0 && (
        <>
          <PredictionsTogether handIns={counted} course={course} run={run} />
          <AnswersTogether handIns={counted} course={course} run={run} />
        </>
      )}
    </div>
  );
}
