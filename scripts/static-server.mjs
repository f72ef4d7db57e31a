/**
 * A small server for a built folder, as plain as the static hosts it stands in for. It can serve the folder under any
 * path, which the end-to-end tests use to show that the page works there.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address stands for: `folder` where there is one that wants a closing slash, undefined for none.
 * @param {string} root
 * @param {string} path decoded, below the mount
 */
async function fileAt(root, path) {
  const file = normalize(join(root, path));
  if (path.includes('\0') || (file !== root && !file.startsWith(root + sep))) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { file, size: found.size, tag: tagOf(found) };
  if (!found?.isDirectory()) return undefined;
  if (!path.endsWith('/')) return 'folder';
  const index = join(file, 'index.html');
  const page = await stat(index).catch(() => undefined);
  return page?.isFile() ? { file: index, size: page.size, tag: tagOf(page) } : undefined;
}

/** What tells one state of a file from the next, as static hosts do: weak, since it does not look inside. @param {import('node:fs').Stats} stats */
function tagOf({ size, mtimeMs }) {
  return `W/"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
}

/** A folder, or a folder with headers of its own beside the usual ones; one that is '' is not sent. @typedef {string | { root: string, headers: Readonly<Record<string, string>> }} Folder */

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {Readonly<Record<string, Folder>>} folders
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folders, request, response) {
  /** @param {number} status @param {string} text @param {Record<string, string>} [headers] */
  const say = (status, text, headers = {}) => response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  const [address = '/', query] = (request.url ?? '/').split('?');
  const path = decoded(address);
  if (path === undefined) return say(400, 'The address cannot be read.');
  const mount = Object.keys(folders).find((prefix) => `${path}/`.startsWith(prefix));
  const folder = mount === undefined ? undefined : folders[mount];
  const { root, headers: own } = typeof folder === 'object' ? folder : { root: folder, headers: {} };
  const found = mount === undefined || root === undefined ? undefined : await fileAt(root, path.slice(mount.length - 1));
  if (found === undefined) return say(404, 'There is nothing at this address.');
  if (found === 'folder') return say(301, 'Moved.', { Location: `${address}/${query === undefined ? '' : `?${query}`}` });
  const headers = {
    ETag: found.tag,
    // Names in assets/ carry a hash of their content; everything else may change with the next build.
    'Cache-Control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    // Lets a page without an origin of its own (a sandboxed iframe) load the scripts.
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    ...own,
  };
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  if (request.headers['if-none-match'] === found.tag) return response.writeHead(304, sent).end();
  response.writeHead(200, { 'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream', 'Content-Length': found.size, ...sent });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Serves `folders` (address path → folder, each path with slashes at both ends) until `close` is called. With `tries`
 * above 1 a taken port is passed over for the next one. `onRequest` hears of every address that is asked for.
 * @param {{ folders: Readonly<Record<string, Folder>>, onRequest?: (address: string) => void, port?: number, host?: string, tries?: number }} options
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve({ folders, onRequest, port = 0, host = '127.0.0.1', tries = 1 }) {
  const server = createServer((request, response) => {
    onRequest?.(request.url ?? '/');
    answer(folders, request, response).catch(() => response.destroy());
  });
  const bound = await listen(server, host, port, tries);
  return {
    port: bound,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').Server} server @param {string} host @param {number} first @param {number} tries @returns {Promise<number>} */
async function listen(server, host, first, tries) {
  for (let port = first; ; port++) {
    /** @type {NodeJS.ErrnoException | undefined} */
    const failure = await new Promise((settled) => {
      server.once('error', settled);
      server.listen(port, host, () => {
        server.off('error', settled);
        settled(undefined);
      });
    });
    const address = server.address();
    if (failure === undefined && address !== null && typeof address === 'object') return address.port;
    const taken = failure !== undefined && ['EADDRINUSE', 'EACCES'].includes(failure.code ?? '');
    if (!taken || port + 1 >= first + tries || port >= 65_535) throw failure ?? new Error('The server has no address.');
  }
}
