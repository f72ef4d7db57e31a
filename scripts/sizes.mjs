/**
 * Holds the built page to its size: what a visitor downloads, gzipped, before the first interaction and with each part
 * that is opened later. TensorFlow.js may be in the worker, and in what saves a model.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { runAsCommand } from './as-command.mjs';
import { manifestFrom, partsOf } from './chunks.mjs';
import { PlainError, ROOT } from './commands.mjs';
import { EMBED_CLIENT } from './embed-client.mjs';

/** @typedef {{ name: string, files: readonly string[], limit: number }} Share files in dist/, and how many kB they may have together */

const DIST = join(ROOT, 'dist');

/**
 * kB (1,000 bytes), gzipped. The first load may grow to 250 and no further: who raises its limit says what for (249: the
 * beginning and the way into the course, what a link hides, holds fast and compares, the wait of a frame out of view; the one style sheet has the course's rules too). A later
 * part is on the page in a second on a slow line; a model is saved in a few.
 */
const LIMITS = { scripts: 249, style: 24, later: 40, models: 230, worker: 150, fallback: 45, classic: 190, client: 3 };

/** The part that writes a trained model with TensorFlow.js’ own layers: fetched by whoever saves one, and by nobody else. */
const MODELS = 'src/ui/models/model-files.ts';

/** Files that are data, by what they are called. */
const DATA = [
  { name: 'WebAssembly, SIMD', fits: /simd.*\.wasm$/, limit: 150 },
  { name: 'WebAssembly, plain', fits: /\.wasm$/, limit: 130 },
  { name: 'fonts, Latin', fits: /-latin-(wght|opsz)-.*\.woff2$/, limit: 220 },
  { name: 'fonts, others', fits: /\.woff2$/, limit: 700 },
];

/** Of the instructors' deck, apart from the page: reveal.js and its dress. */
const DECK = [
  { name: 'deck, script', fits: /\.js$/, limit: 60 },
  { name: 'deck, style', fits: /\.css$/, limit: 14 },
  { name: 'deck, fonts', fits: /\.woff2$/, limit: 160 },
];

/** @param {string} file */
const isScript = (file) => file.endsWith('.js');

/** @param {string} file */
const gzipped = (file) => gzipSync(readFileSync(join(DIST, file))).length / 1000;

/** The packages whose sources are in a script, by its map. @param {string} file @returns {Set<string>} */
function packagesIn(file) {
  const map = join(DIST, `${file}.map`);
  // What the bundler adds of its own has no map.
  if (!existsSync(map)) return new Set();
  const { sources } = /** @type {{ sources: string[] }} */ (JSON.parse(readFileSync(map, 'utf8')));
  // A module that only has the address of a file of a package holds nothing of it.
  return new Set(sources.filter((source) => !/\.wasm(\?|$)/.test(source)).map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? ''));
}

/** What a script imports, as files in dist/. @param {string} file */
function importsOf(file) {
  const code = readFileSync(join(DIST, file), 'utf8');
  const { module } = parseSync(file, code);
  /** @param {string} specifier */
  const beside = (specifier) => posix.join(posix.dirname(file), specifier);
  return {
    imports: module.staticImports.map(({ moduleRequest }) => beside(moduleRequest.value)),
    dynamicImports: module.dynamicImports.map(({ moduleRequest: { start, end } }) => beside(code.slice(start + 1, end - 1))),
  };
}

/** @returns {import('./chunks.mjs').Manifest} */
function readManifest() {
  const path = join(DIST, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new PlainError('dist/ holds no manifest; `npm run build` makes it.');
  return /** @type {import('./chunks.mjs').Manifest} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/** @param {import('./chunks.mjs').Manifest} manifest @returns {Share[]} */
function pageShares(manifest) {
  const { first, later } = partsOf(manifest);
  return [
    { name: 'first load, scripts', files: first.files.filter(isScript), limit: LIMITS.scripts },
    { name: 'first load, style', files: first.files.filter((file) => !isScript(file)), limit: LIMITS.style },
    ...later.map(({ name, files }) => (name === MODELS ? { name: 'models, on demand', files, limit: LIMITS.models } : { name: `later, ${name}`, files, limit: LIMITS.later })),
  ];
}

/** The worker once more as one script with its fallback in it, which sandboxed frames alone download. */
const CLASSIC = /worker-classic-[^/]*\.js$/;

/** The page names the worker's script among its assets. @param {import('./chunks.mjs').Manifest} manifest @returns {Share[]} */
function workerShares(manifest) {
  const entries = [...new Set(Object.values(manifest).flatMap(({ assets = [] }) => assets.filter((file) => isScript(file) && !CLASSIC.test(file))))];
  return entries.flatMap((entry) => {
    const { first, later } = partsOf(manifestFrom(entry, importsOf));
    return [{ name: 'worker', files: first.files, limit: LIMITS.worker }, ...later.map(({ files }) => ({ name: 'worker, fallback', files, limit: LIMITS.fallback }))];
  });
}

/** Answers the exit code. */
async function main() {
  const manifest = readManifest();
  const files = readdirSync(join(DIST, 'assets')).filter((name) => !name.endsWith('.map')).map((name) => `assets/${name}`);
  const page = pageShares(manifest);
  const data = DATA.map(({ name, limit }) => ({ name, files: files.filter((file) => DATA.find(({ fits }) => fits.test(file))?.name === name), limit }));
  const deckFiles = readdirSync(join(DIST, 'deck', 'assets')).map((name) => `deck/assets/${name}`);
  const deck = DECK.map(({ name, fits, limit }) => ({ name, files: deckFiles.filter((file) => fits.test(file)), limit }));
  const client = EMBED_CLIENT.map((name) => ({ name: `for parents, ${name}.js`, files: [`embed/${name}.js`], limit: LIMITS.client }));
  const classic = { name: 'worker, classic', files: files.filter((file) => CLASSIC.test(file)), limit: LIMITS.classic };
  const shares = [...page, ...workerShares(manifest), classic, ...data, ...client, ...deck];
  const failures = [];
  for (const { name, files: own, limit } of shares) {
    const size = own.reduce((sum, file) => sum + gzipped(file), 0);
    console.log(`${size.toFixed(1).padStart(7)} kB of ${String(limit).padStart(3)}  ${name}`);
    if (own.length > 1 && own.every(isScript)) for (const file of own) console.log(`${''.padEnd(18)}${gzipped(file).toFixed(1).padStart(5)}  ${file}`);
    if (size > limit) failures.push(`${name}: ${size.toFixed(1)} kB gzipped; ${limit} kB are allowed: ${own.join(', ')}`);
    if (own.length === 0) failures.push(`${name}: there is none.`);
  }
  const elsewhere = page.filter(({ name }) => name !== 'models, on demand');
  for (const file of new Set(elsewhere.flatMap((share) => share.files))) for (const used of packagesIn(file)) if (used.startsWith('@tensorflow/')) failures.push(`${file} holds ${used}, which belongs in the worker, or in ${MODELS}.`);
  const counted = new Set(shares.flatMap((share) => share.files));
  const unknown = [...files, ...deckFiles].filter((file) => !counted.has(file));
  if (unknown.length > 0) failures.push(`No limit is set for ${unknown.join(', ')}`);
  for (const line of failures) console.error(line);
  return failures.length > 0 ? 1 : 0;
}

await runAsCommand(main);
