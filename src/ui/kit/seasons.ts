/**
 * Meteorological seasons of the northern half of the world (summer is June to August): as stretches below the charts,
 * and as the ribbon's tint, in which each shades into the next over three weeks.
 */
export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof SEASONS)[number];

export interface SeasonStop {
  /** 0 to 1 along the ribbon. */
  readonly offset: number;
  readonly season: Season;
}

const BLEND_DAYS = 10;

export function seasonOf(iso: string): Season {
  const month = Number(iso.slice(5, 7));
  return SEASONS[Math.floor((month % 12) / 3)] ?? 'winter';
}

/** Colour stops of a gradient over the given days, offsets never falling. */
export function seasonStops(dates: readonly string[]): SeasonStop[] {
  const seasons = dates.map(seasonOf);
  const first = seasons[0];
  const last = seasons.at(-1);
  if (!first || !last) return [];
  const stops: SeasonStop[] = [{ offset: 0, season: first }];
  for (let day = 1; day < seasons.length; day += 1) {
    const before = seasons[day - 1];
    const after = seasons[day];
    if (!before || !after || before === after) continue;
    stops.push({ offset: Math.max(0, day - BLEND_DAYS) / dates.length, season: before });
    stops.push({ offset: Math.min(dates.length, day + BLEND_DAYS) / dates.length, season: after });
  }
  stops.push({ offset: 1, season: last });
  return stops;
}

export interface SeasonStretch {
  readonly season: Season;
  /** First and last day. */
  readonly from: number;
  readonly to: number;
}

/** Days on end of one season, from `first` to `last`. */
export function seasonStretches(dates: readonly string[], first: number, last: number): SeasonStretch[] {
  const stretches: { season: Season; from: number; to: number }[] = [];
  for (let day = first; day <= last; day++) {
    const season = seasonOf(dates[day] ?? '');
    const open = stretches.at(-1);
    if (open?.season === season) open.to = day;
    else stretches.push({ season, from: day, to: day });
  }
  return stretches;
}
