import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countReported, sumReported } from '../world/reported.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { reportedRows } from './reportedRows.ts';

const label = fc.constantFrom(0, 1, UNREPORTED);
const width = 3;
/** Each shopper's row holds the shopper's own number. */
const batchOf = (labels: readonly number[]) => ({ batch: { shoppers: labels.length, reported: Uint8Array.from(labels) }, rows: Float32Array.from({ length: labels.length * width }, (_, at) => Math.floor(at / width)) });

describe('what is reported of a day', () => {
  it('keeps the rows of those of whom something is reported, in their order and with their labels', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 60 }), (labels) => {
        const { batch, rows } = batchOf(labels);
        const before = rows.slice();
        const compact = reportedRows(rows, batch);
        const shoppers = labels.flatMap((each, i) => (each === UNREPORTED ? [] : [i]));
        expect([...compact.labels]).toEqual(shoppers.map((i) => labels[i]));
        expect([...compact.rows]).toEqual(shoppers.flatMap((i) => Array<number>(width).fill(i)));
        expect(rows).toEqual(before);
      }),
    );
  });

  it('copies nothing where everything is reported', () => {
    const { batch, rows } = batchOf([0, 1, 1]);
    expect(reportedRows(rows, batch).rows).toBe(rows);
  });

  it('is counted without those of whom nothing is reported, over several days as over one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(label, { maxLength: 40 }), { maxLength: 5 }), (days) => {
        const all = { reported: Uint8Array.from(days.flat()) };
        expect(sumReported(days.map((labels) => countReported({ reported: Uint8Array.from(labels) })))).toEqual(countReported(all));
        expect(countReported(all)).toEqual({ outcomes: days.flat().filter((each) => each !== UNREPORTED).length, purchases: days.flat().filter((each) => each === 1).length });
      }),
    );
  });
});
