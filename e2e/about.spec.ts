/** The sheet of keys, what is kept on the machine, the search in the settings, the whole screen, and browsers that are too old. */
import { ABOUT } from '../src/text/about.ts';
import { THEME_KEY } from '../src/store/preferences.ts';
import { GROUP_WORDS, wordsFor } from '../src/text/fields.ts';
import { LEAVES } from '../src/text/leaves.ts';
import { differing, foundCount, SETTINGS } from '../src/text/settings.ts';
import { SHELL } from '../src/text/shell.ts';
import { viewWords } from '../src/text/view.ts';
import { expectNoBarriersInAnyTheme } from './barriers.ts';
import { test } from './one-page.ts';
import { expect, expectNoSideways, landmarks, open, ready, small, test as fresh } from './page.ts';

test('? shows the keys from anywhere but a text field, Escape closes them and leaves the rest as it was', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  const search = page.getByRole('searchbox', { name: SETTINGS.search });
  await search.press('?');
  const sheet = page.getByRole('dialog', { name: LEAVES.keys.title });
  await expect(search).toHaveValue('?');
  await expect(sheet).toHaveCount(0);
  await search.press('Escape');
  await expect(search).toHaveValue('');
  const ribbon = page.getByRole('slider', { name: 'Today', exact: true });
  await ribbon.press('?');
  await expect(sheet.getByText('play, pause')).toBeVisible();
  await expectNoBarriersInAnyTheme(page, { within: 'dialog' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(ribbon).toBeFocused();
  await expect(search).toBeAttached();
});

fresh('the theme is all that is kept, as it says', async ({ page, context, site }) => {
  await open(page, site, small());
  await page.getByRole('radio', { name: viewWords('theme').options.projector, exact: true }).check();
  await page.getByRole('button', { name: LEAVES.about.word, exact: true }).click();
  const about = page.getByRole('dialog', { name: LEAVES.about.title });
  expect(await page.evaluate(async () => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), bases: await indexedDB.databases(), caches: await caches.keys() }))).toEqual({ local: [THEME_KEY], session: [], bases: [], caches: [] });
  await expect(about.getByText(THEME_KEY)).toBeVisible();
  // The model, for teachers, is a page that any browser reads.
  const model = await about.getByRole('link', { name: ABOUT.model }).getAttribute('href');
  const answer = await page.request.get(new URL(model ?? '', page.url()).href);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
  expect(await answer.text()).toContain('<h2>The truth</h2>');
  expect(await context.cookies()).toEqual([]);
  for (const link of await about.getByRole('link').all()) expect((await page.request.get(await link.evaluate((each) => (each instanceof HTMLAnchorElement ? each.href : '')))).status()).toBe(200);
  await expect(about.getByRole('textbox')).toHaveValue(new RegExp(`${site.wilt.replaceAll('.', '\\.')}$`));
});

test('settings are found by a word, and those that were changed are listed with their ways back', async ({ page, site }) => {
  await open(page, site, small('dynamic.rate=0.3'));
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  const search = page.getByRole('searchbox', { name: SETTINGS.search });
  const { name } = wordsFor('dynamic.rate');
  await search.fill('zeppelin');
  await expect(page.getByRole('complementary').getByRole('status')).toHaveText(foundCount(0, 'zeppelin'));
  await search.fill(name);
  // Two settings have this name: each says where it belongs.
  const found = page.locator('.settings-found').filter({ has: page.getByText(GROUP_WORDS.dynamic.title, { exact: true }) });
  await expect(found.getByRole('textbox', { name, exact: true })).toHaveValue('0.3');
  await search.press('Escape');
  await page.getByText(differing(4)).click();
  const list = page.locator('.settings-changed');
  await list.getByRole('button', { name: `${GROUP_WORDS.dynamic.title}, ${name}: Back to 1` }).press('Enter');
  await expect(list.getByText(differing(3))).toBeVisible();
  await expect(landmarks(page)).not.toHaveAttribute('data-run', 'failed');
  await ready(page);
  expect(new URL(page.url()).hash).not.toContain('dynamic.rate');
  // The focus went on to the next line.
  await expect(list.getByRole('button', { name: /: Back to / }).filter({ visible: true }).first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('.settings-changed') !== null)).toBe(true);
  for (let left = 3; left > 0; left--) await page.keyboard.press('Enter');
  await expect(page.getByText(SETTINGS.unchanged)).toBeVisible();
  await expect(search).toBeFocused();
});

test('a slide fills the screen by its button and by F, and gives it back', async ({ page, site }) => {
  await open(page, site, small('view=slide'));
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.getByRole('button', { name: SHELL.fullScreen }).click();
  await expect.poll(isFull).toBe(true);
  await page.getByRole('button', { name: SHELL.leaveFullScreen }).click();
  await expect.poll(isFull).toBe(false);
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(true);
});

fresh('where the screen cannot be filled there is no button, and F does nothing', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: undefined });
    Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
  });
  await open(page, site, small('view=slide'));
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: SHELL.fullScreen })).toHaveCount(0);
});

fresh('a browser that is too old says so', async ({ page, site, complaints }) => {
  await page.goto(site.wilt + small());
  const sentence = page.getByText('needs a browser of 2023 or later');
  await expect(page.locator('[data-run]')).toHaveCount(1);
  await expect(sentence).toBeHidden();
  await page.addInitScript(() => void Reflect.deleteProperty(Array.prototype, 'toSorted'));
  await page.reload();
  await expect(sentence).toBeVisible();
  complaints.splice(0);
});
