/** Where the drift map's cells lie, in px. With little room a feature's name stands above its row. */
import type { Size } from '../kit/use-size.ts';

export interface DriftLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** From one row's top to the next, and the height of its cells, which lie at the row's bottom. */
  readonly pitch: number;
  readonly cell: number;
  /** Width of a week. */
  readonly wide: number;
  readonly isNarrow: boolean;
  readonly rows: number;
  readonly weeks: number;
}

/** In ems. */
const ROOMY = 40;
/** Room of the features' names: “looked at greeting cards”. */
const NAME = 12.04;

export function driftLayout({ width, em }: Pick<Size, 'width' | 'em'>, weeks: number, rows: number): DriftLayout {
  const isNarrow = width < ROOMY * em;
  const left = isNarrow ? 0 : NAME * em;
  const cell = em * (isNarrow ? 1.15 : 1.5);
  const pitch = isNarrow ? em * 2.5 : cell + 2;
  return { width, height: Math.round(rows * pitch + em * 1.6), left, pitch, cell, wide: (width - left) / Math.max(1, weeks), isNarrow, rows, weeks };
}

export function rowTop({ pitch, cell }: DriftLayout, row: number): number {
  return row * pitch + pitch - cell;
}

/** The cell under a point, in px from the picture's corner; kept on the map. */
export function cellAt({ left, wide, pitch, rows, weeks }: DriftLayout, x: number, y: number): { readonly row: number; readonly week: number } {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(value)));
  return { row: within(y / pitch, rows), week: within((x - left) / wide, weeks) };
}
