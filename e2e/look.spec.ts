/** What the eye minds: nothing moves that was only looked at, nothing covers or cuts another, what belongs together stands together. */
import type { Locator, Page } from '@playwright/test';
import { PANELS } from '../src/text/panels.ts';
import { SHELL } from '../src/text/shell.ts';
import { TIME } from '../src/text/time.ts';
import { test } from './one-page.ts';
import { drawFrames, expect, open, small, test as fresh } from './page.ts';

const box = async (part: Locator) => {
  const found = await part.boundingBox();
  if (!found) throw new Error(`${String(part)} is not on the page.`);
  return found;
};

const WITH_INCIDENT = small('incidents.list=flipped~none~2027-02-14~2027-02-14~20', 'theme=projector');

/** Where everything stands that is headed or drawn, in px from the page's top. */
function standings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h2, h3, .chart-plot, .track-plot, .chart-numbers, .shop), .colophon')].map((part) => {
      const { left, top, height } = part.getBoundingClientRect();
      return `${part.tagName} ${part.className} ${Math.round(left)} ${Math.round(top + scrollY)} ${Math.round(height)}`;
    }),
  );
}

async function openPanels(page: Page): Promise<void> {
  for (const { title } of [PANELS.watching, PANELS.ledger]) await page.getByRole('heading', { name: title, exact: true }).click();
  await expect(page.locator('.chart-costs .chart-plot svg').first()).toBeAttached();
  await expect(page.locator('.chart-means .chart-plot svg').first()).toBeAttached();
}

/** Reads a day off every chart by key, and by pointing at the first: what stands on the page stays where it is. */
async function expectHoldsStill(page: Page): Promise<void> {
  const before = await standings(page);
  const readers = await page.locator('.chart-reader').all();
  expect(readers.length).toBeGreaterThan(3);
  for (const reader of readers) {
    await reader.press('End');
    expect(await standings(page)).toEqual(before);
    const cut = await page.locator('.chart-reading').evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth + 1).map((line) => line.textContent));
    expect(cut, 'what is read off has its room').toEqual([]);
    await reader.press('Escape');
  }
  await page.locator('.chart-error .chart-reader').hover();
  await expect(page.locator('.chart-error .chart-reading-date')).toBeVisible();
  expect(await standings(page)).toEqual(before);
  await page.mouse.move(0, 0);
}

test('on a laptop nothing moves that is looked at, and columns, boxes and words keep their places', async ({ page, site }) => {
  await open(page, site, WITH_INCIDENT);
  // An incident of today is not under today's knob.
  const strip = await box(page.locator('.ribbon-incident'));
  const knob = await box(page.locator('.ribbon-today'));
  const style = await page.locator('.ribbon-today').evaluate((element) => Number.parseFloat(getComputedStyle(element, '::after').top) + Number.parseFloat(getComputedStyle(element, '::after').marginTop));
  expect(strip.y + strip.height).toBeLessThanOrEqual(knob.y + style + 0.5);
  expect(strip.width).toBeGreaterThanOrEqual(7);

  await openPanels(page);
  await expectHoldsStill(page);

  // The plot is as wide with a lens as without, and a flower stands for as many bouquets on another day.
  const plot = page.locator('.chart-error .chart-reader');
  const wide = (await box(plot)).width;
  const unit = await page.locator('.shop-caption').textContent();
  await page.getByRole('radio', { name: 'Valentine’s', exact: true }).click();
  expect((await box(plot)).width).toBeCloseTo(wide, 0);
  await page.getByRole('radio', { name: 'the year', exact: true }).click();
  await page.getByRole('slider', { name: 'Today', exact: true }).press('End');
  await drawFrames(page, 2);
  expect((await box(plot)).width).toBeCloseTo(wide, 0);
  await expect(page.locator('.shop-caption')).toHaveText(unit ?? '');

  // Prices stand under each other.
  const prices = await page.locator('.ledger-price .number-text').evaluateAll((fields) => fields.map((field) => Math.round(field.getBoundingClientRect().right)));
  expect(prices.length).toBeGreaterThan(3);
  expect(new Set(prices).size).toBe(1);

  // The settings' way out stands beside their title, and a switch beside its name.
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  const [title, close] = [await box(page.getByRole('heading', { name: SHELL.settings, exact: true })), await box(page.locator('.beside').getByRole('button', { name: SHELL.close, exact: true }))];
  expect(Math.abs(title.y + title.height / 2 - (close.y + close.height / 2))).toBeLessThan(title.height / 2);
  await page.locator('.settings-group > summary').filter({ hasText: 'Scheduled' }).click();
  const name = await box(page.getByText('Scheduled retraining', { exact: true }));
  const tick = await box(page.getByRole('checkbox', { name: 'Scheduled retraining', exact: true }));
  expect(Math.abs(name.y + name.height / 2 - (tick.y + tick.height / 2))).toBeLessThan(3);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: SHELL.share, exact: true }).click();
  const cut = await page.locator('.share textarea').evaluateAll((fields) => fields.filter((field) => field.scrollHeight > field.clientHeight + 1).length);
  expect(cut, 'links cut in the share dialog').toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });

  fresh('time is steered in one place that nothing covers, with the chart in sight', async ({ page, site }) => {
    await open(page, site, small());
    await expect(page.locator('.chart-error .chart-reading')).toHaveText(/\.$/);
    const dock = await box(page.getByRole('group', { name: TIME.name }));
    const plot = await box(page.locator('.chart-error .chart-plot'));
    expect(plot.y + plot.height, 'the chart ends above the controls').toBeLessThanOrEqual(dock.y);
    await page.getByRole('button', { name: TIME.more }).click();
    const opened = await box(page.getByRole('group', { name: TIME.name }));
    for (const control of await page.locator('.time button, .time-speed').all()) {
      const { y, height } = await box(control);
      expect(y).toBeGreaterThanOrEqual(opened.y);
      expect(y + height).toBeLessThanOrEqual(opened.y + opened.height);
    }
    await page.getByRole('button', { name: TIME.more }).click();
    await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
    await expect(page.locator('.beside')).toBeVisible();
    await page.getByRole('button', { name: TIME.play, exact: true }).click();
    await page.getByRole('button', { name: TIME.pause, exact: true }).click();
    await page.locator('.beside').getByRole('button', { name: SHELL.close, exact: true }).click();
    await openPanels(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await drawFrames(page, 4);
    await expectHoldsStill(page);
  });
});
