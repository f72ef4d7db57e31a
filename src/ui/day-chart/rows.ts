/** The columns of a chart as its rows, a row a day. */

/** One day as the chart library wants it: null where there is no value. */
export type Row = { readonly day: number } & Readonly<Record<string, number | null>>;

interface RowColumn {
  readonly key: string;
  readonly values: Float64Array;
  readonly shift?: number;
}

/**
 * Rows of columns, for the days `first` to `last`; values below `lowest` are drawn there. A column may come from a run
 * whose calendar began `shift` days earlier (negative: later).
 */
export function rowsOf(columns: readonly RowColumn[], first: number, last: number, lowest = -Infinity): Row[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row: Record<string, number | null> & { day: number } = { day: first + index };
    for (const { key, values, shift = 0 } of columns) {
      const value = values[first + index + shift];
      row[key] = value === undefined || Number.isNaN(value) ? null : Math.max(value, lowest);
    }
    return row;
  });
}

/** The smallest and largest value of these columns; null without any. */
export function extent(columns: readonly Float64Array[]): readonly [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const values of columns) {
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? [low, high] : null;
}
