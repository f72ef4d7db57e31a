/**
 * The reading instrument over the drift map: pointer, touch or arrow keys choose a cell; every chart shows its day. To
 * assistive technology it is a slider whose value text is the cell.
 */
import type { KeyboardEvent, PointerEvent } from 'react';
import { WATCHING } from '../../text/watching.ts';
import { actions, useWilt } from '../wilt.ts';
import { cellAt, type DriftLayout } from './drift-layout.ts';
import type { DriftCell, Week } from './drift.ts';

interface DriftReaderProps {
  readonly layout: DriftLayout;
  readonly cells: readonly (readonly (DriftCell | null)[])[];
  readonly weeks: readonly Week[];
  readonly feature: number | null;
  readonly onFeature: (feature: number | null) => void;
  readonly line: (row: number, week: number) => string;
}

export function DriftReader({ layout, cells, weeks, feature, onFeature, line }: DriftReaderProps) {
  const hovered = useWilt((state) => state.hovered);
  const newest = Math.max(0, (cells[0]?.findLastIndex((cell) => cell !== null) ?? 0));
  const read = hovered === null ? -1 : weeks.findIndex(({ first, last }) => hovered >= first && hovered <= last);
  const week = read < 0 ? newest : Math.min(read, newest);
  const row = feature ?? 0;

  const choose = (nextRow: number, nextWeek: number) => {
    const [r, w] = [Math.min(Math.max(nextRow, 0), layout.rows - 1), Math.min(Math.max(nextWeek, 0), newest)];
    const cell = cells[r]?.[w];
    onFeature(r);
    if (cell) actions.hover(cell.day);
  };
  const leave = () => {
    onFeature(null);
    actions.hover(null);
  };
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = cellAt(layout, event.clientX - box.left, event.clientY - box.top);
    choose(at.row, at.week);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The first arrow shows where one stands.
    const step = feature === null ? 0 : 1;
    const target = {
      ArrowLeft: [row, week - step],
      ArrowRight: [row, week + step],
      ArrowUp: [row - step, week],
      ArrowDown: [row + step, week],
      PageUp: [row, week - 4],
      PageDown: [row, week + 4],
      Home: [row, 0],
      End: [row, newest],
    }[event.key];
    if (target) choose(target[0] ?? 0, target[1] ?? 0);
    else if (event.key === 'Escape' && feature !== null) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="chart-reader drift-reader"
      role="slider"
      tabIndex={0}
      aria-label={WATCHING.readOff}
      aria-valuemin={0}
      aria-valuemax={layout.rows * layout.weeks - 1}
      aria-valuenow={row * layout.weeks + week}
      aria-valuetext={line(row, week)}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') leave();
      }}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}
