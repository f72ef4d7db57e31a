/**
 * What every end-to-end test starts from: the built folder, served from deep inside a host on a port of its own, and a
 * page that fails the test when it writes an error to the console, throws, or asks another host for anything.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type ConsoleMessage, type FrameLocator, type Locator, type Page, type Request, type Response, type WebError } from '@playwright/test';
import { serve } from '../scripts/static-server.mjs';
import { followAnew, isShared, shareable } from './shared.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the page is mounted: a path with a space and a letter that addresses escape, as real course sites have. */
const MOUNT = '/~möller/week 3/wilt/';

export interface Site {
  /** The page's address, with its closing slash. */
  readonly wilt: string;
  /** A lecture's deck on another origin that shows the address in `?wilt=` on its second slide. */
  readonly deck: string;
  /** Another page of that origin, with the client: see e2e/hosts/parent. */
  readonly parent: string;
  /** The same page on a host that lets no other origin read its files, and on one that lets isolated pages frame it. */
  readonly closed: string;
  readonly isolated: string;
  /** And on one that puts its files into a sandbox. */
  readonly sandboxed: string;
  /** Pages of another site that have the page in frames (e2e/hosts), with its addresses in `?wilt=`. */
  readonly hosts: string;
  /** Every address that the page's own hosts were asked for since the test began. */
  readonly asked: readonly string[];
  readonly origins: readonly string[];
}

export const test = base.extend<{ complaints: string[]; savesData: boolean }, { site: Site; onePage: Page }>({
  /** Visitors save data, but where it is said that they do not: a quarter of what a load costs is what the page fetches while nobody waits. */
  savesData: [true, { option: true }],

  context: async ({ context, savesData }, lend) => {
    if (savesData) await context.addInitScript(() => void Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await lend(context);
  },

  site: [
    async ({}, use) => {
      const dist = folder('../dist');
      if (!existsSync(`${dist}/index.html`)) throw new Error('dist/ holds no page; `npm run build` makes it.');
      const asked: string[] = [];
      const isolation = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
      const host = await serve({
        folders: {
          [MOUNT]: dist,
          '/closed/': { root: dist, headers: { 'Access-Control-Allow-Origin': '' } },
          '/sandboxed/': { root: dist, headers: { 'Content-Security-Policy': 'sandbox allow-scripts' } },
          '/isolated/': { root: dist, headers: { ...isolation, 'Cross-Origin-Resource-Policy': 'cross-origin' } },
        },
        onRequest: (address) => void asked.push(address),
      });
      const lecture = await serve({
        folders: { '/deck/': folder('deck'), '/reveal/': folder('../node_modules/reveal.js/dist'), '/hosts/isolated/': { root: folder('hosts/isolated'), headers: isolation }, '/hosts/': folder('hosts') },
      });
      const hosts = `http://localhost:${lecture.port}`;
      const origins = [...[host, lecture].map(({ port }) => `http://127.0.0.1:${port}`), hosts];
      const mounted = (path: string) => origins[0] + encodeURI(path);
      await use({ origins, wilt: mounted(MOUNT), closed: mounted('/closed/'), isolated: mounted('/isolated/'), sandboxed: mounted('/sandboxed/'), deck: `${origins[1]}/deck/`, parent: `${origins[1]}/hosts/parent/`, hosts: `${hosts}/hosts/`, asked });
      await Promise.all([host.close(), lecture.close()]);
    },
    { scope: 'worker' },
  ],

  /** The page that tests share, for those that take `test` from one-page.ts: declared here, since a worker ends where a test needs other fixtures of it. */
  onePage: [
    async ({ browser }, use, { project }) => {
      const page = await shareable(browser, project.use);
      await use(page);
      await page.context().close();
    },
    { scope: 'worker' },
  ],

  /** What went wrong in the page so far; a test that expects a complaint takes it out. */
  complaints: [
    async ({ context, site }, use) => {
      const complaints: string[] = [];
      const heard = (message: ConsoleMessage) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
      };
      const thrown = (error: WebError) => void complaints.push(`thrown: ${error.error().message}`);
      const asked = (request: Request) => {
        const url = request.url();
        if (!site.origins.some((origin) => url.startsWith(`${origin}/`)) && !/^(data|blob|about):/.test(url)) complaints.push(`another host: ${url}`);
      };
      const answered = (response: Response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      };
      context.on('console', heard).on('weberror', thrown).on('request', asked).on('response', answered);
      await use(complaints);
      context.off('console', heard).off('weberror', thrown).off('request', asked).off('response', answered);
      expect(complaints, 'the page wrote errors, threw or asked another host').toEqual([]);
    },
    { auto: true },
  ],
});

/** The element that says how the run stands, which day is today and which history is shown. */
export function landmarks(page: Page | FrameLocator): Locator {
  return page.locator('[data-run]');
}

/** The default story on Valentine's Day, of 400 shoppers a day: for what depends on its numbers. */
export const STORY = '#v=1&at=2027-02-14';

/** The same year of few shoppers, with one plain fit: worked out in a blink. */
export const SMALL = '#v=1&world.shoppers=50&static.select=fixed&static.epochs=5';

/** The link of the small year with more settings in it, on Valentine's Day where they name no other. */
export function small(...settings: string[]): string {
  return [SMALL, ...settings, ...(settings.some((each) => each.startsWith('at=')) ? [] : ['at=2027-02-14'])].join('&');
}

/** Opens the page with a link and waits until its year is computed. A page that tests share follows the link. */
export async function open(page: Page, site: Site, link: string): Promise<void> {
  if (isShared(page, site.wilt)) await followAnew(page, link);
  else await page.goto(site.wilt + link);
  await ready(page);
}

/** Waits until the year shown is the one that the settings say: in the page itself, which knows at its next frame; an expectation asks every half second. */
export async function ready(page: Page | FrameLocator): Promise<void> {
  if ('waitForFunction' in page) await page.waitForFunction(() => document.querySelector('[data-run=done]') !== null);
  await expect(landmarks(page)).toHaveAttribute('data-run', 'done');
}

export async function historyHash(page: Page | FrameLocator): Promise<string> {
  return (await landmarks(page).getAttribute('data-history-hash')) ?? '';
}

export async function today(page: Page | FrameLocator): Promise<string> {
  return (await landmarks(page).getAttribute('data-today')) ?? '';
}

export async function expectToday(page: Page | FrameLocator, iso: string): Promise<void> {
  await expect(landmarks(page)).toHaveAttribute('data-today', iso);
}

/** The middle of an element, for the mouse. */
export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Lets the page draw: what would move with the frames has had the chance to. */
export async function drawFrames(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((done) => {
        const next = (left: number): void => {
          if (left === 0) done();
          else requestAnimationFrame(() => next(left - 1));
        };
        next(frames);
      }),
    count,
  );
}

/** Fails where the page stays wider than its window; the frame of a wide table may scroll by itself. Charts are measured anew in a frame after the window's. */
export async function expectNoSideways(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { message: 'what the page is wider than its window', intervals: [20, 50, 100] }).toBeLessThanOrEqual(0);
}

export { expect };
