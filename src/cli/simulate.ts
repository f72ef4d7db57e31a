/** `npm run --silent simulate -- [link] [options]`: the page's engine in Node; figures as JSON, tables as CSV. `--help` says how. */
import { pathToFileURL } from 'node:url';
import { runAsCommand } from '../../scripts/as-command.mjs';
import { startBackend } from '../learning/backend.ts';
import { NothingToTrainOn } from '../learning/staticTraining.ts';
import { finish } from '../learning/steps.ts';
import { printLink } from '../scenario/link.ts';
import { withValue, type Scenario } from '../scenario/scenario.ts';
import { createEngine, type Engine } from '../simulation/engine.ts';
import { following } from '../simulation/seeds.ts';
import { simulate, type Run } from '../simulation/simulate.ts';
import { summarise } from '../simulation/summary.ts';
import { SIMULATE_ERRORS, SIMULATE_HELP } from '../text/simulate.ts';
import { operationsOf, reportOf, type Outcome } from './report.ts';
import { UsageError, readRequest } from './request.ts';
import { sweepCommand, type Streams } from './sweep.ts';
import { openTables, type TableFiles } from './tableFiles.ts';
import { TABLES, WHY_TABLE } from './tables.ts';
import { whyOn } from './why.ts';

const USAGE = 2;

/** Does what the arguments ask and answers the exit code. Throws what it does not foresee; half-written tables are gone then. */
export async function simulateCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { out, error } = streams;
  let tables: TableFiles<Run> | undefined;
  try {
    const request = readRequest(args);
    const { help, vary, link, seeds, out: directory, explain, notes } = request;
    if (help) {
      out(SIMULATE_HELP);
      return 0;
    }
    for (const note of notes) error(`${note}\n`);
    if (vary) {
      await sweepCommand(request, vary, streams);
      return 0;
    }
    tables = directory === undefined ? undefined : openTables(directory, explain === 'all' ? [...TABLES, WHY_TABLE] : TABLES);
    const engine = createEngine(await startBackend());
    const { seed } = link.scenario.world;
    const first = runOf(link.scenario, engine);
    tables?.write(first);
    const why = explain === undefined || explain === 'all' ? undefined : whyOn(first, explain);
    const outcomes = [outcomeOf(first)];
    for (let i = 1; i < seeds; i++) outcomes.push(outcomeOf(runOf(withValue(link.scenario, 'world.seed', following(seed, i)), engine)));
    out(`${JSON.stringify(reportOf({ link: printLink(link), first: first.history, outcomes, why }), null, 2)}\n`);
    return 0;
  } catch (problem) {
    tables?.discard();
    if (problem instanceof UsageError) {
      error(`${problem.message} ${SIMULATE_ERRORS.nothingRun}\n`);
      return USAGE;
    }
    if (!(problem instanceof NothingToTrainOn)) throw problem;
    error(`${SIMULATE_ERRORS.unusable(problem.message)}\n`);
    return USAGE;
  }
}

function runOf(scenario: Scenario, engine: Engine): Run {
  return finish(simulate(scenario, engine, { keepPredictions: true }));
}

function outcomeOf(run: Run): Outcome {
  return { summary: summarise(run), operations: operationsOf(run.history) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runAsCommand(() =>
    simulateCommand(process.argv.slice(2), {
      out: (text) => void process.stdout.write(text),
      error: (text) => void process.stderr.write(text),
      terminal: process.stderr.isTTY ? (text) => void process.stderr.write(text) : undefined,
    }),
  );
}
