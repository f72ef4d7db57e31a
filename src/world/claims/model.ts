/** model.md as tests read it, from the project's folder: what it tells is compared with what the engine gives. */
import { readFileSync } from 'node:fs';

const text = readFileSync('model.md', 'utf8');

const cells = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));

/** The cells of the one row of its tables that begins with these. */
export function rowOf(...beginning: string[]): readonly string[] {
  const rows = cells.filter((row) => beginning.every((cell, i) => row[i] === cell));
  if (rows.length !== 1) throw new Error(`model.md has ${rows.length} rows that begin with ${beginning.join(' | ')}.`);
  return rows[0]!;
}

const prose = text.replaceAll(/\s+/g, ' ');

/** Whether its text has these words, wherever its lines break. */
export const tells = (words: string): boolean => prose.includes(words);

/** As model.md writes a share: in percent, to the digits given. */
export const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)} %`;
