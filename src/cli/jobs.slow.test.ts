/** A study by several processes: the same bytes as by one, and none is left behind however it ends. */
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wilt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SMALL = 'world.days=120&world.shoppers=50&static.select=fixed&static.epochs=5';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function begun(seeds: number, ...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/simulate.ts', SMALL, '--vary', 'dynamic.rate=0.1,1,5', '--seeds', String(seeds), ...args], { env: { ...process.env, TMPDIR: folder } });
  const ended = new Promise<Ended>((done) => {
    let [out, error] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    child.on('close', (code) => done({ code, out, error }));
  });
  return { child, ended };
}

/** Processes that this one has started that run pieces. */
function piecesOf(parent: ChildProcess): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return processes.split('\n').flatMap((line) => {
    const [, pid, ppid, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent.pid && args.includes('--shard') ? [Number(pid)] : [];
  });
}

async function piecesBegun(parent: ChildProcess, count: number): Promise<number[]> {
  for (;;) {
    const pieces = piecesOf(parent);
    if (pieces.length === count) return pieces;
    await new Promise((waited) => { setTimeout(waited, 20); });
  }
}

/** All but what the loader of TypeScript keeps. */
function leftBehind(): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('tsx-')).toSorted();
}

/** Processes end a moment after they are told to. */
async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await new Promise((waited) => { setTimeout(waited, 20); });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('gives the same bytes by three processes as by one', async () => {
  const [one, three] = await Promise.all(['1', '3'].map((jobs) => begun(2, '--jobs', jobs, '--out', join(folder, jobs)).ended));
  expect(three).toEqual(one);
  expect([one?.code, one?.error]).toEqual([0, '']);
  const csv = (jobs: string) => readFileSync(join(folder, jobs, 'sweep.csv'), 'utf8');
  expect(csv('3')).toBe(csv('1'));
  expect(leftBehind()).toEqual(['1', '3']);
});

it('names the part whose process dies, ends the others and writes nothing', async () => {
  const { child, ended } = begun(1000, '--jobs', '2', '--out', join(folder, 'out'));
  const [first, second] = await piecesBegun(child, 2);
  process.kill(first!, 'SIGKILL');
  const { code, out, error } = await ended;
  expect([code, out]).toEqual([1, '']);
  expect(error).toMatch(/^The process that ran part [12]\/2 ended early \(SIGKILL\)\. Nothing was written\.\n$/);
  await gone([second!]);
  expect(leftBehind()).toEqual([]);
});

it('ends its processes and leaves nothing behind where it is interrupted', async () => {
  const { child, ended } = begun(1000, '--jobs', '2', '--out', join(folder, 'out'));
  const pieces = await piecesBegun(child, 2);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, out: '', error: '' });
  await gone(pieces);
  expect(leftBehind()).toEqual([]);
});
