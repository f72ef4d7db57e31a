/**
 * What a chart over days shows: columns, a value a day. Picture, reading line, names at the curves' ends, table and CSV are
 * made of nothing else.
 */
import type { ScoredName } from '../../simulation/history.ts';

export interface DayColumn {
  /** Heading in the CSV; unlike any other of the chart. */
  readonly key: string;
  /** Whose it is: gives colour, dash and mark. */
  readonly of: ScoredName | 'sold';
  readonly name: string;
  /** Where the name has little room, and in the reading line. */
  readonly short?: string;
  /** At the curve's end, where names stand in two lines. */
  readonly tight?: string;
  /** `[days]`, NaN where there is none. The same array while nothing changed: what is drawn of it is kept by that. */
  readonly values: Float64Array;
  /** The same column of the run before the last change, drawn faintly. */
  readonly before?: Shifted | null;
  /** A line bears its name at its end; what is not drawn stands in the table only. */
  readonly drawn?: 'line' | 'bars' | 'not';
  /** It may lie off the axis. */
  readonly offAxis?: boolean;
  /** It is there on some days only: on the others it is neither named nor read off. */
  readonly sometimes?: boolean;
  /** In the table and the CSV, where those have more to tell than is drawn, `[days]`. */
  readonly numbers?: Float64Array;
  /** A value in a sentence; else it is said as in the reading line. */
  readonly say?: (value: number) => string;
}

/** A column of a run whose calendar began `shift` days earlier (negative: later). */
export interface Shifted {
  readonly values: Float64Array;
  readonly shift: number;
}

/** The column of the run before; null where it has none. */
export function shifted(values: Float64Array | undefined, run: { readonly shift: number } | null): Shifted | null {
  return values && run ? { values, shift: run.shift } : null;
}

/** One column of the rows, and how it is drawn. */
export interface Curve {
  readonly key: string;
  readonly name: string;
  readonly of: DayColumn['of'];
  readonly drawn: 'line' | 'bars' | 'ghost';
}

/** A curve's name at its end, and its value as of today. */
export interface End {
  readonly of: ScoredName;
  readonly name: string;
  /** '' where the curve goes on beyond today: its end has another. */
  readonly value: string;
  /** Where the curve ends. */
  readonly day: number;
  readonly at: number;
  /** Where it is today; null where it is nowhere yet. */
  readonly now: { readonly day: number; readonly at: number } | null;
}

/** A value of the day that is read off. */
export interface Part {
  readonly of: DayColumn['of'];
  readonly name: string;
  readonly value: string;
}

/** Smallest and largest value; null without any. */
export type Reach = readonly [low: number, high: number] | null;

const isLine = ({ drawn = 'line' }: DayColumn) => drawn === 'line';
/** Drawn, and so read off. */
export const isRead = ({ drawn }: DayColumn) => drawn !== 'not';
const ghostKey = (key: string) => `before ${key}`;

/** True where two lists of columns are drawn alike. */
export function sameColumns(one: readonly DayColumn[], other: readonly DayColumn[]): boolean {
  return (
    one.length === other.length &&
    one.every((column, i) => {
      const twin = other[i];
      return twin?.key === column.key && twin.of === column.of && twin.name === column.name && twin.values === column.values && twin.before?.values === column.before?.values && twin.before?.shift === column.before?.shift && twin.drawn === column.drawn;
    })
  );
}

const isReference = ({ of }: DayColumn) => of === 'best' || of === 'attainable';

/** From the bottom of the picture to its top: bars, the run before, the best possible and the best that sees the log, the models. */
export function curvesOf(columns: readonly DayColumn[]): Curve[] {
  const curves = (wanted: (column: DayColumn) => boolean, drawn: Curve['drawn']) => columns.filter(wanted).map(({ key, name, of }): Curve => ({ key: drawn === 'ghost' ? ghostKey(key) : key, name, of, drawn }));
  return [
    ...curves(({ drawn }) => drawn === 'bars', 'bars'),
    ...curves((column) => isLine(column) && Boolean(column.before), 'ghost'),
    ...curves((column) => isLine(column) && isReference(column), 'line'),
    ...curves((column) => isLine(column) && !isReference(column), 'line'),
  ];
}

