/** The steps that a change must pass, in their order: what each is called, what it runs, and which run all day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { needChromium } from './chromium.mjs';
import { ROOT, run, runInstalled } from './commands.mjs';

export const RESULTS = join(ROOT, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const PAGE_REPORT = join(RESULTS, 'page.json');

/** What the tools that run all day remember of the last time, by what the files hold; the whole of the steps starts from nothing. */
const CACHE = join(ROOT, 'node_modules/.cache/wilt');

/** The compiler, alone and as the linter's, is written in Go: collecting its garbage less often costs it no more memory and saves a fifth. */
const COMPILER = { GOGC: '400' };

/** The unit tests that are run all day: all but the claims over thirty seeds and the slow laws (see vite.config.ts). */
export const QUICK_TESTS = ['--project', 'quick'];

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ code: number, output: string, count?: Count }} Outcome */
/**
 * `daily` steps are what `npm run check` does; `sideBySide` ones need nothing of each other and run together.
 * @typedef {{ name: string, about: string, daily?: boolean, sideBySide?: boolean, run: () => Promise<Outcome> }} Step
 */
/**
 * `verbose` shows what the tools say as they go; `daily` leaves out the tests that are not run all day, and `changed` those
 * that no change since a commit reaches ('' is the last one).
 * @typedef {{ verbose: boolean, daily: boolean, changed?: string | undefined }} Options
 */

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

/** A run of tests fails where one failed, one was skipped or none ran that should, whatever its program's code says. @param {Outcome} outcome @param {Count | undefined} count @param {boolean} [mayBeNone] @returns {Outcome} */
function counted(outcome, count, mayBeNone = false) {
  if (!count) return { ...outcome, code: outcome.code || 1 };
  const none = count.passed + count.failed === 0 && !mayBeNone;
  const why = none ? 'No test ran.' : count.skipped > 0 ? `${count.skipped} tests were skipped; a test that is kept is run.` : '';
  return { code: outcome.code || (why === '' ? 0 : 1), output: `${outcome.output}\n${why}`.trim(), count };
}

/** @param {Options} options @returns {readonly Step[]} */
export function steps({ verbose, daily, changed }) {
  const show = { show: verbose };
  const compiling = { ...show, env: COMPILER };
  /** @param {string} project @param {string} name */
  const compiled = (project, name) => runInstalled('typescript/bin/tsc', ['-p', project, ...(daily ? ['--incremental', '--tsBuildInfoFile', join(CACHE, `${name}.tsbuildinfo`)] : [])], compiling);
  /** @type {string | undefined} */
  let chromium;
  return [
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
      daily: true,
      sideBySide: true,
      run: () => all(() => compiled('.', 'page'), () => compiled('tsconfig.engine.json', 'engine')),
    },
    { name: 'lint', about: 'oxlint, no warning allowed', daily: true, sideBySide: true, run: () => runInstalled('oxlint/bin/oxlint', [], compiling) },
    { name: 'rooms', about: 'imports against rooms.json', daily: true, sideBySide: true, run: () => run(process.execPath, ['scripts/rooms.mjs'], show) },
    { name: 'content', about: 'the course’s files against their rules', daily: true, sideBySide: true, run: () => runInstalled('tsx/dist/cli.mjs', ['scripts/content.ts'], show) },
    { name: 'unused', about: 'knip: files, exports, dependencies', daily: true, sideBySide: true, run: () => runInstalled('knip/bin/knip.js', ['--treat-config-hints-as-errors', ...(daily ? ['--cache', '--cache-location', join(CACHE, 'knip')] : [])], show) },
    {
      name: 'unit',
      about: daily ? 'unit tests but claims and slow laws' : 'unit tests',
      daily: true,
      run: async () => {
        const which = [...(daily ? QUICK_TESTS : []), ...(changed === undefined ? [] : [changed === '' ? '--changed' : `--changed=${changed}`])];
        const outcome = await runInstalled('vitest/vitest.mjs', ['run', ...which, '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], { ...show, minutes: 40 });
        return counted(outcome, unitCount(), changed !== undefined);
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
        const judged = counted(outcome, pageCount());
        // Where nobody can run it again by hand, what failed is run once more for its trace alone: it stays failed.
        if (process.env.CI && (judged.count?.failed ?? 0) > 0) await runInstalled('@playwright/test/cli.js', ['test', '--last-failed', '--trace', 'retain-on-failure', '--reporter=list'], { ...show, env: { CHROMIUM_PATH: path }, minutes: 20 });
        return judged;
      },
    },
  ];
}
