/** The flow of one day through a run: it is opened, served and closed. */
import { tensor2d } from '@tensorflow/tfjs-core';
import { labelledOn, type OpenRun, type ServedDay } from './openRun.ts';
import { shareDone, standing } from './progress.ts';
import { recordCosts, recordServed, recordWeights } from './records.ts';
import { recordScores } from './scores.ts';

/** Writes down who comes and buys; before the shop opens, people and clocks do what they do to the contenders. */
export function* openDay({ world, days, records, contenders, servingStart }: OpenRun, day: number): Generator<number, void> {
  const { shoppers, purchases } = world.batch(day);
  records.shoppers[day] = shoppers;
  records.purchases[day] = purchases;
  days.samples(day).forEach(({ counts }, feature) => records.counts[feature]!.set(counts, day * counts.length));
  if (day < servingStart) return;
  for (const contender of contenders) yield* standing(contender.morning(day), shareDone(day, world.calendar.days));
}

/**
 * Every contender's serving version predicts, and is scored against outcome and truth before anything is learnt from
 * them (progressive validation). The watch sees what needs no labels. Writes it all into the
 * run's records, and lets the day wait for its labels. Answers the probabilities that each served.
 */
export function serveDay(run: OpenRun, day: number): ServedDay['served'] {
  const { world, days, kind, contenders, records, fit, watch } = run;
  const batch = world.batch(day);
  const labelled = labelledOn(world, days, day);
  const inputs = tensor2d(labelled.rows, [batch.shoppers, fit.scaling.names.length]);
  const answers = kind.predictEach(contenders.map(({ parameters }) => parameters()), inputs);
  inputs.dispose();
  const best = days.best(day);
  recordScores(records.best, day, best, best);
  const served = new Map(
    contenders.map(({ name, parameters, serving }, i) => {
      const record = records.contenders[name]!;
      record.serving[day] = serving();
      recordWeights(record.weights, day, parameters(), fit.scaling);
      recordServed(record, day, answers[i]!, batch, best);
      watch.prediction(day, name, record.scores.expected[day]! / batch.shoppers);
      return [name, answers[i]!] as const;
    }),
  );
  watch.inputs(day, days.readings(day));
  run.awaiting.push({ labelled, served });
  return served;
}

/** Labels come in, contenders learn or do not, and the day is written into the ledgers. */
export function closeDay({ world, scenario, contenders, records, watch, awaiting, servingStart }: OpenRun, day: number): void {
  if (day >= servingStart) {
    const arrived = awaiting.length > scenario.dynamic.delay ? awaiting.shift()! : undefined;
    if (arrived) watch.labels(day, arrived.labelled.day, arrived.labelled.batch, arrived.served);
    const alarmed = watch.raisedOn(day) > 0;
    for (const { name, evening } of contenders) evening({ day, alarmed, arrived: arrived ? { labelled: arrived.labelled, served: arrived.served.get(name)! } : null });
  }
  const { purchases } = world.batch(day);
  for (const contender of contenders) {
    const { name } = contender;
    const { ledger, scores } = records.contenders[name]!;
    recordCosts(ledger, day, { spent: contender.spent(), versions: contender.versions().length, held: contender.held(), alarms: watch.raisedOn(day, name), expected: scores.expected[day]!, demand: purchases });
  }
}
