/**
 * `npm test`: everything a change must pass, in an empty clone too. The first step that fails ends it.
 * `npm test -- --only types,lint` runs some steps; `--verbose` shows what the tools say as they go.
 *
 * `npm run check` is the part of it that is run all day (`--daily`): `--changed` leaves out unit tests that no change
 * since the last commit reaches, `--changed=main` since a branch; `--watch` runs what a change reaches at every save.
 */
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAsCommand } from './as-command.mjs';
import { PlainError, ROOT } from './commands.mjs';
import { installDependencies } from './dependencies.mjs';
import { QUICK_TESTS, RESULTS, steps } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

function options() {
  try {
    // `--changed` may stand alone, which parseArgs does not know.
    const args = process.argv.slice(2).map((each) => (each === '--changed' ? '--changed=' : each));
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string' }, verbose: { type: 'boolean', default: false }, daily: { type: 'boolean', default: false }, debug: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false }, changed: { type: 'string' } },
    });
    const { verbose, daily, watch, changed } = values;
    const known = steps({ verbose, daily }).filter((step) => !daily || step.daily === true);
    const only = values.only?.split(',').map((name) => name.trim());
    const wrong = only?.find((name) => !known.some((step) => step.name === name));
    if (wrong !== undefined) throw new PlainError(`There is no step “${wrong}”. The steps are ${known.map(({ name }) => name).join(', ')}.`);
    return { only, verbose, daily, watch, changed };
  } catch (error) {
    throw error instanceof PlainError ? error : new PlainError(`${error instanceof Error ? error.message : String(error)}\nOptions: --only STEP,STEP, --verbose and --debug; of the daily check also --changed, --changed=COMMIT and --watch.`);
  }
}

/** Steps that run together, in order: one alone, or neighbours that need nothing of each other. @param {readonly Step[]} chosen @returns {Step[][]} */
function together(chosen) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of chosen) {
    const last = groups.at(-1);
    if (step.sideBySide && last?.[0]?.sideBySide) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

const total = { passed: 0, failed: 0 };

/** Runs a step and says how it went; false where it failed. @param {Step} step @param {boolean} verbose @param {string} again how to run it again */
async function passes({ name, about, run }, verbose, again) {
  const began = performance.now();
  const { code, output, count } = await run();
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? 0;
  if (code === 0) {
    console.log(`${name.padEnd(8)} ${about}: ${count ? `${count.passed} passed, ` : ''}${seconds}`);
    return true;
  }
  if (!verbose || output !== '') console.log(output.trimEnd());
  console.error(`\nFailed at “${name}” (${about}) after ${seconds}. Only this step again: ${again} -- --only ${name}`);
  return false;
}

/** Runs the chosen steps and answers the exit code. */
async function main() {
  const { only, verbose, daily, watch, changed } = options();
  if (await installDependencies()) console.log('Installed the dependencies as locked.');
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const chosen = steps({ verbose, daily, changed }).filter(({ name, daily: isDaily }) => (only ? only.includes(name) : !daily || isDaily === true));
  for (const group of together(watch ? chosen.filter(({ sideBySide }) => sideBySide) : chosen)) {
    for (const { name, about } of group) console.log(`${name.padEnd(8)} ${about} …`);
    const passed = await Promise.all(group.map((step) => passes(step, verbose, daily ? 'npm run check' : 'npm test')));
    if (passed.includes(false) && !watch) {
      total.failed ||= 1;
      return 1;
    }
  }
  // Its own keys work in a terminal that it has to itself.
  return watch ? (spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'watch', ...QUICK_TESTS], { cwd: ROOT, stdio: 'inherit' }).status ?? 1) : 0;
}

/** The last line, whatever happened. */
const printSum = () => console.log(`\n${total.passed} passed, ${total.failed} failed`);

// A reader that leaves early has not seen the tests pass.
await runAsCommand(
  async () => {
    const code = await main();
    printSum();
    return code;
  },
  {
    unread: 1,
    atEnd: () => {
      total.failed ||= 1;
      printSum();
    },
  },
);
