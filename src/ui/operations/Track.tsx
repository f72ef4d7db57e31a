/**
 * The track: rows of marks on the charts' days. The pointer finds the nearest mark of the row it is in; the keyboard
 * walks from mark to mark, of which one a row stands in the page's order at a time.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { isContender } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import { OPERATIONS, ROW_WORDS } from '../../text/operations.ts';
import { movedOnGrid, moveOf, type Strides } from '../kit/keys.ts';
import type { Span } from '../kit/span.ts';
import type { Measure } from '../kit/text-width.ts';
import type { Size } from '../kit/use-size.ts';
import { actions, useWilt } from '../wilt.ts';
import { AlarmMarks } from './AlarmMarks.tsx';
import { BatchMarks } from './BatchMarks.tsx';
import { stretches } from './known.ts';
import { keyOf, nearestStop, toldOf, type Opened, type Stop, type TrackRow } from './rows.ts';
import { trackScale, type TrackScale } from './scale.ts';
import { stopName } from './stop-name.ts';
import { TrackGround } from './TrackGround.tsx';
import { VersionMarks } from './VersionMarks.tsx';

interface TrackProps {
  readonly history: History;
  readonly span: Span;
  readonly size: Size;
  readonly today: number;
  readonly rows: readonly TrackRow[];
  readonly opened: Opened | null;
  readonly onOpen: (opened: Opened) => void;
  readonly marks: RefObject<StopMarks>;
}

/** The buttons that stand for stops, a row's one, by the key of what they open. */
export type StopMarks = Map<string, HTMLElement>;

/** Stops at a key press. */
const STRIDES: Strides = { step: 1, leap: 1, page: 10 };
/** How far a press may miss a mark, in ems. */
const REACH = 0.9;
/** The least that a finger hits, in px. */
const LEAST_TARGET = 24;

