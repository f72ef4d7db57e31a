/**
 * A prediction held against what happened: how far each handle was from the truth, whether it lies where other years lie,
 * and whether the worse model was foreseen. Symmetric where it compares two curves: neither is the measure of the other.
 */
import { SIDES, type Band, type Side } from '../chapter.ts';
import { bySide, type Drawing } from './prediction.ts';

/** Bouquets off as they were, `[dates]` by side; NaN where the calendar does not reach. */
export type Truth = Readonly<Record<Side, readonly number[]>>;
export type Bands = Readonly<Partial<Record<Side, Band>>>;

export interface SideJudged {
  /** Drawn minus true, in whole bouquets, `[dates]`; null where one of them is missing. */
  readonly gaps: readonly (number | null)[];
  /** Mean distance of drawn and true over the dates that have both, in bouquets; null where none has. */
  readonly meanGap: number | null;
  /** The date with the largest distance, the first of equals. */
  readonly widest: number | null;
  /** Whether the handle lies in the other years' band, and whether this year does, `[dates]`; null without a handle, a truth or a band. */
  readonly drawnInside: readonly (boolean | null)[];
  readonly trueInside: readonly (boolean | null)[];
}

export interface Judged {
  readonly sides: Readonly<Record<Side, SideJudged>>;
  /** Whether it was foreseen which of the two is further off, or that they are equally far, `[dates]`; null where anything is missing. */
  readonly order: readonly (boolean | null)[];
  /** The date on which either model was the furthest off; null where nothing is known. */
  readonly peak: number | null;
}

export function judge(drawn: Drawing, truth: Truth, bands: Bands = {}): Judged {
  const worse = foreseen(drawn, truth);
  return { sides: bySide((side) => judgeSide(drawn[side], truth[side], bands[side])), order: worse, peak: peakOf(truth) };
}

function judgeSide(drawn: Drawing[Side], truth: readonly number[], band: Band | undefined): SideJudged {
  const gaps = drawn.map((value, i) => {
    const happened = known(truth[i]);
    return value === null || happened === null ? null : Math.round(value) - happened;
  });
  const both = gaps.filter((gap) => gap !== null);
  let widest: number | null = null;
  gaps.forEach((gap, i) => {
    if (gap !== null && (widest === null || Math.abs(gap) > Math.abs(gaps[widest] ?? 0))) widest = i;
  });
  return {
    gaps,
    meanGap: both.length === 0 ? null : both.reduce((sum, gap) => sum + Math.abs(gap), 0) / both.length,
    widest,
    drawnInside: drawn.map((value, i) => isInside(value, band, i)),
    trueInside: drawn.map((_, i) => isInside(known(truth[i]), band, i)),
  };
}

/** In whole bouquets, as handles are; null where it is not known. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : Math.round(value);
}

/** Only whole bouquets can be drawn, so the band's ends are those that hold it. */
function isInside(value: number | null, band: Band | undefined, i: number): boolean | null {
  const [low, high] = [band?.low[i] ?? NaN, band?.high[i] ?? NaN];
  return value === null || Number.isNaN(low) || Number.isNaN(high) ? null : value >= Math.floor(low) && value <= Math.ceil(high);
}

/** Which of two is further off: 1 where static is, −1 where dynamic is, 0 where both are equally far; null where one is missing. */
export function orderAt(curves: Drawing | Truth, i: number): -1 | 0 | 1 | null {
  const [frozen, learning] = SIDES.map((side) => known(curves[side][i] ?? NaN));
  if (typeof frozen !== 'number' || typeof learning !== 'number') return null;
  return frozen === learning ? 0 : frozen > learning ? 1 : -1;
}

function foreseen(drawn: Drawing, truth: Truth): (boolean | null)[] {
  return drawn.static.map((_, i) => {
    const [expected, happened] = [orderAt(drawn, i), orderAt(truth, i)];
    return expected === null || happened === null ? null : expected === happened;
  });
}

function peakOf(truth: Truth): number | null {
  let peak: number | null = null;
  let most = -Infinity;
  truth.static.forEach((_, i) => {
    const highest = Math.max(...SIDES.map((side) => truth[side][i] ?? NaN));
    if (highest > most) [peak, most] = [i, highest];
  });
  return peak;
}

/** How many are true of those that are known. */
export function countTrue(all: readonly (boolean | null)[]): { readonly right: number; readonly of: number } {
  return { right: all.filter((each) => each === true).length, of: all.filter((each) => each !== null).length };
}
