/** The room around a plot, in px. */
import { sidesOf, type Sides } from '../kit/margins.ts';
import type { Span } from '../kit/span.ts';
import type { Size } from '../kit/use-size.ts';

export interface Margins extends Sides {
  readonly top: number;
  readonly bottom: number;
}

export function marginsOf(span: Span, size: Size): Margins {
  const { em } = size;
  // Below: the season strip, the tick size that the library adds whatever the type (6 px), and the month names.
  return { ...sidesOf(span, size), top: em * 1.6, bottom: em * 1.7 + 7.5 };
}

/** Where the days lie in the chart, as CSS `inset`. */
export function insetOf({ left, right, top, bottom }: Margins): string {
  return `${top}px ${right}px ${bottom}px ${left}px`;
}
