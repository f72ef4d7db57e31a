/** Where axes bear marks, and how they are named. */
import { monthName } from '../../text/dates.ts';
import type { ScaleName } from './scales.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A value axis: its ends, its marks, and how distances are drawn on it. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly scale: ScaleName;
  /** Its ends were asked for: what lies beyond is drawn on the edge. */
  readonly isFixed?: true;
}

/** Months between marks that still read as a rhythm. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36];
const DAY_STEPS = [1, 2, 3, 7];

/** Marks for a stretch of any length: months, or days where fewer than two months begin in it. */
export function calendarTicks(dates: readonly string[], first: number, last: number, most: number): Tick[] {
  const months = monthTicks(dates, first, last, most);
  return months.length < 2 ? dayTicks(dates, first, last, first, most) : months;
}

/** The first days of months from `first` to `last`, as many as fit at `most` labels; January bears the year, or is named by it. */
export function monthTicks(dates: readonly string[], first: number, last: number, most: number): Tick[] {
  const starts: number[] = [];
  for (let day = first; day <= last; day++) if (dates[day]?.endsWith('-01')) starts.push(day);
  const month = (day: number) => Number(dates[day]?.slice(5, 7));
  /** Months since the year 0. */
  const count = (day: number) => Number(dates[day]?.slice(0, 4)) * 12 + month(day) - 1;
  const step = MONTH_STEPS.find((months) => Math.ceil(starts.length / months) <= most) ?? 60;
  const origin = step > 3 ? 0 : count(starts[0] ?? 0);
  const shown = starts.filter((day) => (count(day) - origin) % step === 0);
  const roomy = shown.length * 1.8 <= most;
  return shown.map((day, index) => {
    const iso = dates[day] ?? '';
    const name = monthName(iso).slice(0, 3);
    const year = iso.slice(0, 4);
    if (roomy) return { at: day, label: index === 0 || month(day) === 1 ? `${name} ${year}` : name };
    return { at: day, label: month(day) === 1 ? year : name };
  });
}

/** Days from `first` to `last`, at most so many, always with `focus`; the first and the first of a month bear the month. */
export function dayTicks(dates: readonly string[], first: number, last: number, focus: number, most: number): Tick[] {
  const step = DAY_STEPS.find((days) => (last - first + 1) / days <= most) ?? 7;
  const ticks: Tick[] = [];
  for (let day = first; day <= last; day++) {
    if ((day - focus) % step !== 0) continue;
    const iso = dates[day] ?? '';
    const month = ticks.length === 0 || Number(iso.slice(8)) <= step ? ` ${monthName(iso).slice(0, 3)}` : '';
    ticks.push({ at: day, label: `${Number(iso.slice(8))}${month}` });
  }
  return ticks;
}

/** Round steps: 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
}

/** A linear axis around `low` to `high` with about `count` steps, its ends on marks. */
export function linearAxis(low: number, high: number, count: number): ValueAxis {
  const step = roundStep(Math.max(high - low, Math.abs(high) * 0.01, 1e-6) / count);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? high], ticks, scale: 'linear' };
}

/** A logarithmic axis in powers of `base`, reaching at least over `least`. */
export function logAxis(low: number, high: number, base: 2 | 10, least: readonly [number, number]): ValueAxis {
  const power = (value: number) => Math.log(value) / Math.log(base);
  const from = Math.floor(power(Math.min(low, least[0])) + 1e-9);
  const to = Math.ceil(power(Math.max(high, least[1])) - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number((base ** (from + index)).toPrecision(12)));
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? high], ticks, scale: 'log' };
}

/** The same kind of axis between ends that were asked for; a logarithm has no zero, so its lower end stays where it was. */
export function fixedAxis(own: ValueAxis, [low, high]: readonly [number, number], count: number): ValueAxis {
  const isLog = own.scale === 'log';
  const lowest = isLog ? own.domain[0] : own.scale === 'sqrt' ? 0 : low;
  const from = isLog && low <= 0 ? Math.min(lowest, high / 10) : Math.max(low, lowest);
  if (!(from < high) || (isLog && high <= 0)) return own;
  const base = isLog && own.ticks.length > 1 && Math.abs((own.ticks[1] ?? 0) / (own.ticks[0] ?? 1) - 2) < 1e-9 ? 2 : 10;
  const ticks = (isLog ? logAxis(from, high, base, [from, high]) : linearAxis(from, high, count)).ticks.filter((tick) => tick >= from * (1 - 1e-9) && tick <= high * (1 + 1e-9));
  return { domain: [from, high], ticks: ticks.length > 1 ? ticks : [from, high], scale: own.scale, isFixed: true };
}

/** The same axis with at most so many marks, at least two, the highest among them: for marks that lie equally far apart. */
export function thinned(axis: ValueAxis, most: number): ValueAxis {
  const { ticks } = axis;
  const step = Math.ceil((ticks.length - 1) / Math.max(1, most - 1));
  return axis.scale === 'sqrt' || step <= 1 ? axis : { ...axis, ticks: ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0) };
}

/** A root axis from zero: heights grow with the square root, so small days can be read beside a spike. */
export function rootAxis(high: number, count: number): ValueAxis {
  const top = linearAxis(0, Math.max(high, 10), 4).domain[1];
  const ticks = [0];
  for (let power = 1; power <= top; power *= 10) for (const factor of [1, 2, 5]) if (factor * power <= top) ticks.push(factor * power);
  // From the top down, so that the highest mark is always there.
  const spread: number[] = [];
  for (const tick of [top, ...ticks.toReversed()]) {
    const above = spread[0];
    if (above === undefined || tick === 0 || (Math.sqrt(above / top) - Math.sqrt(tick / top) >= 1 / (count + 1) && Math.sqrt(tick / top) >= 1 / (count + 1))) spread.unshift(tick);
  }
  return { domain: [0, top], ticks: spread, scale: 'sqrt' };
}
