/**
 * What a key asks of sliders, readers, tracks, grids and panels: one table for all of them. A key with Ctrl, Alt or Meta
 * is the browser's and asks nothing.
 */

/** How far: a step, with Shift a leap, a page, or all the way. */
export type Stride = 'step' | 'leap' | 'page' | 'end';

export interface Move {
  /** Along the line, or across it from row to row. On a slider, which has one line, both are the same. */
  readonly axis: 'along' | 'across';
  readonly stride: Stride;
  /** 1 is on, or up; −1 is back, or down. */
  readonly direction: 1 | -1;
}

/** Leave what is read or open, settle what is typed, play or pause. */
export type Command = 'leave' | 'settle' | 'play';

/** What of a keyboard event is read. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: { axis: 'along', stride: 'step', direction: 1 },
  ArrowLeft: { axis: 'along', stride: 'step', direction: -1 },
  ArrowUp: { axis: 'across', stride: 'step', direction: 1 },
  ArrowDown: { axis: 'across', stride: 'step', direction: -1 },
  PageUp: { axis: 'along', stride: 'page', direction: 1 },
  PageDown: { axis: 'along', stride: 'page', direction: -1 },
  End: { axis: 'along', stride: 'end', direction: 1 },
  Home: { axis: 'along', stride: 'end', direction: -1 },
};

const COMMANDS: Readonly<Record<string, Command>> = { Escape: 'leave', Enter: 'settle', ' ': 'play' };

const isBrowsers = ({ ctrlKey, altKey, metaKey }: KeyPress) => ctrlKey || altKey || metaKey;

/** Null where the key moves nothing. */
export function moveOf(press: KeyPress): Move | null {
  const move = isBrowsers(press) ? undefined : MOVES[press.key];
  if (!move) return null;
  return move.stride === 'step' && press.shiftKey ? { ...move, stride: 'leap' } : move;
}

export function commandOf(press: KeyPress): Command | null {
  return isBrowsers(press) ? null : (COMMANDS[press.key] ?? null);
}

/** How many places each stride goes; to the end it is as far as there is. */
export type Strides = Readonly<Record<Exclude<Stride, 'end'>, number>>;

/** Days: a day, a week, a month. */
export const DAY_STRIDES: Strides = { step: 1, leap: 7, page: 30 };

/** Where a move along a line leads: from `least` to `most`, both included. Right and up, and a page up, go on. */
export function moved({ stride, direction }: Move, at: number, least: number, most: number, strides: Strides): number {
  if (stride === 'end') return direction === 1 ? most : least;
  return Math.min(most, Math.max(least, at + direction * strides[stride]));
}

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a move leads in rows of `columns` places. Rows are counted from the top, so that up is the row before; a page up
 * goes back along the row, as it does in a text.
 */
export function movedOnGrid({ axis, stride, direction }: Move, { row, column }: GridPlace, rows: number, columns: number, strides: Strides): GridPlace {
  const within = (place: number, count: number) => Math.min(count - 1, Math.max(0, place));
  if (axis === 'across') return { row: within(row - direction, rows), column };
  const towards = stride === 'page' ? (-direction as 1 | -1) : direction;
  return { row, column: moved({ axis, stride, direction: towards }, column, 0, columns - 1, strides) };
}

/**
 * The letter that a shortcut goes by, in lower case; '' where the key is none. A key that bears no Latin letter (я, ע, ζ)
 * goes by where it is: shortcuts are named by the Latin letters that keyboards of such layouts bear too.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const letter = key.toLowerCase();
  if (/^[a-z]$/.test(letter)) return letter;
  return /^\p{L}$/u.test(letter) ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '') : '';
}

/** Where a letter is the text's own, and no shortcut. */
export const TEXT_FIELDS = 'textarea, select, [contenteditable], input:not([type="range"], [type="checkbox"], [type="radio"])';
