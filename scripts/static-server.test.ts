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
  server = await serve({ folders: { '/a b/': join(folder, 'public') } });
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
