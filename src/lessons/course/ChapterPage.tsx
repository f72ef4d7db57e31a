/** A chapter: its words and what is to be done on the left, the parts of the page that it needs on the right. */
import { useEffect, useRef } from 'react';
import { COURSE, type ChapterName } from '../../scenario/chapters.ts';
import { COURSE_WORDS, screenOf } from '../../text/course.ts';
import { SHELL } from '../../text/shell.ts';
import { AboutWord } from '../../ui/about/AboutWord.tsx';
import { isFramed } from '../../ui/kit/framed.ts';
import { Part } from '../../ui/kit/Part.tsx';
import { Said } from '../../ui/kit/Said.tsx';
import { useLandmarks } from '../../ui/shell/landmarks.ts';
import { Notices, RunFailure, RunProgress } from '../../ui/shell/Notices.tsx';
import { useUndoKeys } from '../../ui/shell/use-undo-keys.ts';
import { actions, useWilt } from '../../ui/wilt.ts';
import type { Paragraph } from '../chapter.ts';
import { CHAPTER_OUTLINES } from '../content/index.ts';
import { progressActions, useProgress } from '../progress/page.ts';
import { leaveCourse, openChapter, wasEnteredByHand } from './places.ts';
import { isDone } from './screens.ts';
import type { PredictTask } from '../drawing/prediction.ts';
import { PredictionField } from './PredictionField.tsx';
import { Stage } from './Stage.tsx';
import { TaskOf } from './TaskOf.tsx';
import { useCourse, type Course } from './use-course.ts';
import { useTelling } from './use-telling.ts';
import './chapter.css';

export function ChapterPage() {
  const chapter = useWilt((state) => state.view.chapter);
  return chapter === 'none' ? null : <Opened key={chapter} name={chapter} />;
}

function Opened({ name }: { readonly name: ChapterName }) {
  const landmarks = useLandmarks();
  const course = useCourse(name);
  useUndoKeys();
  const title = CHAPTER_OUTLINES.find((each) => each.name === name)?.title ?? '';
  useEffect(() => {
    document.title = `${title} – ${SHELL.title}`;
  }, [title]);
  return (
    <div className={isFramed() ? 'page chapter chapter-framed' : 'page chapter'} data-chapter={name} data-screen={typeof course === 'string' ? course : course.screen.id} {...landmarks}>
      <header className="masthead chapter-head">
        {!isFramed() && <p className="masthead-title">{SHELL.title}</p>}
        <h1 className="chapter-title">{title}</h1>
        <nav aria-label={SHELL.nav}>
          <AboutWord className="masthead-word" />
          {!isFramed() && (
            <button type="button" className="masthead-word" onClick={leaveCourse}>
              {COURSE_WORDS.leave}
            </button>
          )}
        </nav>
      </header>
      <RunProgress />
      <div className="sheet">
        <main>
          <Part>
            <Notices />
          </Part>
          <RunFailure />
          {course === 'failed' ? (
            <p className="notice notice-alarm" role="alert">
              {COURSE_WORDS.missing}
            </p>
          ) : course === 'coming' ? (
            <p className="quiet">{COURSE_WORDS.loading}</p>
          ) : (
            <ScreenOf course={course} name={name} />
          )}
        </main>
      </div>
    </div>
  );
}

function ScreenOf({ course, name }: { readonly course: Course; readonly name: ChapterName }) {
  const { screen, screens, index, goTo, see } = course;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(screen.id);
  const tells = useTelling(screen);
  // Entered by a press, one reads on from its title; a page that was loaded leaves the focus alone.
  useEffect(() => {
    if (wasEnteredByHand()) heading.current?.focus();
  }, []);
  // On another screen one reads on from its title.
  useEffect(() => {
    if (shown.current === screen.id) return;
    shown.current = screen.id;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [screen.id]);
  return (
    <div className="chapter-spread">
      <section className="chapter-words">
        <h2 ref={heading} tabIndex={-1} className="chapter-heading">
          {screen.title}
        </h2>
        {screen.paragraphs.map((paragraph, i) => (
          // eslint-disable-next-line react/no-array-index-key -- a paragraph is its place on the screen
          <p key={i} className="chapter-paragraph">
            <Sentences paragraph={paragraph} />
          </p>
        ))}
        <Part key={screen.id}>{screen.task !== undefined && <TaskOf task={screen.task} course={course} telling={tells} onSee={see} />}</Part>
      </section>
      <div className="chapter-stage">
        <Part key={screen.id}>{screen.task?.kind === 'predict' && <Drawn task={screen.task} last={screen.last ?? screen.task.dates[0] ?? ''} isTold={tells.isTold} />}</Part>
        <Stage screen={screen.id} show={tells.isTold ? screen.show : screen.show.filter((part) => part !== 'why')} />
      </div>
      <div className="chapter-foot">
        <WaysOn course={course} name={name} onGo={goTo} />
        <p className="chapter-count quiet">{screenOf(index, screens.length)}</p>
      </div>
    </div>
  );
}

/** The drawing stands where the charts do; the year's own curves come to it with the reveal. */
function Drawn({ task, last, isTold }: { readonly task: PredictTask; readonly last: string; readonly isTold: boolean }) {
  const history = useWilt((state) => (state.isAnew ? null : state.history));
  return history ? <PredictionField task={task} history={history} last={last} isTold={isTold} /> : <p className="quiet">{COURSE_WORDS.loading}</p>;
}

function Sentences({ paragraph }: { readonly paragraph: Paragraph }) {
  return paragraph.map(({ says, kind }, i) => (
    // eslint-disable-next-line react/no-array-index-key -- a sentence is its place in the paragraph
    <span key={i} className={`says-${kind}`}>
      <Said>{says}</Said>
      <span> </span>
    </span>
  ));
}

interface WaysOnProps {
  readonly course: Course;
  readonly name: ChapterName;
  readonly onGo: (index: number) => void;
}

function WaysOn({ course: { screen, screens, index }, name, onGo }: WaysOnProps) {
  const progress = useProgress((state) => state.progress);
  const todayIso = useWilt((state) => state.history?.dates[state.today] ?? '');
  const done = isDone(screen.task, progress, todayIso);
  // Questions and drawings have a way to skip them of their own.
  const hasOwnSkip = screen.task?.kind === 'question' || screen.task?.kind === 'predict' || screen.task?.kind === 'quiz';
  const isLast = index === screens.length - 1;
  const next = COURSE[(COURSE as readonly ChapterName[]).indexOf(name) + 1];
  const isCore = (COURSE as readonly ChapterName[]).includes(name);
  const finish = () => {
    progressActions().finish(name);
    if (isCore && next !== undefined) openChapter(next);
    else actions.setView('view', 'report');
  };
  return (
    <p className="chapter-ways">
      <button type="button" className="press" disabled={index === 0} onClick={() => onGo(index - 1)}>
        {COURSE_WORDS.back}
      </button>
      <button type="button" className={done ? 'press press-dark' : 'press'} onClick={() => (isLast ? finish() : onGo(index + 1))}>
        {isLast ? (isCore && next !== undefined ? COURSE_WORDS.nextChapter : COURSE_WORDS.finish) : done || hasOwnSkip ? COURSE_WORDS.next : COURSE_WORDS.skip}
      </button>
    </p>
  );
}
