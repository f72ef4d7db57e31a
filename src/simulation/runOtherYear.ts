/** Runs one of a scenario's other years, and keeps of it what they are drawn of. */
import { NothingToTrainOn } from '../learning/staticTraining.ts';
import { costByDay } from '../operations/ledger.ts';
import { byContender } from '../scenario/contenders.ts';
import { isScore, METRIC_NAMES, type ScoreMetric } from '../scenario/metrics.ts';
import { withValue, type Scenario } from '../scenario/scenario.ts';
import type { Engine } from './engine.ts';
import type { History } from './history.ts';
import type { OtherYear, YearOfContender } from './otherYears.ts';
import { simulate } from './simulate.ts';
import { stretchFigures } from './stretchFigures.ts';

const COLUMNS = ['expected', ...METRIC_NAMES.filter(isScore)] as const;

/** A watched year with every measure, reduced to what other years are drawn of. */
function reducedYear(history: History): OtherYear {
  const { scenario, shoppers, purchases } = history;
  const stories = stretchFigures(history);
  return {
    seed: scenario.world.seed,
    shoppers: Float32Array.from(shoppers),
    purchases: Float32Array.from(purchases),
    contenders: byContender(scenario, (name): YearOfContender => {
      const { scores, ledger } = history.contenders[name]!;
      return {
        scores: Object.fromEntries(COLUMNS.map((column) => [column, Float32Array.from(scores[column])])) as Record<ScoreMetric | 'expected', Float32Array>,
        cost: Float32Array.from(costByDay(ledger, scenario.prices)),
        story: stories[name]!,
      };
    }),
  };
}

/** Runs the scenario's year with another seed. Null where that one leaves nothing to train on. Yields the share done. */
export function* runOtherYear(scenario: Scenario, seed: number, engine: Engine): Generator<number, OtherYear | null> {
  try {
    const { history } = yield* simulate(withValue(scenario, 'world.seed', seed), engine, { asks: 'measures' });
    return reducedYear(history);
  } catch (problem) {
    if (problem instanceof NothingToTrainOn) return null;
    throw problem;
  }
}
