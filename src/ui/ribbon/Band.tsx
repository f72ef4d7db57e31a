/** The ribbon's band: a year tinted by season, bouquets sold so far as bars, and hatched paper for what is to come. */
import { useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { seasonStops } from '../kit/seasons.ts';
import { barsPath, daysToABar } from './bars.ts';
import type { DayScale } from '../kit/day-scale.ts';

interface BandProps {
  readonly history: History;
  readonly scale: DayScale;
  /** In px. */
  readonly height: number;
  /** The first day that is still hidden. */
  readonly hiddenFrom: number;
  /** The first day after today. */
  readonly beyondFrom: number;
}

/** Room left above the tallest bar, in px. */
const HEADROOM = 4;

export function Band({ history, scale, height, hiddenFrom, beyondFrom }: BandProps) {
  const stops = useMemo(() => seasonStops(history.dates), [history.dates]);
  // Where each day has its own bar the clip hides what is to come; a bar of several days must not know of it.
  const until = daysToABar(scale) === 1 ? history.purchases.length : hiddenFrom;
  const bars = useMemo(() => barsPath(history.purchases, scale, height, Math.max(0, height - HEADROOM), until), [history.purchases, scale, height, until]);
  const edge = Math.min(scale.to, Math.round(scale.left(hiddenFrom)));
  return (
    <svg className="ribbon-picture" width={scale.to} height={height} aria-hidden="true">
      <defs>
        <linearGradient id="ribbon-tint">
          {stops.map(({ offset, season }) => (
            <stop key={`${offset}-${season}`} offset={offset} style={{ stopColor: `var(--${season})` }} />
          ))}
        </linearGradient>
        <pattern id="ribbon-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0.5" y1="0" x2="0.5" y2="7" className="ribbon-hatch-line" />
        </pattern>
        <clipPath id="ribbon-past">
          <rect width={edge} height={height} />
        </clipPath>
      </defs>
      <rect width={scale.to} height={height} fill="url(#ribbon-tint)" />
      <path className="ribbon-bars" d={bars} clipPath="url(#ribbon-past)" />
      {beyondFrom < hiddenFrom && <rect className="ribbon-beyond" x={scale.left(beyondFrom)} width={edge - scale.left(beyondFrom)} height={height} fill="url(#ribbon-hatch)" />}
      {edge < scale.to && (
        <g>
          <rect className="ribbon-veil" x={edge} width={scale.to - edge} height={height} />
          <rect x={edge} width={scale.to - edge} height={height} fill="url(#ribbon-hatch)" />
        </g>
      )}
    </svg>
  );
}
