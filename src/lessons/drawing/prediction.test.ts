import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { began, NO_EDITS, undone } from './edits.ts';
import { asHandle, completed, emptyDrawing, isEmpty, isSameDrawing, missingHandles, withHandle, withHandles, type Drawing } from './prediction.ts';
import { typedHandle } from './typed-handle.ts';

const side = fc.constantFrom('static' as const, 'dynamic' as const);
const handle = fc.integer({ min: 0, max: 150 });
const deeds = fc.array(fc.tuple(side, fc.integer({ min: 0, max: 5 }), fc.option(handle)), { maxLength: 40 });
const drawn = (all: readonly (readonly ['static' | 'dynamic', number, number | null])[]): Drawing => all.reduce<Drawing>((drawing, [of, at, value]) => withHandle(drawing, of, at, value), emptyDrawing(6));

describe('a drawing', () => {
  it('is complete exactly when nothing is missing', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const drawing = drawn(all);
        const missing = missingHandles(drawing);
        expect(completed(drawing) === null).toBe(missing.static.length + missing.dynamic.length > 0);
        const filled = (['static', 'dynamic'] as const).reduce<Drawing>((rest, of) => withHandles(rest, of, missing[of].reduce<(number | null)[]>((set, i) => set.with(i, 7), Array<null>(6).fill(null))), drawing);
        expect(completed(filled)).toEqual(filled);
        expect(isEmpty(drawing)).toBe(missing.static.length + missing.dynamic.length === 12);
      }),
    );
  });

  it('changes one curve at a time and nothing that it was given', () => {
    fc.assert(
      fc.property(deeds, side, fc.array(fc.option(handle), { minLength: 6, maxLength: 6 }), (all, of, values) => {
        const before = drawn(all);
        const copy = structuredClone(before);
        const after = withHandles(before, of, values);
        const other = of === 'static' ? 'dynamic' : 'static';
        expect(before).toEqual(copy);
        expect(after[other]).toEqual(before[other]);
        values.forEach((value, i) => expect(after[of][i]).toBe(value ?? before[of][i]));
      }),
    );
  });

  it('has whole handles from nought to the most, whatever the pencil says', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.integer({ min: 1, max: 500 }), (value, most) => {
        const at = asHandle(value, most);
        expect(Number.isInteger(at)).toBe(true);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(most);
        expect(asHandle(at, most)).toBe(at);
      }),
    );
  });
});

describe('taking back', () => {
  it('leads through every stroke to the beginning', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const before: Drawing[] = [];
        let [drawing, edits] = [emptyDrawing(6), NO_EDITS];
        for (const [of, at, value] of all) {
          before.push(drawing);
          edits = began(edits, drawing);
          drawing = withHandle(drawing, of, at, value);
        }
        for (const each of before.toReversed()) {
          const last = undone(edits)!;
          expect(isSameDrawing(last.drawing, each)).toBe(true);
          edits = last.edits;
        }
        expect(undone(edits)).toBeNull();
      }),
    );
  });

  it('takes the presses on one handle as one stroke, until something else is drawn', () => {
    const [a, b, c] = [emptyDrawing(6), withHandle(emptyDrawing(6), 'static', 0, 1), withHandle(emptyDrawing(6), 'static', 0, 2)];
    const edits = began(began(NO_EDITS, a, 'static 0'), b, 'static 0');
    expect(edits.past).toEqual([a]);
    expect(began(edits, c, 'static 1').past).toEqual([a, c]);
    expect(began(undone(began(edits, c, 'static 1'))!.edits, c, 'static 0').past).toEqual([a, c]);
  });
});

describe('a handle that is typed', () => {
  it.each([
    ['40', { kind: 'value', value: 40 }],
    [' 0 ', { kind: 'value', value: 0 }],
    ['', { kind: 'nothing' }],
    ['300', { kind: 'brought', value: 150 }],
    ['-3', { kind: 'brought', value: 0 }],
    ['−3', { kind: 'brought', value: 0 }],
    ['12,6', { kind: 'brought', value: 13 }],
    ['many', { kind: 'refused' }],
    ['1e3', { kind: 'refused' }],
  ] as const)('“%s”', (text, typed) => {
    expect(typedHandle(text, 150)).toEqual(typed);
  });

  it('is in range whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), (text, most) => {
        const typed = typedHandle(text, most);
        if (typed.kind === 'value' || typed.kind === 'brought') expect(asHandle(typed.value, most)).toBe(typed.value);
      }),
    );
  });
});
