/** The panel that varies one setting: a question, its years, a point that opens its scenario; by keyboard, refused values, another setting. */
import type { Page } from '@playwright/test';
import { CHART_TEXTS } from '../src/text/charts.ts';
import { SHELL } from '../src/text/shell.ts';
import { QUESTION_WORDS, VARYING } from '../src/text/varying.ts';
import { PANELS } from '../src/text/panels.ts';
import { expectNoBarriers } from './barriers.ts';
import { test } from './one-page.ts';
import { expect, open, ready } from './page.ts';

/** 120 days of 50 shoppers: a sweep takes a moment. */
const TINY = '#v=1&world.days=120&world.shoppers=50&static.select=fixed&static.epochs=5';

const panel = (page: Page) => page.locator('.panel-varying');
const summary = (page: Page) => panel(page).locator('figcaption');
const run = async (page: Page) => {
  await panel(page).getByRole('button', { name: /^Run \d+ years/ }).click();
  await expect(panel(page).getByRole('button', { name: VARYING.allRun })).toBeDisabled();
};

test('a link opens it; its years are run, and a value opens its scenario, undoable, by keyboard', async ({ page, site }) => {
  await open(page, site, `${TINY}&vary=dynamic.rate~0.1~1&vary.seeds=5`);
  await panel(page).scrollIntoViewIfNeeded();
  await expect(summary(page)).toHaveText(VARYING.notRun);
  await expect(panel(page).getByRole('button', { name: QUESTION_WORDS.rate })).toHaveAttribute('aria-pressed', 'true');
  await run(page);
  await expect(summary(page)).toContainText('Medians over 5 years.');
  await expectNoBarriers(page, { within: '.panel-varying' });

  const columns = panel(page).getByRole('group', { name: VARYING.columns });
  await columns.locator('[aria-current]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(columns.getByRole('button', { name: /^0\.1: static .* €, dynamic .* €$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page).toHaveURL(/&dynamic\.rate=0\.1&/);
  // What was run is of the same study still.
  await expect(panel(page).getByRole('button', { name: VARYING.allRun })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/&dynamic\.rate=/);
  await expect(panel(page).locator('.sweep-opened')).toHaveCount(0);

  // Pressed again, the way back stands beside it.
  await columns.getByRole('button', { name: /^0\.1: static/ }).click();
  await expect(page).toHaveURL(/&dynamic\.rate=0\.1&/);
  await panel(page).locator('.sweep-opened').getByRole('button', { name: SHELL.undo }).press('Enter');
  await expect(columns.locator('[aria-current]')).toBeFocused();
  await expect(page).not.toHaveURL(/&dynamic\.rate=/);

  await panel(page).getByText(CHART_TEXTS.numbers).click();
  await expect(panel(page).getByRole('row')).toHaveCount(3);
  await panel(page).getByRole('radio', { name: 'excess log loss' }).check();
  await expect(page).toHaveURL(/&vary\.by=regret/);
});

test('values are typed and refused in a sentence, other settings end the study, closing takes it out of the link', async ({ page, site }) => {
  await open(page, site, TINY);
  await page.getByRole('heading', { name: PANELS.varying.title, exact: true }).click();
  await expect(page).toHaveURL(/&vary=dynamic\.rate~/);
  const values = panel(page).getByLabel(VARYING.values, { exact: true });
  await values.fill('0.1 fast');
  await values.press('Enter');
  await expect(panel(page).getByRole('alert')).toHaveText('“fast” can’t be used: Learning rate must be a number from 0.01 to 5. Until then 0.03, 0.1, 0.3, 0.6, 1, 2, 5 are run.');
  await expect(values).toHaveValue('0.1 fast');
  await values.fill('1; 0,5');
  await values.press('Enter');
  await expect(panel(page).getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/&vary=dynamic\.rate~0\.5~1/);
  await panel(page).getByRole('button', { name: QUESTION_WORDS.retrain }).click();
  await expect(panel(page)).toContainText('“Scheduled retraining: on” is set');
  await panel(page).getByLabel(VARYING.setting).selectOption('shop.soldOut');
  await expect(page).toHaveURL(/&vary=shop\.soldOut~bought~not~unknown/);
  await panel(page).getByRole('radio', { name: '5', exact: true }).check();
  await panel(page).getByRole('button', { name: /^Run 15 years/ }).click();
  await page.getByRole('button', { name: '+ scheduled' }).click();
  await expect(panel(page).getByRole('button', { name: /^Run 15 years/ })).toBeEnabled();
  await panel(page).locator(':scope > summary').click();
  await expect(page).not.toHaveURL(/vary/);
});
