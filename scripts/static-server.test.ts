/** The small server that `npm start` and the end-to-end tests stand on: the right files, nothing else, and a free port. */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './static-server.mjs';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly location: string;
  readonly body: string;
}

const asked: string[] = [];
let server: Awaited<ReturnType<typeof serve>>;

/** Asks with the path as it stands; `fetch` would tidy it up. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((settled, failed) => {
    request({ port: server.port, host: '127.0.0.1', path, method }, (response) => {
      let body = '';
      response.on('data', (text: Buffer) => (body += text.toString()));
      response.on('end', () =>
        settled({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', location: response.headers.location ?? '', body }),
      );
    })
      .on('error', failed)
      .end();
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wilt-server-'));
  mkdirSync(join(folder, 'public', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'public', 'index.html'), 'the page');
  writeFileSync(join(folder, 'public', 'assets', 'a.js'), 'a script');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serve({
    folders: { '/a b/': join(folder, 'public'), '/apart/': { root: join(folder, 'public'), headers: { 'Access-Control-Allow-Origin': '', 'Cross-Origin-Resource-Policy': 'cross-origin' } } },
    onRequest: (address) => void asked.push(address),
  });
});

afterAll(() => server.close());

describe('static server', () => {
  it.each([
    ['/a%20b/', 'text/html; charset=utf-8', 'the page'],
    ['/a%20b/index.html?x=1', 'text/html; charset=utf-8', 'the page'],
    ['/a%20b/assets/a.js', 'text/javascript; charset=utf-8', 'a script'],
  ])('serves %s', async (path, type, body) => {
    expect(await ask(path)).toEqual({ status: 200, type, location: '', body });
  });

  it('sends no body for HEAD', async () => {
    expect(await ask('/a%20b/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('sends folders to their slash, so that relative addresses work', async () => {
    expect(await ask('/a%20b/assets?x=1')).toMatchObject({ status: 301, location: '/a%20b/assets/?x=1' });
    expect(await ask('/a%20b')).toMatchObject({ status: 301, location: '/a%20b/' });
  });

  it.each([
    ['outside every mount', '/', 404],
    ['a missing file', '/a%20b/b.js', 404],
    ['a folder without a page', '/a%20b/assets/', 404],
    ['a way out', '/a%20b/../secret.txt', 404],
    ['an escaped way out', '/a%20b/%2e%2e/secret.txt', 404],
    ['a way out by backslashes', '/a%20b/..%5csecret.txt', 404],
    ['a null byte', '/a%20b/index.html%00.js', 404],
    ['what cannot be decoded', '/a%20b/%zz', 400],
  ])('refuses %s', async (_, path, status) => {
    expect(await ask(path)).toMatchObject({ status });
  });

  it('lets browsers keep what never changes and ask again for the rest, as hosts do', async () => {
    const page = await fetch(`http://127.0.0.1:${server.port}/a%20b/`);
    const tag = page.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[0-9a-f]+-[0-9a-f]+"$/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(`http://127.0.0.1:${server.port}/a%20b/`, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const script = await fetch(`http://127.0.0.1:${server.port}/a%20b/assets/a.js`, { headers: { 'If-None-Match': 'W/"0-0"' } });
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('sends a folder’s own headers, leaves out those that it empties, and says what was asked for', async () => {
    asked.length = 0;
    const { headers } = await fetch(`http://127.0.0.1:${server.port}/apart/assets/a.js`);
    expect([headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]).toEqual([null, 'cross-origin']);
    expect((await fetch(`http://127.0.0.1:${server.port}/a%20b/`)).headers.get('access-control-allow-origin')).toBe('*');
    expect(asked).toEqual(['/apart/assets/a.js', '/a%20b/']);
  });

  it('only reads', async () => {
    expect(await ask('/a%20b/', 'POST')).toMatchObject({ status: 405 });
  });

  it('passes over a taken port, unless it may try only one', async () => {
    const next = await serve({ folders: {}, port: server.port, tries: 50 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(serve({ folders: {}, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
