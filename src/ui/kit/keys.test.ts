import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, DAY_STRIDES, letterOf, moved, movedOnGrid, moveOf, type KeyPress, type Strides } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });
const MOVING = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const;
const moving = fc.constantFrom(...MOVING);
const shift = fc.boolean();

/** Where a key leads from day 100 of 0 to 364. */
function dayAfter(key: string, held: Partial<KeyPress> = {}): number | null {
  const move = moveOf(press(key, held));
  return move && moved(move, 100, 0, 364, DAY_STRIDES);
}

describe('keys over days', () => {
  it.each([
    ['ArrowRight', {}, 101],
    ['ArrowUp', {}, 101],
    ['ArrowLeft', {}, 99],
    ['ArrowDown', {}, 99],
    ['ArrowRight', { shiftKey: true }, 107],
    ['ArrowDown', { shiftKey: true }, 93],
    ['PageUp', {}, 130],
    ['PageDown', {}, 70],
    ['PageDown', { shiftKey: true }, 70],
    ['Home', {}, 0],
    ['End', {}, 364],
    ['a', {}, null],
  ] as const)('%s %o leads from day 100 to %s', (key, held, day) => {
    expect(dayAfter(key, held)).toBe(day);
  });

  it('stay between the ends, and there is a way back to where one came from', () => {
    const back: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft', ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp', PageUp: 'PageDown', PageDown: 'PageUp' };
    fc.assert(
      fc.property(moving, shift, fc.integer({ min: 0, max: 364 }), (key, shiftKey, day) => {
        const move = moveOf(press(key, { shiftKey }))!;
        const there = moved(move, day, 0, 364, DAY_STRIDES);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(364);
        const opposite = back[key];
        if (opposite !== undefined && there > 0 && there < 364) expect(moved(moveOf(press(opposite, { shiftKey }))!, there, 0, 364, DAY_STRIDES)).toBe(day);
      }),
    );
  });
});

describe('keys on a grid', () => {
  const STRIDES: Strides = { step: 1, leap: 1, page: 4 };
  const after = (key: string) => movedOnGrid(moveOf(press(key))!, { row: 5, column: 10 }, 13, 24, STRIDES);

  it.each([
    ['ArrowRight', 5, 11],
    ['ArrowLeft', 5, 9],
    ['ArrowUp', 4, 10],
    ['ArrowDown', 6, 10],
    ['PageUp', 5, 6],
    ['PageDown', 5, 14],
    ['Home', 5, 0],
    ['End', 5, 23],
  ] as const)('%s leads to row %i, column %i', (key, row, column) => {
    expect(after(key)).toEqual({ row, column });
  });

  it('never leave it', () => {
    fc.assert(
      fc.property(moving, shift, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (key, shiftKey, rows, columns, a, b) => {
        const { row, column } = movedOnGrid(moveOf(press(key, { shiftKey }))!, { row: a % rows, column: b % columns }, rows, columns, STRIDES);
        return row >= 0 && row < rows && column >= 0 && column < columns;
      }),
    );
  });
});

describe('keys that command', () => {
  it('leave, settle and play', () => {
    expect(['Escape', 'Enter', ' ', 'x', 'ArrowUp'].map((key) => commandOf(press(key)))).toEqual(['leave', 'settle', 'play', null, null]);
  });

  it('and those that move ask nothing with a key that is the browser’s', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MOVING, 'Escape', 'Enter', ' '), fc.constantFrom('ctrlKey', 'altKey', 'metaKey'), shift, (key, held, shiftKey) => {
        const asked = press(key, { [held]: true, shiftKey });
        return moveOf(asked) === null && commandOf(asked) === null;
      }),
    );
  });
});

describe('the letter of a shortcut', () => {
  it.each([
    ['z', 'KeyZ', 'z'],
    ['Z', 'KeyZ', 'z'],
    // AZERTY and QWERTZ have it elsewhere; what the key says counts.
    ['z', 'KeyW', 'z'],
    ['w', 'KeyZ', 'w'],
    ['y', 'KeyZ', 'y'],
    ['я', 'KeyZ', 'z'],
    ['Н', 'KeyY', 'y'],
    ['ז', 'KeyZ', 'z'],
    ['ζ', 'KeyZ', 'z'],
    ['ㅋ', 'KeyZ', 'z'],
    // An umlaut is no shortcut, and a key without a letter none either.
    ['ö', 'Semicolon', ''],
    ['ArrowLeft', 'ArrowLeft', ''],
    ['1', 'Digit1', ''],
    ['Process', 'KeyZ', ''],
  ])('%s on %s is “%s”', (key, code, letter) => {
    expect(letterOf({ key, code })).toBe(letter);
  });
});