/** One day as the chart library wants it: null where there is no value. */
export type Row = { readonly day: number } & Readonly<Record<string, number | null>>;

/** A row a day, from `first` to `last`; values below `lowest` or above `highest` are drawn there. */
export function rowsOf(columns: readonly DayColumn[], first: number, last: number, lowest: number, highest = Infinity): Row[] {
  const drawn = columns.filter(isRead).flatMap(({ key, values, before }) => [...(before ? [{ key: ghostKey(key), ...before }] : []), { key, values, shift: 0 }]);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row: Record<string, number | null> & { day: number } = { day: first + index };
    for (const { key, values, shift } of drawn) {
      const value = values[first + index + shift];
      row[key] = value === undefined || Number.isNaN(value) ? null : Math.min(Math.max(value, lowest), highest);
    }
    return row;
  });
}

/** The reach of some columns. */
export function extent(columns: readonly Float64Array[]): Reach {
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

/** What holds both. */
export function union(one: Reach, other: Reach): Reach {
  return one && other ? [Math.min(one[0], other[0]), Math.max(one[1], other[1])] : (one ?? other);
}

/** How far the values of the days `first` to `last` reach that must lie on the axis. */
export function reachOf(columns: readonly DayColumn[], first: number, last: number): Reach {
  return extent(columns.filter((column) => isRead(column) && !column.offAxis).map(({ values }) => values.subarray(first, last + 1)));
}

/** The same of the run before. */
export function reachBefore(columns: readonly DayColumn[], first: number, last: number): Reach {
  return extent(columns.flatMap(({ before }) => (before ? [before.values.subarray(Math.max(0, first + before.shift), Math.max(0, last + before.shift + 1))] : [])));
}

/** The last day up to `last` that has a value, and that value. */
function lastValue(values: Float64Array, first: number, last: number): End['now'] {
  for (let day = last; day >= first; day--) {
    const at = values[day] ?? NaN;
    if (!Number.isNaN(at)) return { day, at };
  }
  return null;
}

/** Names of the lines that are drawn up to `last`, with their values where that is no later than `told`; what lies beyond the axis points there. */
export function endsOf(columns: readonly DayColumn[], first: number, { last, told }: { readonly last: number; readonly told: number }, { lowest, highest }: { readonly lowest: number; readonly highest: number }, text: (value: number) => string, isNarrow: boolean): End[] {
  if (last < first) return [];
  return columns.filter(isLine).flatMap(({ of, name, short = name, tight = short, values, sometimes = false }): End[] => {
    if (sometimes && Number.isNaN(values[last] ?? NaN)) return [];
    const end = lastValue(values, first, last);
    if (of === 'sold' || end === null) return [];
    const value = told < last ? '' : text(end.at) + (end.at < lowest ? ' ↓' : end.at > highest ? ' ↑' : '');
    const onPaper = (there: End['now']) => there && { ...there, at: highest === Infinity ? there.at : Math.min(Math.max(there.at, lowest), highest) };
    return [{ of, name: isNarrow ? tight : name, value, ...end, ...onPaper(end), now: onPaper(told < last ? lastValue(values, first, told) : end) }];
  });
}

/** What is read off a day. */
function readOn(columns: readonly DayColumn[], day: number): DayColumn[] {
  return columns.filter((column) => isRead(column) && !(column.sometimes && Number.isNaN(column.values[day] ?? NaN)));
}

/** The values of a day, for the eye. */
export function partsOn(columns: readonly DayColumn[], day: number, text: (value: number) => string): Part[] {
  return readOn(columns, day).map(({ of, name, short = name, values }) => ({ of, name: short, value: text(values[day] ?? NaN) }));
}

/** The same for the ear: each column in its own words, its unit behind it. */
export function saidOn(columns: readonly DayColumn[], day: number, text: (value: number) => string, unit: string): string[] {
  return readOn(columns, day).map(({ name, short = name, values, say }) => {
    const value = values[day] ?? NaN;
    return say ? say(value) : `${short} ${text(value)}`.concat(unit && ` ${unit}`);
  });
}
