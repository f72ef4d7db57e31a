/** Builds the page into dist/, where it is older than its sources. */
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, ROOT, runInstalled } from './commands.mjs';

const SOURCES = ['src', 'deck', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
export const DIST = join(ROOT, 'dist');
const PAGE = join(DIST, 'index.html');

/** When anything at or below a path last changed, in milliseconds; a folder's own time tells of removed files. @param {string} path @returns {number} */
function changed(path) {
  const found = statSync(path);
  const below = found.isDirectory() ? readdirSync(path).map((name) => changed(join(path, name))) : [];
  return Math.max(found.mtimeMs, ...below);
}

function builtAt() {
  return statSync(PAGE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

export async function buildPage() {
  if (builtAt() > Math.max(...SOURCES.map((path) => changed(join(ROOT, path))))) return;
  console.log('Building the page …');
  const began = new Date();
  const { code, output } = await runInstalled('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) {
    rmSync(PAGE, { force: true });
    throw new PlainError(`${output}\nThe page could not be built; what the builder said is above.`);
  }
  // What is edited while the build runs is newer than the build.
  utimesSync(PAGE, began, began);
}
