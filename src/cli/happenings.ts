/**
 * Everything that happened to the models in a run, by date: a row of events.csv each. Details are `key=value` pairs
 * with a blank between them. What happens on a morning (releases, publishes, rollbacks) stands before that day's
 * evening (labels and the gate).
 */
import type { Episode } from '../monitoring/verdicts.ts';
import type { Check } from '../operations/gate.ts';
import { batchesOf, refusalsOf, rollbacksOf } from '../operations/nights.ts';
import { contenderFor, targetText } from '../scenario/interventions.ts';
import { addDays, daysBetween } from '../scenario/civilDates.ts';
import { recordsOf, type History } from '../simulation/history.ts';
import { undoneIn } from '../simulation/undone.ts';

export interface Happening {
  /** What is done on the last evening counts from the morning after, a day that the calendar does not have. */
  readonly day: number;
  readonly what: string;
  /** '' where it concerns no single one. */
  readonly contender: string;
  readonly detail: string;
}

/** The date of a day of the calendar, or of one before or after it. */
export function dateOf({ scenario }: History, day: number): string {
  return addDays(scenario.world.start, day);
}

/** Pairs without a value are left out. */
function detail(pairs: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(pairs)
    .filter(([, value]) => value !== null && !Number.isNaN(value))
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
}

/**
 * "distance=0.61>0.5(price)" for a check that failed, "distance=0.2<=0.5" for one that passed, "distance=0.61>0.5<=0.9(price)"
 * for one that did so because chance alone gives up to 0.9.
 */
function checkText(check: Check): string {
  const { name, feature, value, threshold } = check;
  if (value <= threshold) return `${name}=${value}<=${threshold}`;
  return `${name}=${value}>${threshold}${check.byChance ? `<=${check.chance}` : ''}${feature ? `(${feature})` : ''}`;
}

/** By day, and in the order in which a day has them. */
export function happenings(history: History): Happening[] {
  return [...changes(history), ...morning(history), ...evening(history), ...alarms(history), ...withinChance(history)].sort((a, b) => a.day - b.day);
}

/** The true changes of the world, on their first day. Names of the user's own may have blanks, so they come last. */
function changes(history: History): Happening[] {
  return history.monitors.episodes.map((episode) => ({ day: episode.from, what: episode.kind, contender: '', detail: detail({ until: dateOf(history, episode.to), name: episodeText(episode) }) }));
}

function episodeText(episode: Episode): string {
  switch (episode.kind) {
    case 'event':
      return episode.event.id === 'own' ? episode.event.name : episode.event.id;
    case 'incident':
      return episode.incident;
    case 'change':
      return 'change';
    case 'drift':
      return episode.drift;
  }
}

function morning(history: History): Happening[] {
  const { scenario } = history;
  const records = recordsOf(history);
  const dated = (day: number): string => dateOf(history, day);
  const published = records.flatMap(({ name: contender, versions }) =>
    versions.map(({ number, day, reason, trainedThrough, examples, score }): Happening => {
      const isTraining = reason === 'retrain' || (reason === 'hand' && contender !== 'dynamic');
      return { day, what: isTraining ? 'retrained' : 'published', contender, detail: detail({ version: number, reason, trained_through: trainedThrough === null ? null : dated(trainedThrough), examples, score }) };
    }),
  );
  const settled = records.flatMap(({ name: contender, nights }) =>
    batchesOf(nights).flatMap(({ day, settled: end }): Happening[] => (end ? [{ day: end.day, what: end.how, contender, detail: detail({ batch: dated(day), by: end.by }) }] : [])),
  );
  const back = records.flatMap(({ name: contender, nights }) =>
    rollbacksOf(nights).map(({ day, from, to, by, loss, earlierLoss }): Happening => ({ day, what: 'rolled back', contender, detail: detail({ from, to, by, loss, earlier_loss: earlierLoss }) })),
  );
  const refused = records.flatMap(({ name: contender, nights }) =>
    refusalsOf(nights).map(({ day, champion, challenger }): Happening => ({ day, what: 'refused', contender, detail: detail({ champion, challenger }) })),
  );
  const undone = undoneIn(history).map(({ intervention, why }): Happening => {
    const { kind, date } = intervention;
    const target = targetText(intervention);
    return { day: daysBetween(scenario.world.start, date), what: 'not done', contender: contenderFor(kind), detail: detail({ intervention: kind, target: target === '' ? null : target, why: why.replaceAll(' ', '_') }) };
  });
  return [...undone, ...settled, ...published, ...refused, ...back];
}

/** What the gate said of each labelled batch, nothing where the gate is off; and every intercept that was refitted. */
function evening(history: History): Happening[] {
  return recordsOf(history).flatMap(({ name: contender, nights }) => [
    ...batchesOf(nights)
      .filter(({ checks }) => checks.length > 0)
      .map(({ day, arrived, checks, held }) => ({ day: arrived, what: held ? 'held' : 'accepted', contender, detail: [detail({ batch: dateOf(history, day) }), ...checks.map(checkText)].join(' ') })),
    ...nights.flatMap(({ day, learning }): Happening[] => {
      if (learning.kind !== 'intercept refitted') return [];
      const { batch, bought, expected, z, by } = learning;
      return [{ day, what: 'recalibrated', contender, detail: detail({ batch: dateOf(history, batch), bought, expected, z, by }) }];
    }),
  ]);
}

function alarms(history: History): Happening[] {
  return history.monitors.alarms.map(({ monitor, about, day, until, on, value, threshold, chance, needsLabels, before, after }) => {
    const facts = { monitor, subject: about.kind === 'feature' ? about.feature : null, on: dateOf(history, on), until: dateOf(history, until), value, threshold, chance, labels: needsLabels ? 'yes' : 'no', before, after };
    return { day, what: 'alarm', contender: about.kind === 'contender' ? about.contender : '', detail: detail(facts) };
  });
}

/** What was beyond a threshold and raised no alarm. */
function withinChance(history: History): Happening[] {
  return history.monitors.withinChance.map(({ monitor, about, day, on, value, threshold, chance, size }) => {
    const facts = { monitor, subject: about.kind === 'feature' ? about.feature : null, on: dateOf(history, on), value, threshold, chance, size };
    return { day, what: 'within chance', contender: about.kind === 'contender' ? about.contender : '', detail: detail(facts) };
  });
}
