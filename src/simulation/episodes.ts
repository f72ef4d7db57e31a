/** The world's true changes, as the stretches of days against which alarms are scored. */
import type { Episode } from '../monitoring/verdicts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { intensity } from '../world/events.ts';
import type { World } from '../world/world.ts';

/** An event counts as a true change while it is at least this strong; weaker days nobody could tell. */
const FELT = 0.15;

/** What began before the training window and lasts is no change against it; for such an incident its end is. */
export function episodesOf(world: World, scenario: Scenario, { windowStart, servingStart }: { readonly windowStart: number; readonly servingStart: number }): Episode[] {
  const last = world.calendar.days - 1;
  const events = world.events
    .filter(({ moves }) => moves.length > 0)
    .map((event): Episode => {
      let from = event.day;
      while (from > 0 && intensity(event, from - 1).mood >= FELT) from -= 1;
      return { kind: 'event', event: event.name, from, to: event.day };
    });
  const incidents = world.incidents.map(({ kind: incident, from, to }): Episode => ({ kind: 'incident', incident, ...(from <= windowStart && to >= servingStart - 1 ? { from: to + 1, to: last } : { from, to }) }));
  const changeDay = world.calendar.indexOf(scenario.world.changeDate);
  const change: Episode[] = scenario.world.change === 0 || changeDay <= windowStart ? [] : [{ kind: 'change', from: changeDay, to: last }];
  const drift: Episode[] = scenario.world.trend === 0 && scenario.world.season === 0 ? [] : [{ kind: 'drift', drift: scenario.world.trend === 0 ? 'season' : 'trend', from: servingStart, to: last }];
  return [...events, ...incidents, ...change, ...drift]
    .map((episode) => ({ ...episode, from: Math.max(servingStart, episode.from), to: Math.min(last, episode.to) }))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => a.from - b.from);
}
