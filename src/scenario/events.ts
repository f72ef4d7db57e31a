/**
 * The events of the flower year, and those of the user's own: their settings. When each falls and what it does is in
 * world/events; what it is called in text/events.ts.
 */
import * as v from 'valibot';
import { choice, civilDate, decimal, flags, list, number, type Field } from './field.ts';

/** What an event may move: who comes (covariate shift), how many buy (the level) and why they buy (the reasons), both concept drift. */
export const SHIFTS = ['who', 'many', 'why'] as const;
export type Shift = (typeof SHIFTS)[number];

/** As multiples of the effect that is calibrated to published figures; at 0 it does not happen. */
export const strength = (initial = 1) => number(initial, { min: 0, max: 3, step: 0.1, unit: '×', valid: '1.5', invalid: '4' });
const moves = () => flags(SHIFTS, SHIFTS, { invalid: 'all' });
/** Days over which an event of the user's own builds up. */
export const lead = () => number(14, { min: 0, max: 30, step: 1, integer: true, unit: 'days', valid: '10', invalid: '31' });

/** Countries with a rule of their own for Mother's Day, and those that share it. */
const COUNTRIES = {
  'USA, Germany, Italy, Australia': 'us',
  USA: 'us',
  Germany: 'us',
  Italy: 'us',
  Australia: 'us',
  'United Kingdom, Ireland': 'uk',
  'United Kingdom': 'uk',
  Ireland: 'uk',
  France: 'fr',
  'Spain, Portugal': 'es',
  Spain: 'es',
  Portugal: 'es',
  Norway: 'no',
  Mexico: 'mx',
} as const;

/** The events that come every year, each with its group of settings. Order here is order in links. */
export const EVENT_GROUPS = {
  valentines: { decides: 'world', fields: { strength: strength(), moves: moves() } },
  christmas: { decides: 'world', fields: { strength: strength(), moves: moves() } },
  womens: { decides: 'world', fields: { strength: strength(), moves: moves() } },
  mothers: { decides: 'world', fields: { strength: strength(), moves: moves(), country: choice('us', ['us', 'uk', 'fr', 'es', 'no', 'mx'], { invalid: 'Atlantis', also: COUNTRIES }) } },
} as const;

export type YearlyEvent = keyof typeof EVENT_GROUPS;
export const YEARLY_EVENTS = Object.keys(EVENT_GROUPS) as readonly YearlyEvent[];

/** The date of each in the default calendar, month and day, from July to June: the order of lists on the page. */
export const EVENT_DATES = { christmas: '12-25', valentines: '02-14', womens: '03-08', mothers: '05-09' } as const satisfies Readonly<Record<YearlyEvent, string>>;

/** Which event: one that comes every year, or one of the user's own by the name it was given. */
export type EventName = { readonly id: YearlyEvent } | { readonly id: 'own'; readonly name: string };

/** An event that the user made up. */
export interface OwnEvent {
  readonly name: string;
  readonly date: string;
  /** 1 is as strong as Valentine's Day. */
  readonly strength: number;
  /** Days over which it builds up. */
  readonly lead: number;
  readonly moves: readonly Shift[];
}

// A name is one line of up to 24 characters without the link's own separators, control or direction characters.
export const ownEventName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24), v.regex(/^[^~;\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u));
const ownEvent = v.object({
  name: ownEventName,
  date: civilDate,
  strength: strength().schema,
  lead: lead().schema,
  moves: moves().schema,
}) as v.GenericSchema<unknown, OwnEvent>;

export function ownEventList(): Field<readonly OwnEvent[]> {
  return list<OwnEvent>({
    most: 6,
    form: 'name~date~strength~lead~moves',
    example: 'Prom+night~2027-05-07~1.5~10~who.many',
    invalid: 'Prom+night',
    item: ownEvent,
    named: true,
    parse: (text) => {
      const [name, day, force, days, moved, ...rest] = text.split('~');
      if (rest.length > 0 || force === undefined || days === undefined || moved === undefined) return undefined;
      return { name, date: day, strength: decimal(force), lead: decimal(days), moves: moves().parse(moved) };
    },
    print: (event) => [event.name, event.date, event.strength, event.lead, moves().print(event.moves)].join('~'),
  });
}
