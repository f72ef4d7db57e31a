/** Links: what is in them opens, what cannot be used is named, back and forward work, and a link shows the same year. */
import { SHELL } from '../src/text/shell.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { STRIDES } from '../src/text/time.ts';
import { expect, expectToday, historyHash, landmarks, open, ready, SMALL, small, test } from './page.ts';

test('opens on a date', async ({ page, site }) => {
  await open(page, site, small('at=2026-12-24'));
  await expectToday(page, '2026-12-24');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thursday, 24 December 2026');
});

test('a link that was merely opened stays as it came', async ({ page, site }) => {
  await open(page, site, '#v=1&seed=7');
  expect(new URL(page.url()).hash).toBe('#v=1&seed=7');
});

test('keeps today in the link', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: STRIDES.week.forward, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${SMALL}&at=2027-02-21$`));
  await page.reload();
  await ready(page);
  await expectToday(page, '2027-02-21');
});

test('what cannot be used is named, and the page works', async ({ page, site }) => {
  await open(page, site, small('seed=abc', 'dynamic.rate=99', 'bogus=1', 'at=2027-13-01'));
  const banner = page.getByRole('status').filter({ hasText: SHELL.noticesTitle });
  await expect(banner).toContainText('seed=abc');
  await expect(banner).toContainText('dynamic.rate=99');
  await expect(banner).toContainText('from 0.01 to 5');
  await expect(banner).toContainText('bogus');
  await expect(banner).toContainText('at=2027-13-01');
  await expectToday(page, '2027-02-14');
  await page.getByRole('button', { name: STRIDES.day.forward, exact: true }).click();
  await expect(page).toHaveURL(/bogus=1/);
  await page.getByRole('button', { name: SHELL.dismiss }).click();
  await expect(banner).toHaveCount(0);
});

test('links that are nothing but rubbish still open the year', async ({ page, site }) => {
  for (const link of ['#%', '#%E0%A4%A', '#v=99', '#=&&==&', `#${'x'.repeat(5000)}`, '#v=1&events.own=~~~~;;', '#<script>alert(1)</script>']) {
    await page.goto('about:blank');
    await open(page, site, link);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The shop sold');
  }
});

test('the same link shows the same year, another seed another', async ({ page, context, site }) => {
  await open(page, site, small('seed=7', 'dynamic.rate=0.3'));
  const hash = await historyHash(page);
  expect(hash).not.toBe('');
  const other = await context.newPage();
  await open(other, site, small('seed=7', 'dynamic.rate=0.3'));
  expect(await historyHash(other)).toBe(hash);
  await other.goto('about:blank');
  await open(other, site, small('seed=8', 'dynamic.rate=0.3'));
  expect(await historyHash(other)).not.toBe(hash);
});

test('back and forward go through the changes', async ({ page, site }) => {
  await open(page, site, small());
  const first = await historyHash(page);
  const end = page.getByRole('slider', { name: RIBBON.to });
  await end.press('Shift+ArrowRight');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', first);
  await ready(page);
  const second = await historyHash(page);
  await page.goBack();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', first);
  await expect(end).toHaveAttribute('aria-valuetext', '31 August 2026');
  await page.goForward();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', second);
  await expect(end).toHaveAttribute('aria-valuetext', '7 September 2026');
});

test('a link typed over the old one is followed', async ({ page, site }) => {
  await open(page, site, small());
  await page.evaluate(() => (location.hash = '#v=1&world.shoppers=50&static.select=fixed&static.epochs=5&at=2026-10-01'));
  await expectToday(page, '2026-10-01');
});
