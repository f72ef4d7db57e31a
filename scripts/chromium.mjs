/**
 * Finds a Chromium for the end-to-end tests, or installs one. In this order: the environment variable CHROMIUM_PATH,
 * the system's, Playwright's own; then Playwright's download; then the system's package manager where it may.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PlainError, onPath, run, runInstalled } from './commands.mjs';

/** First the shell without windows: the same engine, which needs half the processor time of a whole browser. */
const NAMES = ['chromium-headless-shell', 'chrome-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where installers put a browser that is not on PATH. */
const PLACES = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [`${folder}\\Chromium\\Application\\chrome.exe`, `${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`],
  ),
  other: ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

/** Package managers that have a Chromium, and what to tell them. @type {readonly { name: string, before?: readonly string[], packages: readonly string[], install: readonly string[], asRoot: boolean }[]} */
const MANAGERS = [
  { name: 'apt-get', before: ['update'], install: ['install', '-y', '--no-install-recommends'], packages: ['chromium-headless-shell', 'chromium', 'chromium-browser'], asRoot: true },
  { name: 'dnf', install: ['install', '-y'], packages: ['chromium'], asRoot: true },
  { name: 'zypper', install: ['--non-interactive', 'install'], packages: ['chromium'], asRoot: true },
  { name: 'pacman', install: ['-Sy', '--noconfirm'], packages: ['chromium'], asRoot: true },
  { name: 'apk', install: ['add'], packages: ['chromium'], asRoot: true },
  { name: 'brew', install: ['install', '--cask'], packages: ['chromium', 'google-chrome'], asRoot: false },
];

/**
 * How Chromium is started: it asks for nothing that the page did not, since a closed network is no failure here. It
 * refuses to run as root in its sandbox.
 */
export const LAUNCH_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** True where the program starts: a stub without its package, or one whose libraries are missing, does not. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

/** Playwright's own Chromium, where it was downloaded earlier. */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

function systems() {
  const known = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : PLACES.other;
  return [...NAMES.map(onPath), ...known].find((path) => path !== undefined && starts(path));
}

/** The path of a Chromium that starts, or undefined. Throws where CHROMIUM_PATH names none. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (starts(named)) return named;
    throw new PlainError(`CHROMIUM_PATH is “${named}”, and no browser starts from there. Correct it, or unset it to let one be found.`);
  }
  return systems() ?? (await playwrights());
}

/** The words that run a command as root: none where we are, sudo where it asks no password, undefined otherwise. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = onPath('sudo');
  return sudo !== undefined && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? [sudo, '-n'] : undefined;
}

/** Asks the system's package manager. Answers what was tried, a line each. */
async function installFromSystem() {
  const manager = MANAGERS.find(({ name }) => onPath(name) !== undefined);
  if (manager === undefined) return ['no package manager that this script knows was found'];
  const prefix = manager.asRoot ? asRoot() : [];
  if (prefix === undefined) return [`${manager.name} would need root or a sudo that asks no password`];
  /** @param {readonly string[]} args */
  const call = async (args) => {
    const [command = manager.name, ...rest] = [...prefix, manager.name, ...args];
    const { code, output } = await run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    return code === 0 ? undefined : `\`${manager.name} ${args.join(' ')}\` ended with code ${code}: ${output.trim().split('\n').at(-1) ?? ''}`;
  };
  const tried = [];
  if (manager.before) tried.push(await call(manager.before));
  for (const name of manager.packages) {
    tried.push(await call([...manager.install, name]));
    if (systems() !== undefined) break;
  }
  return tried.filter((line) => line !== undefined);
}

/** The path of a Chromium, installed where none was found. @param {(line: string) => void} say */
export async function needChromium(say) {
  const found = await findChromium();
  if (found !== undefined) return found;
  say('No Chromium was found; asking Playwright for its own …');
  const download = await runInstalled('@playwright/test/cli.js', ['install', 'chromium'], { minutes: 10 });
  const own = download.code === 0 ? await playwrights() : undefined;
  if (own !== undefined) return own;
  say('That did not work; asking the system’s package manager …');
  const tried = await installFromSystem();
  const systemOne = systems();
  if (systemOne !== undefined) return systemOne;
  throw new PlainError(
    [
      'The end-to-end tests need a Chromium, and none could be found or installed:',
      `  Playwright’s download: ${download.code === 0 ? 'it came, but does not start here; `npx playwright install-deps chromium` installs the libraries it needs' : (download.output.match(/^.*(?:Error|error|failed).*$/m)?.[0].trim() ?? `ended with code ${download.code}`)}`,
      ...tried.map((line) => `  The system: ${line}`),
      'Install Chromium or Chrome (Debian: `apt-get install chromium`; macOS: `brew install --cask chromium`; or `npx playwright install --with-deps chromium`),',
      'or set CHROMIUM_PATH to the browser’s program, and run this again.',
    ].join('\n'),
  );
}
