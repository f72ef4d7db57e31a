/** The examples of a day that can be learnt from: the shoppers whose outcome is reported. */
import { countReported } from '../world/reported.ts';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';

export interface ReportedRows {
  /** Model inputs, `[examples, inputs]`. */
  readonly rows: Float32Array;
  /** 1 bought, 0 did not, `[examples]`. */
  readonly labels: Uint8Array;
}

/**
 * Leaves out the shoppers of whom nothing is reported. Where all are reported nothing is copied.
 * @param rows model inputs, `[shoppers, inputs]`
 */
export function reportedRows(rows: Float32Array, { reported, shoppers }: Pick<Batch, 'reported' | 'shoppers'>): ReportedRows {
  const examples = countReported({ reported }).outcomes;
  if (examples === shoppers) return { rows, labels: reported };
  const width = rows.length / shoppers;
  const compact = new Float32Array(examples * width);
  let at = 0;
  reported.forEach((label, i) => {
    if (label === UNREPORTED) return;
    compact.set(rows.subarray(i * width, (i + 1) * width), at * width);
    at += 1;
  });
  return { rows: compact, labels: reported.filter((label) => label !== UNREPORTED) };
}
