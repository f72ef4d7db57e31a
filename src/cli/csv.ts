/**
 * Comma-separated values (RFC 4180, lines end in LF), in full precision: every number is the shortest text that reads back
 * as the same double. A missing number is an empty cell.
 */
export function row(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(cell) : Number.isNaN(cell) ? '' : String(cell))).join(',')}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
