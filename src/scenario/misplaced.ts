/**
 * What the calendar has no room for: dates that lie outside it, and stretches that are longer than what they are
 * stretches of. Such a setting stays as it is and does nothing; the page and the command say so (world/misplaced.ts
 * finds them, text/misplaced.ts has the words).
 */
import type { EventName, YearlyEvent } from './events.ts';
import type { IncidentKind } from './incidents.ts';
import type { Intervention } from './interventions.ts';
import type { LinkNotice } from './linkReading.ts';
import type { ScenarioKey } from './scenario.ts';

interface At {
  /** The setting that it is about, or the key of the view. */
  readonly at: ScenarioKey | 'at' | 'lens';
  /** The calendar's first and last day. */
  readonly first: string;
  readonly last: string;
}

export type Misplaced = At &
  (
    | { readonly kind: 'event'; readonly name: string; readonly date: string; /** Its lead-up reaches into the calendar. */ readonly leadsUp: boolean }
    | { readonly kind: 'incident'; readonly incident: IncidentKind; readonly from: string; readonly to: string; /** Some of its days are in the calendar. */ readonly inPart: boolean }
    | { readonly kind: 'deed'; readonly deed: Intervention }
    /** The permanent change, after the calendar or before it: then all days are alike. */
    | { readonly kind: 'change'; readonly date: string }
    /** An event of the year whose settings were changed. */
    | { readonly kind: 'yearly'; readonly event: YearlyEvent }
    /** Days to keep back of a training window of so many days. */
    | { readonly kind: 'holdout'; readonly asked: number; readonly used: number; readonly days: number }
    /** Days until something is done for the first time, of so many days on which models serve. */
    | { readonly kind: 'interval' | 'delay'; readonly asked: number; readonly days: number }
    | { readonly kind: 'lens'; readonly event: EventName }
    /** Days from an event, which the calendar does not have. */
    | { readonly kind: 'day'; readonly event: EventName; readonly days: number }
    /** Today, which another calendar moved. */
    | { readonly kind: 'today'; readonly date: string; readonly used: string }
  );

/** What there is to say of a link or of the settings. */
export type Notice = LinkNotice | Misplaced;

export function isMisplaced(notice: Notice): notice is Misplaced {
  return 'at' in notice;
}
