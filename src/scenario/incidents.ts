/**
 * Incidents: what goes wrong with the shop's log between two dates. What each kind does is in world/incidents.ts, what
 * it is called in text/incidents.ts.
 */
import * as v from 'valibot';
import { civilDate, decimal, list, number, type Field, type NumberField } from './field.ts';
import { LOGGED_FEATURES, type LoggedFeature } from './logged.ts';

interface Kind {
  /** It breaks the feed of one feature. */
  readonly breaksFeed: boolean;
  /** How badly; without a unit it is in the feature's own. */
  readonly size: NumberField;
}

const share = (usual: number) => number(usual, { min: 1, max: 100, step: 1, unit: '% of visits', valid: '40', invalid: '101' });

/** `bots` are visits that never buy; `flipped` and `lost` are reports of purchases gone wrong. */
export const INCIDENTS = {
  /** The value at which the feature is stuck. */
  stuck: { breaksFeed: true, size: number(0, { min: 0, max: 1000, step: 1, valid: '38', invalid: '-1' }) },
  /** What its values are multiplied by. */
  scaled: { breaksFeed: true, size: number(100, { min: 0.001, max: 1000, step: 0.001, scale: 'logarithmic', unit: '×', valid: '0.01', invalid: '0' }) },
  /** What is added to its values. */
  shifted: { breaksFeed: true, size: number(10, { min: -1000, max: 1000, step: 1, valid: '-5', invalid: '5000' }) },
  /** Share of visits in which it is missing. */
  missing: { breaksFeed: true, size: share(100) },
  /** Visits by bots for every 100 real ones. */
  bots: { breaksFeed: false, size: number(100, { min: 1, max: 500, step: 1, unit: 'for 100 shoppers', valid: '200', invalid: '0' }) },
  /** Share of outcomes that are reported the wrong way round. */
  flipped: { breaksFeed: false, size: share(50) },
  /** Share of outcomes that are never reported. */
  lost: { breaksFeed: false, size: share(80) },
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
    from: civilDate,
    to: civilDate,
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
    invalid: 'melted~price~2026-10-05~2026-10-11~1',
    item: incident,
    parse: (text) => {
      const [kind, feature, from, to, size, ...rest] = text.split('~');
      return rest.length > 0 || size === undefined ? undefined : { kind, feature, from, to, size: decimal(size) };
    },
    print: ({ kind, feature, from, to, size }) => [kind, feature, from, to, size].join('~'),
  });
}
