import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wilt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly error: string;
}

/** Runs a program in Node to its end; `closed` reads nothing of what it prints. */
function ended(args: readonly string[], { closed = false, env = {} }: { readonly closed?: boolean; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let error = '';
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    if (closed) child.stdout.destroy();
    else child.stdout.resume();
    child.on('close', (code) => done({ code, error }));
  });
}

const SMALL = 'world.days=120&world.shoppers=50&static.select=fixed&static.epochs=5';
const UNTRAINABLE = `${SMALL}&incidents.list=lost~none~2026-07-01~2026-08-31~100`;
const simulate = (...args: string[]) => ['src/cli/simulate.ts', ...args];
/** A command that does this. */
const doing = (body: string, ...args: string[]) => ['--input-type=module', '-e', `import { runAsCommand } from './scripts/as-command.mjs'; await runAsCommand(async () => { ${body} });`, '--', ...args];

describe('a command', () => {
  it('ends quietly where nobody reads on', async () => {
    expect(await ended(simulate(SMALL), { closed: true })).toEqual({ code: 0, error: '' });
    expect(await ended(simulate('--help'), { closed: true })).toEqual({ code: 0, error: '' });
    expect(await ended(simulate(SMALL, '--vary', 'dynamic.rate=1', '--jobs', '1'), { closed: true })).toEqual({ code: 0, error: '' });
    expect(await ended(['src/cli/merge.ts', '--help'], { closed: true })).toEqual({ code: 0, error: '' });
  });

  it('of the scripts ends quietly too, and a check that nobody read to its end has not passed', async () => {
    expect(await ended(['scripts/rooms.mjs'], { closed: true })).toEqual({ code: 0, error: '' });
    expect(await ended(['scripts/start.mjs'], { closed: true, env: { PORT: '0' } })).toEqual({ code: 0, error: '' });
    expect(await ended(['scripts/test.mjs', '--only', 'rooms'], { closed: true })).toEqual({ code: 1, error: '' });
    expect(await ended(['scripts/bench.mjs'], { closed: true })).toEqual({ code: 0, error: '' });
  });

  it('of the scripts says what it foresaw as it stands', async () => {
    expect(await ended(['scripts/start.mjs'], { env: { PORT: 'x' } })).toEqual({ code: 1, error: 'PORT is “x”; it must be a whole number from 0 to 65535 (0 takes any free port).\n' });
    const { code, error } = await ended(['scripts/test.mjs', '--only', 'x']);
    expect(code).toBe(1);
    expect(error).toMatch(/^There is no step “x”\. The steps are .*\n$/);
  });

  it('says in one sentence what it did not foresee, and shows the stack only when asked', async () => {
    for (const body of ["throw new Error('The moon is full\\nand more');", "setTimeout(() => { throw new Error('The moon is full'); }); await new Promise(() => setTimeout(() => {}, 1e5));", "void Promise.reject(new Error('The moon is full')); await new Promise(() => setTimeout(() => {}, 1e5));"]) {
      expect(await ended(doing(body))).toEqual({ code: 1, error: 'This was not foreseen: The moon is full. --debug shows where.\n' });
      const { code, error } = await ended(doing(body, '--debug'));
      expect(code).toBe(1);
      expect(error).toMatch(/^This was not foreseen: The moon is full\.\nError: The moon is full(.|\n)*at /);
    }
  });

  it('leaves its own exit code', async () => {
    expect(await ended(doing('return 3;'))).toEqual({ code: 3, error: '' });
  });
});

describe('tables of a year that cannot be run', () => {
  it('leave nothing behind, and what was there as it was', async () => {
    const inside = join(folder, 'a', 'b');
    expect((await ended(simulate(UNTRAINABLE, '--out', inside))).code).toBe(2);
    expect(existsSync(join(folder, 'a'))).toBe(false);
    writeFileSync(join(folder, 'days.csv'), 'mine');
    expect((await ended(simulate(UNTRAINABLE, '--out', folder))).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['days.csv']);
    expect(readFileSync(join(folder, 'days.csv'), 'utf8')).toBe('mine');
  });

  it('are refused before the run where something that is no file has their name', async () => {
    mkdirSync(join(folder, 'events.csv'));
    const { code, error } = await ended(simulate(SMALL, '--out', folder));
    expect(code).toBe(2);
    expect(error).toMatch(/^Nothing can be written to “.*” \(EISDIR\); --out takes a directory\. Nothing was run\.\n$/);
    expect(readdirSync(folder)).toEqual(['events.csv']);
  });

  it('replace what was there when they are whole', async () => {
    writeFileSync(join(folder, 'days.csv'), 'old');
    expect(await ended(simulate(SMALL, '--out', folder))).toEqual({ code: 0, error: '' });
    expect(readdirSync(folder).toSorted()).toEqual(['days.csv', 'events.csv', 'shoppers.csv', 'versions.csv']);
    expect(readFileSync(join(folder, 'days.csv'), 'utf8')).toMatch(/^date,contender,/);
  });
});