export function Track({ history, span, size, today, rows, opened, onOpen, marks }: TrackProps) {
  const scale = trackScale(span, size, rows.length);
  const hovered = useWilt((state) => state.hovered);
  const lastTold = Math.min(span.lastTold, span.last);
  const { em, left, right, top, bottom, x, y, day } = scale;
  /** The row and the stop that the keyboard is at; the last stop where it has not been yet. */
  const [at, setAt] = useState<Readonly<Record<string, string>>>({});
  const field = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    marks.current.get(wanted.current)?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const activeIn = ({ name, stops }: TrackRow): Stop => stops.find(({ opens }) => keyOf(opens) === at[name]) ?? stops.at(-1)!;
  const walk = (row: TrackRow, stop: Stop | undefined) => {
    if (!stop) return;
    wanted.current = keyOf(stop.opens);
    setAt({ ...at, [row.name]: keyOf(stop.opens) });
  };
  const onKeyDown = (event: KeyboardEvent, row: TrackRow) => {
    const move = moveOf(event);
    if (move === null) return;
    const from = { row: rows.indexOf(row), column: row.stops.indexOf(activeIn(row)) };
    const to = movedOnGrid(move, from, rows.length, row.stops.length, STRIDES);
    const next = rows[to.row];
    // Rows have stops of their own: across them the nearest day counts, not the place.
    if (next && next !== row) walk(next, nearestStop(next.stops, activeIn(row).from, Infinity));
    else if (move.axis === 'along') walk(row, row.stops[to.column]);
    event.preventDefault();
    event.stopPropagation();
  };

  const dayUnder = (event: MouseEvent) => scale.dayAt(event.clientX - (field.current?.getBoundingClientRect().left ?? 0));
  const press = (event: MouseEvent) => {
    const above = event.clientY - (field.current?.getBoundingClientRect().top ?? 0) - top;
    const row = rows[Math.floor((above / (bottom - top)) * rows.length)];
    const stop = row && nearestStop(row.stops, dayUnder(event), (REACH * em) / day);
    if (!row || !stop) return;
    setAt({ ...at, [row.name]: keyOf(stop.opens) });
    onOpen(stop.opens);
  };
  const chosen = opened && rows.flatMap((row, i) => row.stops.filter(({ opens }) => keyOf(opens) === keyOf(opened)).map((stop) => ({ row: i, stop })))[0];

  return (
    <div className="track" ref={field}>
      <svg className="track-picture" viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} style={{ ['--drawn' as string]: `${size.em}px` }} aria-hidden="true">
        <TrackGround history={history} span={span} scale={scale} today={today} />
        {rows.map((row, i) => (
          <g key={row.name}>
            <text className="track-row" x={0} y={y(i) + em * 0.32}>
              {ROW_WORDS[row.name]}
            </text>
            <RowMarks history={history} row={row} at={i} lastTold={lastTold} first={span.first} scale={scale} measure={size.measure} />
          </g>
        ))}
        {chosen && <rect className="track-chosen" {...outline(chosen.stop, chosen.row, scale)} />}
        {hovered !== null && hovered >= span.first && hovered <= lastTold && <line className="chart-rule" x1={x(hovered + 0.5)} x2={x(hovered + 0.5)} y1={top} y2={bottom} />}
      </svg>
      <div
        className="track-reader"
        style={{ left, top, width: right - left, height: bottom - top }}
        onPointerMove={(event) => actions.hover(Math.min(dayUnder(event), Math.max(lastTold, span.first)))}
        onPointerLeave={() => actions.hover(null)}
        onClick={press}
        aria-hidden="true"
      />
      <div role="group" aria-label={OPERATIONS.track} aria-describedby="track-keys">
        {rows.map((row, i) => {
          const stop = activeIn(row);
          const { x: from, y: above, width, height } = outline(stop, i, scale);
          const wide = Math.max(width, LEAST_TARGET);
          return (
            <button
              key={`${row.name} ${keyOf(stop.opens)}`}
              ref={(mark) => {
                if (mark) marks.current.set(keyOf(stop.opens), mark);
                return () => void marks.current.delete(keyOf(stop.opens));
              }}
              type="button"
              className="track-stop"
              data-row={row.name}
              style={{ left: from + (width - wide) / 2, top: above, width: wide, height }}
              aria-label={`${ROW_WORDS[row.name]}: ${stopName(history, stop, toldOf(stop, today, lastTold))}`}
              aria-expanded={opened !== null && keyOf(opened) === keyOf(stop.opens)}
              onKeyDown={(event) => onKeyDown(event, row)}
              onFocus={() => actions.hover(Math.min(lastTold, stop.from))}
              onBlur={() => actions.hover(null)}
              // It is wider than its mark: the pointer may mean the next one.
              onClick={(event) => (event.detail > 0 ? press(event) : onOpen(stop.opens))}
            />
          );
        })}
      </div>
      <p id="track-keys" className="unseen">
        {OPERATIONS.keys}
      </p>
    </div>
  );
}

/** The frame around a stop, in px. */
function outline({ from, to }: Stop, row: number, { em, x, y }: TrackScale) {
  const width = Math.max(x(to + 1) - x(from), em * 0.6) + 4;
  return { x: (x(from) + x(to + 1) - width) / 2, y: y(row) - em * 0.92, width, height: em * 1.84 };
}

interface RowMarksProps {
  readonly history: History;
  readonly row: TrackRow;
  readonly at: number;
  readonly lastTold: number;
  readonly first: number;
  readonly scale: TrackScale;
  readonly measure: Measure;
}

function RowMarks({ history, row: { name, stops }, at, lastTold, first, scale, measure }: RowMarksProps) {
  if (isContender(name)) return <VersionMarks history={history} of={name} served={stretches(history.contenders[name]?.serving ?? [], first, lastTold)} scale={scale} row={at} measure={measure} />;
  switch (name) {
    case 'batches':
      return <BatchMarks history={history} first={first} lastTold={lastTold} scale={scale} row={at} />;
    case 'alarms':
      return <AlarmMarks history={history} first={first} lastTold={lastTold} scale={scale} row={at} />;
    case 'incidents':
      return stops.map(({ from, to, opens }) => <rect key={keyOf(opens)} className="track-incident" x={scale.x(from)} y={scale.y(at) - scale.em * 0.3} width={Math.max(3, scale.x(to + 1) - scale.x(from))} height={scale.em * 0.6} />);
    case 'deeds':
      return stops.map(({ from, opens }) => {
        const [centre, middle, r] = [scale.x(from + 0.5), scale.y(at), scale.em * 0.38];
        return <path key={keyOf(opens)} className="track-deed" d={`M${centre} ${middle - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} />;
      });
  }
}
