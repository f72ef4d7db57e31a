/** Numbers as comma-separated values, with full precision and empty cells where there is no value (RFC 4180). */

interface CsvColumn {
  readonly key: string;
  readonly values: Float64Array;
}

/** One line a day, from `first` to `last`, with a heading line. */
export function toCsv(dates: readonly string[], first: number, last: number, columns: readonly CsvColumn[]): string {
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const day = first + index;
    return [dates[day] ?? '', ...columns.map(({ values }) => cell(values[day] ?? NaN))];
  });
  return csvLines([['date', ...columns.map(({ key }) => key)], ...lines]);
}

export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

export function cell(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
