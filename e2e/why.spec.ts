/** Why a model was off: the sentence under the headline, and the steps from expected to sold behind it. */
import { CHART_TEXTS } from '../src/text/charts.ts';
import { test } from './one-page.ts';
import { expect, open, small, STORY } from './page.ts';
import { expectNoBarriers } from './barriers.ts';

test('the day after Valentine’s is explained, taken apart, and leads to where it is seen', async ({ page, site }) => {
  await open(page, site, STORY.replace('02-14', '02-15'));
  const why = page.locator('.why');
  await expect(why).toContainText('No Valentine’s Day mood today, but dynamic still reckons with 40 bouquets of it.');
  // As a reader of the keyboard would.
  await why.locator('summary').focus();
  await page.keyboard.press('Enter');
  const dynamic = why.getByRole('region', { name: 'dynamic' });
  await expect(dynamic).toContainText('The dynamic model expected 68 bouquets and 36 were sold: 32 too many; without today’s luck 34 too many, and that is more than chance gives.');
  const sizes = (await dynamic.locator('.steps-size').allTextContents()).map((text) => Number(text.replace('\u2212', '-')));
  const sold = sizes.pop()!;
  expect(Math.abs(sizes.reduce((sum, size) => sum + size, 0) - sold)).toBeLessThan(0.5);
  await expect(dynamic.getByRole('listitem').filter({ hasText: 'how many buy' })).toContainText('an event’s mood: adds none today, reckoned with 40');
  await why.getByText(CHART_TEXTS.numbers).click();
  await expect(why.getByRole('row', { name: /dynamic how many buy/ })).toContainText('40.0');
  await expectNoBarriers(page, { within: '.why' });
  // On a phone the table scrolls in its frame, and what stands over it wraps.
  await page.setViewportSize({ width: 390, height: 844 });
  const [caption, frame] = [await why.locator('caption').boundingBox(), await why.locator('.chart-table-frame').boundingBox()];
  expect(caption?.width).toBeLessThanOrEqual(frame?.width ?? 0);
  await page.setViewportSize({ width: 1280, height: 720 });

  // The night that taught it.
  await dynamic.getByRole('button', { name: 'the night of 11 February' }).click();
  await expect(page.locator('[data-today="2027-02-11"]')).toBeVisible();
  await expect(page.locator('.day > summary')).toBeFocused();
  await expect(page.locator('.day > summary')).toBeInViewport({ ratio: 1 });
  await expect(dynamic).toContainText('The dynamic model expected 116 bouquets');
  await dynamic.getByRole('listitem').filter({ hasText: 'how many buy' }).getByRole('button').click();
  await expect(page).toHaveURL(/lens=valentines/);
});

test('days on which nobody serves have no why, and a slide has the sentence only', async ({ page, site }) => {
  await open(page, site, small('at=2026-08-30'));
  await expect(page.locator('.why')).toBeEmpty();
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page, site, `${STORY}&view=slide`);
  await expect(page.locator('.why-alone')).toHaveText('The Valentine’s Day mood adds 128 bouquets, and static reckons with none of it.');
  await expect(page.locator('.why-alone')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.why')).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 180 });
  await expect(page.locator('.why-alone')).toBeHidden();
});
