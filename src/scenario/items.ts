/** The items of a scenario's lists: events of the user's own, incidents, interventions. Each has a schema and a text form. */
import * as v from 'valibot';
import { date, decimal, flags, list, number, type Field } from './field.ts';
import { LOGGED_FEATURES, type LoggedFeature } from './logged.ts';

/** What an event may move: who comes (covariate shift), how many buy (prior shift), why they buy (concept drift). */
export const SHIFTS = ['who', 'many', 'why'] as const;
export type Shift = (typeof SHIFTS)[number];

export const strength = (initial: number) => number(initial, { min: 0, max: 3, step: 0.1 });
export const moves = () => flags(SHIFTS, SHIFTS);

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
const ownEvent = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24), v.regex(/^[^~;\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u)),
  date: date('2027-02-14').schema,
  strength: strength(1).schema,
  lead: number(14, { min: 0, max: 30, step: 1, integer: true }).schema,
  moves: moves().schema,
}) as v.GenericSchema<unknown, OwnEvent>;

export function ownEventList(): Field<readonly OwnEvent[]> {
  return list<OwnEvent>({
    most: 6,
    form: 'name~date~strength~lead~moves',
    example: 'Prom+night~2027-05-07~1.5~10~who.many',
    item: ownEvent,
    parse: (text) => {
      const [name, day, force, lead, moved, ...rest] = text.split('~');
      if (rest.length > 0 || force === undefined || lead === undefined || moved === undefined) return undefined;
      return { name, date: day, strength: decimal(force), lead: decimal(lead), moves: moves().parse(moved) };
    },
    print: (event) => [event.name, event.date, event.strength, event.lead, moves().print(event.moves)].join('~'),
  });
}

/**
 * What goes wrong in the log between two dates. `stuck`, `scaled`, `shifted` and `missing` are a broken feed of one
 * feature; `bots` are visits that never buy; `flipped` and `lost` are reports of purchases gone wrong.
 */
export const INCIDENT_KINDS = ['stuck', 'scaled', 'shifted', 'missing', 'bots', 'flipped', 'lost'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Incidents that break the feed of a feature. */
export const FEED_INCIDENTS: readonly IncidentKind[] = ['stuck', 'scaled', 'shifted', 'missing'];

/** What `size` means and may be, by kind. */
export const INCIDENT_SIZES: Readonly<Record<IncidentKind, { readonly min: number; readonly max: number; readonly usual: number }>> = {
  /** The value at which the feature is stuck. */
  stuck: { min: 0, max: 1000, usual: 0 },
  /** What its values are multiplied by. */
  scaled: { min: 0.001, max: 1000, usual: 100 },
  /** What is added to its values. */
  shifted: { min: -1000, max: 1000, usual: 10 },
  /** Share of visits in which it is missing, in per cent. */
  missing: { min: 1, max: 100, usual: 100 },
  /** Visits by bots for every 100 real ones. */
  bots: { min: 1, max: 500, usual: 100 },
  /** Share of outcomes that are reported the wrong way round, in per cent. */
  flipped: { min: 1, max: 100, usual: 50 },
  /** Share of outcomes that are never reported, in per cent. */
  lost: { min: 1, max: 100, usual: 80 },
};

export interface Incident {
  readonly kind: IncidentKind;
  /** The feature whose feed is broken; `none` where the kind has none. */
  readonly feature: LoggedFeature | 'none';
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** See INCIDENT_SIZES. */
  readonly size: number;
}

const incident = v.pipe(
  v.object({
    kind: v.picklist(INCIDENT_KINDS),
    feature: v.picklist([...LOGGED_FEATURES, 'none']),
    from: date('2026-10-01').schema,
    to: date('2026-10-07').schema,
    size: v.pipe(v.number(), v.finite()),
  }),
  v.check(({ from, to }) => from <= to),
  v.check(({ kind, feature }) => FEED_INCIDENTS.includes(kind) === (feature !== 'none')),
  v.check(({ kind, size }) => size >= INCIDENT_SIZES[kind].min && size <= INCIDENT_SIZES[kind].max),
) as v.GenericSchema<unknown, Incident>;

export function incidentList(): Field<readonly Incident[]> {
  return list<Incident>({
    most: 6,
    form: 'kind~feature~from~to~size',
    example: 'scaled~price~2026-10-05~2026-10-11~100',
    item: incident,
    parse: (text) => {
      const [kind, feature, from, to, size, ...rest] = text.split('~');
      return rest.length > 0 || size === undefined ? undefined : { kind, feature, from, to, size: decimal(size) };
    },
    print: ({ kind, feature, from, to, size }) => [kind, feature, from, to, size].join('~'),
  });
}

/** What a person does to the dynamic model (retrain: to the static one), on the morning of a date, before the shop opens. */
export const INTERVENTION_KINDS = ['rollback', 'release', 'reject', 'publish', 'retrain'] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

export interface Intervention {
  readonly kind: InterventionKind;
  readonly date: string;
  /** rollback: a version's number; release and reject: the date of the held batch; else ''. */
  readonly target: string;
}

const VERSION_NUMBER = /^[1-9]\d{0,4}$/;

const intervention = v.pipe(
  v.object({ kind: v.picklist(INTERVENTION_KINDS), date: date('2026-10-01').schema, target: v.string() }),
  v.check(({ kind, target }) => {
    if (kind === 'rollback') return VERSION_NUMBER.test(target);
    if (kind === 'release' || kind === 'reject') return v.is(date('2026-10-01').schema, target);
    return target === '';
  }),
) as v.GenericSchema<unknown, Intervention>;

export function interventionList(): Field<readonly Intervention[]> {
  return list<Intervention>({
    most: 40,
    form: 'kind~date~target',
    example: 'rollback~2026-10-08~31',
    item: intervention,
    parse: (text) => {
      const [kind, day, target = '', ...rest] = text.split('~');
      return rest.length > 0 || day === undefined ? undefined : { kind, date: day, target };
    },
    print: ({ kind, date: day, target }) => (target === '' ? [kind, day] : [kind, day, target]).join('~'),
  });
}
