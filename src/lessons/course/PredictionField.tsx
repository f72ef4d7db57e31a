/** The drawn prediction with the student's record behind it: drawn, committed, revealed, told. */
import { useState } from 'react';
import type { History } from '../../simulation/history.ts';
import { linkOf } from '../../store/address.ts';
import { COURSE_WORDS } from '../../text/course.ts';
import { actions, wiltNow } from '../../ui/wilt.ts';
import { BANDS } from './bands.ts';
import { DrawnPrediction } from '../drawing/DrawnPrediction.tsx';
import type { Drawing, DrawingStage, PredictTask } from '../drawing/prediction.ts';
import { progressActions, useProgress } from '../progress/page.ts';
import type { NoAnswer } from '../progress/record.ts';

interface PredictionFieldProps {
  readonly task: PredictTask;
  readonly history: History;
  /** ISO date of the last day that is shown before the reveal. */
  readonly last: string;
  /** What follows the reveal has been done: the gap is told. */
  readonly isTold?: boolean;
}

/** What is drawn and not committed yet, as long as the page is open. */
const drafts = new Map<string, Drawing>();

export function PredictionField({ task, history, last, isTold = true }: PredictionFieldProps) {
  const { id } = task;
  const made = useProgress(({ progress }) => progress.predictions[id]);
  const [draft, setDraft] = useState(() => drafts.get(id) ?? null);
  const stage: DrawingStage = made === undefined ? 'drawing' : made.hash === '' ? 'committed' : isTold ? 'told' : 'revealed';
  const drawing = made === undefined ? draft : typeof made.drawn === 'string' ? null : made.drawn;
  const predict = (drawn: Parameters<ReturnType<typeof progressActions>['predict']>[1]) => progressActions().predict(id, drawn, linkOf(wiltNow()));
  /** Nothing was said that could be held against the year: it is shown at once. */
  const goWithout = (answer: NoAnswer) => {
    predict(answer);
    reveal(task, history);
  };
  return (
    <div className="prediction">
      <DrawnPrediction
        prediction={task}
        history={history}
        lastKnown={Math.max(0, history.dates.indexOf(last))}
        drawing={drawing}
        stage={stage}
        bands={BANDS[id] ?? {}}
        onChange={(next) => {
          drafts.set(id, next);
          setDraft(next);
        }}
        onCommit={predict}
        onNotSure={() => goWithout('not-sure')}
        onSkip={() => goWithout('skipped')}
      />
      {stage === 'committed' && (
        <p className="chapter-ways">
          <button type="button" className="press press-dark" onClick={() => reveal(task, history)}>
            {COURSE_WORDS.reveal}
          </button>
        </p>
      )}
    </div>
  );
}

/** Shows the days that were predicted. */
function reveal({ id, until }: PredictTask, history: History): void {
  progressActions().reveal(id, history.hash);
  actions.limitTo(until);
  const day = history.dates.indexOf(until);
  actions.goTo(day === -1 ? history.dates.length - 1 : day);
}
