/** What a visitor sees with no click: the year, both errors, the best possible and the best that sees the log, today's date and one sentence. */
import { DEFAULT_SCENARIO } from '../src/scenario/scenario.ts';
import { contendersOf } from '../src/scenario/contenders.ts';
import { CHART_TEXTS, metricWords } from '../src/text/charts.ts';
import { CONTENDER_WORDS } from '../src/text/contenders.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { SHOP } from '../src/text/shop.ts';
import { test } from './one-page.ts';
import { expect, expectToday, landmarks, open, small, STORY, test as fresh } from './page.ts';

fresh('the whole story is there with no click', async ({ page, site }) => {
  await open(page, site, STORY);
  await expect(page).toHaveTitle('The flower shop, 14 February 2027 – Wilt');
  await expectToday(page, '2027-02-14');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Sunday, 14 February 2027, Valentine’s Day\. The static model expected [\d\s]+ bouquets, the dynamic one [\d\s]+\. The shop sold [\d\s]+\.$/,
  );
  await expect(page.getByRole('region', { name: RIBBON.name })).toBeInViewport();
  await expect(page.getByRole('slider', { name: RIBBON.today, exact: true })).toBeInViewport();
  const errors = page.getByRole('figure', { name: metricWords('regret').title });
  await expect(errors).toBeInViewport();
  for (const name of [...contendersOf(DEFAULT_SCENARIO), 'best', 'attainable'] as const) await expect(errors.locator('svg').getByText(CONTENDER_WORDS[name]).first()).toBeVisible();
  await expect(errors.getByText(CHART_TEXTS.untold).first()).toBeVisible();
  await expect(page.getByRole('region', { name: SHOP.title })).toBeVisible();
});

test('nothing after today can be read off until it is revealed', async ({ page, site }) => {
  await open(page, site, small());
  const reader = page.getByRole('slider', { name: new RegExp(`^${CHART_TEXTS.readOff}`) }).first();
  await reader.press('End');
  await expect(reader).toHaveAttribute('aria-valuetext', /^14 February 2027: /);
  await page.getByRole('button', { name: 'show the whole year' }).click();
  await expect(reader).toHaveAttribute('aria-valuemax', '364');
  await reader.press('End');
  await expect(reader).toHaveAttribute('aria-valuetext', /^30 June 2027: /);
  await expectToday(page, '2027-02-14');
});

test('every chart reads off the same day', async ({ page, site }) => {
  await open(page, site, small());
  const readers = page.getByRole('slider', { name: new RegExp(`^${CHART_TEXTS.readOff}`) });
  await readers.first().press('Home');
  await readers.first().press('ArrowRight');
  const count = await readers.count();
  expect(count).toBeGreaterThan(1);
  for (let i = 0; i < count; i++) await expect(readers.nth(i)).toHaveAttribute('aria-valuetext', /^2 September 2026: /);
});

test('a table of numbers stands behind every chart', async ({ page, site }) => {
  await open(page, site, small());
  const figures = page.getByRole('figure').filter({ has: page.getByText(CHART_TEXTS.numbers) });
  const count = await figures.count();
  expect(count).toBeGreaterThan(1);
  for (let i = 0; i < count; i++) {
    await figures.nth(i).getByText(CHART_TEXTS.numbers).click();
    await expect(figures.nth(i).getByRole('table')).toBeVisible();
  }
  await expect(page.getByRole('rowheader', { name: '14 February 2027' }).first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '15 February 2027' })).toHaveCount(0);
});

test('says which arithmetic made the numbers only where it is not the pinned one', async ({ page, site }) => {
  await open(page, site, small());
  await expect(landmarks(page)).not.toContainText('WebAssembly is not available');
});
