/** A curve up to the last day that may be drawn, with a mark on each day where days are wide enough. */
import { use } from 'react';
import type { ScoredName } from '../../simulation/history.ts';
import { Marker } from './Marker.tsx';
import { NowContext } from './now.ts';

/** A row's place in px, or null where it has no value. */
interface Place {
  readonly x: number | null;
  readonly y: number | null;
}

export interface CurveLineProps {
  readonly of: ScoredName;
  /** The plot's places, the first of them of day `first`. */
  readonly places: readonly Place[];
  readonly first: number;
  readonly ghost: boolean;
  /** Radius of the days' marks in px; 0 for none. */
  readonly mark: number;
}

export function CurveLine({ of, places, first, ghost, mark }: CurveLineProps) {
  const { lastTold } = use(NowContext);
  const shown = places.slice(0, Math.max(0, lastTold - first + 1));
  let pen = 'M';
  let path = '';
  for (const { x, y } of shown) {
    if (x === null || y === null) pen = 'M';
    else {
      path += `${pen}${x.toFixed(2)} ${y.toFixed(2)}`;
      pen = 'L';
    }
  }
  return (
    <g className={`chart-curve is-${of}${ghost ? ' chart-ghost' : ''}`}>
      <path className="chart-line" d={path} />
      {mark > 0 && shown.map(({ x, y }) => (x === null || y === null ? null : <Marker key={x} of={of} x={x} y={y} r={mark} />))}
    </g>
  );
}
