/** A whole study as the JSON that is printed and as `sweep.csv`: functions of its outcomes, which are the same however it was cut. */
import { contendersOf } from '../scenario/contenders.ts';
import { fieldAt, valueAt } from '../scenario/scenario.ts';
import { valueText, type VariedValue } from '../scenario/vary.ts';
import { PAID_LINES } from '../operations/ledger.ts';
import { STRETCH_NAMES } from '../scenario/stretches.ts';
import { countRuns, scenarioOf, sweepPoints, sweepRun, type Sweep, type SweepPoint } from '../simulation/sweep.ts';
import { STUDY_ERRORS } from '../text/study.ts';
import { hindranceText } from '../text/vary.ts';
import { row } from './csv.ts';
import type { Part } from './parts.ts';
import { nameOf, type StudyName } from './study.ts';

interface StudyReport extends Pick<Part, 'engine' | 'backend'>, Pick<StudyName, 'link' | 'vary' | 'seeds'> {
  /** The value that the link has. */
  readonly today: number | string;
  /** In the order in which they were given. Of every contender and stretch the spread over the seeds: regret in nats, cost and its parts in €. */
  readonly values: readonly (Pick<SweepPoint, 'runs' | 'contenders'> & { readonly value: number | string; readonly problem: string | null })[];
}

export function studyReport({ sweep, engine, backend, outcomes }: Part): StudyReport {
  const { link, vary, seeds } = nameOf(sweep);
  const values = sweepPoints(sweep, outcomes).map(({ value, runs, hindrance, contenders }) => ({ value: plain(sweep, value), runs, problem: hindrance && hindranceText(hindrance), contenders }));
  return { link, backend, engine, vary, today: plain(sweep, valueAt(sweep.scenario, sweep.path)), seeds, values };
}

/** A number as it is, all else as links write it. */
function plain(sweep: Sweep, value: VariedValue): number | string {
  return typeof value === 'number' ? value : valueText(sweep, value);
}

/** A sentence for every value with which a year could not be run. */
export function hinderedSentences({ vary, values }: StudyReport): readonly string[] {
  return values.flatMap(({ value, problem }) => (problem === null ? [] : [STUDY_ERRORS.hindered(vary, String(value), problem)]));
}

/** A row a value, seed, contender and stretch of which a day was served, with the parts of its cost; one with its problem where there was no year. */
export function* studyRows({ sweep, outcomes }: Part): Generator<string> {
  yield row([fieldAt(sweep.path).linkKey, 'seed', 'contender', 'stretch', 'regret', 'cost', ...PAID_LINES, 'problem']);
  for (const [i, value] of sweep.values.entries()) {
    const text = valueText(sweep, value);
    for (let place = i; place < countRuns(sweep); place += sweep.values.length) {
      const run = sweepRun(sweep, place);
      const outcome = outcomes[place]!;
      if (outcome.kind === 'hindered') {
        yield row([text, run.seed, '', '', NaN, NaN, ...PAID_LINES.map(() => NaN), hindranceText(outcome.hindrance)]);
        continue;
      }
      for (const name of contendersOf(scenarioOf(sweep, run))) {
        for (const stretch of STRETCH_NAMES) {
          const figures = outcome.contenders[name]?.[stretch];
          if (figures) yield row([text, run.seed, name, stretch, figures.regret, figures.cost, ...PAID_LINES.map((line) => figures.parts[line]), '']);
        }
      }
    }
  }
}
