/**
 * A share of a study run by several processes: each runs a piece of it by the same command, as one would by hand with
 * `--shard`. However this process ends, they end with it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optionsAmong, PlainError } from '../../scripts/commands.mjs';
import type { Sweep } from '../simulation/sweep.ts';
import { STUDY_ERRORS } from '../text/study.ts';
import { joined, partFileName, readPart, type Part } from './parts.ts';
import { cut, nameOf, shareText, type Share } from './study.ts';
import { whateverEnds } from './whateverEnds.ts';

/** What a piece tells the process that started it. */
export interface PieceMessage {
  readonly done: number;
}

const COMMAND = fileURLToPath(new URL('simulate.ts', import.meta.url));

/** @param onRun told how many runs are done by all. Throws a `PlainError` where one of the processes died. */
export function runJobs(sweep: Sweep, share: Share, jobs: number, onRun: (done: number) => void): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'wilt-'));
  const children: ChildProcess[] = [];
  const endAll = (): void => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return whateverEnds(async () => {
    const done = new Map<Share, number>();
    const pieces = cut(share, jobs);
    const run = (piece: Share) =>
      runPiece(argumentsOf(sweep, piece, folder), piece, optionsAmong(jobs), (child) => children.push(child), (count) => {
        done.set(piece, count);
        onRun([...done.values()].reduce((sum, each) => sum + each, 0));
      });
    await Promise.all(pieces.map(run));
    const files = pieces.map((piece) => join(folder, partFileName(piece)));
    return joined(files.map((file) => readPart(file, readFileSync(file, 'utf8'))), share);
  }, endAll);
}

function argumentsOf(sweep: Sweep, piece: Share, folder: string): readonly string[] {
  const { link, vary, values, seeds } = nameOf(sweep);
  return [link, '--vary', `${vary}=${values.join(',')}`, '--seeds', String(seeds), '--shard', shareText(piece), '--jobs', '1', '--out', folder];
}

/** Runs one piece to its end. */
function runPiece(args: readonly string[], piece: Share, options: string[], onStart: (child: ChildProcess) => void, onRun: (done: number) => void): Promise<void> {
  return new Promise((ended, fail) => {
    const child = fork(COMMAND, args, { execArgv: options, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    onStart(child);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    child.on('message', (message: PieceMessage) => onRun(message.done));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === 0) ended();
      else fail(new PlainError(STUDY_ERRORS.died(shareText(piece), signal ?? `exit code ${code}`, said.trim().split('\n').at(-1) ?? '')));
    });
  });
}
