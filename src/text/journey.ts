/** The day, opened: the journey of a day's shoppers through shop, gate and training, station by station, in words. */
import type { History } from '../simulation/history.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { dayMonth, longDate } from './dates.ts';
import { interventionDeed } from './interventions.ts';
import { decimals, many, plain, whole } from './numbers.ts';
import { checkSaw, incidentName, versionName } from './operations.ts';

type StationName = 'morning' | 'arrive' | 'predict' | 'score' | 'labels' | 'gate' | 'learn' | 'hold' | 'publish' | 'guard';

/** `held`: something is kept back here; `waits`: nothing came this far today; `off`: nobody minds this station. */
export type StationState = 'done' | 'held' | 'waits' | 'off';

export interface Station {
  readonly name: StationName;
  readonly title: string;
  readonly state: StationState;
  readonly sentences: readonly string[];
}

export const JOURNEY = {
  title: 'The day, opened',
  lead: 'What became of the shoppers of',
} as const;

const TITLES: Readonly<Record<StationName, string>> = {
  morning: 'In the morning',
  arrive: 'They arrive',
  predict: 'The models predict',
  score: 'Scored',
  labels: 'Labels come in',
  gate: 'The gate',
  learn: 'Learnt',
  hold: 'Held',
  publish: 'Published',
  guard: 'The guard',
};

export function journey(history: History, day: number): Station[] {
  const at = (name: StationName, state: StationState, ...sentences: string[]): Station => ({ name, title: TITLES[name], state, sentences: sentences.filter((sentence) => sentence !== '') });
  const arrive = at('arrive', 'done', `${many(history.shoppers[day] ?? NaN, 'visit')} in the shop’s log.`, ...incidentsOn(history, day));
  if (day < history.servingStart) {
    return [arrive, at('learn', 'waits', `${many(history.purchases[day] ?? NaN, 'bouquet')} sold. The models do not serve yet: ${day < history.windowStart ? 'training has not begun.' : 'this day is kept to train on.'}`)];
  }
  const evening = nightOf(history, day);
  return [...morning(history, day).map((sentence) => at('morning', 'done', sentence)), arrive, at('predict', 'done', predictions(history, day)), at('score', 'done', scores(history, day)), ...evening.map(([name, state, ...sentences]) => at(name, state, ...sentences))];
}

function incidentsOn({ scenario, dates }: History, day: number): string[] {
  const iso = dates[day] ?? '';
  return scenario.incidents.list.filter(({ from, to }) => from <= iso && iso <= to).map((incident) => `Something is wrong with it: ${incidentName(incident)}.`);
}

/** What a person and the quarantine's clock did before the shop opened. */
function morning({ scenario, dates, dynamic }: History, day: number): string[] {
  const iso = dates[day] ?? '';
  const deeds = scenario.interventions.list.filter(({ date }) => date === iso).map((deed) => `By hand: ${interventionDeed(deed)}.`);
  const settled = dynamic.batches.flatMap((record) => (record.settled?.day === day && record.settled.by === 'clock' ? [`The batch of ${dayMonth(dates[record.day] ?? '')} is ${record.settled.how}: it was held long enough.`] : []));
  const all = [...deeds, ...settled];
  return all.length === 0 ? [] : [all.join(' ')];
}

function predictions({ contenders }: History, day: number): string {
  const all = Object.values(contenders).map((each) => `${each.name === 'dynamic' ? `dynamic (${versionName(each.name, each.serving[day] ?? 0)})` : each.name} ${whole(each.scores.expected[day] ?? NaN)}`);
  return `Bouquets expected: ${all.join(', ')}.`;
}

function scores(history: History, day: number): string {
  const losses = [...Object.values(history.contenders), { name: 'best', scores: history.best } as const].map((each) => `${CONTENDER_WORDS[each.name]} ${decimals(each.scores.logLoss[day] ?? NaN, 3)}`);
  return `${whole(history.purchases[day] ?? NaN)} bought. Log loss of what was predicted, before anything is learnt from them: ${losses.join(', ')}.`;
}

type Step = readonly [name: StationName, state: StationState, ...sentences: string[]];

function nightOf(history: History, day: number): Step[] {
  const { dates, dynamic, scenario, servingStart } = history;
  const { delay } = scenario.dynamic;
  const date = (at: number) => dayMonth(dates[at] ?? '');
  const record = dynamic.batches.find(({ arrived }) => arrived === day);
  const due = day + delay < dates.length ? `on ${longDate(dates[day + delay] ?? '')}` : 'after the calendar’s end';
  const lost = (at: number) => scenario.incidents.list.some(({ kind, from, to }) => kind === 'lost' && from <= (dates[at] ?? '') && (dates[at] ?? '') <= to);
  const own = delay === 0 ? 'Who bought and who did not is reported the same evening.' : `Who of them bought is not known yet: it will be reported ${due}.`;
  if (!record) return [['labels', 'waits', own, `Nothing comes in tonight; the first labels, those of ${date(servingStart)}, come ${many(delay, 'day')} late.`], ...publishing(history, day)];
  const labels: Step = ['labels', delay === 0 ? 'done' : 'waits', own, delay === 0 ? '' : `Tonight those of ${longDate(dates[record.day] ?? '')} come in, and take the rest of the way.`, lost(record.day) ? 'Some of the outcomes are never reported.' : ''];
  return [labels, gateStep(history, record), learning(history, day, record), ...publishing(history, day)];
}

