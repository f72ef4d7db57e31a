/**
 * Incidents: what goes wrong between the truth and the shop's log. The truth about each shopper stays; what is
 * logged of them, who else is logged, and what is reported of them changes.
 */
import { fillWords, PURPOSE, unit } from '../numerics/random.ts';
import type { Incident, IncidentKind } from '../scenario/incidents.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from './calendar.ts';
import { FEATURES, modelInput, type Feature } from './features.ts';
import { UNREPORTED, type Batch } from './shoppers.ts';

/** An incident with its first and last day as indices of the calendar. */
export interface DatedIncident extends Omit<Incident, 'from' | 'to'> {
  readonly from: number;
  readonly to: number;
}

/** The incidents that touch the calendar, by date. */
export function incidentsOf(scenario: Scenario, calendar: Calendar): DatedIncident[] {
  return scenario.incidents.list
    .map((incident) => ({ ...incident, from: calendar.indexOf(incident.from), to: calendar.indexOf(incident.to) }))
    .filter(({ from, to }) => to >= 0 && from < calendar.days)
    .toSorted((a, b) => a.from - b.from);
}

/** A bot looks at everything in no time and buys nothing. */
const BOT_VALUES: Readonly<Record<string, number>> = { pages: 30, minutes: 0.1, price: 40, cards: 1, nearby: 1 };

/** What the log has of a day's batch, given that day's incidents. The batch given is left alone. */
export function observe(batch: Batch, incidents: readonly DatedIncident[], seed: number, dayKey: number): Batch {
  return incidents.reduce((logged, incident, index) => applied(logged, incident, index, seed, dayKey), batch);
}

/** What each kind makes of the log so far. `draws(purpose)` gives each shopper a number in (0, 100), the same at each call. */
const EFFECTS: Readonly<Record<IncidentKind, (logged: Batch, incident: DatedIncident, draws: (purpose: number) => (shopper: number) => number) => Batch>> = {
  stuck: (logged, { feature, size }) => withFeature(logged, feature, () => size),
  scaled: (logged, { feature, size }) => withFeature(logged, feature, (value) => value * size),
  shifted: (logged, { feature, size }) => withFeature(logged, feature, (value) => value + size),
  missing: (logged, { feature, size }, draws) => {
    const drawn = draws(PURPOSE.missing);
    return withFeature(logged, feature, (value, shopper) => (drawn(shopper) < size ? NaN : value));
  },
  bots: (logged, { size }) => withBots(logged, Math.round((logged.shoppers * size) / 100)),
  flipped: (logged, { size }, draws) => {
    const drawn = draws(PURPOSE.flipped);
    return { ...logged, reported: logged.reported.map((label, shopper) => (label !== UNREPORTED && drawn(shopper) < size ? 1 - label : label)) };
  },
  lost: (logged, { size }, draws) => {
    const drawn = draws(PURPOSE.lost);
    return { ...logged, reported: logged.reported.map((label, shopper) => (drawn(shopper) < size ? UNREPORTED : label)) };
  },
};

function applied(batch: Batch, incident: DatedIncident, index: number, seed: number, dayKey: number): Batch {
  return EFFECTS[incident.kind](batch, incident, (purpose) => {
    const words = new Uint32Array(batch.shoppers);
    // Keeps streams of several incidents of one kind apart.
    fillWords(seed, purpose, dayKey + index * 1_000_003, words, batch.shoppers);
    return (shopper) => unit(words[shopper]!) * 100;
  });
}

function withFeature(batch: Batch, name: DatedIncident['feature'], change: (value: number, shopper: number) => number): Batch {
  const j = FEATURES.findIndex((feature) => feature.name === name);
  const values = batch.values.slice();
  const inputs = batch.inputs.slice();
  for (let i = 0, at = j * batch.shoppers; i < batch.shoppers; i++, at++) {
    const value = change(values[at]!, i);
    values[at] = value;
    inputs[at] = modelInput(FEATURES[j]!, value);
  }
  return { ...batch, values, inputs };
}

function withBots(batch: Batch, bots: number): Batch {
  const shoppers = batch.shoppers + bots;
  const longer = (column: Float32Array, botValue: (feature: Feature) => number) => {
    const long = new Float32Array(FEATURES.length * shoppers);
    FEATURES.forEach((feature, j) => {
      long.set(column.subarray(j * batch.shoppers, (j + 1) * batch.shoppers), j * shoppers);
      long.fill(botValue(feature), j * shoppers + batch.shoppers, (j + 1) * shoppers);
    });
    return long;
  };
  const botValue = ({ name }: Feature) => BOT_VALUES[name] ?? 0;
  const labels = (column: Uint8Array) => {
    const long = new Uint8Array(shoppers);
    long.set(column);
    return long;
  };
  // A bot never buys.
  const chances = (column: Float64Array) => {
    const long = new Float64Array(shoppers);
    long.set(column);
    return long;
  };
  const truth = chances(batch.truth);
  return {
    shoppers,
    purchases: batch.purchases,
    values: longer(batch.values, botValue),
    inputs: longer(batch.inputs, (feature) => modelInput(feature, botValue(feature))),
    truth,
    attainable: batch.attainable === batch.truth ? truth : chances(batch.attainable),
    bought: labels(batch.bought),
    reported: labels(batch.reported),
  };
}
