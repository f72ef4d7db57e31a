/** Words of incidents: what goes wrong, and what its size means. */
import type { IncidentKind } from '../scenario/incidents.ts';

interface IncidentWords {
  readonly name: string;
  /** What `size` says. */
  readonly size: string;
  readonly help: string;
}

export const INCIDENT_WORDS: Readonly<Record<IncidentKind, IncidentWords>> = {
  stuck: { name: 'a value gets stuck', size: 'Stuck at', help: 'Every visit is logged with the same value.' },
  scaled: { name: 'a unit changes', size: 'Multiplied by', help: 'As when a feed begins to send cents instead of euros.' },
  shifted: { name: 'values are shifted', size: 'Shifted by', help: 'The same number is added to every value.' },
  missing: { name: 'values go missing', size: 'Missing in', help: 'Models take a missing value to be the training window’s mean.' },
  bots: { name: 'bots visit', size: 'Bots', help: 'They look at everything in no time and buy nothing.' },
  flipped: { name: 'purchases are mixed up', size: 'Reported wrongly', help: 'Who bought is reported not to have, and the other way round.' },
  lost: { name: 'reports get lost', size: 'Never reported', help: 'Whether they bought stays unknown. Unknown is not “no”.' },
};

export const INCIDENT_TEXTS = {
  add: 'Add an incident',
  kind: 'What happens',
  feature: 'Feature',
  from: 'First day',
  to: 'Last day',
} as const;
