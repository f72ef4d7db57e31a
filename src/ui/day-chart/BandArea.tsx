/** A band as one area. It lies beneath the curves and is drawn past the chart library, which lays nothing out again for it. */
import { use } from 'react';
import { stretchesOfBand } from './band.ts';
import { NowContext } from './now.ts';
import { usePaper } from './use-paper.ts';

export function BandArea({ first, last }: { readonly first: number; readonly last: number }) {
  const { lastTold, band } = use(NowContext);
  const paper = usePaper(first, last);
  if (!paper || !band) return null;
  const { days, y } = paper;
  const point = (day: number, value: number | undefined, x = days.middle(day)) => `${x.toFixed(2)} ${y(value ?? NaN).toFixed(2)}`;
  const areas = stretchesOfBand(band, first, Math.min(last, lastTold)).map(([from, to]) => {
    const count = to - from + 1;
    const there = Array.from({ length: count }, (_, i) => point(from + i, band.high[from + i]));
    const back = Array.from({ length: count }, (_, i) => point(to - i, band.low[to - i]));
    // A day by itself is as wide as a day.
    if (count === 1) return `M${point(from, band.high[from], days.left(from))}h${days.wide.toFixed(2)}L${point(from, band.low[from], days.left(from) + days.wide)}h${(-days.wide).toFixed(2)}z`;
    return `M${[...there, ...back].join('L')}z`;
  });
  return <path className={`chart-band is-${band.of}`} d={areas.join('')} />;
}
