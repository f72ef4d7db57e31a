/** What a student did, as a report, as a link that is handed in, and together with a class; all worked out anew by whoever opens it. */
import type { Page } from '@playwright/test';
import { CLASS } from '../src/text/class.ts';
import { HAND_IN, hashVerdict } from '../src/text/handIn.ts';
import { REPORT } from '../src/text/report.ts';
import { expectNoBarriers } from './barriers.ts';
import { expect, expectNoSideways, historyHash, open, test, type Site } from './page.ts';

/** The first digits of the hash of the default year. */
async function hashOfYear(page: Page, site: Site): Promise<string> {
  await open(page, site, '#v=1&at=2026-09-01');
  return historyHash(page);
}

/** The report of a student who has drawn Valentine's Day and answered a question. */
async function openReport(page: Page, site: Site, name: string): Promise<string> {
  const hash = await hashOfYear(page, site);
  const progress = {
    version: 1,
    name,
    lot: 7,
    latest: 'winter',
    chapters: { winter: { screen: 'january', link: '#v=1&chapter=winter', done: true } },
    predictions: { valentines: { drawn: { static: [10, 40, 90, 120, 20, 5], dynamic: [10, 30, 40, 50, 12, 6] }, link: '#v=1', hash } },
    explanations: { valentines: 'It had never seen a day before Valentine’s.' },
    answers: { 'before-the-feast': { before: 'not-sure' } },
  };
  await page.evaluate((text) => localStorage.setItem('wilt.progress', text), JSON.stringify(progress));
  await page.goto(`${site.wilt}#v=1&view=report`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  return hash;
}

async function handInLink(page: Page): Promise<string> {
  await page.getByText(REPORT.handIn, { exact: true }).click();
  return page.getByLabel(REPORT.handInLink).inputValue();
}

test('hands in by a link that shows the prediction over the same year', async ({ page, site }) => {
  const hash = await openReport(page, site, 'Zoë');
  await expect(page.getByText(hashVerdict(hash.slice(0, 8), hash))).toBeVisible();
  await expectNoBarriers(page);
  await expectNoSideways(page);
  const link = await handInLink(page);
  expect(link.length).toBeLessThan(2000);
  expect(link).toMatch(/&hand-in=1[A-Za-z\d]+$/);

  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zoë');
  await expect(page.getByText(HAND_IN.proves)).toBeVisible();
  await expect(page.getByText(hashVerdict(hash.slice(0, 8), hash))).toBeVisible();
  await expect(page.locator('.held .drawing-told')).toHaveCount(1);
  await expect(page.getByText('It had never seen')).toHaveCount(0);
  await expectNoBarriers(page);
});

test('names a link that was cut, and shows nothing of it', async ({ page, site }) => {
  await openReport(page, site, 'Ada');
  const link = await handInLink(page);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -30));
  await expect(page.getByRole('alert')).toContainText('was cut');
  await expect(page.locator('.held')).toHaveCount(0);
});

test('shows a class together, each student once and every damaged link', async ({ page, site }) => {
  await openReport(page, site, 'Ada');
  const link = await handInLink(page);
  await page.getByLabel(REPORT.name).fill('Bea');
  await expect(page.getByLabel(REPORT.handInLink)).not.toHaveValue(link);
  const other = await page.getByLabel(REPORT.handInLink).inputValue();
  await page.goto(`${site.wilt}#v=1&view=class`);
  await page.getByLabel(CLASS.paste).fill(`Ada: <${link}>.\n> ${other.replaceAll(/(.{60})/g, '$1\n> ')}\n\n${link.slice(0, -9)}\nAgain: ${encodeURIComponent(link)}`);
  await expect(page.getByText('2 hand-ins. 1 link could not be read.')).toBeVisible();
  await expect(page.locator('.class-dot')).toHaveCount(2 * 2 * 6);
  await expect(page.locator('.class-pictures .chart-marker')).toHaveCount(2 * 6);
  await expectNoBarriers(page);
  await expectNoSideways(page);
});

test('forgets all of it, and leads back to the beginning of the course', async ({ page, site }) => {
  await openReport(page, site, 'Ada');
  await page.getByRole('button', { name: REPORT.forget }).click();
  await page.getByRole('button', { name: REPORT.forgetYes }).click();
  await expect(page.getByRole('link', { name: REPORT.begin })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('wilt.progress'))).toBeNull();
});

test('goes on from a file on another device', async ({ page, site, browser }) => {
  await openReport(page, site, 'Ada');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: REPORT.save }).click()]);
  const elsewhere = await browser.newPage();
  await elsewhere.goto(`${site.wilt}#v=1&view=report`);
  await elsewhere.getByLabel(REPORT.open).setInputFiles(await download.path());
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Ada');
  await elsewhere.close();
});
