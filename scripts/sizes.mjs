/**
 * Holds the built page to its size: what a visitor downloads, gzipped. All of the page's scripts are counted, as if
 * every one were needed before the first interaction; TensorFlow.js may be in the worker only.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './commands.mjs';

const ASSETS = join(ROOT, 'dist', 'assets');

/** Limits in kB (1,000 bytes), gzipped. A file belongs to the first kind that its name fits. */
const KINDS = [
  { kind: 'worker script', fits: /^worker-.*\.js$/, limit: 150 },
  { kind: 'page script', fits: /\.js$/, limit: 250 },
  { kind: 'style', fits: /\.css$/, limit: 20 },
  { kind: 'WebAssembly, SIMD', fits: /simd.*\.wasm$/, limit: 150 },
  { kind: 'WebAssembly, plain', fits: /\.wasm$/, limit: 130 },
  { kind: 'fonts, Latin', fits: /-latin-(wght|opsz)-.*\.woff2$/, limit: 220 },
  { kind: 'fonts, others', fits: /\.woff2$/, limit: 700 },
];

/** @param {string} name */
const gzipped = (name) => gzipSync(readFileSync(join(ASSETS, name))).length / 1000;

/** The packages whose sources are in a script, by its map. @param {string} name @returns {Set<string>} */
function packagesIn(name) {
  const map = join(ASSETS, `${name}.map`);
  // What the bundler adds of its own has no map.
  if (!existsSync(map)) return new Set();
  const { sources } = /** @type {{ sources: string[] }} */ (JSON.parse(readFileSync(map, 'utf8')));
  return new Set(sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? ''));
}

const files = readdirSync(ASSETS).filter((name) => !name.endsWith('.map'));
const failures = [];
for (const { kind, fits, limit } of KINDS) {
  const own = files.filter((name) => KINDS.find((other) => other.fits.test(name))?.fits === fits);
  const size = own.reduce((sum, name) => sum + gzipped(name), 0);
  console.log(`${kind.padEnd(20)} ${size.toFixed(1).padStart(7)} kB of ${limit} kB`);
  if (size > limit) failures.push(`The ${kind} is ${size.toFixed(1)} kB gzipped; ${limit} kB are allowed: ${own.join(', ')}`);
  if (kind === 'page script')
    for (const name of own)
      for (const used of packagesIn(name)) if (used.startsWith('@tensorflow/')) failures.push(`${name} holds ${used}, which belongs in the worker.`);
}
const unknown = files.filter((name) => !KINDS.some(({ fits }) => fits.test(name)));
if (unknown.length > 0) failures.push(`No limit is set for ${unknown.join(', ')}`);
if (!files.some((name) => name.endsWith('.js'))) failures.push('dist/assets holds no script; `npm run build` makes it.');
for (const line of failures) console.error(line);
if (failures.length > 0) process.exitCode = 1;
