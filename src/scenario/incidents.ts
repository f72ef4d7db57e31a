/**
 * Incidents: what goes wrong with the shop's log between two dates. What each kind does is in world/incidents.ts, what
 * it is called in text/incidents.ts.
 */
import * as v from 'valibot';
import { date, decimal, list, number, type Field, type NumberField } from './field.ts';
import { LOGGED_FEATURES, type LoggedFeature } from './logged.ts';

interface Kind {
  /** It breaks the feed of one feature. */
  readonly breaksFeed: boolean;
  /** How badly, and its unit on the page; '' is the feature's own. */
  readonly size: NumberField;
  readonly unit: string;
}

const anyValue = (usual: number, min: number) => number(usual, { min, max: 1000, step: 1 });
const share = (usual: number) => number(usual, { min: 1, max: 100, step: 1 });

/** `bots` are visits that never buy; `flipped` and `lost` are reports of purchases gone wrong. */
export const INCIDENTS = {
  /** The value at which the feature is stuck. */
  stuck: { breaksFeed: true, size: anyValue(0, 0), unit: '' },
  /** What its values are multiplied by. */
  scaled: { breaksFeed: true, size: number(100, { min: 0.001, max: 1000, step: 0.001, scale: 'logarithmic' }), unit: '×' },
  /** What is added to its values. */
  shifted: { breaksFeed: true, size: anyValue(10, -1000), unit: '' },
  /** Share of visits in which it is missing. */
  missing: { breaksFeed: true, size: share(100), unit: '% of visits' },
  /** Visits by bots for every 100 real ones. */
  bots: { breaksFeed: false, size: number(100, { min: 1, max: 500, step: 1 }), unit: 'for 100 shoppers' },
  /** Share of outcomes that are reported the wrong way round. */
  flipped: { breaksFeed: false, size: share(50), unit: '% of visits' },
  /** Share of outcomes that are never reported. */
  lost: { breaksFeed: false, size: share(80), unit: '% of visits' },
} as const satisfies Readonly<Record<string, Kind>>;

export type IncidentKind = keyof typeof INCIDENTS;
export const INCIDENT_KINDS = Object.keys(INCIDENTS) as readonly IncidentKind[];

export interface Incident {
  readonly kind: IncidentKind;
  /** The feature whose feed is broken; `none` where the kind breaks none. */
  readonly feature: LoggedFeature | 'none';
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** How badly; INCIDENTS says in what. */
  readonly size: number;
}

const incident = v.pipe(
  v.object({
    kind: v.picklist(INCIDENT_KINDS),
    feature: v.picklist([...LOGGED_FEATURES, 'none']),
    from: date('2026-10-01').schema,
    to: date('2026-10-07').schema,
    size: v.number(),
  }),
  v.check(({ from, to }) => from <= to),
  v.check(({ kind, feature }) => INCIDENTS[kind].breaksFeed === (feature !== 'none')),
  v.check(({ kind, size }) => v.is(INCIDENTS[kind].size.schema, size)),
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
