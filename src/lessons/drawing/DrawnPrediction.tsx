/**
 * The drawn prediction: the days before as they were, an empty field of those to come, and in it two curves to be drawn,
 * six handles each. Driven by its props alone; of what is to come nothing reaches the page before it is revealed.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { History } from '../../simulation/history.ts';
import { knownSentence, drawInstruction, drawnSentence, DRAWING, wasSentence } from '../../text/drawing.ts';
import { letterOf, TEXT_FIELDS } from '../../ui/kit/keys.ts';
import { Said } from '../../ui/kit/Said.tsx';
import { useSize } from '../../ui/kit/use-size.ts';
import { SIDES, type Side } from '../chapter.ts';
import { daysOf, offUntil, truthAt } from './bouquets-off.ts';
import { DrawingPicture } from './DrawingPicture.tsx';
import { began, NO_EDITS, undone } from './edits.ts';
import { fieldOf } from './field.ts';
import { HandleFields } from './HandleFields.tsx';
import { HandleSliders } from './HandleSliders.tsx';
import { judge, type Bands } from './judge.ts';
import { Pencil } from './Pencil.tsx';
import { asHandle, emptyDrawing, isEmpty, isSameDrawing, withHandle, type Drawing, type DrawingStage, type Prediction, type PredictTask } from './prediction.ts';
import { PredictionJudged } from './PredictionJudged.tsx';
import { PredictionNumbers } from './PredictionNumbers.tsx';
import { WaysOn } from './WaysOn.tsx';
import { WhichCurve } from './WhichCurve.tsx';
import './drawing.css';

export interface DrawnPredictionProps {
  readonly prediction: PredictTask;
  readonly history: History;
  /** The last day, by its index, that is shown before the reveal. */
  readonly lastKnown: number;
  /** What is drawn so far; null at first, and where the student skipped. */
  readonly drawing: Drawing | null;
  readonly stage: DrawingStage;
  /** Other years at the prediction's dates, by side; where there are none nothing is said of them. */
  readonly bands?: Bands;
  /** After every stroke, key, number, undo and reset. */
  readonly onChange: (drawing: Drawing) => void;
  readonly onCommit: (prediction: Prediction) => void;
  readonly onNotSure: () => void;
  readonly onSkip: () => void;
}

const NONE: Bands = {};

