/** The JSON that `npm run simulate` prints, made of the summaries of one or more seeds. */
import { quantile } from '../monitoring/quantile.ts';
import { CONTENDERS } from '../simulation/history.ts';
import type { Figures, Summary } from '../simulation/summary.ts';

interface Spread {
  readonly median: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

type Reported = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null | Spread>> | null>>>>;

export interface Report {
  /** The canonical link. */
  readonly link: string;
  readonly backend: string;
  /** The golden hash of the link's own seed. */
  readonly hash: string;
  readonly seeds: number;
  /** By contender and stretch; each figure is a number, or its spread where there are more seeds than one. */
  readonly contenders: Reported;
}

/** @param summaries one a seed, all of the same calendar */
export function reportContenders(summaries: readonly Summary[]): Reported {
  return mapped(CONTENDERS, (name) => {
    const stretches = Object.keys(summaries[0]?.[name] ?? {}) as (keyof Summary[typeof name])[];
    return mapped(stretches, (stretch) => {
      const figures = summaries.flatMap((summary) => summary[name][stretch] ?? []);
      const keys = Object.keys(figures[0] ?? {}) as (keyof Figures)[];
      return figures.length === 0 ? null : mapped(keys, (key) => figureOf(figures.map((one) => one[key])));
    });
  });
}

/** The figure itself where there is one, else its spread over those that have one. */
function figureOf(values: readonly number[]): number | null | Spread {
  const known = values.filter((value) => !Number.isNaN(value));
  const at = (share: number): number | null => (known.length === 0 ? null : quantile(known, share));
  return values.length === 1 ? at(0.5) : { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

function mapped<K extends string, T>(keys: readonly K[], valueOf: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, T>;
}
