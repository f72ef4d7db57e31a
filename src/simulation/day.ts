/** The flow of one day through a run: it is opened, served and closed. */
import { tensor2d } from '@tensorflow/tfjs-core';
import { modelInputs } from '../learning/inputs.ts';
import { quantileOf } from '../numerics/poissonBinomial.ts';
import type { Answers } from '../operations/contender.ts';
import { criticalRatio, orderOf } from '../operations/shop.ts';
import { labelledOn, type OpenRun } from './openRun.ts';
import { shareDone, standing } from './progress.ts';
import { recordCosts, recordFloor, recordReliability, recordWeights } from './records.ts';
import { recordScores } from './scores.ts';

/** Writes down who comes and buys; before the shop opens, people and clocks do what they do to the contenders. */
export function* openDay({ world, days, asked, records, contenders, servingStart }: OpenRun, day: number): Generator<number, void> {
  const { shoppers, purchases } = world.batch(day);
  records.shoppers[day] = shoppers;
  records.purchases[day] = purchases;
  if (asked.details) days.samples(day).forEach(({ counts }, feature) => records.counts[feature]!.set(counts, day * counts.length));
  if (day < servingStart) return;
  yield* standing(mornings(contenders, day), shareDone(day, world.calendar.days));
}

function* mornings(contenders: OpenRun['contenders'], day: number): Generator<number, void> {
  for (const contender of contenders) yield* contender.morning(day);
}

/**
 * Every contender's serving version predicts, and is scored against outcome and truth before anything is learnt from
 * them (progressive validation). The watch sees what needs no labels. Writes it all into the
 * run's records, and lets the day wait for its labels. Answers the probabilities that each served.
 */
export function serveDay(run: OpenRun, day: number): Answers {
  const { scenario, asked, world, days, contenders, logs, records, fit, watch } = run;
  const batch = world.batch(day);
  const labelled = labelledOn(world, days, day);
  const answers = answersTo(run, labelled.rows, batch.shoppers);
  const forecasts = scenario.shop.visits === 'today' ? answers : lastWeeksAnswers(run, day);
  const best = days.best(day, asked.measures);
  recordScores(records.best, day, best, best);
  recordScores(records.attainable, day, days.attainable(day, asked.measures), best);
  for (const contender of contenders) {
    const { name } = contender;
    const [predicted, record] = [answers.get(name)!, records.contenders[name]!];
    record.serving[day] = contender.serving();
    if (asked.details && 'parameters' in contender) recordWeights(record.weights, day, contender.parameters(), fit.scaling);
    recordScores(record.scores, day, days.scores(name, day, predicted, asked.measures), best);
    if (asked.details) recordReliability(record.reliability, day, predicted, batch);
    const ordered = orderOf(scenario, forecasts.get(name)!);
    record.ordered[day] = ordered;
    logs[name]!.stock(day, ordered);
    watch.prediction(day, name, predicted, record.scores.expected[day]! / batch.shoppers);
  }
  watch.inputs(day, () => days.readings(day), labelled.samples);
  run.awaiting.push({ day, arriving: new Map([...answers].map(([name, served]) => [name, { labelled: logs[name]!.labelled(labelled), served, answers }])) });
  return answers;
}

/** What each contender's serving version answers to shoppers with these model inputs: models all at once, then those that mix their answers. */
function answersTo({ kind, contenders, fit }: OpenRun, rows: Float32Array, shoppers: number): Answers {
  const models = contenders.filter((contender) => 'parameters' in contender);
  const inputs = tensor2d(rows, [shoppers, fit.scaling.names.length]);
  const predicted = kind.predictEach(models.map((model) => model.parameters()), inputs);
  inputs.dispose();
  const answers = new Map(models.map(({ name }, i) => [name, predicted[i]!]));
  for (const contender of contenders) if ('mix' in contender) answers.set(contender.name, contender.mix(answers));
  return new Map(contenders.map(({ name }) => [name, answers.get(name)!]));
}

/** What they give the visitors of a week ago (of the first day, where there is no such day), were it today. */
function lastWeeksAnswers(run: OpenRun, day: number): Answers {
  const visitors = run.world.batch(Math.max(0, day - 7));
  return answersTo(run, modelInputs(visitors, day, run.fit.scaling), visitors.shoppers);
}

/** Labels come in, contenders learn or do not, and the day is written into the ledgers. */
export function closeDay({ world, days, asked, scenario, contenders, records, watch, awaiting, servingStart }: OpenRun, day: number): void {
  if (day >= servingStart) {
    const arrived = awaiting.length > scenario.dynamic.delay ? awaiting.shift()! : undefined;
    if (arrived) watch.labels(day, arrived.day, arrived.arriving);
    const alarmed = watch.raisedOn(day) > 0;
    for (const contender of contenders) contender.evening({ day, alarmed, arrived: arrived?.arriving.get(contender.name) ?? null });
  }
  const { purchases } = world.batch(day);
  for (const contender of contenders) {
    const { name } = contender;
    const { ledger, ordered } = records.contenders[name]!;
    recordCosts(ledger, day, { spent: contender.spent(), held: contender.held(), alarms: watch.raisedOn(day, name), ordered: ordered[day]!, demand: purchases });
  }
  if (asked.floor) recordFloor(records.floor, day, day >= servingStart ? quantileOf(days.demand(day), criticalRatio(scenario.prices)) : NaN, purchases);
}
