/** The charts: every metric and smoothing, logarithmic and linear, the lens on a fortnight, weights against the truth. */
import type { Page } from '@playwright/test';
import { METRIC_NAMES } from '../src/scenario/metrics.ts';
import { VERSION } from '../src/text/about.ts';
import { CHART_TEXTS, LENS_WORDS, metricWords } from '../src/text/charts.ts';
import { OPTIONAL_CONTENDERS } from '../src/scenario/contenders.ts';
import { DEFAULT_SCENARIO } from '../src/scenario/scenario.ts';
import { contenderSwitch } from '../src/text/contenders.ts';
import { viewWords } from '../src/text/view.ts';
import { plainWords } from '../src/text/words.ts';
import { test } from './one-page.ts';
import { expect, historyHash, open, ready, small } from './page.ts';

const errors = (page: Page) => page.locator('figure.chart-error');
/** The addresses of the drawn curves, and of everything else in the picture. */
const drawn = (page: Page) => errors(page).locator('.chart-plot path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join());

test('every metric is drawn, explained and kept in the link', async ({ page, site }) => {
  await open(page, site, small());
  const hash = await historyHash(page);
  const seen = new Set([await drawn(page)]);
  for (const metric of METRIC_NAMES.filter((each) => each !== 'regret')) {
    await errors(page).getByRole('combobox', { name: viewWords('metric').name }).selectOption(metric);
    await expect(errors(page).getByRole('heading', { name: metricWords(metric).title })).toBeVisible();
    await expect(errors(page).getByText(plainWords(metricWords(metric).explains))).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`metric=${metric}`));
    await expect.poll(async () => seen.has(await drawn(page)), `${metric} has curves of its own`).toBe(false);
    seen.add(await drawn(page));
  }
  expect(await historyHash(page), 'looking changes no number').toBe(hash);
});

test('the marks of every kind of axis lie apart: linear, logarithmic, root', async ({ page, site }) => {
  await open(page, site, small());
  /** How high each mark of a chart's value axis lies, in px from its foot. */
  const heights = (chart: string) =>
    page.locator(`.${chart} .recharts-yAxis-tick-labels .recharts-cartesian-axis-tick-value`).evaluateAll((marks) => marks.map((mark) => document.documentElement.scrollHeight - mark.getBoundingClientRect().top));
  const expectApart = async (chart: string) => {
    const all = await heights(chart);
    expect(all.length).toBeGreaterThan(2);
    for (const [i, height] of all.entries()) expect(height - (all[i - 1] ?? 0), `mark ${i} of ${chart}`).toBeGreaterThan(10);
  };
  await expectApart('chart-error');
  await expectApart('chart-bouquets');
  await errors(page).getByRole('combobox', { name: viewWords('scale').name }).selectOption('linear');
  await expect(page).toHaveURL(/scale=linear/);
  await expectApart('chart-error');
});

test('smoothing and scale redraw the curves', async ({ page, site }) => {
  await open(page, site, small());
  for (const [key, value] of [['smoothing', '28'], ['smoothing', '7'], ['scale', 'linear']] as const) {
    const before = await drawn(page);
    await errors(page).getByRole('combobox', { name: viewWords(key).name }).selectOption(value);
    await expect.poll(() => drawn(page)).not.toBe(before);
    await expect(page).toHaveURL(new RegExp(`${key}=${value}`));
  }
});

test('the lens enlarges a fortnight, day by day', async ({ page, site }) => {
  await open(page, site, small());
  const before = await drawn(page);
  await errors(page).getByRole('group', { name: CHART_TEXTS.lens }).getByRole('radio', { name: LENS_WORDS.valentines }).check();
  await expect.poll(() => drawn(page)).not.toBe(before);
  await expect(errors(page).getByText(CHART_TEXTS.daily)).toBeVisible();
  await expect(page).toHaveURL(/lens=valentines/);
  const reader = errors(page).getByRole('slider');
  await reader.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', / February 2027: /);
});

test('weights believed stand against the true ones', async ({ page, site }) => {
  await open(page, site, small());
  const weights = page.getByRole('figure', { name: CHART_TEXTS.weightsTitle });
  await expect(weights.getByText('On 14 February 2027 the static model’s weights are').first()).toBeVisible();
  await weights.getByText(CHART_TEXTS.numbers).click();
  await expect(weights.getByRole('table')).toBeVisible();
});

test('the numbers can be taken along', async ({ page, site }) => {
  await open(page, site, small());
  await errors(page).getByText(CHART_TEXTS.numbers).click();
  const coming = page.waitForEvent('download');
  await errors(page).getByRole('button', { name: CHART_TEXTS.download }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('wilt-the-flower-shop-changed-2027-02-14-error-regret.csv');
  let text = '';
  for await (const part of await file.createReadStream()) text += String(part);
  const lines = text.trim().split(/\r?\n/);
  expect(lines[0]).toBe('date,static,dynamic,best,attainable,wilt_link,wilt_seed,wilt_smoothing,wilt_version');
  expect(lines[1]).toMatch(/^2026-09-01,/);
  expect(lines.at(-1), 'nothing after today').toMatch(/^2027-02-14,/);
  for (const line of lines.slice(1)) expect(line, 'every row says where it comes from').toMatch(new RegExp(`,${site.wilt}#v=1&world.shoppers=50&[^,]*,1,1,${VERSION}$`));
});

for (const name of OPTIONAL_CONTENDERS) {
  test(`one press shows ${name}, another hides it`, async ({ page, site }) => {
    await open(page, site, small());
    await page.getByRole('button', { name: contenderSwitch(name, DEFAULT_SCENARIO) }).click();
    await ready(page);
    await expect(errors(page).locator(`.chart-end.is-${name}`)).toBeVisible();
    const on = { ...DEFAULT_SCENARIO, [name]: { ...DEFAULT_SCENARIO[name], on: true } };
    await page.getByRole('button', { name: contenderSwitch(name, on), exact: true, pressed: true }).click();
    await ready(page);
    await expect(errors(page).locator(`.chart-end.is-${name}`)).toHaveCount(0);
  });
}
