/** The figures beside a ready-made scenario's sentences, over its other years: their median and the span of four in five. */
import { quantile } from '../../numerics/quantile.ts';
import type { OtherYear } from '../../simulation/otherYears.ts';
import type { Figure, FigureFacts } from '../../text/presets.ts';

/** Null where no year has a value: the calendar has no such days, or nobody served on them. @param dates of the calendar, ISO */
export function figureOver(years: readonly OtherYear[], dates: readonly string[], figure: Figure): FigureFacts | null {
  const values = years.map((year) => valueIn(year, dates, figure)).filter(Number.isFinite);
  return values.length === 0 ? null : { years: values.length, middle: quantile(values, 0.5), low: quantile(values, 0.1), high: quantile(values, 0.9) };
}

function valueIn(year: OtherYear, dates: readonly string[], figure: Figure): number {
  const { static: frozen, dynamic } = year.contenders;
  const model = { static: frozen, dynamic };
  switch (figure.kind) {
    case 'regret': {
      const { of, than, over, before = over } = figure;
      return regret(year, model[of], daysIn(dates, over)) / regret(year, model[than], daysIn(dates, before));
    }
    case 'bouquets': {
      const days = daysIn(dates, figure.over);
      return sum(days, (day) => model[figure.of].scores.expected[day]!) / sum(days, (day) => year.purchases[day]!);
    }
    case 'cost': {
      const last = dates.length - 1;
      return dynamic.cost[last]! / frozen.cost[last]!;
    }
  }
}

/** Over the days' shoppers, in nats. */
function regret({ shoppers }: OtherYear, { scores }: OtherYear['contenders']['static'], days: readonly number[]): number {
  const served = days.filter((day) => !Number.isNaN(scores.regret[day]!));
  return sum(served, (day) => scores.regret[day]! * shoppers[day]!) / sum(served, (day) => shoppers[day]!);
}

function daysIn(dates: readonly string[], [from, to]: readonly [string, string]): readonly number[] {
  return dates.flatMap((date, day) => (date >= from && date <= to ? [day] : []));
}

function sum(days: readonly number[], of: (day: number) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}
