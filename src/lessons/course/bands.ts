/** What other years give at the dates of a prediction, by its id: worked out over thirty seeds, and held by claims/bands.test.ts. */
import type { Band, Side } from '../chapter.ts';
import bands from '../content/bands.json';

export const BANDS: Readonly<Record<string, Readonly<Record<Side, Band>>>> = bands;
