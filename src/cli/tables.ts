/**
 * A run as tables of comma-separated values, in full precision: every number is the shortest text that reads back as
 * the same double. Predictions are float32, whose values are written exactly. A missing number is an empty cell.
 */
import { CONTENDERS } from '../simulation/history.ts';
import type { Run } from '../simulation/simulate.ts';
import { FEATURE_NAMES } from '../world/features.ts';

function row(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (Number.isNaN(cell) ? '' : String(cell))).join(',')}\n`;
}

/** A row a day and contender, the training window's days included. */
export function* dayRows({ history }: Run): Generator<string> {
  yield row(['date', 'contender', 'shoppers', 'purchases', 'expected', 'log_loss', 'brier', 'auc', 'regret', 'error_rate']);
  for (const [day, date] of history.dates.entries()) {
    for (const name of CONTENDERS) {
      const { expected, logLoss, brier, auc, regret, errorRate } = history.contenders[name];
      const scores = [expected, logLoss, brier, auc, regret, errorRate].map((column) => column[day]!);
      yield row([date, name, history.shoppers[day]!, history.purchases[day]!, ...scores]);
    }
  }
}

/** A row a shopper, one day of them at a time. */
export function* shopperRows({ history, world, predictions }: Run): Generator<string> {
  yield row(['date', ...FEATURE_NAMES, 'p_true', 'bought', 'p_static', 'p_dynamic']);
  for (const [day, date] of history.dates.entries()) {
    const { shoppers, values, truth, bought } = world.batch(day);
    const served = [predictions.static[day], predictions.dynamic[day]];
    let rows = '';
    for (let i = 0; i < shoppers; i++) {
      const features = FEATURE_NAMES.map((_, feature) => values[feature * shoppers + i]!);
      rows += row([date, ...features, truth[i]!, bought[i]!, ...served.map((predicted) => predicted?.[i] ?? NaN)]);
    }
    yield rows;
  }
}
