/**
 * Events of the flower year and what each does to a day. An event's three shifts can be switched on and off one by
 * one: who comes (covariate shift), how many buy (prior shift), why they buy (concept drift).
 * Magnitudes at strength 1 are calibrated to the figures that model.md names.
 */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { exp } from '../numerics/elementary.ts';
import type { EventName, OwnEvent, Shift, YearlyEvent } from '../scenario/events.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from './calendar.ts';
import type { FeatureName } from './features.ts';
import { christmasDay, mothersDay, valentinesDay, womensDay } from './holidays.ts';

/** What an event does at full intensity. Absent numbers are zero. */
interface Effect {
  /** Days over which it builds up. It ends after its day. */
  readonly lead: number;
  /** Days before the event at which the mood to buy has come half way. */
  readonly mood: number;
  /** E-folding time of the rush of visitors, in days. */
  readonly rush: number;
  readonly who: { /** Extra visits as a multiple of ordinary ones. */ readonly visits: number; readonly features: Partial<Record<FeatureName, number>> };
  readonly many: { /** Log-odds added for everyone: a prior shift. */ readonly bias: number };
  readonly why: {
    /** Changes of the true weights. */
    readonly weights: Partial<Record<FeatureName, number>>;
    /** Share of visitors with gift intent, which nobody logs, and what it adds in log-odds. */
    readonly intentShare: number;
    readonly intent: number;
  };
}

const VALENTINES: Effect = {
  lead: 14,
  mood: 8,
  rush: 4,
  who: { visits: 1.5, features: { returning: -0.8, phone: 0.5, search: 0.5, evening: 0.3, cards: 1.2, price: 0.2 } },
  many: { bias: 1.3 },
  why: { weights: { phone: 0.5, price: 0.5, pages: -0.05, returning: -0.5 }, intentShare: 0.25, intent: 0.6 },
};

const EFFECTS: Readonly<Record<YearlyEvent | 'own', Effect>> = {
  valentines: VALENTINES,
  own: VALENTINES,
  mothers: {
    lead: 16,
    mood: 10,
    rush: 6,
    who: { visits: 1.7, features: { returning: -0.3, phone: 0.2, cards: 1, nearby: -0.6 } },
    many: { bias: 1.1 },
    why: { weights: { nearby: -0.4, price: 0.3, newsletter: 0.3 }, intentShare: 0.2, intent: 0.6 },
  },
  christmas: {
    lead: 20,
    mood: 10,
    rush: 6,
    who: { visits: 0.4, features: { cards: 0.8, price: 0.15 } },
    many: { bias: 0.35 },
    why: { weights: { price: 0.2 }, intentShare: 0.1, intent: 0.5 },
  },
  womens: {
    lead: 4,
    mood: 2,
    rush: 1.2,
    who: { visits: 0.4, features: { returning: -0.2, phone: 0.3 } },
    many: { bias: 0.4 },
    why: { weights: { phone: 0.2 }, intentShare: 0.1, intent: 0.5 },
  },
};

/** One occurrence of an event in the calendar. */
export interface Occurrence {
  readonly name: EventName;
  /** Index of its day; may lie outside the calendar when only its lead-up falls inside. */
  readonly day: number;
  readonly strength: number;
  readonly moves: readonly Shift[];
  readonly effect: Effect;
}

/** Every event whose day or lead-up falls into the calendar, by date; strength 0 does not happen. */
export function occurrences(scenario: Scenario, calendar: Calendar): Occurrence[] {
  const first = parseDate(calendar.dates[0]!);
  const last = parseDate(calendar.dates[calendar.days - 1]!);
  const years = Array.from({ length: last.year - first.year + 2 }, (_, i) => first.year + i);
  const yearly = (id: YearlyEvent, when: (year: number) => CalendarDate): Occurrence[] =>
    years.map((year) => ({ name: { id }, day: when(year).compare(first), ...scenario[id], effect: EFFECTS[id] }));
  return [
    ...yearly('christmas', christmasDay),
    ...yearly('valentines', valentinesDay),
    ...yearly('womens', womensDay),
    ...yearly('mothers', (year) => mothersDay(scenario.mothers.country, year)),
    ...scenario.events.own.map((event) => ownOccurrence(event, calendar)),
  ]
    .filter(({ day, strength, effect }) => strength > 0 && day >= 0 && day - effect.lead < calendar.days)
    .toSorted((a, b) => a.day - b.day);
}

function ownOccurrence({ name, date, strength, lead, moves }: OwnEvent, calendar: Calendar): Occurrence {
  return { name: { id: 'own', name }, day: calendar.indexOf(date), strength, moves, effect: { ...EFFECTS.own, lead, mood: lead * 0.55, rush: Math.max(0.5, lead / 4) } };
}

/** How strongly an event acts on a day, as multiples of its full effect. */
export interface Intensity {
  /** On whether and why people buy: comes early, then holds. */
  readonly mood: number;
  /** On how many come: rises exponentially to the day. */
  readonly rush: number;
}

/** Zero before the lead-up and from the day after the event on; `strength` on its day. */
export function intensity({ day, strength, effect }: Occurrence, today: number): Intensity {
  const before = day - today;
  if (before < 0 || before > effect.lead) return { mood: 0, rush: 0 };
  const steepness = 6 / Math.max(1, effect.lead);
  const full = 1 + exp(-effect.mood * steepness);
  return { mood: (strength * full) / (1 + exp((before - effect.mood) * steepness)), rush: strength * exp(-before / effect.rush) };
}
