/** A worker that dies or may not start: the page says so in a sentence, offers a way to go on, and goes on. */
import type { Page } from '@playwright/test';
import { RIBBON } from '../src/text/ribbon.ts';
import { SHELL } from '../src/text/shell.ts';
import { expect, historyHash, landmarks, open, ready, small, test } from './page.ts';

/** Keeps the page's workers within a test's reach, and denies new ones while `deny` is set. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const reach = Object.assign(window, { reach: { workers, deny: false } }).reach;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (reach.deny) throw new Error('This place allows no workers.');
        super(url, options);
        workers.push(this);
      }
    };
  });
}

interface Reach {
  readonly reach: { readonly workers: Worker[]; deny: boolean };
}

test('a worker that died is started again', async ({ page, site }) => {
  await watchWorkers(page);
  await open(page, site, small());
  const before = await historyHash(page);
  await page.evaluate(() => (window as unknown as Reach).reach.workers.at(-1)?.terminate());
  await page.getByRole('slider', { name: RIBBON.to }).press('Shift+ArrowRight');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await ready(page);
  expect(await page.evaluate(() => (window as unknown as Reach).reach.workers.length)).toBe(2);
});

test('where no worker may start the page says so, and tries again when asked', async ({ page, site }) => {
  await watchWorkers(page);
  await page.addInitScript(() => ((window as unknown as Reach).reach.deny = true));
  await page.goto(site.wilt + small());
  const alarm = page.getByRole('alert');
  await expect(alarm).toContainText('The year could not be run.');
  await expect(landmarks(page)).toHaveAttribute('data-run', 'failed');
  await page.evaluate(() => ((window as unknown as Reach).reach.deny = false));
  await alarm.getByRole('button', { name: SHELL.tryAgain }).click();
  await ready(page);
  await expect(alarm).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The shop sold');
});

test('a long run says how far it is, and a newer setting wins over it', async ({ page, site }) => {
  await page.addInitScript((name) => {
    const reach = Object.assign(window, { sawProgress: false });
    new MutationObserver(() => (reach.sawProgress ||= document.querySelector(`progress[aria-label="${name}"]`) !== null)).observe(document, { childList: true, subtree: true });
  }, SHELL.progress);
  const long = '#v=1&world.days=1830&world.shoppers=100&at=2027-02-14';
  await open(page, site, long);
  const end = page.getByRole('slider', { name: RIBBON.to });
  for (let i = 0; i < 5; i++) await end.press('ArrowRight');
  await expect(end).toHaveAttribute('aria-valuetext', '5 September 2026');
  await ready(page);
  expect(await page.evaluate(() => (window as unknown as { sawProgress: boolean }).sawProgress)).toBe(true);
  const there = await historyHash(page);
  await page.goto('about:blank');
  await open(page, site, `${long}&static.to=2026-09-05`);
  expect(await historyHash(page)).toBe(there);
});

test('where WebAssembly is denied the year is computed all the same, and the page says so', async ({ page, context, site, complaints }) => {
  await context.route('**/*.wasm', (route) => route.abort());
  await open(page, site, '#v=1&world.days=120&world.shoppers=50&at=2026-10-01');
  await expect(page.getByRole('contentinfo')).toContainText('WebAssembly is not available here');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sold');
  complaints.length = 0;
});
