import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter, Question } from '../chapter.ts';
import { anyHandIn } from '../hand-in/arbitrary.ts';
import type { Predicted } from '../hand-in/course.ts';
import type { HandIn } from '../hand-in/handIn.ts';
import { ROUNDS } from '../progress/record.ts';
import { answerRows, besides, boxOf, otherHashes, predictionTally } from './tally.ts';
import { studentsOf } from './together.ts';

const found = (handIns: readonly HandIn[]) => handIns.map((handIn) => ({ handIn, text: '' }));
const few = anyHandIn.chain((handIn) => fc.record({ name: fc.constantFrom('', 'Ada', 'ADA ', 'Bea'), lot: fc.integer({ min: 0, max: 3 }), made: fc.integer({ min: 1, max: 5 }) }).map((who) => ({ ...handIn, ...who })));

describe('students', () => {
  it('have every hand-in once, and the newest of each counts', () => {
    fc.assert(
      fc.property(fc.array(few, { maxLength: 8 }), (handIns) => {
        const students = studentsOf(found(handIns));
        expect(new Set(students.flatMap(({ handIn, older }) => [handIn, ...older]))).toEqual(new Set(handIns));
        expect(students.reduce((sum, { older }) => sum + 1 + older.length, 0)).toBe(handIns.length);
        for (const { handIn, older } of students) for (const each of older) expect(each.made).toBeLessThanOrEqual(handIn.made);
      }),
    );
  });

  it('are told apart by name, and by their record where a name is missing', () => {
    const [base] = fc.sample(anyHandIn, { seed: 1, numRuns: 1 });
    const make = (name: string, lot: number, made: number): HandIn => ({ ...base!, name, lot, made });
    const sizes = (...handIns: HandIn[]) => studentsOf(found(handIns)).map(({ handIn, older }) => [handIn.made, older.length]);
    expect(sizes(make('Ada', 1, 1), make('ada ', 2, 2))).toEqual([[2, 1]]);
    expect(sizes(make('Ada', 1, 3), make('Bea', 1, 2))).toEqual([[3, 0], [2, 0]]);
    expect(sizes(make('', 1, 1), make('', 2, 1))).toEqual([[1, 0], [1, 0]]);
    expect(sizes(make('', 1, 5), make('Bea', 9, 1), make('Ada', 1, 4))).toEqual([[5, 1], [1, 0]]);
  });
});

const question = { id: 'q', options: [{ id: 'a' }, { id: 'b' }] } as unknown as Question;
const predicted: Predicted = { chapter: {} as Chapter, task: { kind: 'predict', id: 'winter', dates: ['2027-02-10', '2027-02-14'], until: '2027-02-20', most: 100, happened: 'q', explain: [], why: '2027-02-14' }, link: '#v=1', lastKnown: '2027-01-30' };

describe('a class', () => {
  it('gives every answer once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyHandIn, fc.record({ before: fc.constantFrom('not-sure' as const, { option: 'a', confidence: 2 as const }, { option: 'z', confidence: null }) })).map(([handIn, answers]) => ({ ...handIn, answers: { q: answers } })), { maxLength: 12 }), (handIns) => {
        const rows = answerRows(handIns, question, ROUNDS);
        expect(rows.reduce((sum, { counts }) => sum + counts.before.all, 0)).toBe(handIns.length);
        expect(rows.every(({ counts }) => counts.after.all === 0)).toBe(true);
        expect(rows.find(({ id }) => id === 'a')!.counts.before.sure[2]).toBe(rows.find(({ id }) => id === 'a')!.counts.before.all);
      }),
    );
  });

  it('is in the picture where it drew for this year and these dates', () => {
    const [base] = fc.sample(anyHandIn, { seed: 1, numRuns: 1 });
    const drew = (drawn: HandIn['predictions'][string]['drawn'], hash = '', link = ''): HandIn => ({ ...base!, predictions: { winter: { drawn, hash, link } } });
    const both = { static: [1, 2], dynamic: [3, 4] };
    const tally = predictionTally([drew(both, 'aaaaaaaa'), drew(both, 'bbbbbbbb'), drew('skipped', 'aaaaaaaa'), drew('not-sure'), drew({ static: [1], dynamic: [1] }), drew(both, '', '#v=1&seed=7'), drew(both, '', '#v=1&theme=dark')], predicted);
    expect(tally).toMatchObject({ drawn: 3, elsewhere: 2, none: { 'not-sure': 1, skipped: 1 } });
    expect(tally.values.dynamic).toEqual([[3, 3, 3], [4, 4, 4]]);
    expect(otherHashes(tally, 'aaaaaaaa99')).toBe(1);
  });

  it('has five numbers in their order, and no two dots in one place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }), (values) => {
        const { least, low, middle, high, most } = boxOf(values)!;
        expect([least, low, middle, high, most]).toEqual([least, low, middle, high, most].toSorted((a, b) => a - b));
        const places = besides(values, 1).map((place, i) => `${place} ${values[i]}`);
        expect(new Set(places).size).toBe(values.length);
      }),
    );
    expect(boxOf([])).toBeUndefined();
  });
});
