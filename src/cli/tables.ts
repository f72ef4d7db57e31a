/** A run as tables of comma-separated values (csv.ts). Predictions are float32, whose values are written exactly. */
import { unscaledWeights } from '../learning/inputs.ts';
import { dynamicShares } from '../operations/nights.ts';
import { contendersOf } from '../scenario/contenders.ts';
import { LOGGED_FEATURES } from '../scenario/logged.ts';
import { recordsOf, scoresIn } from '../simulation/history.ts';
import type { Run } from '../simulation/simulate.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { row } from './csv.ts';
import { dateOf, happenings } from './happenings.ts';
import type { Table } from './tableFiles.ts';
import { WHY_COLUMNS, whyCells } from './why.ts';

/** A row a day and contender, the training window's days included; where the mixture serves, with dynamic's share of its weight. */
function* dayRows({ history }: Run): Generator<string> {
  const { mixture } = history.contenders;
  const shares = mixture && dynamicShares(mixture.nights);
  yield row(['date', 'contender', 'shoppers', 'purchases', 'expected', 'log_loss', 'brier', 'auc', 'regret', 'error_rate', 'ordered', ...(shares ? ['dynamic_share'] : [])]);
  for (const [day, date] of history.dates.entries()) {
    for (const { name, scores: daily } of scoresIn(history)) {
      const ordered = name === 'best' || name === 'attainable' ? NaN : history.contenders[name]!.ordered[day]!;
      const { expected, logLoss, brier, auc, regret, errorRate } = daily;
      const scores = [expected, logLoss, brier, auc, regret, errorRate].map((column) => column[day]!);
      const share = (name === 'mixture' ? shares?.[day - history.servingStart] : undefined) ?? NaN;
      yield row([date, name, history.shoppers[day]!, history.purchases[day]!, ...scores, ordered, ...(shares ? [share] : [])]);
    }
  }
}

/**
 * A row a shopper, one day of them at a time. Features are as logged; `reported` is empty where it never is. Where each
 * shop has a log of its own, `reported_NAME` is what that contender learns from.
 */
function* shopperRows({ history, world, predictions, logs }: Run): Generator<string> {
  const trained = contendersOf(history.scenario);
  const owners = history.scenario.shop.soldOut === 'bought' ? [] : trained;
  yield row(['date', ...LOGGED_FEATURES, 'p_true', 'bought', 'reported', ...trained.map((name) => `p_${name}`), ...owners.map((name) => `reported_${name}`), 'p_attainable']);
  for (const [day, date] of history.dates.entries()) {
    const batch = world.batch(day);
    const { shoppers, values, truth, attainable, bought, reported } = batch;
    const own = owners.map((name) => logs[name]!.reportedOn(day, batch).reported);
    const served = trained.map((name) => predictions[name]?.[day]);
    let rows = '';
    for (let i = 0; i < shoppers; i++) {
      const features = LOGGED_FEATURES.map((_, feature) => values[feature * shoppers + i]!);
      rows += row([date, ...features, truth[i]!, bought[i]!, outcome(reported[i]!), ...served.map((predicted) => predicted?.[i] ?? NaN), ...own.map((labels) => outcome(labels[i]!)), attainable[i]!]);
    }
    yield rows;
  }
}

/** An outcome, or nothing where it is never reported. */
function outcome(label: number): number {
  return label === UNREPORTED ? NaN : label;
}

/** A row for everything that happened to the models, and for every true change of the world. */
function* eventRows({ history }: Run): Generator<string> {
  yield row(['date', 'what', 'contender', 'detail']);
  for (const { day, what, contender, detail } of happenings(history)) yield row([dateOf(history, day), what, contender, detail]);
}

/** A row a version, with its weights in log-odds per unit of each model input where the model has such weights. */
function* versionRows({ history }: Run): Generator<string> {
  const { inputs } = history;
  yield row(['contender', 'number', 'date', 'reason', 'trained_through', 'examples', 'score', ...inputs.names]);
  for (const { name, versions } of recordsOf(history)) {
    for (const { number, day, reason, trainedThrough, examples, score, parameters } of versions) {
      const cells = parameters.length === inputs.names.length ? Array.from(unscaledWeights(parameters, inputs)) : inputs.names.map(() => NaN);
      yield row([name, number, dateOf(history, day), reason, trainedThrough === null ? '' : dateOf(history, trainedThrough), examples, score, ...cells]);
    }
  }
}

function* whyRows(run: Run): Generator<string> {
  yield row(WHY_COLUMNS);
  for (const cells of whyCells(run)) yield row(cells);
}

export const TABLES: readonly Table<Run>[] = [
  { file: 'days.csv', rows: dayRows },
  { file: 'shoppers.csv', rows: shopperRows },
  { file: 'events.csv', rows: eventRows },
  { file: 'versions.csv', rows: versionRows },
];

/** Why each contender was off, day by day. */
export const WHY_TABLE: Table<Run> = { file: 'why.csv', rows: whyRows };
