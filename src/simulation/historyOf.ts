/** What a run leaves behind when its last day is closed. */
import { scoreAlarms } from '../monitoring/verdicts.ts';
import type { Contender } from '../operations/contender.ts';
import { byContender } from '../scenario/contenders.ts';
import type { World } from '../world/world.ts';
import { digest } from './digest.ts';
import { episodesOf } from './episodes.ts';
import type { EventMark, History } from './history.ts';
import type { OpenRun } from './openRun.ts';

export function historyOf(run: OpenRun): History {
  const { scenario, asked, backend, world, windowStart, servingStart, fit, baseRate, days, contenders, watch, records } = run;
  const { calendar } = world;
  const { l2, epochs, validation, heldOut, examples } = fit;
  const alarms = watch.alarms();
  const episodes = episodesOf(world, scenario, { windowStart, servingStart });
  const named = new Map<string, Contender>(contenders.map((contender) => [contender.name, contender]));
  const history: Omit<History, 'hash'> = {
    scenario,
    backend,
    dates: calendar.dates,
    windowStart,
    servingStart,
    baseRate,
    shoppers: records.shoppers,
    purchases: records.purchases,
    contenders: byContender(scenario, (name) => ({ ...records.contenders[name]!, labelRate: watch.labelRates[name]!, versions: named.get(name)!.versions(), nights: named.get(name)!.nights() })),
    best: records.best,
    attainable: records.attainable,
    floor: records.floor,
    inputs: records.inputs,
    events: eventMarks(world),
    outside: scenario.interventions.list.filter(({ date }) => calendar.indexOf(date) < servingStart || calendar.indexOf(date) >= calendar.days),
    training: { l2, epochs, validation, heldOut, examples },
    monitors: {
      readings: watch.readings,
      alarms,
      withinChance: watch.withinChance(),
      episodes,
      verdicts: scoreAlarms(alarms, episodes),
      bins: (asked.details ? days.references : []).map(({ edges, counts }) => ({ edges: edges.slice(), counts: counts.slice() })),
      counts: records.counts,
    },
  };
  return { ...history, hash: asked.details ? digest(history) : '' };
}

function eventMarks({ events, calendar }: World): EventMark[] {
  return events.filter(({ day }) => day < calendar.days).map(({ name, day, strength }) => ({ ...name, day, strength }));
}
