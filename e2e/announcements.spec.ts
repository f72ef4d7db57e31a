/** What a screen reader is told by itself: one announcement for one deed of the reader, and none for the days that go by while the year plays. */
import type { Page } from '@playwright/test';
import { wordsFor } from '../src/text/fields.ts';
import { OPERATIONS } from '../src/text/operations.ts';
import { STRIDES, TIME } from '../src/text/time.ts';
import { test } from './one-page.ts';
import { expect, expectToday, open, ready, small } from './page.ts';

/** Notes every change of a live region, and of the value of whatever has the focus. Answers how to end it. */
async function listen(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const LIVE = '[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])';
    const ear = new MutationObserver((changes) => {
      const told = new Set<string>();
      for (const { type, target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (type === 'attributes') {
          if (element === document.activeElement) told.add(`value: ${element?.getAttribute('aria-valuetext') ?? element?.getAttribute('aria-valuenow')}`);
        } else {
          const text = element?.closest(LIVE)?.textContent.trim() ?? '';
          if (text !== '') told.add(text);
        }
      }
      heard.push(...told);
    });
    Object.assign(window, { heard, ear });
    ear.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-valuetext', 'aria-valuenow'] });
  });
  return () => page.evaluate(() => (window as unknown as { ear: MutationObserver }).ear.disconnect());
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();

/** What the reader does, and what is then said. */
const DEEDS: readonly (readonly [deed: (page: Page) => Promise<unknown>, said: RegExp])[] = [
  [
    async (page) => {
      await page.locator('[data-row=alarms]').click();
      await press(OPERATIONS.wasItRight)(page);
    },
    /^(Yes|No|Nothing)/,
  ],
  [press(STRIDES.day.forward), /^Tuesday, 6 October 2026/],
  [press(STRIDES.week.forward), /^Tuesday, 13 October 2026/],
  [press(STRIDES.event.forward), /^Friday, 25 December 2026, Christmas/],
  [press(TIME.restart), /^Tuesday, 1 September 2026/],
  [(page) => page.locator('.ribbon-today').press('PageUp'), /^value: Thursday, 1 October 2026/],
  [(page) => page.locator('.ribbon-today').press('Shift+ArrowRight'), /^value: Thursday, 8 October 2026/],
  [(page) => page.locator('.contender-switch').first().click(), /^Thursday, 8 October 2026.*scheduled/],
  [
    async (page) => {
      const price = page.getByRole('textbox', { name: wordsFor('prices.lost').name });
      await price.fill('1');
      await price.press('Enter');
    },
    /^Up to .* (model is cheaper|and dynamic tie)/,
  ],
  [press(OPERATIONS.retrain), /^Friday, 9 October 2026/],
  [press(STRIDES.day.back), /^Thursday, 8 October 2026/],
];

test('one deed is one announcement, whatever else changes with it', async ({ page, site }) => {
  await open(page, site, small('incidents.list=scaled~price~2026-10-05~2026-10-11~100', 'at=2026-10-05'));
  await page.locator('.panel summary').evaluateAll((all) => all.forEach((each) => each instanceof HTMLElement && each.click()));
  await page.getByText(OPERATIONS.byHand).click();
  await expect(page.locator('.ledger-choice')).toBeVisible();
  await expect(page.locator('.headline [role=status]')).toContainText('5 October 2026');
  const stop = await listen(page);
  for (const [deed, said] of DEEDS) {
    await deed(page);
    await ready(page);
    const all: string[] = [];
    await expect.poll(async () => all.push(...(await heard(page))), { message: String(said) }).toBeGreaterThan(0);
    expect(all, String(said)).toHaveLength(1);
    expect(all[0]).toMatch(said);
  }
  await stop();
});

for (const from of ['the button', 'the ribbon']) {
  test(`while the year plays from ${from} nothing is read out, and its last day once`, async ({ page, site }) => {
    await open(page, site, small('at=2027-06-01'));
    await page.locator('.panel summary').evaluateAll((all) => all.forEach((each) => each instanceof HTMLElement && each.click()));
    await page.getByText(OPERATIONS.byHand).click();
    await page.locator('.time-speed label').last().click();
    await page.locator('.chart-costs .chart-reader').focus();
    await expect(page.locator('.headline [role=status]')).toContainText('1 June 2027');
    const stop = await listen(page);
    await (from === 'the button' ? page.locator('.time-play').press('Enter') : page.locator('.ribbon-today').press('Space'));
    await expectToday(page, '2027-06-30');
    const all: string[] = [];
    await expect.poll(async () => all.push(...(await heard(page)))).toBeGreaterThan(0);
    expect(all).toEqual([expect.stringMatching(/Wednesday, 30 June 2027/)]);
    await stop();
  });
}
