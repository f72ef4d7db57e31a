/** Which curve the pencil draws, each with its line and its mark; once nothing is drawn any more they are a legend. */
import { useId } from 'react';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { DRAWING } from '../../text/drawing.ts';
import { Marker } from '../../ui/theme/Marker.tsx';
import { SIDES, type Side } from '../chapter.ts';

interface WhichCurveProps {
  /** Null for a legend. */
  readonly chosen: Side | null;
  readonly onChoose: (side: Side) => void;
}

export function WhichCurve({ chosen, onChoose }: WhichCurveProps) {
  const group = useId();
  if (chosen === null) {
    return (
      <ul className="drawing-which">
        {SIDES.map((side) => (
          <li key={side} className={`is-${side}`}>
            <Sample of={side} />
            <span className="of">{CONTENDER_WORDS[side]}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <fieldset className="drawing-which">
      <legend className="unseen">{DRAWING.which}</legend>
      {SIDES.map((side) => (
        <label key={side} className={`is-${side}`}>
          <input type="radio" name={group} value={side} checked={side === chosen} onChange={() => onChoose(side)} />
          <Sample of={side} />
          <span className="of">{CONTENDER_WORDS[side]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sample({ of }: { readonly of: Side }) {
  return (
    <svg className={`drawing-sample chart-curve is-${of}`} viewBox="0 0 40 16" aria-hidden="true">
      <path className="chart-line" d="M1 8H39" />
      <Marker of={of} x={20} y={8} r={5} />
    </svg>
  );
}
