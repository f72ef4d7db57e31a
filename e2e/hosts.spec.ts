/**
 * The page in frames of other sites, as hard as they are: without an origin or storage, isolated, out of view, several at once.
 * Wherever it runs it shows the very year that it shows in a tab of its own.
 */
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { failureText } from '../src/text/failures.ts';
import { SHELL } from '../src/text/shell.ts';
import { TIME } from '../src/text/time.ts';
import { expect, expectToday, historyHash, landmarks, open, ready, type Site, small, test } from './page.ts';

/** A day before anybody serves: nothing is explained, so nothing is worked out but the year. */
const QUIET = small('view=slide', 'at=2026-07-15');
const SLIDE = small('view=slide');

/** Opens a page of e2e/hosts with these addresses in its frames. */
async function visit(page: Page, site: Site, host: string, addresses: readonly string[], query = ''): Promise<FrameLocator> {
  await page.goto(`${site.hosts}${host}/?${addresses.map((each) => `wilt=${encodeURIComponent(each)}`).join('&')}${query}`);
  return page.frameLocator('iframe').first();
}

/** The year's hash in a tab of its own. */
async function hashInTab(page: Page, site: Site, link: string): Promise<string> {
  await open(page, site, link);
  const hash = await historyHash(page);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  return hash;
}

/** Lets every frame count the workers that it starts, by how their address begins. */
async function countWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const workers: string[] = [];
    Object.assign(window, { startedWorkers: workers });
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(String(url).replace(/:.*/s, ''));
      }
    };
  });
}

const startedIn = (frame: Frame | undefined) => frame?.evaluate(() => (window as unknown as { startedWorkers: string[] }).startedWorkers) ?? Promise.resolve([]);

test('in a sandbox that takes its origin away it runs by a worker from a blob, and shows the same year', async ({ page, site }) => {
  const hash = await hashInTab(page, site, SLIDE);
  await countWorkers(page);
  const frame = await visit(page, site, 'sandbox', [site.wilt + SLIDE]);
  await ready(frame);
  expect(await historyHash(frame)).toBe(hash);
  expect(await page.frames()[1]?.evaluate(() => self.origin)).toBe('null');
  expect(await startedIn(page.frames()[1])).toEqual(['blob']);
  await frame.getByRole('button', { name: 'Forward a day' }).click();
  await expectToday(frame, '2027-02-15');
  // A host may put its files into a sandbox itself.
  await open(page, { ...site, wilt: site.sandboxed }, SLIDE);
  expect(await historyHash(page)).toBe(hash);
  expect(await page.evaluate(() => self.origin)).toBe('null');
  expect(await startedIn(page.mainFrame())).toEqual(['blob']);
});

test('where the host’s files may not be read in a sandbox it says so in a sentence, with its address', async ({ page, site, complaints }) => {
  const frame = await visit(page, site, 'sandbox', [site.closed + SLIDE]);
  await expect(frame.locator('#not-loaded')).toBeVisible();
  await expect(frame.locator('#not-loaded')).toContainText('Open it in a tab of its own');
  await expect(frame.getByRole('link')).toHaveAttribute('href', site.closed + SLIDE);
  await expect(frame.getByRole('link')).toHaveText(site.closed + SLIDE);
  expect(complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
});

test('where a sandbox gets the page and no worker it says so, with a link', async ({ page, context, site, complaints }) => {
  await context.route('**/worker-classic-*', (route) => route.abort());
  const frame = await visit(page, site, 'sandbox', [site.wilt + SLIDE]);
  await expect(frame.getByRole('alert')).toContainText(failureText('denied'));
  await expect(frame.getByRole('alert').getByRole('link', { name: SHELL.ownTab })).toHaveAttribute('href', site.wilt + SLIDE);
  await context.unroute('**/worker-classic-*');
  await frame.getByRole('button', { name: SHELL.tryAgain }).click();
  await ready(frame);
  complaints.length = 0;
});

test('with all storage denied everything works but what is remembered', async ({ page, site }) => {
  const link = small();
  const hash = await hashInTab(page, site, link);
  await page.addInitScript(() => {
    if (window.parent === window) return;
    const deny = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        get: () => {
          throw new DOMException('Storage is denied here.', 'SecurityError');
        },
      });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'BroadcastChannel']) deny(window, name);
    for (const name of ['locks', 'storage', 'serviceWorker']) deny(navigator, name);
  });
  const frame = await visit(page, site, 'storage', [site.wilt + link]);
  await ready(frame);
  expect(await historyHash(frame)).toBe(hash);
  await frame.getByRole('button', { name: 'Forward a day' }).click();
  await expectToday(frame, '2027-02-15');
});

