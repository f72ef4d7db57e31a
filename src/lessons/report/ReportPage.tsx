/** A student's own report: predictions over their years, answers and what changed in them, where each chapter stands; and ways to take it along. */
import { VERSION } from '../../text/about.ts';
import { PROGRESS, progressProblem } from '../../text/progress.ts';
import { REPORT } from '../../text/report.ts';
import { COURSE } from '../../scenario/chapters.ts';
import { HandInBody } from '../hand-in/HandInBody.tsx';
import { predictionsOf, scenarioLink, type CourseContent } from '../hand-in/course.ts';
import { handInOf, type HandIn } from '../hand-in/handIn.ts';
import type { Run } from '../hand-in/runs.ts';
import { FILE_NAME, isEmpty, printFile } from '../progress/files.ts';
import type { ProgressActions, ProgressState } from '../progress/progress.ts';
import type { Progress } from '../progress/record.ts';
import { Chapters } from './Chapters.tsx';
import { HandInLink } from './HandInLink.tsx';
import { OpenFile } from './OpenFile.tsx';
import { Forget } from './Forget.tsx';
import { Name } from './Name.tsx';
import { saveFile } from './save-file.ts';
import './report.css';

export interface ReportPageProps {
  readonly state: ProgressState;
  readonly actions: ProgressActions;
  readonly course: CourseContent;
  readonly run: Run;
  /** The page's own address, without query and hash. */
  readonly address: string;
  /** Whole seconds since the beginning of 1970. */
  readonly now: () => number;
}

export function ReportPage({ state, actions, course, run, address, now }: ReportPageProps) {
  const { progress } = state;
  const nothing = isEmpty(progress);
  const make = (withWords: boolean): HandIn => madeOf(progress, course, withWords, now());
  return (
    <div className="handed-page report">
      <header>
        <h1>
          {progress.name === '' ? <span>{REPORT.title}</span> : <span>{`${REPORT.of} `}</span>}
          {progress.name !== '' && <span className="handed-name">{progress.name}</span>}
        </h1>
        <p className="quiet">{nothing ? REPORT.empty : REPORT.intro}</p>
        {state.keptIn === 'memory' && <p className="report-notice">{PROGRESS.inMemory}</p>}
        {state.unread !== null && <Unread text={state.unread} state={state} actions={actions} />}
        {nothing && (
          <p>
            <a className="report-begin" href={`#v=1&chapter=${COURSE[0]}`}>
              {REPORT.begin}
            </a>
          </p>
        )}
        <div className="report-tools">
          {!nothing && <Name name={progress.name} onName={actions.setName} />}
          {!nothing && (
            <button type="button" className="press" onClick={() => saveFile(`${FILE_NAME}.json`, printFile(progress), 'application/json')}>
              {REPORT.save}
            </button>
          )}
          <OpenFile asks={!nothing} onLoad={actions.load} />
          {!nothing && (
            <button type="button" className="press" onClick={() => print()}>
              {REPORT.print}
            </button>
          )}
          {!nothing && <Forget onForget={actions.forget} />}
        </div>
        {!nothing && <HandInLink progress={progress} make={make} address={address} />}
      </header>
      {!nothing && (
        <>
          <HandInBody handIn={madeOf(progress, course, true, 0)} course={course} run={run} />
          <Chapters progress={progress} chapters={course.chapters} />
        </>
      )}
    </div>
  );
}

function madeOf(progress: Progress, course: CourseContent, withWords: boolean, made: number): HandIn {
  const links = new Map(predictionsOf(course).map(({ task, link }) => [task.id, link]));
  const predictions = Object.fromEntries(Object.entries(progress.predictions).map(([id, prediction]) => [id, { ...prediction, link: scenarioLink(prediction.link) }]));
  return handInOf({ ...progress, predictions }, { engine: VERSION, made, withWords, linkOf: (id) => links.get(id) ?? '' });
}

interface UnreadProps {
  readonly text: string;
  readonly state: ProgressState;
  readonly actions: ProgressActions;
}

function Unread({ text, state, actions }: UnreadProps) {
  return (
    <div className="report-notice">
      <p>{PROGRESS.unread}</p>
      <ul>
        {state.problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{progressProblem(problem)}</li>
        ))}
      </ul>
      <p>
        <button type="button" className="word" onClick={() => saveFile(`${FILE_NAME}-unread.txt`, text, 'text/plain')}>
          {PROGRESS.saveUnread}
        </button>
        <span> </span>
        <button type="button" className="word" onClick={actions.dropUnread}>
          {PROGRESS.dropUnread}
        </button>
      </p>
    </div>
  );
}
