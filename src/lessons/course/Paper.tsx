/** What belongs to the course and is no chapter: a student's report, a hand-in, a class's hand-ins, the instructors' page. */
import { COURSE_WORDS } from '../../text/course.ts';
import { SHELL } from '../../text/shell.ts';
import { chunk } from '../../ui/kit/chunk.ts';
import { Later } from '../../ui/kit/Later.tsx';
import { AboutWord } from '../../ui/about/AboutWord.tsx';
import { Part } from '../../ui/kit/Part.tsx';
import { useLandmarks } from '../../ui/shell/landmarks.ts';
import { useWilt } from '../../ui/wilt.ts';
import { loadCourse } from '../hand-in/course.ts';
import { runHere } from '../hand-in/runs.ts';
import { progressActions, useProgress } from '../progress/page.ts';
import { leaveCourse } from './places.ts';
import './chapter.css';

const course = chunk(loadCourse);
const report = chunk(() => import('../report/ReportPage.tsx'));
const handIn = chunk(() => import('../hand-in/HandInPage.tsx'));
const together = chunk(() => import('../class/ClassPage.tsx'));
const instructors = chunk(() => import('../instructors/InstructorsPage.tsx'));

export function Paper() {
  const landmarks = useLandmarks();
  const view = useWilt((state) => state.view.view);
  return (
    <div className="page paper" data-paper={view} {...landmarks}>
      <header className="masthead">
        <p className="masthead-title">{SHELL.title}</p>
        <p className="masthead-tagline quiet">{SHELL.tagline}</p>
        <nav aria-label={SHELL.nav}>
          <AboutWord className="masthead-word" />
          <button type="button" className="masthead-word" onClick={leaveCourse}>
            {COURSE_WORDS.toYear}
          </button>
        </nav>
      </header>
      <div className="progress" />
      <div className="sheet">
        <main>
          <Part>
            <Sheet view={view} />
          </Part>
        </main>
      </div>
    </div>
  );
}

/** The page's own address, to which links of it are added. */
const address = (): string => location.href.replace(/[?#].*$/s, '');

/** Whole seconds since 1970: when a hand-in was made. */
const now = (): number => Math.floor(Date.now() / 1000);

function Sheet({ view }: { readonly view: string }) {
  const state = useProgress((all) => all);
  const text = useWilt((all) => all.view['hand-in']);
  if (view === 'instructors') return <Later chunk={instructors}>{({ InstructorsPage }) => <InstructorsPage />}</Later>;
  return (
    <Later chunk={course}>
      {(content) => {
        switch (view) {
          case 'report':
            return <Later chunk={report}>{({ ReportPage }) => <ReportPage state={state} actions={progressActions()} course={content} run={runHere} address={address()} now={now} />}</Later>;
          case 'class':
            return <Later chunk={together}>{({ ClassPage }) => <ClassPage course={content} run={runHere} />}</Later>;
          default:
            return <Later chunk={handIn}>{({ HandInPage }) => <HandInPage text={text} course={content} run={runHere} />}</Later>;
        }
      }}
    </Later>
  );
}
