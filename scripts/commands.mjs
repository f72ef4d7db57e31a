/** Runs other programs: shown as they go, or kept quiet and handed back. A program that hangs is ended with its children. */
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A program's way out of ours: its message is shown as it stands, without a stack. */
export class PlainError extends Error {}

const windows = process.platform === 'win32';

/** How to end each program that runs now: several may run side by side. @type {Set<() => void>} */
const running = new Set();
// However this program ends, what it started ends with it.
process.on('exit', () => {
  for (const end of running) end();
});

/**
 * The full path of a program on PATH, or undefined.
 * @param {string} name
 */
export function onPath(name) {
  const endings = windows ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const candidate = join(folder, name + ending);
      if (folder !== '' && existsSync(candidate)) return candidate;
    }
  }
  return undefined;
}

/**
 * The entry script of an installed package's command, to be run by this very Node.
 * @param {string} path inside node_modules
 */
function installed(path) {
  return join(ROOT, 'node_modules', path);
}

/**
 * Runs a program to its end. Never throws: a program that cannot be started has code 127, one that took too long 124.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, minutes?: number, env?: Record<string, string> }} [options] `show` passes output through
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { show = false, minutes = 15, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that ending it ends what it started.
      detached: !windows,
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    const end = () => {
      if (child.pid === undefined) return;
      if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it has ended already */ }
    };
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      end();
    }, minutes * 60_000);
    running.add(end);
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => process.exit(signal === 'SIGINT' ? 130 : 143);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(limit);
      running.delete(end);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => {
      if (late) output += `\nEnded after ${minutes} minutes.`;
      finish(late ? 124 : (code ?? 1));
    });
  });
}

/** Runs an installed package's command with this Node. @param {string} path @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runInstalled(path, args, options) {
  return run(process.execPath, [installed(path), ...args], options);
}

/**
 * Options of Node for one of several processes that compute side by side. Where they have every core, each collects its garbage alone:
 * several threads at once gain time only while a core is idle.
 * @param {number} processes
 */
export function optionsAmong(processes) {
  return processes < availableParallelism() ? process.execArgv : [...process.execArgv, '--single-threaded-gc'];
}
