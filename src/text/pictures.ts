/** Words of the pictures of charts, of the buttons that save them, and of what is written into a picture. */
import { longDate } from './dates.ts';
import { many } from './numbers.ts';

export const PICTURES = {
  /** On a button, and what it is called in full. */
  svg: 'SVG',
  png: 'PNG',
  asSvg: 'Save the picture as SVG',
  asPng: 'Save the picture as PNG',
  making: 'Drawing the picture …',
  saved: 'The picture is saved.',
  changed: 'changed',
  /** In a legend. */
  truth: 'true that day',
  before: 'faint: before the change',
  /** The area behind a curve. */
  band: 'shaded: other years, 10th to 90th percentile',
} as const;

/** What hinders a picture: what was wrong, and what can be done. */
export const NO_PICTURE = {
  none: 'There is no chart to draw here. A picture can be had of a chart that is shown.',
  hidden: 'That chart is not drawn at present. Open it, then ask again.',
  failed: 'The browser could not draw the picture. Try the other format, or press again.',
} as const;

interface PictureFacts {
  readonly scenario: string;
  readonly changed: boolean;
  readonly date: string;
  readonly seed: number;
  readonly smoothing: number;
  readonly version: string;
}

/** "Wilt 1.0.0. The broken feed (changed), 9 October 2026. Seed 1. Smoothing: 7 days." */
export function pictureLine({ scenario, changed, date, seed, smoothing, version }: PictureFacts): string {
  const smoothed = smoothing > 1 ? ` Smoothing: ${many(smoothing, 'day')}.` : ' Smoothing: none.';
  return `Wilt ${version}. ${scenario}${changed ? ` (${PICTURES.changed})` : ''}, ${longDate(date)}. Seed ${seed}.${smoothed}`;
}
