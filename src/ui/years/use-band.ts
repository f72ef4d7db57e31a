/** The band behind the curve of the contender whose other years are looked at; null while none is to be drawn. */
import { useDeferredValue, useMemo } from 'react';
import type { ContenderName } from '../../scenario/contenders.ts';
import type { OtherYears } from '../../store/otherYears.ts';
import type { History } from '../../simulation/history.ts';
import { bandOf, curveOf, FEWEST_FOR_BAND, type BandOf } from '../../simulation/otherYears.ts';
import { bandLegend, bandName, bandSentence, bandTitles } from '../../text/years.ts';
import type { DayBand } from '../day-chart/band.ts';
import { useWilt } from '../wilt.ts';
import { shownOf } from './shown.ts';

interface BandOptions {
  readonly history: History;
  readonly of: BandOf;
  /** This year's curve of a contender; undefined where it has none. */
  readonly own: (name: ContenderName) => Float64Array | undefined;
  readonly text: (value: number) => string;
  readonly unit?: string;
}

export function useBand({ history, of, own, text, unit = '' }: BandOptions): DayBand | null {
  // Bands may lag behind: what answers the hand goes first.
  const others = useDeferredValue(useWilt((state) => state.others));
  const looked = useWilt((state) => state.view['years.of']);
  const name = shownOf(history, looked);
  const key = JSON.stringify(of);
  const band = useMemo(() => (isOf(history, others) ? made(others, name, JSON.parse(key) as BandOf) : null), [history, others, name, key]);
  if (!band) return null;
  const { low, high, years } = band;
  return {
    of: name,
    name: bandName(years),
    legend: bandLegend(name, years),
    low,
    high,
    titles: bandTitles(name, years),
    say: (day) => {
      const [least, most, value] = [low[day] ?? NaN, high[day] ?? NaN, own(name)?.[day] ?? NaN];
      if (Number.isNaN(least) || Number.isNaN(value)) return '';
      const where = value < least ? 'below' : value > most ? 'above' : 'within';
      return bandSentence({ of: name, years, iso: history.dates[day] ?? '', low: text(least), high: text(most), own: text(value), unit, where });
    },
  };
}

function isOf(history: History, { scenario }: OtherYears): boolean {
  return history.scenario === scenario;
}

function made({ years }: OtherYears, name: ContenderName, of: BandOf) {
  if (years.length < FEWEST_FOR_BAND) return null;
  return bandOf(years.map((year) => curveOf(year, year.contenders[name]!, of)));
}
