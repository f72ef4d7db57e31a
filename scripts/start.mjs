/**
 * `npm start`: installs what is locked, builds the page where it is older than its sources, serves it and prints its
 * address. PORT and HOST say where; a taken port is passed over for the next one.
 */
import './node-version.mjs';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, ROOT, runInstalled } from './commands.mjs';
import { installDependencies } from './dependencies.mjs';
import { serve } from './static-server.mjs';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
/** How many ports in a row are tried. */
const PORTS_TRIED = 100;
const PAGE = join(ROOT, 'dist', 'index.html');

/** When anything at or below a path last changed, in milliseconds; a folder's own time tells of removed files. @param {string} path @returns {number} */
function changed(path) {
  const found = statSync(path);
  const below = found.isDirectory() ? readdirSync(path).map((name) => changed(join(path, name))) : [];
  return Math.max(found.mtimeMs, ...below);
}

function builtAt() {
  return statSync(PAGE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function build() {
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

function wantedPort() {
  const text = process.env.PORT ?? '';
  if (text === '') return 4173;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new PlainError(`PORT is “${text}”; it must be a whole number from 0 to 65535 (0 takes any free port).`);
  return port;
}

try {
  const port = wantedPort();
  const host = process.env.HOST ?? '127.0.0.1';
  console.log('Checking the dependencies …');
  if (await installDependencies()) console.log('Installed them as locked.');
  await build();
  const server = await serve({ folders: { '/': join(ROOT, 'dist') }, port, host, tries: port === 0 ? 1 : PORTS_TRIED }).catch((/** @type {unknown} */ error) => {
    throw new PlainError(`Nothing could be served on ${host} from port ${port} on: ${String(error)}. HOST and PORT say where to try.`);
  });
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken, so this is the next free one.`);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`\nWilt is at http://${name}:${server.port}/\nCtrl+C stops it.`);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
