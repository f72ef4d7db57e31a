/** A curve up to the last day that may be drawn, with a mark on each day where days are wide enough. */
import { use } from 'react';
import type { ScoredName } from '../../simulation/history.ts';
import { Marker } from '../theme/Marker.tsx';
import { NowContext } from './now.ts';
import { stretchesOf, type Place } from './stretches.ts';


export interface CurveLineProps {
  readonly of: ScoredName;
  /** The plot's places, the first of them of day `first`. */
  readonly places: readonly Place[];
  readonly first: number;
  readonly ghost: boolean;
  /** Radius of the days' marks in px; 0 for none. */
  readonly mark: number;
  /** The same of a day between days without a value, which a line cannot show. */
  readonly alone: number;
}

export function CurveLine({ of, places, first, ghost, mark, alone }: CurveLineProps) {
  const { lastTold } = use(NowContext);
  const shown = places.slice(0, Math.max(0, lastTold - first + 1));
  const stretches = stretchesOf(shown);
  const marked = stretches.filter((stretch) => mark > 0 || stretch.length === 1).flat();
  return (
    <g className={`chart-curve is-${of}${ghost ? ' chart-ghost' : ''}`}>
      <path className="chart-line" d={stretches.map((stretch) => stretch.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')).join('')} />
      {marked.map(({ x, y }) => (
        <Marker key={x} of={of} x={x} y={y} r={mark > 0 ? mark : alone} />
      ))}
    </g>
  );
}
