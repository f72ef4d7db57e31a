/** The page on every screen that it is made for: nothing sticks out, the first sight is on the first screen. */
import { RIBBON } from '../../src/text/ribbon.ts';
import { SHELL } from '../../src/text/shell.ts';
import { TIME } from '../../src/text/time.ts';
import { expect, expectNoSideways, open, test } from '../page.ts';

test('nothing sticks out sideways', async ({ page, site }) => {
  await open(page, site);
  await expectNoSideways(page);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await expectNoSideways(page);
});

test('the first screen holds today’s sentence and the ribbon', async ({ page, site }) => {
  await open(page, site);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('slider', { name: RIBBON.today, exact: true })).toBeInViewport();
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeVisible();
});

test('what is pressed is big enough for a finger', async ({ page, site }) => {
  await open(page, site);
  const buttons = page.getByRole('button');
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    // WCAG 2.2, target size (minimum): 24 px.
    if (box) expect(Math.min(box.width, box.height), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(24);
  }
});
