/**
 * `npm test`: everything a change must pass, one step after the other, in an empty clone too. The first step that
 * fails ends it. `npm test -- --only types,lint` runs some steps; `--verbose` shows what the tools say as they go.
 */
import './node-version.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, ROOT, run, runInstalled } from './commands.mjs';
import { needChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';

const RESULTS = join(ROOT, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const PAGE_REPORT = join(RESULTS, 'page.json');

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ code: number, output: string, count?: Count }} Outcome */

/** What several programs in a row came to: the first that failed, or the last. @param {...(() => Promise<Outcome>)} parts @returns {Promise<Outcome>} */
async function all(...parts) {
  let outcome = { code: 0, output: '' };
  for (const part of parts) {
    outcome = await part();
    if (outcome.code !== 0) return outcome;
  }
  return outcome;
}

/** @param {string} path @returns {unknown} */
function report(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {Count | undefined} */
function unitCount() {
  const read = /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | undefined} */ (report(UNIT_REPORT));
  return read && { passed: read.numPassedTests, failed: read.numFailedTests, skipped: read.numPendingTests + read.numTodoTests };
}

/** @returns {Count | undefined} */
function pageCount() {
  const read = /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} */ (report(PAGE_REPORT));
  return read && { passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky, skipped: read.stats.skipped };
}

/** A run of tests fails where one failed, one was skipped or none ran, whatever its program's code says. @param {Outcome} outcome @param {Count | undefined} count @returns {Outcome} */
function counted(outcome, count) {
  if (!count) return { ...outcome, code: outcome.code || 1 };
  const why = count.passed + count.failed === 0 ? 'No test ran.' : count.skipped > 0 ? `${count.skipped} tests were skipped; a test that is kept is run.` : '';
  return { code: outcome.code || (why === '' ? 0 : 1), output: `${outcome.output}\n${why}`.trim(), count };
}

/** @param {{ verbose: boolean }} options */
function steps({ verbose }) {
  const show = { show: verbose };
  /** @type {string | undefined} */
  let chromium;
  return /** @type {const} */ ([
    {
      name: 'browser',
      about: 'a Chromium for the end-to-end tests',
      run: async () => {
        chromium = await needChromium((line) => console.log(`  ${line}`));
        return { code: 0, output: chromium };
      },
    },
    {
      name: 'types',
      about: 'tsc, the engine also without DOM and Node',
      run: () => all(() => runInstalled('typescript/bin/tsc', ['-p', '.'], show), () => runInstalled('typescript/bin/tsc', ['-p', 'tsconfig.engine.json'], show)),
    },
    { name: 'lint', about: 'oxlint, no warning allowed', run: () => runInstalled('oxlint/bin/oxlint', [], show) },
    { name: 'rooms', about: 'imports against rooms.json', run: () => run(process.execPath, ['scripts/rooms.mjs'], show) },
    { name: 'unused', about: 'knip: files, exports, dependencies', run: () => runInstalled('knip/bin/knip.js', ['--treat-config-hints-as-errors'], show) },
    {
      name: 'unit',
      about: 'unit tests',
      run: async () => {
        const outcome = await runInstalled('vitest/vitest.mjs', ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], { ...show, minutes: 40 });
        return counted(outcome, unitCount());
      },
    },
    { name: 'build', about: 'the page into dist/', run: () => runInstalled('vite/bin/vite.js', ['build', '--logLevel', 'warn'], show) },
    { name: 'sizes', about: 'what a visitor downloads', run: () => run(process.execPath, ['scripts/sizes.mjs'], show) },
    {
      name: 'page',
      about: 'end-to-end tests of the built page',
      run: async () => {
        const path = chromium ?? (await needChromium((line) => console.log(`  ${line}`)));
        const env = { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: PAGE_REPORT };
        const outcome = await runInstalled('@playwright/test/cli.js', ['test', '--forbid-only', '--reporter=list,json'], { ...show, env, minutes: 60 });
        return counted(outcome, pageCount());
      },
    },
  ]);
}

function options() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, verbose: { type: 'boolean', default: false } } });
    const names = steps({ verbose: false }).map(({ name }) => name);
    const only = values.only?.split(',').map((name) => name.trim());
    const wrong = only?.find((name) => !names.some((known) => known === name));
    if (wrong !== undefined) throw new PlainError(`There is no step “${wrong}”. The steps are ${names.join(', ')}.`);
    return { only, verbose: values.verbose };
  } catch (error) {
    throw error instanceof PlainError ? error : new PlainError(`${error instanceof Error ? error.message : String(error)}\nOptions: --only STEP,STEP and --verbose.`);
  }
}

const total = { passed: 0, failed: 0 };

async function main() {
  const { only, verbose } = options();
  if (await installDependencies()) console.log('Installed the dependencies as locked.');
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const step of steps({ verbose })) {
    if (only && !only.includes(step.name)) continue;
    console.log(`${step.name.padEnd(8)} ${step.about} …`);
    const began = performance.now();
    const { code, output, count } = /** @type {Outcome} */ (await step.run());
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    total.passed += count?.passed ?? 0;
    total.failed += count?.failed ?? 0;
    if (code !== 0) {
      if (!verbose || output !== '') console.log(output.trimEnd());
      if (total.failed === 0) total.failed = 1;
      throw new PlainError(`\nFailed at “${step.name}” (${step.about}) after ${seconds}. Only this step again: npm test -- --only ${step.name}`);
    }
    console.log(`         ${count ? `${count.passed} passed, ` : ''}${seconds}`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  total.failed ||= 1;
  process.exitCode = 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
