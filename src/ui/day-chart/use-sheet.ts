/** What the picture of a chart is made of: the days that are shown, its axis, and its columns as rows, curves and ends. */
import { useMemo, type RefObject } from 'react';
import type { History } from '../../simulation/history.ts';
import { isNarrow } from '../kit/margins.ts';
import { thinned, type ValueAxis } from '../kit/ticks.ts';
import { useSize } from '../kit/use-size.ts';
import { useSpan } from '../kit/use-span.ts';
import { reachOfBand, type DayBand } from './band.ts';
import { curvesOf, endsOf, reachBefore, reachOf, rowsOf, sameColumns, union, type DayColumn, type Reach } from './columns.ts';
import { paperHeight } from './margins.ts';
import { useSame } from './use-same.ts';

/** What an axis is made for. */
export interface Shown {
  /** How far the values that are shown reach, and those of the run before. */
  readonly reach: Reach;
  readonly before: Reach;
  /** A fortnight, not the year. */
  readonly isLens: boolean;
  /** How many steps have room. */
  readonly steps: number;
}

interface SheetOptions {
  readonly history: History;
  readonly today: number;
  readonly columns: readonly DayColumn[];
  readonly band?: DayBand | null;
  readonly axis: (shown: Shown) => ValueAxis;
  readonly text: (value: number) => string;
  readonly mark: (value: number) => string;
  readonly compact?: boolean;
}

/** A picture lower than this, in ems, has few steps on its axis. */
const LOW = 12;
/** Height of a mark's line on the value axis, in ems. */
const MARK = 1.25;

export function useSheet(plot: RefObject<HTMLElement | null>, { history, today, columns, band = null, axis: axisFor, text, mark, compact = false }: SheetOptions) {
  const measured = useSize(plot);
  const span = useSpan(history, today);
  // A fortnight takes a slide's whole width: what stands at the curves' ends elsewhere is in a key above it.
  const hasKey = compact && span.focus !== null;
  const size = useMemo(() => measured && (hasKey ? { ...measured, hasEnds: false } : measured), [measured, hasKey]);
  const { first } = span;
  /** The last day that is drawn. */
  const last = Math.min(span.lastTold, span.last);
  const steps = size !== null && size.height < LOW * size.em ? 2 : 4;
  const whole = axisFor({ reach: union(reachOf(columns, first, last), reachOfBand(band, first, last)), before: reachBefore(columns, first, last), isLens: span.focus !== null, steps });
  const axis = size === null ? whole : thinned(whole, Math.floor(paperHeight(size) / (MARK * size.em)) + 1);
  const marks = axis.ticks.map(mark);
  const lowest = axis.domain[0];
  const highest = axis.isFixed ? axis.domain[1] : Infinity;
  const drawn = useSame(columns, sameColumns);
  // On a logarithmic axis zero is further down than any paper: it is drawn at the lower edge.
  const rows = useMemo(() => rowsOf(drawn, first, span.last, lowest, highest), [drawn, first, span.last, lowest, highest]);
  const curves = useMemo(() => curvesOf(drawn), [drawn]);
  const told = Math.min(today, last);
  const ends = endsOf(columns, first, { last, told }, { lowest, highest }, text, size !== null && isNarrow(size));
  return { size, span, last, told, hasKey, axis, marks, rows, curves, ends };
}
