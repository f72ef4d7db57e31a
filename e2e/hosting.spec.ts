/** The built folder on any static host: loaded from deep inside it (as every test is), small screens, no JavaScript. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, expectNoSideways, open, small, STORY, test } from './page.ts';

test('asks only for its own folder', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, site, small());
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => !url.startsWith(site.wilt) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
});

test('an address without its closing slash is sent to it', async ({ page, site }) => {
  await open(page, { ...site, wilt: site.wilt.replace(/\/$/, '') }, small());
  expect(new URL(page.url()).pathname.endsWith('/')).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('says what it needs', async ({ page, site }) => {
    await page.goto(site.wilt);
    expect(await page.locator('noscript').textContent()).toContain('it needs JavaScript');
    await expect(page.locator('noscript')).toBeVisible();
  });
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 568 } });
  test('nothing sticks out sideways', async ({ page, site }) => {
    await open(page, site, small());
    await expectNoSideways(page);
  });
});

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  test('nothing sticks out sideways', async ({ page, site }) => {
    await open(page, site, small());
    await expectNoSideways(page);
  });
});

test('the README’s picture is there', async ({ page, site }) => {
  const picture = fileURLToPath(new URL('../docs/screenshot.png', import.meta.url));
  if (process.env.UPDATE_SCREENSHOT) {
    await open(page, site, STORY);
    await page.evaluate(() => document.fonts.ready);
    // With its why, which comes a moment later.
    await expect(page.getByText('The Valentine’s Day mood adds')).toBeVisible();
    await page.screenshot({ path: picture });
  }
  expect(existsSync(picture), 'UPDATE_SCREENSHOT=1 npm test makes docs/screenshot.png').toBe(true);
});
