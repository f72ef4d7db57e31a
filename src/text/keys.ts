/** Words of the sheet of keys. Each line names the keys as they are pressed, by the names that browsers give them. */

/** A press as the page's key table reads it (ui/kit/keys.ts): `Shift+ArrowRight`, `Ctrl+z`. */
export type Press = string;

export interface KeyLine {
  readonly presses: readonly Press[];
  readonly does: string;
}

export interface KeyPlace {
  readonly place: string;
  readonly lines: readonly KeyLine[];
}

const BY_DAYS: readonly KeyLine[] = [
  { presses: ['ArrowLeft', 'ArrowRight'], does: 'a day back, a day on' },
  { presses: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: 'a week' },
  { presses: ['PageDown', 'PageUp'], does: '30 days' },
  { presses: ['Home', 'End'], does: 'to the first day, to the last' },
];

/** Every place that has keys of its own. */
export const KEY_PLACES = {
  page: {
    place: 'Everywhere',
    lines: [
      { presses: ['?'], does: 'this sheet' },
      { presses: ['Ctrl+z'], does: 'undo a change of the settings' },
      { presses: ['Ctrl+Shift+z', 'Ctrl+y'], does: 'do it again' },
      { presses: ['Escape'], does: 'close what is open, leave what is read off' },
    ],
  },
  ribbon: { place: 'The ribbon: today, and the ends of the training window', lines: [...BY_DAYS, { presses: [' '], does: 'play, pause' }] },
  charts: { place: 'The charts: the day that is read off', lines: [...BY_DAYS, { presses: ['Escape'], does: 'read today again' }] },
  track: {
    place: 'What was done to the models: the track’s marks',
    lines: [
      { presses: ['ArrowLeft', 'ArrowRight'], does: 'to the mark before, to the next' },
      { presses: ['ArrowUp', 'ArrowDown'], does: 'to the row above, to the row below' },
      { presses: ['Home', 'End'], does: 'to the row’s first mark, to its last' },
      { presses: ['Enter'], does: 'open the mark' },
    ],
  },
  drift: {
    place: 'The drift map: the cell that is read off',
    lines: [
      { presses: ['ArrowLeft', 'ArrowRight'], does: 'a week back, a week on' },
      { presses: ['ArrowUp', 'ArrowDown'], does: 'to the feature above, to the one below' },
      { presses: ['PageUp', 'PageDown'], does: 'four weeks' },
    ],
  },
  numbers: {
    place: 'Numbers in the settings',
    lines: [
      { presses: ['ArrowUp', 'ArrowDown'], does: 'a step up, a step down' },
      { presses: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'ten steps' },
      { presses: ['Enter'], does: 'take what was typed' },
      { presses: ['Escape'], does: 'back to the value before' },
    ],
  },
  slide: {
    place: 'A slide, once it was pressed',
    lines: [
      { presses: ['f'], does: 'fill the screen, and back' },
      { presses: ['Escape'], does: 'give the keys back to the slides around it' },
    ],
  },
} as const satisfies Readonly<Record<string, KeyPlace>>;

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Escape: 'Esc',
  ' ': 'Space',
};

/** The keys of a press, each as its cap has it: "Shift", "→". */
export function capsOf(press: Press): readonly string[] {
  return press.split('+').map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
