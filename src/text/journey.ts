/** The day, opened: the journey of a day's shoppers through shop, gate and training, station by station, in words. */
import { interventionText } from '../scenario/interventions.ts';
import type { History, ScoredName } from '../simulation/history.ts';
import { besides } from './besides.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { dayMonth, longDate } from './dates.ts';
import { couldNotBeDone, interventionDeed } from './interventions.ts';
import { decimals, many, plain, whole } from './numbers.ts';
import { checkSaw, incidentName, versionName } from './operations.ts';
import { SOLD_OUT } from './shop.ts';
import { inRow, phrase, term, type Term, type Words } from './words.ts';

type StationName = 'morning' | 'arrive' | 'predict' | 'sell' | 'score' | 'labels' | 'gate' | 'learn' | 'hold' | 'publish' | 'guard' | 'recalibrate' | 'mix';

/** `held`: something is kept back here; `waits`: nothing came this far today; `off`: nobody minds this station. */
export type StationState = 'done' | 'held' | 'waits' | 'off';

export interface Station {
  readonly name: StationName;
  readonly title: Words;
  readonly state: StationState;
  readonly sentences: readonly Words[];
}

export const JOURNEY = {
  title: 'The day, opened',
  lead: 'What became of the shoppers of',
} as const;

const TITLES: Readonly<Record<StationName, Words>> = {
  morning: 'In the morning',
  arrive: 'They arrive',
  predict: 'The models predict',
  sell: 'The shop sells',
  score: 'Scored',
  labels: phrase`${term('label', 'Labels')} come in`,
  gate: phrase`The ${term('gate')}`,
  learn: 'Learnt',
  hold: 'Held',
  publish: phrase`${term('publish', 'Published')}`,
  guard: phrase`The ${term('guard')}`,
  recalibrate: phrase`${term('recalibrated', 'Recalibrated')}`,
  mix: phrase`The ${term('mixture')}`,
};

type Step = readonly [name: StationName, state: StationState, ...sentences: Words[]];
type Night = History['contenders']['dynamic']['nights'][number];

/** The stations of a day's shoppers, in their order; of a day on which nobody serves yet only the first ones. */
export function journey(history: History, day: number): Station[] {
  const night = nightOf(history, day);
  const steps = night ? servedDay(history, night) : [arriving(history, day), untrained(history, day)];
  return steps.map(([name, state, ...sentences]) => ({ name, title: TITLES[name], state, sentences: sentences.filter((sentence) => sentence !== '') }));
}

/** The dynamic model's record of a day; undefined where it does not serve yet. */
function nightOf({ contenders, servingStart }: History, day: number): Night | undefined {
  return contenders.dynamic.nights[day - servingStart];
}

function servedDay(history: History, night: Night): Step[] {
  const { day } = night;
  return [...morning(history, day), arriving(history, day), predicting(history, day), selling(history, day), scoring(history, day), reporting(history, night), ...learning(history, night), publishing(history, night), guarding(history, night), ...besides(history, day)];
}

function arriving(history: History, day: number): Step {
  return ['arrive', 'done', `${many(history.shoppers[day] ?? NaN, 'visit')} in the shop’s log.`, ...incidentsOn(history, day)];
}

function untrained({ purchases, windowStart }: History, day: number): Step {
  return ['learn', 'waits', `${many(purchases[day] ?? NaN, 'bouquet')} sold. The models do not serve yet: ${day < windowStart ? 'training has not begun.' : 'this day is kept to train on.'}`];
}

function incidentsOn({ scenario, dates }: History, day: number): string[] {
  const iso = dates[day] ?? '';
  return scenario.incidents.list.filter(({ from, to }) => from <= iso && iso <= to).map((incident) => `Something is wrong with it: ${incidentName(incident)}.`);
}

/** What people and clocks did before the shop opened. */
function morning(history: History, day: number): Step[] {
  const { scenario, dates, contenders, servingStart } = history;
  const steps = Object.values(contenders).flatMap(({ name, nights }) => nights[day - servingStart]?.morning.map((step) => ({ name, step })) ?? []);
  const undone = steps.flatMap(({ step }) => (step.kind === 'not done' ? [step] : []));
  const byHand = scenario.interventions.list
    .filter(({ date }) => date === dates[day])
    .map((intervention) => undone.find((step) => step.intervention === intervention || interventionText(step.intervention) === interventionText(intervention)) ?? intervention)
    .map((done) => ('why' in done ? `By hand: not ${interventionDeed(done.intervention)}. ${couldNotBeDone(done.why)}` : `By hand: ${interventionDeed(done)}.`));
  const byClock = steps.flatMap(({ name, step }) => {
    if (step.kind === 'settled' && step.by === 'clock') return [`The batch of ${dayMonth(dates[step.batch] ?? '')} is ${step.how}: it was held long enough.`];
    if (step.kind === 'retrained' && step.by !== 'hand') return [`The ${name} model was trained anew: ${step.by === 'alarm' ? 'an alarm had sounded' : 'it was time'}.`];
    if (step.kind === 'not retrained') return [`The ${name} model was to be trained anew. ${couldNotBeDone(step.why)}`];
    return [];
  });
  const all = [...byHand, ...byClock];
  return all.length === 0 ? [] : [['morning', 'done', all.join(' ')]];
}

