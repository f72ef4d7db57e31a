/**
 * What became of each day's batch: a thin line where it was let through, a full square where it is held, an open one
 * where it was released, a crossed one where it was rejected; dotted where its labels are not in yet. A small ring on the
 * line: let through, beyond a threshold only by chance.
 */
import type { History } from '../../simulation/history.ts';
import { batchesIn, batchState, isLetByChance, type BatchState } from './known.ts';
import type { TrackScale } from './scale.ts';

interface BatchMarksProps {
  readonly history: History;
  /** The days that are shown. */
  readonly first: number;
  readonly lastTold: number;
  readonly scale: TrackScale;
  readonly row: number;
}

/** Half a mark's height, and its least width, in ems. */
const HALF = 0.32;
const LEAST = 0.5;
/** Radius of a ring, in ems. */
const RING = 0.2;

interface Run {
  readonly state: BatchState;
  readonly from: number;
  readonly to: number;
}

/** Batches of days on end that fared alike. */
function runs(history: History, first: number, lastTold: number): Run[] {
  const found: { state: BatchState; from: number; to: number }[] = [];
  for (const record of batchesIn(history)) {
    const state = batchState(record, lastTold);
    const open = found.at(-1);
    if (state === null || record.day < first) continue;
    if (open?.state === state && open.to === record.day - 1) open.to = record.day;
    else found.push({ state, from: record.day, to: record.day });
  }
  return found;
}

export function BatchMarks({ history, first, lastTold, scale, row }: BatchMarksProps) {
  const { em, x, y } = scale;
  const middle = y(row);
  const all = runs(history, first, lastTold);
  const labelled = (all.at(-1)?.to ?? first - 1) + 1;
  return (
    <g className="track-batches">
      {labelled <= lastTold && <line className="track-unlabelled" x1={x(labelled)} x2={x(lastTold + 1)} y1={middle} y2={middle} />}
      {all.map(({ state, from, to }) => {
        if (state === 'accepted') return <line key={from} className="track-accepted" x1={x(from)} x2={x(to + 1)} y1={middle} y2={middle} />;
        const width = Math.max(x(to + 1) - x(from), LEAST * em);
        const left = (x(from) + x(to + 1) - width) / 2;
        return <BatchMark key={from} state={state} left={left} width={width} top={middle - HALF * em} height={2 * HALF * em} />;
      })}
      {batchesIn(history)
        .filter((record) => record.day >= first && record.arrived <= lastTold && isLetByChance(record))
        .map(({ day }) => (
          <circle key={day} className="track-batch track-hollow" cx={x(day + 0.5)} cy={middle} r={RING * em} />
        ))}
    </g>
  );
}

interface BatchMarkProps {
  readonly state: Exclude<BatchState, 'accepted'>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function BatchMark({ state, left, top, width, height }: BatchMarkProps) {
  return (
    <g className={`track-batch track-${state}`}>
      <rect x={left} y={top} width={width} height={height} />
      {state === 'rejected' && <path d={`M${left} ${top}L${left + width} ${top + height}M${left} ${top + height}L${left + width} ${top}`} />}
    </g>
  );
}

/** A mark in a line of text. */
export function BatchKey({ state }: { readonly state: Exclude<BatchState, 'accepted'> }) {
  return (
    <svg className="track-key" viewBox="0 0 12 12" aria-hidden="true">
      <BatchMark state={state} left={1.5} top={1.5} width={9} height={9} />
    </svg>
  );
}