export function DrawnPrediction({ prediction, history, lastKnown, drawing: given, stage, bands = NONE, onChange, onCommit, onNotSure, onSkip }: DrawnPredictionProps) {
  const { dates, until, most } = prediction;
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const says = useRef<HTMLParagraphElement>(null);
  const stageBefore = useRef(stage);
  const [chosen, setChosen] = useState<Side>('static');
  const [focused, setFocused] = useState<{ readonly side: Side; readonly at: number } | null>(null);
  const [edits, setEdits] = useState(NO_EDITS);
  /** As it is under the pencil, until that is lifted. */
  const [underPencil, setUnderPencil] = useState<Drawing | null>(null);

  // Where the button that led on is gone, one reads on from what is said now.
  useEffect(() => {
    if (stageBefore.current === stage) return;
    stageBefore.current = stage;
    if (document.activeElement === null || document.activeElement === document.body) says.current?.focus();
  }, [stage]);

  const drawing = underPencil ?? given ?? emptyDrawing(dates.length);
  const isOpen = stage === 'drawing';
  const isRevealed = stage === 'revealed' || stage === 'told';
  const lastDay = history.dates.indexOf(until) < 0 ? history.dates.length - 1 : history.dates.indexOf(until);
  const lastTold = isRevealed ? lastDay : lastKnown;
  const off = useMemo(() => offUntil(history, lastTold), [history, lastTold]);
  const days = useMemo(() => daysOf(history, dates), [history, dates]);
  const judged = useMemo(() => {
    if (!isRevealed) return null;
    const truth = truthAt(history, dates);
    return { truth, ...judge(given ?? emptyDrawing(dates.length), truth, bands) };
  }, [isRevealed, history, dates, given, bands]);

  const field = size && fieldOf({ size, earliest: history.servingStart, lastKnown, until: lastDay, most: highest(most, off, lastKnown, lastDay, stage === 'told' ? bands : {}) });
  const nameOfDay = (day: number) => history.dates[day] ?? '';

  const change = (next: Drawing, tag = '') => {
    const before = given ?? emptyDrawing(dates.length);
    setUnderPencil(null);
    if (isSameDrawing(before, next)) return;
    setEdits((all) => began(all, before, tag));
    onChange(next);
  };
  const setHandle = (side: Side, at: number, value: number | null) => change(withHandle(drawing, side, at, value === null ? null : asHandle(value, most)), `${side} ${at}`);
  /** True where nothing is left to take back. */
  const undo = (): boolean => {
    const last = undone(edits);
    if (!last) return true;
    setEdits(last.edits);
    onChange(last.drawing);
    return last.edits.past.length === 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = letterOf(event);
    if (letter !== 'z' && letter !== 'y') return;
    // The page's own undo is about settings, not about what is drawn.
    event.stopPropagation();
    if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return;
    event.preventDefault();
    if (isOpen && letter === 'z' && !event.shiftKey) undo();
  };
  // A button that can do no more keeps no focus.
  const focusPencil = () => handleElement(chosen, 0)?.focus({ preventScroll: true });
  const beginAgain = () => {
    change(emptyDrawing(dates.length));
    focusPencil();
  };
  const handleElement = (side: Side, at: number) => plot.current?.querySelector<HTMLElement>(`[data-handle="${side} ${at}"]`);

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Z anywhere within takes a stroke back
    <figure className={`drawing drawing-${stage}`} aria-label={DRAWING.name} onKeyDown={onKeyDown}>
      <div className="drawing-head">
        <p ref={says} className="drawing-says" tabIndex={-1}>
          <Said>{isOpen ? drawInstruction(nameOfDay(lastKnown + 1), until) : !isRevealed ? DRAWING.stands : isEmpty(drawing) ? DRAWING.legendOnly : DRAWING.legend}</Said>
        </p>
        {stage === 'told' && Object.keys(bands).length > 0 && <p className="drawing-says quiet">{DRAWING.bars}</p>}
        <div className="drawing-tools">
          <WhichCurve chosen={isOpen ? chosen : null} onChoose={setChosen} />
          {isOpen && (
            <>
              <button type="button" className="word" disabled={edits.past.length === 0} onClick={() => undo() && focusPencil()}>
                {DRAWING.undo}
              </button>
              <button type="button" className="word" disabled={isEmpty(drawing)} onClick={beginAgain}>
                {DRAWING.reset}
              </button>
            </>
          )}
        </div>
      </div>
      <div ref={plot} className="drawing-plot">
        {field && size && <DrawingPicture {...{ field, size, history, dates, days, drawing, off, lastKnown, lastTold, judged, stage, bands, chosen: isOpen ? chosen : null, focused }} />}
        {field && size && isOpen && (
          <Pencil
            {...{ field, days, most, drawing, chosen }}
            reach={size.em * 1.25}
            onBegin={(side) => setChosen(side)}
            onDraw={setUnderPencil}
            onEnd={(next, side, at) => {
              change(next);
              handleElement(side, at)?.focus({ preventScroll: true });
            }}
            onCancel={() => setUnderPencil(null)}
          />
        )}
        {field && isOpen && (
          <HandleSliders
            {...{ field, days, dates, most, drawing }}
            onSet={setHandle}
            onFocus={(side, at) => {
              setChosen(side);
              setFocused({ side, at });
            }}
            onBlur={() => setFocused(null)}
          />
        )}
      </div>
      <figcaption className="drawing-caption">
        <p>{knownSentence(nameOfDay(lastKnown), off.static[lastKnown] ?? NaN, off.dynamic[lastKnown] ?? NaN)}</p>
        {!isOpen &&
          SIDES.map((side) => (
            <p key={side} className="unseen">
              {drawnSentence(side, dates, drawing[side])}
            </p>
          ))}
        {judged &&
          SIDES.map((side) => (
            <p key={side} className="unseen">
              {wasSentence(side, dates, judged.truth[side])}
            </p>
          ))}
      </figcaption>
      {isOpen && <HandleFields {...{ dates, most, drawing }} onSet={setHandle} />}
      {isOpen && <WaysOn {...{ dates, drawing, onCommit, onNotSure, onSkip }} />}
      {stage === 'told' && judged && <PredictionJudged {...{ dates, drawing, judged }} />}
      {!isOpen && <PredictionNumbers {...{ dates, drawing, truth: judged?.truth ?? null, bands: stage === 'told' ? bands : {} }} />}
    </figure>
  );
}

/** The axis' top: what may be drawn, and whatever else is shown. */
function highest(most: number, off: Readonly<Record<Side, Float64Array>>, lastKnown: number, lastDay: number, bands: Bands): number {
  // As many days before as the widest picture shows.
  const first = Math.max(0, 2 * lastKnown - lastDay);
  let top = most;
  for (const side of SIDES) {
    for (const value of off[side].subarray(first)) if (value > top) top = value;
    for (const value of bands[side]?.high ?? []) if (value > top) top = value;
  }
  return top;
}
