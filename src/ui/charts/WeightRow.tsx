/** One input's weights on a line, and the scale beneath. Places are shares of the width: nothing needs measuring. */
import type { CSSProperties } from 'react';
import { inputWords } from '../../text/features.ts';
import { signedMark } from '../../text/numbers.ts';
import type { ValueAxis } from '../kit/ticks.ts';
import type { Weight } from './weights.ts';

/** Where a value lies on the axis, in percent of its width, kept on it. */
function place(value: number, { domain: [low, high] }: ValueAxis): number {
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}

export function WeightRow({ weight, axis }: { readonly weight: Weight; readonly axis: ValueAxis }) {
  const { name, step } = inputWords(weight.input);
  const truth = place(weight.truth, axis);
  return (
    <div className="weights-row">
      <span className="weights-name">
        <span>{name}</span>
        {step !== '' && <span className="weights-step">{` ${step}`}</span>}
      </span>
      <span className="weights-track">
        {axis.ticks.map((tick) => (
          <i key={tick} className={tick === 0 ? 'weights-tick weights-zero' : 'weights-tick'} style={{ left: `${place(tick, axis)}%` }} />
        ))}
        <i className="weights-truth" style={{ left: `${truth}%` }} />
        {Object.entries(weight.believed).map(([of, value], lane) => {
          if (Number.isNaN(value)) return null;
          const at = place(value, axis);
          const gap: CSSProperties = { left: `${Math.min(at, truth)}%`, width: `${Math.abs(at - truth)}%` };
          return (
            <span key={of} className={`weights-lane is-${of}`} style={{ ['--lane' as string]: lane }}>
              <i className="weights-gap" style={gap} />
              <i className="weights-mark" style={{ left: `${at}%` }} />
            </span>
          );
        })}
      </span>
    </div>
  );
}

export function WeightScale({ axis }: { readonly axis: ValueAxis }) {
  return (
    <div className="weights-row weights-scale">
      <span className="weights-name" />
      <span className="weights-track">
        {axis.ticks.map((tick) => (
          <span key={tick} className="weights-label" style={{ left: `${place(tick, axis)}%` }}>
            {signedMark(tick)}
          </span>
        ))}
      </span>
    </div>
  );
}
