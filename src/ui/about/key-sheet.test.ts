/** The sheet says what the keys do: every press on it is heard, and goes as far as it says. */
import { describe, expect, it } from 'vitest';
import { capsOf, KEY_PLACES, type Press } from '../../text/keys.ts';
import { commandOf, DAY_STRIDES, letterOf, moved, moveOf, type KeyPress } from '../kit/keys.ts';

function pressed(press: Press): KeyPress {
  const parts = press.split('+');
  return { key: parts.at(-1)!, shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Ctrl'), altKey: false, metaKey: false };
}

/** Keys that are listened for by themselves (useKeysKey, useUndoKeys, FullScreen). */
const SHORTCUTS = new Set(['?', 'Ctrl+z', 'Ctrl+Shift+z', 'Ctrl+y', 'f']);

describe('the sheet of keys', () => {
  const presses = Object.entries(KEY_PLACES).flatMap(([place, { lines }]) => lines.flatMap((line) => line.presses.map((press: Press) => [place, press] as const)));

  it.each(presses)('of %s: %j is heard', (_, press) => {
    const shortcut = SHORTCUTS.has(press) ? letterOf({ key: pressed(press).key, code: '' }) || press : null;
    expect(moveOf(pressed(press)) ?? commandOf(pressed(press)) ?? shortcut).not.toBeNull();
  });

  it.each(['ribbon', 'charts'] as const)('of the %s goes as far as it says', (place) => {
    const far = KEY_PLACES[place].lines.slice(0, 4).map(({ presses: two }) => two.map((press: Press) => moved(moveOf(pressed(press))!, 100, 0, 365, DAY_STRIDES) - 100));
    expect(far).toEqual([
      [-1, 1],
      [-7, 7],
      [-30, 30],
      [-100, 265],
    ]);
  });

  it('names keys as their caps do', () => {
    expect(capsOf('Shift+ArrowRight')).toEqual(['Shift', '→']);
    expect(capsOf('Ctrl+z')).toEqual(['Ctrl', 'Z']);
    expect(capsOf(' ')).toEqual(['Space']);
  });
});
