/** Installs what package-lock.json locks, where node_modules is missing or differs from it. */
import { readFileSync } from 'node:fs';
import { PlainError, ROOT, onPath, run } from './commands.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean }} LockedPackage */

/** @param {string} path @returns {Record<string, LockedPackage> | undefined} */
function lockedPackages(path) {
  try {
    return /** @type {{ packages?: Record<string, LockedPackage> }} */ (JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'))).packages;
  } catch {
    return undefined;
  }
}

/** True where npm's own record of node_modules names every locked package in its locked version. */
function upToDate() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, locked]) => path === '' || (present[path] ? present[path].version === locked.version : locked.optional === true));
}

/** Answers whether anything had to be installed. */
export async function installDependencies() {
  if (upToDate()) return false;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const { code, output } = npm ? await run(process.execPath, [npm, ...args]) : await run(onPath('npm') ?? 'npm', args);
  if (code === 0) return true;
  throw new PlainError(`${output}\nThe dependencies could not be installed: \`npm ci\` ended with code ${code}. It needs an npm registry (the internet, or a mirror that npm is set to use) and room on the disk. What npm said is above.`);
}
