/** The page on every screen that it is made for: nothing sticks out, the first sight is on the first screen. */
import { OPTIONAL_CONTENDERS } from '../../src/scenario/contenders.ts';
import { RIBBON } from '../../src/text/ribbon.ts';
import { SHELL } from '../../src/text/shell.ts';
import { TIME } from '../../src/text/time.ts';
import { test } from '../one-page.ts';
import { expect, expectNoSideways, open, small, STORY } from '../page.ts';

test('nothing sticks out sideways', async ({ page, site }) => {
  await open(page, site, STORY);
  await expectNoSideways(page);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await expectNoSideways(page);
});

test('the first screen holds today’s sentence and the ribbon', async ({ page, site }) => {
  await open(page, site, STORY);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('slider', { name: RIBBON.today, exact: true })).toBeInViewport();
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeVisible();
});

test('what is pressed is big enough for a finger', async ({ page, site }) => {
  await open(page, site, small());
  // WCAG 2.2, target size (minimum): 24 px. A word in a sentence is as high as its line.
  const buttons = page.locator('button:not(.term)');
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    if (box) expect(Math.min(box.width, box.height), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(24);
  }
});

test('names have the room that was measured for them, and none lies on another', async ({ page, site }) => {
  await open(page, site, `#v=1&${OPTIONAL_CONTENDERS.map((name) => `${name}.on=on`).join('&')}`);
  const boxes = (selector: string) => page.locator(selector).evaluateAll((all) => all.map((each) => ({ name: each.textContent, ...each.getBoundingClientRect().toJSON() }) as DOMRect & { name: string }));
  for (const names of ['.ribbon-name', '.ribbon-months > span', '.chart-error .chart-event-name', '.chart-bouquets .chart-event-name']) {
    const inOrder = (await boxes(names)).sort((a, b) => a.left - b.left);
    expect(inOrder.length, names).toBeGreaterThan(1);
    for (const [i, { name, left }] of inOrder.entries()) expect(left, `${name} after ${inOrder[i - 1]?.name}`).toBeGreaterThanOrEqual(inOrder[i - 1]?.right ?? 0);
  }
  for (const chart of ['.chart-error', '.chart-bouquets']) {
    const [picture] = await boxes(`${chart} .recharts-wrapper`);
    for (const { name, right } of await boxes(`${chart} .chart-end`)) expect(right, `${name} ends in ${chart}`).toBeLessThanOrEqual(picture?.right ?? 0);
  }
  // The day that is read off is as wide as its text was measured, with 6 px at either side.
  await page.locator('.chart-error').getByRole('slider').press('End');
  const [said, box] = await page.locator('.ribbon-hovered-day').evaluate((label) => {
    const text = document.createRange();
    text.selectNodeContents(label);
    return [text.getBoundingClientRect().width, label.getBoundingClientRect().width] as const;
  });
  expect(Math.abs(box - 12 - said)).toBeLessThanOrEqual(1);
});
