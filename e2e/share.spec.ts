/** Sharing: the link, the slide's link and what to paste are the page that is seen, short enough to project. */
import { RIBBON } from '../src/text/ribbon.ts';
import { COPYING, SHARE } from '../src/text/share.ts';
import { SHELL } from '../src/text/shell.ts';
import { expect, expectToday, historyHash, open, ready, small, STORY, test } from './page.ts';

test('whoever opens the shared link sees the same year on the same day', async ({ page, context, site }) => {
  await open(page, site, '#v=1&seed=7&at=2026-12-24&metric=logLoss');
  await page.getByRole('slider', { name: RIBBON.to }).press('Shift+ArrowRight');
  await ready(page);
  const hash = await historyHash(page);
  await page.getByRole('button', { name: SHELL.share, exact: true }).click();
  const link = await page.getByRole('textbox', { name: SHARE.link }).inputValue();
  expect(link.length).toBeLessThan(300);
  expect(link).toContain('#v=1&seed=7&static.to=2026-09-07&at=2026-12-24&metric=logLoss');
  await page.getByRole('button', { name: SHELL.close }).click();

  const other = await context.newPage();
  await other.goto(link);
  await ready(other);
  await expectToday(other, '2026-12-24');
  expect(await historyHash(other)).toBe(hash);
});

test('what to paste is a bare iframe of the slide', async ({ page, context, site }) => {
  await open(page, site, small('at=2027-02-10'));
  await page.getByRole('button', { name: SHELL.share, exact: true }).click();
  const slide = await page.getByRole('textbox', { name: SHARE.slide }).inputValue();
  const pasted = await page.getByRole('textbox', { name: SHARE.embed }).inputValue();
  const host = await context.newPage();
  await host.setContent(`<title>A course</title>${pasted}`);
  const frame = host.locator('iframe');
  await expect(frame).toHaveAttribute('title', SHARE.frameTitle);
  await expect(frame).toHaveAttribute('src', slide);
  await ready(host.frameLocator('iframe'));
  await expectToday(host.frameLocator('iframe'), '2027-02-10');
});

test('copies the link, and closes by Escape', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, site, STORY);
  await page.getByRole('button', { name: SHELL.share, exact: true }).click();
  await page.getByRole('button', { name: COPYING.copy }).first().click();
  await expect(page.getByRole('button', { name: COPYING.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.wilt}#v=1`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