test('in an isolated page it runs where its host says so, or where the frame goes without credentials', async ({ page, site, complaints }) => {
  const hash = await hashInTab(page, site, SLIDE);
  const frame = await visit(page, site, 'isolated', [site.isolated + SLIDE]);
  await ready(frame);
  expect(await historyHash(frame)).toBe(hash);
  const refused = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
  await visit(page, site, 'isolated', [site.wilt + SLIDE]);
  expect((await refused).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE');
  complaints.length = 0;
  const without = await visit(page, site, 'isolated', [site.wilt + SLIDE], '&credentialless');
  await ready(without);
  expect(await historyHash(without)).toBe(hash);
});

test('out of view it computes and draws nothing until it is scrolled to, and nothing once it is scrolled away', async ({ page, site }) => {
  await countWorkers(page);
  const frame = await visit(page, site, 'below', [site.wilt + SLIDE]);
  const inside = page.frames()[1];
  await expect(landmarks(frame)).toHaveAttribute('data-run', 'waiting');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('The flower shop, changed');
  await expect(frame.getByText(SHELL.waits)).toBeAttached();
  // Long enough for a year to be run, were it asked for: the same link in a tab beside it is there.
  const beside = await page.context().newPage();
  await open(beside, site, SLIDE);
  const hash = await historyHash(beside);
  expect(await startedIn(inside)).toEqual([]);
  expect(await frame.locator('svg').count()).toBe(0);

  await page.locator('iframe').scrollIntoViewIfNeeded();
  await ready(frame);
  expect(await historyHash(frame)).toBe(hash);
  // All that comes later for this day is there: it is read out, and explained.
  await expect(frame.locator('.headline [role=status]')).not.toBeEmpty();
  await expect(frame.locator('.why-alone')).not.toBeEmpty();

  await page.evaluate(() => scrollTo(0, 0));
  // Once one that looked later knows, the page does.
  await inside?.evaluate(
    () =>
      new Promise<void>((left) => {
        new IntersectionObserver((entries) => {
          if (!entries.at(-1)?.isIntersecting) left();
        }).observe(document.documentElement);
      }),
  );
  // Another link is a change that would be run and drawn.
  await inside?.evaluate((other) => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    new MutationObserver((records) => drawn.push(...records.map(({ type, target }) => `${type} in ${target.parentElement?.outerHTML.slice(0, 200)}`))).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    location.hash = other;
  }, small('view=slide', 'seed=8'));
  await beside.bringToFront();
  await open(beside, site, small('view=slide', 'seed=8'));
  await page.bringToFront();
  expect(await inside?.evaluate(() => (window as unknown as { drawn: string[] }).drawn)).toEqual([]);
  expect(await historyHash(frame)).toBe(hash);

  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(landmarks(frame)).toHaveAttribute('data-history-hash', await historyHash(beside));
});

test('of two frames with the same link one runs the year, and both show and explain it', async ({ page, site }) => {
  const hash = await hashInTab(page, site, QUIET);
  await countWorkers(page);
  await visit(page, site, 'two', [site.wilt + QUIET, site.wilt + QUIET]);
  const frames = ['#before', '#after'].map((id) => page.frameLocator(id));
  for (const frame of frames) {
    await ready(frame);
    expect(await historyHash(frame)).toBe(hash);
  }
  const started = await Promise.all(page.frames().slice(1).map(startedIn));
  expect(started.flat()).toHaveLength(1);
  // Who did not run it runs it when it is asked why.
  for (const frame of frames) {
    await frame.getByRole('button', { name: 'On to the next event' }).click();
    await expect(frame.locator('.why-alone')).not.toBeEmpty();
  }
  for (const frame of frames) expect(await historyHash(frame)).toBe(hash);
});

test('two frames with different links show each its own year', async ({ page, site }) => {
  const links = [small('view=slide'), small('view=slide', 'dynamic.rate=0.2')];
  const hashes: string[] = [];
  for (const link of links) {
    hashes.push(await hashInTab(page, site, link));
    await page.goto('about:blank');
  }
  expect(hashes[0]).not.toBe(hashes[1]);
  await visit(page, site, 'two', links.map((link) => site.wilt + link));
  for (const [i, id] of ['#before', '#after'].entries()) {
    await ready(page.frameLocator(id));
    expect(await historyHash(page.frameLocator(id))).toBe(hashes[i]);
  }
});