function predicting({ contenders }: History, day: number): Step {
  const all = Object.values(contenders).map((each) => phrase`${term(each.name)}${each.name === 'dynamic' ? ` (${versionName(each.name, each.serving[day] ?? 0)})` : ''} ${whole(each.scores.expected[day] ?? NaN)}`);
  return ['predict', 'done', phrase`Bouquets expected: ${inRow(all)}.`];
}

/** What was ordered, who found nothing left, and what their log makes of them. */
function selling({ scenario, contenders, purchases }: History, day: number): Step {
  const each = Object.values(contenders).map(({ name, ordered }) => ({ name, ordered: ordered[day] ?? NaN, turnedAway: Math.max(0, (purchases[day] ?? NaN) - (ordered[day] ?? NaN)) }));
  const ordered = `Ordered: ${each.map((one) => `${CONTENDER_WORDS[one.name]} ${whole(one.ordered)}`).join(', ')}.`;
  const soldOut = each.filter(({ turnedAway }) => turnedAway > 0);
  if (soldOut.length === 0) return ['sell', 'done', ordered, 'It is enough.'];
  const turnedAway = `Sold out: ${soldOut.map((one) => `${CONTENDER_WORDS[one.name]} turns ${whole(one.turnedAway)} away`).join(', ')}.`;
  return ['sell', scenario.shop.soldOut === 'bought' ? 'done' : 'held', ordered, turnedAway, SOLD_OUT[scenario.shop.soldOut]];
}

/** Those that are no contenders are explained where they stand. */
const NAMED: Readonly<Partial<Record<ScoredName, Term>>> = { best: term('best possible', CONTENDER_WORDS.best), attainable: term('best that sees the log', CONTENDER_WORDS.attainable) };

function scoring({ scenario, contenders, best, attainable, purchases }: History, day: number): Step {
  const seesLog = attainable.logLoss[day] === best.logLoss[day] ? [] : [{ name: 'attainable', scores: attainable } as const];
  const losses = [...Object.values(contenders), { name: 'best', scores: best } as const, ...seesLog].map((each) => phrase`${NAMED[each.name] ?? CONTENDER_WORDS[each.name]} ${decimals(each.scores.logLoss[day] ?? NaN, 3)}`);
  return ['score', 'done', phrase`${whole(purchases[day] ?? NaN)} ${scenario.shop.soldOut === 'bought' ? 'bought' : 'wanted to buy'}. ${term('log loss', 'Log loss')} (${term('nats')}) of what was predicted, on what they truly did and before anything is learnt from them (${term('progressive validation')}): ${inRow(losses)}.`];
}

/** "on Friday, 4 September 2026", or that the calendar has no such evening. */
function evening({ dates }: History, day: number): string {
  const iso = dates[day];
  return `the evening of ${iso === undefined ? 'a day after the calendar’s end' : longDate(iso)}`;
}

function reporting({ scenario, dates }: History, { day, labels }: Night): Step {
  const { delay } = scenario.dynamic;
  const due = dates[day + delay] === undefined ? 'after the calendar’s end' : `on ${longDate(dates[day + delay] ?? '')}`;
  const own = delay === 0 ? 'Who bought and who did not is reported the same evening.' : `Who of them bought is not known yet: it will be reported ${due}.`;
  if (labels.kind === 'waiting') return ['labels', 'waits', own, `Nothing comes in tonight; the first labels, those of ${dayMonth(dates[labels.first] ?? '')}, come ${many(delay, 'day')} late.`];
  const { batch, shoppers, reported } = labels;
  const lost = reported === shoppers ? '' : reported === 0 ? 'None of the outcomes is ever reported.' : 'Some of the outcomes are never reported.';
  return ['labels', delay === 0 ? 'done' : 'waits', own, delay === 0 ? '' : `Tonight those of ${longDate(dates[batch] ?? '')} come in, and take the rest of the way.`, lost];
}

/** The gate, and what is learnt behind it; nothing where no labels came in. */
function learning(history: History, night: Night): Step[] {
  const { gate, labels } = night;
  if (labels.kind !== 'arrived') return [];
  switch (gate.kind) {
    case 'off':
    case 'no batch':
      return [['gate', 'off', 'Off: every batch passes unseen.'], learnt(history, night, labels.shoppers)];
    case 'passed':
      return [['gate', 'done', `${many(gate.checks.length, 'check')} passed.`, ...gate.checks.filter(({ byChance }) => byChance).map(checkSaw)], learnt(history, night, labels.shoppers)];
    case 'held': {
      const failed = gate.checks.filter(({ passed }) => !passed);
      return [['gate', 'held', `${failed.length} of ${many(gate.checks.length, 'check')} failed.`, ...failed.map(checkSaw)], held(history, night)];
    }
  }
}

