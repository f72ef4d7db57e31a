/**
 * The drift map's cells as a grid, over its picture: pointer, touch or arrow keys choose a cell, and every chart shows its
 * day. One tab stop; the cell that the keys are at is the active descendant (ARIA Authoring Practices, grid).
 */
import { memo, useId, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import { cellValue, featureName, WATCHING, weekName, type ReadingName } from '../../text/watching.ts';
import { commandOf, movedOnGrid, moveOf, type GridPlace, type Strides } from '../kit/keys.ts';
import { actions, useWilt } from '../wilt.ts';
import { cellAt, rowTop, type DriftLayout } from './drift-layout.ts';
import type { DriftCell, Week } from './drift.ts';

interface DriftGridProps {
  readonly layout: DriftLayout;
  readonly reading: ReadingName;
  readonly cells: readonly (readonly (DriftCell | null)[])[];
  readonly weeks: readonly Week[];
  readonly dates: readonly string[];
  /** The row that is read off. */
  readonly feature: number | null;
  readonly onFeature: (feature: number | null) => void;
  /** A cell with its feature and week, in words. */
  readonly line: (row: number, week: number) => string;
}

/** Weeks at a key press. */
const STRIDES: Strides = { step: 1, leap: 1, page: 4 };

export function DriftGrid({ layout, reading, cells, weeks, dates, feature, onFeature, line }: DriftGridProps) {
  const id = useId();
  const hovered = useWilt((state) => state.hovered);
  const newest = Math.max(0, cells[0]?.findLastIndex((cell) => cell !== null) ?? 0);
  const lastTold = weeks.slice(0, newest + 1);
  const read = hovered === null ? -1 : weeks.findIndex(({ first, last }) => hovered >= first && hovered <= last);
  const at: GridPlace = { row: feature ?? 0, column: read < 0 ? newest : Math.min(read, newest) };

  const choose = ({ row, column }: GridPlace) => {
    const cell = cells[row]?.[column];
    onFeature(row);
    if (cell) actions.hover(cell.day);
  };
  const leave = () => {
    onFeature(null);
    actions.hover(null);
  };
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { row, week } = cellAt(layout, event.clientX - box.left, event.clientY - box.top);
    choose({ row, column: Math.min(week, newest) });
  };
  const press = (event: KeyboardEvent) => {
    const move = moveOf(event);
    if (move !== null) {
      // The first arrow shows where one stands.
      const shows = feature === null && (move.stride === 'step' || move.stride === 'leap');
      choose(shows ? at : movedOnGrid(move, at, layout.rows, newest + 1, STRIDES));
    } else if (commandOf(event) === 'leave' && feature !== null) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const cellId = (row: number, column: number) => `${id}${row}-${column}`;
  return (
    <div
      className="chart-reader drift-grid"
      role="grid"
      tabIndex={0}
      aria-label={WATCHING.readOff}
      aria-readonly="true"
      aria-activedescendant={cellId(at.row, at.column)}
      style={{ ['--week' as string]: `${layout.wide}px` }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') leave();
      }}
      onBlur={leave}
      onKeyDown={press}
    >
      <Weeks weeks={lastTold} dates={dates} />
      {LOGGED_FEATURES.map((name, row) => {
        const place: CSSProperties = { left: layout.left, top: rowTop(layout, row), height: layout.cell };
        return (
          <div key={name} role="row" className="drift-row" style={place}>
            <span role="rowheader" className="unseen">
              {featureName(name)}
            </span>
            {lastTold.map(({ first }, column) => {
              const cell = cells[row]?.[column] ?? null;
              const isAt = row === at.row && column === at.column;
              return <Cell key={first} id={cellId(row, column)} reading={reading} iso={dates[cell?.day ?? -1] ?? ''} value={cell?.value ?? NaN} alarm={cell?.alarm ?? false} withinChance={cell?.withinChance ?? null} line={isAt ? line(row, column) : null} />;
            })}
          </div>
        );
      })}
    </div>
  );
}

/** The column headings. The months below the picture say the same to the eye. */
const Weeks = memo(
  function Weeks({ weeks, dates }: Pick<DriftGridProps, 'weeks' | 'dates'>) {
    return (
      <div role="row" className="unseen">
        <span role="columnheader">{WATCHING.feature}</span>
        {weeks.map(({ first }) => (
          <span key={first} role="columnheader">
            {weekName(dates[first] ?? '')}
          </span>
        ))}
      </div>
    );
  },
  (one, other) => one.dates === other.dates && one.weeks.length === other.weeks.length && one.weeks[0]?.first === other.weeks[0]?.first,
);

interface CellProps {
  readonly id: string;
  readonly reading: ReadingName;
  /** The week's worst day; empty where none is known. */
  readonly iso: string;
  readonly value: number;
  readonly alarm: boolean;
  /** The same for the same day, kept by the history. */
  readonly withinChance: DriftCell['withinChance'];
  /** Of the cell that the keys are at: all of it, since not every screen reader says the headings. */
  readonly line: string | null;
}

/** Made of plain values: while the year plays only the newest week's cells are drawn again. */
const Cell = memo(function Cell({ id, reading, iso, value, alarm, withinChance, line }: CellProps) {
  return (
    <span id={id} role="gridcell" className="drift-cell">
      <span className="unseen">{line ?? (iso === '' ? '' : cellValue({ reading, iso, value, alarm, withinChance }))}</span>
    </span>
  );
});
