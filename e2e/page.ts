/**
 * What every end-to-end test starts from: the built folder, served from deep inside a host on a port of its own, and a
 * page that fails the test when it writes an error to the console, throws, or asks another host for anything.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../scripts/static-server.mjs';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the page is mounted: a path with a space and a letter that addresses escape, as real course sites have. */
const MOUNT = '/~möller/week 3/wilt/';

interface Site {
  /** The page's address, with its closing slash. */
  readonly wilt: string;
  /** The origin's address of anything else that tests serve: `/deck/` and `/reveal/`. */
  readonly origin: string;
}

export const test = base.extend<{ complaints: string[] }, { site: Site }>({
  site: [
    async ({}, use) => {
      const dist = folder('../dist');
      if (!existsSync(`${dist}/index.html`)) throw new Error('dist/ holds no page; `npm run build` makes it.');
      const server = await serve({ folders: { [MOUNT]: dist, '/deck/': folder('deck'), '/reveal/': folder('../node_modules/reveal.js/dist') } });
      const origin = `http://127.0.0.1:${server.port}`;
      await use({ origin, wilt: origin + encodeURI(MOUNT) });
      await server.close();
    },
    { scope: 'worker' },
  ],

  /** What went wrong in the page so far; a test that expects a complaint takes it out. */
  complaints: [
    async ({ context, site }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${site.origin}/`) && !/^(data|blob|about):/.test(url)) complaints.push(`another host: ${url}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      await use(complaints);
      expect(complaints, 'the page wrote errors, threw or asked another host').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page with a link and waits until its year is computed and drawn. */
export async function open(page: Page, site: Site, link = ''): Promise<void> {
  await page.goto(site.wilt + link);
  await ready(page);
}

/** Waits until the year on the page is the one that the settings say. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'done');
}

export { expect };
