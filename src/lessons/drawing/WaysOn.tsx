/** How one goes on from the drawing: commit it, say that one is not sure, or skip it. What is still missing is said. */
import { useId } from 'react';
import { DRAWING, stillToDraw } from '../../text/drawing.ts';
import { bySide, completed, missingHandles, type Drawing, type Prediction } from './prediction.ts';

interface WaysOnProps {
  readonly dates: readonly string[];
  readonly drawing: Drawing;
  readonly onCommit: (prediction: Prediction) => void;
  readonly onNotSure: () => void;
  readonly onSkip: () => void;
}

export function WaysOn({ dates, drawing, onCommit, onNotSure, onSkip }: WaysOnProps) {
  const id = useId();
  const prediction = completed(drawing);
  const missing = missingHandles(drawing);
  return (
    <div className="drawing-ways">
      <button type="button" className="press press-dark" disabled={prediction === null} aria-describedby={id} onClick={() => prediction && onCommit(prediction)}>
        {DRAWING.commit}
      </button>
      <button type="button" className="press" onClick={onNotSure}>
        {DRAWING.notSure}
      </button>
      <button type="button" className="press" onClick={onSkip}>
        {DRAWING.skip}
      </button>
      <p id={id} className="drawing-missing quiet">
        {prediction ? DRAWING.ready : stillToDraw(bySide((side) => missing[side].map((i) => dates[i] ?? '')), dates.length)}
      </p>
    </div>
  );
}
