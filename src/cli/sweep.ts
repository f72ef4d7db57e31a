/** `simulate --vary`: one setting varied, in this process or in several, all of it or a part. */
import { availableParallelism } from 'node:os';
import { startBackend } from '../learning/backend.ts';
import { createEngine } from '../simulation/engine.ts';
import type { Sweep } from '../simulation/sweep.ts';
import { engineVersion } from './engineVersion.ts';
import { runJobs, type PieceMessage } from './jobs.ts';
import { partFileName, printPart, readPart, type Part } from './parts.ts';
import { showProgress } from './progress.ts';
import type { Request, VaryRequest } from './request.ts';
import { placesOf, runShare, shareText, WHOLE, type Share } from './study.ts';
import { hinderedSentences, studyReport, studyRows } from './studyReport.ts';
import { openTables } from './tableFiles.ts';
import { whateverEnds } from './whateverEnds.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Standard error where it is a terminal. */
  readonly terminal?: ((text: string) => void) | undefined;
}

/** Runs what is asked of a sweep. Throws a `UsageError` where nothing can be written, a `PlainError` where a process died. */
export async function sweepCommand({ link: { scenario }, seeds, out: directory }: Request, { path, values, share = WHOLE, jobs }: VaryRequest, streams: Streams): Promise<void> {
  const sweep: Sweep = { scenario, path, values, seeds };
  const isPart = share !== WHOLE;
  const files = directory === undefined ? undefined : openTables<Part>(directory, [isPart ? { file: partFileName(share), rows: (part) => [printPart(part)] } : { file: 'sweep.csv', rows: studyRows }]);
  await whateverEnds(async () => {
    // A part is one of many: whoever cut the study shares out the cores.
    const part = await partOf(sweep, share, jobs ?? (isPart ? 1 : availableParallelism()), streams);
    files?.write(part);
    if (isPart) streams.out(`${JSON.stringify({ part: shareText(share), runs: part.outcomes.length, file: partFileName(share) }, null, 2)}\n`);
    else tell(part, streams);
  }, () => files?.discard());
}

/** Prints a whole study. */
export function tell(part: Part, { out, error }: Streams): void {
  const report = studyReport(part);
  for (const sentence of hinderedSentences(report)) error(`${sentence}\n`);
  out(`${JSON.stringify(report, null, 2)}\n`);
}

/** A share's part, by so many processes, as its file would have it. */
async function partOf(sweep: Sweep, share: Share, jobs: number, { terminal }: Streams): Promise<Part> {
  const [from, to] = placesOf(sweep, share);
  const progress = showProgress(terminal, to - from);
  const processes = Math.min(jobs, to - from);
  try {
    if (processes > 1) return await runJobs(sweep, share, processes, progress.done);
    const backend = await startBackend();
    const outcomes = await asPiece((done) => runShare(sweep, share, createEngine(backend), (count) => {
      progress.done(count);
      done(count);
    }));
    return readPart(partFileName(share), printPart({ sweep, share, outcomes, engine: engineVersion(), backend })).part;
  } finally {
    progress.end();
  }
}

/** Does work that the process that started this one is told of, where one did, and whose end is this one's too. */
async function asPiece<T>(work: (done: (count: number) => void) => Promise<T>): Promise<T> {
  if (!process.send) return work(() => {});
  const orphaned = (): void => process.exit(1);
  process.once('disconnect', orphaned);
  try {
    return await work((done) => void process.send?.({ done } satisfies PieceMessage));
  } finally {
    process.off('disconnect', orphaned);
  }
}
