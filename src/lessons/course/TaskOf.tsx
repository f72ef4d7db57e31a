/** What a screen asks the student to do, in the column of words. */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { dayOf } from '../../store/calendar.ts';
import { COURSE_WORDS, runTo } from '../../text/course.ts';
import { actions, useWilt, wiltNow } from '../../ui/wilt.ts';
import { FreeText } from '../asking/FreeText.tsx';
import { QuestionCard } from '../asking/QuestionCard.tsx';
import { Quiz } from '../asking/Quiz.tsx';
import { rightOf } from '../asking/right.ts';
import type { Option, Place, Question, Task } from '../chapter.ts';
import type { PredictTask } from '../drawing/prediction.ts';
import { isRevealed } from '../progress/deeds.ts';
import { progressActions, progressNow, useProgress } from '../progress/page.ts';
import type { Given, Round } from '../progress/record.ts';
import { ChooseTask } from './ChooseTask.tsx';
import { mayBeSeen, shuffled } from './screens.ts';
import type { Course } from './use-course.ts';
import type { Telling } from './use-telling.ts';

interface TaskOfProps {
  readonly task: Task;
  readonly course: Course;
  readonly telling: Telling;
  readonly onSee: (place: Place) => void;
}

export function TaskOf({ task, course, telling, onSee }: TaskOfProps) {
  const progress = useProgress((state) => state.progress);
  const { chapter, screens, index } = course;
  const questions = withoutSpoilers(course.questions, (place) => mayBeSeen(place, { chapter: chapter.name, screens, index }, progress));
  switch (task.kind) {
    case 'question': {
      const question = questions.get(task.question);
      return question && <Asked question={question} isOwn={question.chapter === chapter.name} onSee={onSee} />;
    }
    case 'predict':
      return <AfterReveal task={task} questions={questions} telling={telling} onSee={onSee} />;
    case 'run':
      return <Run until={task.until} />;
    case 'quiz':
      return <OnceMore task={task} questions={questions} onSee={onSee} />;
    case 'choose':
      return <ChooseTask id={task.id} shops={task.shops} />;
  }
}

/** What would show what is still to be predicted is no way on yet. */
function withoutSpoilers(questions: ReadonlyMap<string, Question>, maySee: (place: Place) => boolean): ReadonlyMap<string, Question> {
  const open = ({ see, ...option }: Option): Option => (see === undefined || !maySee(see) ? option : { ...option, see });
  return new Map(Array.from(questions, ([id, question]) => [id, { ...question, options: question.options.map(open) }]));
}

interface AskedProps {
  readonly question: Question;
  /** It is the question of the chapter that is open. */
  readonly isOwn: boolean;
  readonly onSee: (place: Place) => void;
}

function Asked({ question, isOwn, onSee }: AskedProps) {
  // Asked again of who has met it; decided once, so that an answer stays where it was given.
  const [round] = useState<Round>(() => (isOwn || progressNow().progress.answers[question.id]?.before === undefined ? 'before' : 'again'));
  const answer = useProgress(({ progress }) => progress.answers[question.id]?.[round]);
  return <Card question={question} round={round} answer={answer} onAnswer={(given) => progressActions().answer(question.id, round, given)} onSee={onSee} />;
}

interface CardProps extends Pick<AskedProps, 'question' | 'onSee'> {
  readonly round: Round;
  readonly answer: Given | undefined;
  readonly onAnswer: (given: Given) => void;
}

/** The right answer is that of the year on the page. */
function Card({ question, round, answer, onAnswer, onSee }: CardProps) {
  const right = useWilt(({ history, isAnew }) => (history && !isAnew ? rightOf(question, history) : null));
  if (right === null) return <p className="quiet">{COURSE_WORDS.loading}</p>;
  return (
    <div className="chapter-task">
      <QuestionCard question={question} right={right} answer={answer} round={round} feedback="now" onAnswer={onAnswer} onGoTo={onSee} />
    </div>
  );
}

interface OnceMoreProps {
  readonly task: Extract<Task, { kind: 'quiz' }>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly onSee: (place: Place) => void;
}

/** The questions of the course once more, in the order of the student's lot. */
function OnceMore({ task, questions, onSee }: OnceMoreProps) {
  const { answers, lot } = useProgress((state) => state.progress);
  const history = useWilt((state) => (state.isAnew ? null : state.history));
  if (!history) return <p className="quiet">{COURSE_WORDS.loading}</p>;
  const asked = shuffled(task.questions, lot).flatMap((id) => questions.get(id) ?? []);
  const given = (round: Round) => Object.fromEntries(asked.map(({ id }) => [id, answers[id]?.[round]]));
  return (
    <div className="chapter-task">
      <Quiz
        questions={asked}
        right={(question) => rightOf(question, history)}
        before={given('before')}
        answers={given('after')}
        round="after"
        onAnswer={(id, answer) => progressActions().answer(id, 'after', answer)}
        onGoTo={onSee}
      />
    </div>
  );
}

function Run({ until }: { readonly until: string }) {
  const isThere = useWilt(({ history, today }) => (history?.dates[today] ?? '') >= until);
  const place = useRef<HTMLParagraphElement>(null);
  // The step that led here cannot be pressed any more: one goes on from here.
  useEffect(() => {
    const { activeElement: focused } = document;
    if (isThere && (focused === document.body || focused?.matches(':disabled'))) place.current?.focus();
  }, [isThere]);
  return (
    <p ref={place} tabIndex={-1} className="chapter-run quiet">
      {isThere ? COURSE_WORDS.reached : runTo(until)}
    </p>
  );
}

interface AfterRevealProps {
  readonly task: PredictTask;
  readonly questions: ReadonlyMap<string, Question>;
  readonly telling: Telling;
  readonly onSee: (place: Place) => void;
}

/** First what happened, then why in the student's own words; then what the page knows of it (the screen shows its parts). */
function AfterReveal({ task, questions, telling: { isTold, tell }, onSee }: AfterRevealProps) {
  const { id } = task;
  const isShown = useProgress(({ progress }) => isRevealed(progress, id));
  const happened = useProgress(({ progress }) => progress.happened[id]);
  const explanation = useProgress(({ progress }) => progress.explanations[id] ?? '');
  const question = questions.get(task.happened);
  if (!isShown || !question) return null;
  return (
    <>
      <Card question={question} round="before" answer={happened} onAnswer={(given) => progressActions().happened(id, given)} onSee={onSee} />
      {happened !== undefined && (
        <div className="chapter-task">
          <FreeText asks={task.explain} text={explanation} onSave={(text) => progressActions().explain(id, text)} />
          <p>
            <button
              type="button"
              className={isTold ? 'press' : 'press press-dark'}
              onClick={() => {
                flushSync(tell);
                standOn(task.why);
                openWhy();
              }}
            >
              {explanation === '' && !isTold ? COURSE_WORDS.withoutWords : COURSE_WORDS.whyTitle}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

/** The day whose miss is taken apart. */
function standOn(iso: string): void {
  const day = dayOf(wiltNow().scenario, iso);
  if (day !== undefined) actions.goTo(day);
}

/** Its parts open where they stand, and one reads on there. */
function openWhy(): void {
  const why = document.querySelector<HTMLDetailsElement>('.stage details.why');
  if (!why) return;
  why.open = true;
  why.querySelector('summary')?.focus({ preventScroll: true });
  why.scrollIntoView({ block: 'nearest' });
}
