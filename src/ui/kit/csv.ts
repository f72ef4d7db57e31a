/** Numbers as comma-separated values, with full precision and empty cells where there is no value (RFC 4180). */

interface CsvColumn {
  readonly key: string;
  readonly values: Float64Array;
}

/** A table as it is saved: a line of headings, then its rows. */
export type CsvLines = readonly (readonly string[])[];

/** One line a day, from `first` to `last`, with a heading line. */
export function dayLines(dates: readonly string[], first: number, last: number, columns: readonly CsvColumn[]): CsvLines {
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const day = first + index;
    return [dates[day] ?? '', ...columns.map(({ values }) => cell(values[day] ?? NaN))];
  });
  return [['date', ...columns.map(({ key }) => key)], ...lines];
}

/** With columns behind its own whose values are the same in every row. */
export function withConstants(lines: CsvLines, constants: readonly (readonly [heading: string, value: string])[]): CsvLines {
  return lines.map((line, i) => [...line, ...constants.map(([heading, value]) => (i === 0 ? heading : value))]);
}

export function csvText(lines: CsvLines): string {
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

export function cell(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