test('what a forger says was the run changes nothing', async ({ page, site }) => {
  const hash = await hashInTab(page, site, QUIET);
  await countWorkers(page);
  await visit(page, site, 'two', [site.wilt + QUIET, 'about:blank']);
  await ready(page.frameLocator('#before'));
  // A script on the page's own origin takes the run that is offered, puts another number into it, and offers it before the others.
  await page.frames()[1]?.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    const name = held.map((lock) => lock.name ?? '').find((each) => each.includes(' has ')) ?? '';
    const [, prefix = '', holder = '', link = ''] = /^(.*) has (\S+) (.*)$/.exec(name) ?? [];
    const ear = new BroadcastChannel(`${prefix} answer 0123456789abcdef`);
    const run = await new Promise<{ finished: { history: { purchases: Float64Array } } }>((heard) => {
      ear.addEventListener('message', ({ data }: MessageEvent<{ finished: { history: { purchases: Float64Array } } }>) => heard(data));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is not a window: all that hear it are of one origin.
      new BroadcastChannel(`${prefix} to ${holder}`).postMessage({ link, answerTo: '0123456789abcdef' });
    });
    run.finished.history.purchases[30] = 1e6;
    const count = { forged: 0 };
    Object.assign(window, { count });
    // Two of them, so that nobody else is asked.
    for (const forger of ['00', '01']) {
      new BroadcastChannel(`${prefix} to ${forger}`).addEventListener('message', ({ data }: MessageEvent<{ answerTo: string }>) => {
        count.forged += 1;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is not a window: all that hear it are of one origin.
        new BroadcastChannel(`${prefix} answer ${data.answerTo}`).postMessage(run);
      });
      void navigator.locks.request(`${prefix} has ${forger} ${link}`, { mode: 'shared' }, () => new Promise(() => {}));
    }
  });
  await page.locator('#after').evaluate((frame, address) => frame.setAttribute('src', address), site.wilt + QUIET);
  await ready(page.frameLocator('#after'));
  expect(await historyHash(page.frameLocator('#after'))).toBe(hash);
  expect(await page.frames()[1]?.evaluate(() => (window as unknown as { count: { forged: number } }).count.forged)).toBeGreaterThan(0);
});

test('five frames fetch each script once', async ({ page, site }) => {
  await countWorkers(page);
  const links = [1, 2, 3, 4, 5].map((seed) => small('view=slide', 'at=2026-07-15', `seed=${seed}`));
  const before = site.asked.length;
  await page.setViewportSize({ width: 1280, height: 2600 });
  await visit(page, site, 'course', links.map((link) => site.wilt + link));
  for (let i = 0; i < 5; i++) await ready(page.frameLocator('iframe').nth(i));
  const started = await Promise.all(page.frames().slice(1).map(startedIn));
  expect(started).toEqual(Array.from({ length: 5 }, () => ['http']));
  const scripts = site.asked.slice(before).filter((address) => /\.(js|wasm|css)$/.test(address));
  expect(scripts.some((address) => address.includes('worker-'))).toBe(true);
  expect(scripts.filter((address, i) => scripts.indexOf(address) !== i)).toEqual([]);
});

test('of five frames in a long page those start that are seen', async ({ page, site }) => {
  await countWorkers(page);
  await visit(page, site, 'course', [1, 2, 3, 4, 5].map((seed) => site.wilt + small('view=slide', `seed=${seed}`)), '&long');
  for (let i = 0; i < 5; i++) await expect(landmarks(page.frameLocator('iframe').nth(i))).toHaveAttribute('data-run', 'waiting');
  await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
  await ready(page.frameLocator('iframe').nth(2));
  const started = await Promise.all(page.frames().slice(1).map(startedIn));
  expect(started.map((each) => each.length > 0)).toEqual([false, false, true, false, false]);
  await page.frameLocator('iframe').nth(2).getByRole('button', { name: TIME.play, exact: true }).click();
  await page.evaluate(() => scrollTo(0, 0));
  for (const i of [0, 1, 3, 4]) await expect(landmarks(page.frameLocator('iframe').nth(i))).toHaveAttribute('data-run', 'waiting');
});

interface HostilePage {
  ask(type: string, rest?: object): Promise<Readonly<Record<string, unknown>>>;
  flood(count: number): void;
  forge(words: readonly unknown[]): Promise<void>;
}

test('a page that floods, forges and lays it over a bait changes nothing that it may not', async ({ page, site }) => {
  const frame = await visit(page, site, 'hostile', [site.wilt + SLIDE]);
  await ready(frame);
  const inside = page.frames().find((each) => each.url().startsWith(site.wilt));
  const before = { hash: await historyHash(frame), address: inside?.url() };
  const asked = (type: string, rest = {}) => page.evaluate(([name, more]) => (window as unknown as HostilePage).ask(name, more), [type, rest] as const);

  await page.evaluate(() => (window as unknown as HostilePage).flood(10_000));
  await asked('get');
  // Only the page around it is heard, not one beside it that says the same.
  await page.evaluate(() =>
    (window as unknown as HostilePage).forge([
      { source: 'wilt', v: 1, id: 'forged-1', type: 'step' },
      { source: 'wilt', v: 1, id: 'forged-2', type: 'goTo', date: '2026-12-24' },
      { source: 'wilt', v: 1, id: 'forged-3', type: 'set', link: '#v=1&seed=99' },
      'slide:stop',
    ]),
  );
  await asked('get');
  await expectToday(frame, '2027-02-14');
  expect({ hash: await historyHash(frame), address: inside?.url() }).toEqual(before);
  expect(await inside?.evaluate(() => 'polluted' in {})).toBe(false);

  // Who is tricked into a press has pressed something that leads back: nothing is sent, bought or lost.
  await frame.getByRole('button', { name: 'Forward a day' }).click();
  await expectToday(frame, '2027-02-15');
  await frame.getByRole('button', { name: 'Back a day' }).click();
  await expectToday(frame, '2027-02-14');
  expect(await historyHash(frame)).toBe(before.hash);
});