/** "the released batch of 5 October, 6 October" */
function batchesNamed({ dates }: History, days: readonly number[]): string {
  return days.map((day) => dayMonth(dates[day] ?? '')).join(', ');
}

function held(history: History, { day, learning: step }: Night): Step {
  const { after, hold } = history.scenario.gate;
  const then = after === 'wait' ? 'It waits for a person.' : `After ${many(hold, 'day')} it will be ${after === 'release' ? 'released' : 'rejected'}.`;
  return ['hold', 'held', 'Nothing is learnt from it.', then, others(history, day, step)];
}

/** What is learnt on a night on which the day's own batch is held. */
function others(history: History, day: number, step: Night['learning']): string {
  if (step.kind !== 'learnt') return '';
  const collected = step.batches.length > step.released.length ? `Learnt is what was collected since ${dayMonth(history.dates[day - history.scenario.dynamic.update + 1] ?? '')}.` : '';
  return [collected, step.released.length === 0 ? '' : `Learnt is the released batch of ${batchesNamed(history, step.released)}.`].join(' ').trim();
}

function learnt(history: History, { day, learning: step }: Night, shoppers: number): Step {
  const { update } = history.scenario.dynamic;
  switch (step.kind) {
    case 'learnt': {
      const from = update === 1 ? `the known outcomes of ${many(shoppers, 'visit')}` : `what was collected since ${dayMonth(history.dates[day - update + 1] ?? '')}`;
      const what = step.examples === 0 ? 'No outcome is known that the training model could learn from.' : `The training model learns from ${from}, in ${many(step.steps, 'step')}.`;
      return ['learn', 'done', what, step.released.length === 0 ? '' : `With it comes the released batch of ${batchesNamed(history, step.released)}.`];
    }
    case 'waits':
      return ['learn', 'waits', `It is put by: the training model learns every ${update} days, next on ${evening(history, step.until ?? Infinity)}.`];
    case 'taken back':
      return ['learn', 'waits', 'Nothing is learnt from it: the guard takes the model back tonight.'];
    case 'nothing to learn':
    case 'intercept kept':
    case 'intercept refitted':
    case 'reweighed':
    case 'frozen':
      return ['learn', 'waits', 'There is nothing to learn from.'];
  }
}

function publishing(history: History, { publishing: step }: Night): Step {
  const { publish, challenge } = history.scenario.dynamic;
  switch (step.kind) {
    case 'published': {
      const score = Number.isNaN(step.score) ? '' : ` Its progressive log loss: ${decimals(step.score, 3)}.`;
      return ['publish', 'done', `Tomorrow version ${step.version} serves.${score}`, challenge ? 'It passed the publish check: while it learnt it did no worse than the one in service.' : ''];
    }
    case 'refused':
      return ['publish', 'held', `Refused by the publish check: on the same shoppers the model in training, as it learnt, lost ${decimals(step.challenger, 3)}, the version in service ${decimals(step.champion, 3)}.`];
    case 'waits':
      return ['publish', 'waits', `Not tonight: every ${publish} days, next on ${evening(history, step.until ?? Infinity)}.`];
    case 'taken back':
      return ['publish', 'waits', 'Nothing is published tonight: an earlier version comes back.'];
    case 'nothing new':
    case 'frozen':
      return ['publish', 'waits', 'There is nothing new to publish.'];
  }
}

function guarding({ scenario }: History, { guard: step }: Night): Step {
  const { window, margin } = scenario.rollback;
  const compared = window === 1 ? 'the last labelled day' : `the last ${window} labelled days`;
  switch (step.kind) {
    case 'off':
      return ['guard', 'off', 'Off: nothing takes a bad version back by itself.'];
    case 'rolled back':
      return ['guard', 'held', `Tomorrow version ${step.to} serves again, not version ${step.from}: on ${compared} log loss was ${decimals(step.loss, 3)} as served, and ${decimals(step.earlierLoss, 3)} with version ${step.to}.`];
    case 'kept':
      return ['guard', 'done', `On ${compared} no earlier version is better by more than ${plain(margin)} nats.`];
    case 'too few days':
      return ['guard', 'waits', `It compares nothing yet: it looks at ${many(window, 'labelled day')} that one version served.`];
    case 'nothing reported':
      return ['guard', 'waits', `It compares nothing: of ${compared} no outcome is reported.`];
    case 'no earlier version':
      return ['guard', 'waits', 'There is no earlier version to go back to.'];
  }
}
