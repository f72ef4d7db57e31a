import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProgress } from './arbitrary.ts';
import { merged, printFile } from './files.ts';
import { cleanName, freshProgress } from './record.ts';
import { isProgress, readProgress, repairProgress } from './repair.ts';

describe('a record', () => {
  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const text = printFile(progress);
        expect(isProgress(text)).toBe(true);
        expect(readProgress(text, 0)).toEqual({ progress, problems: [] });
      }),
    );
  });

  it('is repaired, whatever it holds, to one that needs no more repair', () => {
    const keys = Object.keys(freshProgress(0));
    const broken = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(fc.oneof(broken, fc.tuple(anyProgress, broken).map(([progress, other]) => ({ ...progress, ...other }))), (input) => {
        const { progress } = repairProgress(input, 7);
        expect(repairProgress({ ...progress }, 0)).toEqual({ progress, problems: [] });
      }),
    );
  });

  it('loses of one broken field only that field, and names it', () => {
    fc.assert(
      fc.property(anyProgress, fc.jsonValue(), (progress, junk) => {
        const input = { ...progress, predictions: { ...progress.predictions, winter: { drawn: 'not-sure', link: junk === 'x' ? 0 : { junk }, hash: 'abc' } } };
        expect(repairProgress(input, 0)).toEqual({
          progress: { ...progress, predictions: { ...progress.predictions, winter: { drawn: 'not-sure', link: '', hash: 'abc' } } },
          problems: [expect.objectContaining({ kind: 'field', path: 'predictions.winter.link' })],
        });
      }),
    );
  });

  it('names what it does not know, and the version of another', () => {
    const { progress, problems } = repairProgress({ version: 2, name: 'Ada', mood: 'good', answers: { sea: { before: 'not-sure', never: 1 } } }, 5);
    expect(progress).toEqual({ ...freshProgress(5), name: 'Ada', answers: { sea: { before: 'not-sure' } } });
    expect(problems).toEqual([
      { kind: 'version', given: '2' },
      { kind: 'unknown', path: 'mood', given: '"good"' },
      { kind: 'unknown', path: 'answers.sea.never', given: '1' },
    ]);
  });

  it('is not made of a text that is none', () => {
    for (const text of ['', '{', '[]', 'null', '3', '{}', '{"a":1}']) expect(isProgress(text), text).toBe(false);
    expect(readProgress('{', 9)).toEqual({ progress: freshProgress(9), problems: [{ kind: 'unreadable' }] });
  });

  it('keeps no key that would reach into the language', () => {
    const { progress, problems } = readProgress('{"version":1,"answers":{"__proto__":{"before":"skipped"},"constructor":{"before":"skipped"}}}', 1);
    expect(progress).toEqual(freshProgress(1));
    expect(problems).toHaveLength(2);
  });
});

describe('two records', () => {
  it('are one when they are the same, and lose nothing to an empty one', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(merged(progress, progress)).toEqual(progress);
        expect(merged(progress, freshProgress(1))).toEqual(progress);
        expect({ ...merged(freshProgress(progress.lot), progress), lot: progress.lot }).toEqual(progress);
      }),
    );
  });

  it('have every entry of either', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (here, other) => {
        const both = merged(here, other);
        for (const part of ['chapters', 'predictions', 'happened', 'explanations', 'answers', 'choices'] as const) {
          expect(new Set(Object.keys(both[part]))).toEqual(new Set([...Object.keys(here[part]), ...Object.keys(other[part])]));
        }
        expect(repairProgress({ ...both }, 0).problems).toEqual([]);
      }),
    );
  });
});

describe('a name', () => {
  it('that is clean stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
    );
    expect(cleanName('! \u0007 !')).toBe('! !');
    expect(cleanName(' Ada\nLovelace ')).toBe('Ada Lovelace');
  });
});
