/** A part of the page whose elements something else has moved: it says so, the rest goes on, and there is a way back. */
import type { Page } from '@playwright/test';
import { SHELL } from '../src/text/shell.ts';
import { STRIDES } from '../src/text/time.ts';
import { expect, expectToday, open, ready, small, test } from './page.ts';

/** Puts every element within a part into one that React did not make, as extensions do. */
async function breakPart(page: Page, part: string): Promise<void> {
  await page.locator(part).evaluate((root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('svg') !== null && element.tagName !== 'svg') continue;
      const around = document.createElement('div');
      element.replaceWith(around);
      around.append(element);
    }
  });
}

/** Whatever may lie over it by then. */
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().dispatchEvent('click');
const switchContender = (page: Page) => page.locator('.contender-switch').first().dispatchEvent('click');

/** What it holds goes with it, whether or not faint curves have a word of their own just then. */
const closeNumbersAndSwitch = async (page: Page) => {
  await page.locator('.chart-bouquets .chart-numbers').evaluate((each) => {
    if (each instanceof HTMLDetailsElement) each.open = false;
  });
  await switchContender(page);
};

/** Each part, and a deed after which it holds other elements. */
const PARTS: readonly { readonly part: string; readonly after: (page: Page) => Promise<void> }[] = [
  { part: '.headline', after: (page) => page.locator('.ribbon-today').press('Home') },
  { part: '.chart-error', after: switchContender },
  { part: '.chart-bouquets', after: closeNumbersAndSwitch },
  { part: '.chart-weights', after: switchContender },
  { part: '.shop', after: switchContender },
  { part: '.day', after: (page) => press(page, STRIDES.day.back) },
  { part: '.operations', after: (page) => page.locator('.ribbon-today').press('Home') },
  { part: '.ribbon', after: (page) => page.locator('.ribbon-today').press('Home') },
  { part: '.panel-ledger .ledger-counts', after: switchContender },
  { part: '.panel-watching .reliability', after: switchContender },
  { part: '.settings-groups', after: switchContender },
];

test('a part that cannot be drawn says so, the rest goes on, and the part comes back', async ({ page, site, complaints }) => {
  await open(page, site, small('incidents.list=scaled~price~2026-10-05~2026-10-11~100', 'at=2026-10-10'));
  await page.locator('.panel summary, .chart-bouquets summary').evaluateAll((all) => all.forEach((each) => each instanceof HTMLElement && each.click()));
  await press(page, SHELL.settings);
  const alert = page.getByRole('alert').filter({ hasText: SHELL.broken });
  for (const { part, after } of PARTS) {
    await page.locator('.ribbon-today').press('End');
    await page.locator(part).first().scrollIntoViewIfNeeded();
    await breakPart(page, part);
    await after(page);
    await expect(alert, part).toHaveCount(1);
    await ready(page);
    await press(page, STRIDES.day.back);
    await expect(alert, part).toHaveCount(1);
    await alert.getByRole('button', { name: SHELL.tryAgain }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(part), part).toBeVisible();
    await expect(alert, part).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement === document.body), `${part} keeps the focus`).toBe(false);
  }
  expect(complaints.splice(0).length).toBeGreaterThanOrEqual(PARTS.length);
});

test('where the frame itself cannot be drawn, one loads the page again and stands where one stood', async ({ page, site, complaints }) => {
  await open(page, site, small('at=2026-10-10'));
  await press(page, STRIDES.week.forward);
  await expect(page).toHaveURL(/at=2026-10-17/);
  await breakPart(page, '#root');
  await page.evaluate(() => {
    location.hash += '&view=slide';
  });
  await expect(page.getByRole('alert')).toHaveText(SHELL.brokenPage);
  await page.getByRole('button', { name: SHELL.reload }).press('Enter');
  await ready(page);
  await expectToday(page, '2026-10-17');
  expect(complaints.splice(0).length).toBeGreaterThan(0);
});