type BatchRecord = History['dynamic']['batches'][number];

function gateStep({ scenario }: History, { checks, held }: BatchRecord): Step {
  if (!scenario.gate.on) return ['gate', 'off', 'Off: every batch passes unseen.'];
  const failed = checks.filter(({ passed }) => !passed);
  if (!held) return ['gate', 'done', `${many(checks.length, 'check')} passed.`];
  return ['gate', 'held', `${failed.length} of ${many(checks.length, 'check')} failed.`, ...failed.map(checkSaw)];
}

function learning({ scenario, dates, servingStart, shoppers, dynamic }: History, day: number, record: BatchRecord): Step {
  const { update } = scenario.dynamic;
  const { after, hold } = scenario.gate;
  const back = day - ((day - servingStart) % update);
  const night = back + update - 1;
  const released = dynamic.batches.filter(({ settled }) => settled?.how === 'released' && settled.day > night - update && settled.day <= day);
  const also = released.length === 0 ? '' : `With it comes the released batch of ${released.map((batch) => dayMonth(dates[batch.day] ?? '')).join(', ')}.`;
  if (record.held) {
    const then = after === 'wait' ? 'It waits for a person.' : `After ${many(hold, 'day')} it will be ${after === 'release' ? 'released' : 'rejected'}.`;
    return ['hold', 'held', 'Nothing is learnt from it.', then, released.length === 0 ? '' : `Learnt is the released batch of ${released.map((batch) => dayMonth(dates[batch.day] ?? '')).join(', ')}.`];
  }
  if (night === day) {
    const first = update === 1 ? `The training model learns from the known outcomes of ${many(shoppers[record.day] ?? NaN, 'visit')}.` : `The training model learns from what was collected since ${dayMonth(dates[back] ?? '')}.`;
    return ['learn', 'done', first, also];
  }
  return ['learn', 'waits', `It is put by: the training model learns every ${update} days, next on the evening of ${dates[night] === undefined ? 'a day after the calendar’s end' : longDate(dates[night])}.`];
}

function publishing(history: History, day: number): Step[] {
  const { contenders, dynamic, scenario, servingStart, dates } = history;
  const { publish, challenge } = scenario.dynamic;
  const published = contenders.dynamic.versions.find((version) => version.day === day + 1 && version.reason === 'sync');
  const refused = dynamic.refusals.find((refusal) => refusal.day === day + 1);
  const served = day - servingStart + 1;
  const next = day + publish - (served % publish);
  const rollback = dynamic.rollbacks.find((each) => each.day === day + 1 && each.by === 'guard');
  return [publishStep(), ...guardStep()];

  function publishStep(): Step {
    if (published) {
      const score = Number.isNaN(published.score) ? '' : ` Its progressive log loss: ${decimals(published.score, 3)}.`;
      return ['publish', 'done', `${rollback ? `Version ${published.number} is made.` : `Tomorrow version ${published.number} serves.`}${score}`, challenge ? 'It did no worse than the one in service.' : ''];
    }
    if (refused) return ['publish', 'held', `Refused: on the same shoppers the new version lost ${decimals(refused.challenger, 3)}, the one in service ${decimals(refused.champion, 3)}.`];
    if (served % publish !== 0) return ['publish', 'waits', `Not tonight: every ${publish} days, next on the evening of ${dates[next] === undefined ? 'a day after the calendar’s end' : longDate(dates[next])}.`];
    return ['publish', 'waits', 'There is nothing new to publish.'];
  }

  function guardStep(): Step[] {
    const { on, window, margin } = scenario.rollback;
    if (!on) return [['guard', 'off', 'Off: nothing takes a bad version back by itself.']];
    const compared = window === 1 ? 'the last labelled day' : `the last ${window} labelled days`;
    if (rollback) return [['guard', 'held', `Tomorrow version ${rollback.to} serves again, not version ${rollback.from}: on ${compared} log loss was ${decimals(rollback.loss, 3)} as served, and ${decimals(rollback.earlierLoss, 3)} with version ${rollback.to}.`]];
    return [['guard', 'done', `On ${compared} no earlier version is better by more than ${plain(margin)} nats.`]];
  }
}
