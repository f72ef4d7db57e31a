/** Other years: one press runs them, bands and dots stand on them, a changed setting drops them, the link remembers. */
import type { Page } from '@playwright/test';
import { PANELS } from '../src/text/panels.ts';
import { OTHER_YEARS } from '../src/text/years.ts';
import { expectNoBarriersInAnyTheme } from './barriers.ts';
import { test } from './one-page.ts';
import { expect, expectNoSideways, historyHash, open, small } from './page.ts';

const chart = (page: Page, name: string) => page.locator(`figure.chart-${name}`);
const band = (page: Page, name: string) => chart(page, name).locator('.chart-band');
const control = (page: Page) => chart(page, 'error').getByRole('button', { name: OTHER_YEARS.on });

test('one press runs them beside the year; bands and dots stand on them, and a changed setting drops them', async ({ page, site }) => {
  await open(page, site, small());
  const hash = await historyHash(page);
  await expect(band(page, 'error')).toHaveCount(0);
  await control(page).click();
  await expect(control(page)).toHaveText(`30 ${OTHER_YEARS.on}`);
  await expect(page).toHaveURL(/&years=30/);
  expect(await historyHash(page), 'this year stays what it is').toBe(hash);
  for (const name of ['error', 'bouquets']) {
    await expect(band(page, name)).toHaveAttribute('d', /^M[\d. ]+L/);
    await expect(chart(page, name).locator('figcaption')).toContainText('Of 30 other years four in five had dynamic between');
  }

  await chart(page, 'error').getByRole('combobox', { name: OTHER_YEARS.of }).selectOption('static');
  await expect(band(page, 'bouquets')).toHaveClass(/is-static/);
  await expect(page).toHaveURL(/&years=30&years.of=static/);

  await page.getByRole('heading', { name: PANELS.years.title, exact: true }).click();
  const story = page.locator('.story');
  await expect(story.locator('.story-dots')).toHaveCount(8);
  await expect(story.locator('.story-says').first()).toContainText('of 30 other years');
  await story.locator('summary').click();
  await expect(story.locator('tbody tr')).toHaveCount(8);
  await expectNoSideways(page);

  await page.getByRole('button', { name: '+ mixture' }).click();
  await expect(control(page)).toHaveText(/^\d+ of 30/);
  await expect(control(page)).toHaveText(`30 ${OTHER_YEARS.on}`);
  // A panel out of sight holds still.
  await page.locator('.panel-years').scrollIntoViewIfNeeded();
  await expect(story.locator('.story-dots')).toHaveCount(12);

  await control(page).click();
  await expect(band(page, 'error')).toHaveCount(0);
  await expect(page).not.toHaveURL(/&years=/);
});

test('a link brings them, and nobody is kept out', async ({ page, site }) => {
  await open(page, site, small('years=10', 'years.of=static'));
  await expect(control(page)).toHaveText(`10 ${OTHER_YEARS.on}`);
  await expect(band(page, 'error')).toHaveClass(/is-static/);
  await page.getByRole('heading', { name: PANELS.years.title, exact: true }).click();
  await page.locator('.story summary').click();
  await expectNoBarriersInAnyTheme(page, { within: '.panel-years' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
});
