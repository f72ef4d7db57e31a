/** Sharing: the link is the page that is seen, or what is chosen of it; it is short enough to project, can be scanned from there, and comes back out of any text. */
import jsQR from 'jsqr';
import type { Page } from '@playwright/test';
import { preset } from '../src/scenario/presets.ts';
import { PRESET_WORDS } from '../src/text/presets.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { COPYING, SHARE } from '../src/text/share.ts';
import { chapterTitle, codeOf, fromEvent, leaveOutPart, SHARING } from '../src/text/sharing.ts';
import { SHELL } from '../src/text/shell.ts';
import { viewWords } from '../src/text/view.ts';
import { expectNoBarriersInAnyTheme } from './barriers.ts';
import { test } from './one-page.ts';
import { expect, expectNoSideways, expectToday, historyHash, open, ready, small, STORY, test as fresh } from './page.ts';

const share = (page: Page) => page.getByRole('button', { name: SHELL.share, exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: SHARE.title });
const linkIn = (page: Page) => page.getByRole('textbox', { name: SHARING.link, exact: true });

async function openShare(page: Page): Promise<void> {
  await share(page).click();
  await expect(linkIn(page)).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: SHARING.paste }).fill(text);
  await page.getByRole('button', { name: SHARING.open }).click();
}

test('whoever opens the shared link sees the same year on the same day', async ({ page, context, site }) => {
  await open(page, site, '#v=1&seed=7&at=2026-12-24&metric=logLoss');
  await page.getByRole('slider', { name: RIBBON.to }).press('Shift+ArrowRight');
  await ready(page);
  const hash = await historyHash(page);
  await openShare(page);
  const link = await linkIn(page).inputValue();
  expect(link.length).toBeLessThan(300);
  expect(link).toContain('#v=1&seed=7&static.to=2026-09-07&at=2026-12-24&metric=logLoss');
  await page.getByRole('button', { name: SHELL.close }).click();

  const other = await context.newPage();
  await other.goto(link);
  await ready(other);
  await expectToday(other, '2026-12-24');
  expect(await historyHash(other)).toBe(hash);
});

test('what is chosen is in the link, in its preview and in what is pasted, and the page stays as it is', async ({ page, context, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, site, small('at=2027-02-17', 'metric=bouquets'));
  const before = page.url();
  await openShare(page);
  // The preview is there by itself where there is room, and takes neither focus nor pointer.
  const preview = page.frameLocator('.share-frame iframe');
  await ready(preview);
  await expectToday(preview, '2027-02-17');
  const loaded = await page.locator('.share-frame iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.performance.timeOrigin);

  await page.getByRole('combobox', { name: SHARING.view }).selectOption(SHARING.views.slide);
  await page.getByRole('combobox', { name: viewWords('figure').name }).selectOption('bouquets');
  await page.getByRole('combobox', { name: SHARING.day }).selectOption(fromEvent({ event: { id: 'valentines' }, days: 3 }));
  await page.getByRole('combobox', { name: viewWords('theme').name }).selectOption('projector');
  await page.getByText(SHARING.more).click();
  await page.getByRole('combobox', { name: viewWords('keys').name }).selectOption('deck');
  await page.getByRole('combobox', { name: viewWords('speed').name }).selectOption('1');
  await page.getByRole('checkbox', { name: viewWords('hide').options.ribbon }).check();
  await page.getByRole('checkbox', { name: 'The world', exact: true }).check();
  const link = `${site.wilt}${small('at=valentines%2B3', 'metric=bouquets')}`.replace('&at=valentines%2B3', '').replace('&metric=bouquets', '&view=slide&at=valentines%2B3&metric=bouquets&theme=projector&figure=bouquets&speed=1&hide=ribbon&lock=world&keys=deck');
  await expect(linkIn(page)).toHaveValue(link);
  await expect(preview.locator(':root')).toHaveAttribute('data-theme', 'projector');
  // It was handed the link, not loaded again.
  expect(await page.locator('.share-frame iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.performance.timeOrigin)).toBe(loaded);
  expect(page.url()).toBe(before);

  const pasted = await page.getByRole('textbox', { name: SHARING.embed }).inputValue();
  expect(pasted).toMatch(/^<iframe src="[^"]+" width="960" height="540" title="Wilt: [^"]+, 17 February 2027"><\/iframe>$/);
  await page.getByText(SHARING.element).click();
  await expect(page.getByRole('textbox', { name: SHARING.element })).toHaveValue(`<script type="module" src="${site.wilt}embed/wilt-sim.js"></script>\n<wilt-sim link="${link.slice(link.indexOf('#')).replaceAll('&', '&amp;')}"></wilt-sim>`);
  const host = await context.newPage();
  await host.setContent(`<title>A course</title>${pasted}`);
  await expect(host.locator('iframe')).toHaveAttribute('src', link);
  await ready(host.frameLocator('iframe'));
  await expectToday(host.frameLocator('iframe'), '2027-02-17');
});

test('a ready-made scenario and a chapter are links of their own', async ({ page, site }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await open(page, site, small());
  await openShare(page);
  await expect(page.locator('.share-frame')).toHaveCount(0);
  await page.getByRole('combobox', { name: SHARING.what }).selectOption(PRESET_WORDS['late-labels'].name);
  await expect(linkIn(page)).toHaveValue(`${site.wilt}#v=1&dynamic.delay=7&at=${preset('late-labels').at}&lens=valentines`);
  await page.getByRole('combobox', { name: SHARING.what }).selectOption('chapter winter');
  await expect(linkIn(page)).toHaveValue(`${site.wilt}#v=1&chapter=winter`);
  await page.getByRole('button', { name: SHARING.showPreview }).click();
  await expect(page.getByText(SHARING.noPreview)).toBeVisible();
});

test('copies the link, and closes by Escape; the focus goes back', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, site, STORY);
  await share(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: COPYING.copy }).first().click();
  await expect(page.getByRole('button', { name: COPYING.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.wilt}#v=1`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(share(page)).toBeFocused();
});

fresh('sends by what the device has; who thinks better of it has made no mistake', async ({ page, site }) => {
  await page.addInitScript(() => {
    const answers = [new DOMException('', 'AbortError'), new DOMException('', 'NotAllowedError')];
    Object.assign(navigator, {
      sent: [],
      share(what: ShareData) {
        const sent: unknown = Reflect.get(navigator, 'sent');
        if (Array.isArray(sent)) sent.push(what.url);
        const error = answers.shift();
        return error ? Promise.reject(error) : Promise.resolve();
      },
    });
  });
  await open(page, site, STORY);
  await openShare(page);
  const send = page.getByRole('button', { name: SHARING.native });
  await send.click();
  await expect(page.getByText(SHARING.nativeFailed)).toHaveCount(0);
  await send.click();
  await expect(page.getByText(SHARING.nativeFailed)).toBeVisible();
  await send.click();
  await expect(page.getByText(SHARING.nativeFailed)).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(navigator, 'sent') as unknown)).toEqual(Array(3).fill(`${site.wilt}#v=1`));
});

fresh('the code of the longest link is read from a blurred wall of 640 × 360', async ({ page, site }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  const start = small('at=2027-02-17', 'metric=bouquets', 'lens=valentines', 'theme=dark', 'axis=0~100', 'hand-in=');
  // As long as a code may be.
  const link = start + '7'.repeat(300 - site.wilt.length - start.length);
  await open(page, site, link);
  await openShare(page);
  await expect(linkIn(page)).toHaveValue(/^.{300}$/);
  const shared = await linkIn(page).inputValue();
  await page.getByRole('button', { name: SHARING.bigCode }).click();
  const big = page.getByRole('dialog', { name: codeOf('') });
  await expect(big).toBeVisible();
  // As a projector out of focus shows it.
  await page.addStyleTag({ content: '.code-big { filter: blur(1px); }' });
  const picture = await page.screenshot();
  const [data, width, height] = await page.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const brush = canvas.getContext('2d');
    brush?.drawImage(image, 0, 0);
    return [Array.from(brush?.getImageData(0, 0, image.width, image.height).data ?? []), image.width, image.height] as const;
  }, picture.toString('base64'));
  expect([width, height]).toEqual([640, 360]);
  expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(shared);

  await page.keyboard.press('Escape');
  await expect(big).toHaveCount(0);
  await expect(page.getByRole('button', { name: SHARING.bigCode })).toBeFocused();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: SHARING.savePng, exact: true }).click();
  expect((await saved).suggestedFilename()).toBe('wilt-the-flower-shop-changed-17-february-2027-code.png');
});

test('a link that is too long for a code says so, and what can be left out of it', async ({ page, site }) => {
  await open(page, site, small(`hand-in=${'1'.repeat(260)}`, 'metric=bouquets', 'axis=0~80'));
  await openShare(page);
  await expect(page.locator('.share-code')).toHaveCount(0);
  await expect(page.getByText(/^No code: the link has \d+ characters/)).toBeVisible();
  await page.getByRole('button', { name: leaveOutPart('hand-in') }).click();
  await expect(page.locator('.share-code')).toBeVisible();
  await expect(linkIn(page)).not.toHaveValue(/hand-in/);
});

test('a link in any text is opened as a step that can be taken back; what is wrong is said', async ({ page, site }) => {
  await open(page, site, small('seed=5'));
  const first = await historyHash(page);
  await openShare(page);
  await paste(page, ' ');
  await expect(page.getByText(SHARING.empty)).toBeVisible();
  await paste(page, `Have a look at ${site.wilt}`);
  await expect(page.getByText(SHARING.cutOff)).toBeVisible();
  await paste(page, 'Have a look at it!');
  await expect(page.getByText(SHARING.noLink)).toBeVisible();
  await paste(page, `${site.wilt}${small('seed=5')}`);
  await expect(page.getByText(SHARING.same)).toBeVisible();
  expect(await historyHash(page)).toBe(first);

  await paste(page, `Hi,\n> ${`${site.wilt}${small('seed=6', 'at=2026-12-24', 'dynamic.rate=99')}`.replaceAll(/.{70}/g, '$&\n> ')}\n\nRegards`);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-run=done]')).not.toHaveAttribute('data-history-hash', first);
  await expectToday(page, '2026-12-24');
  await expect(page.getByRole('region', { name: SHELL.noticesTitle })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-run=done]')).toHaveAttribute('data-history-hash', first);
  await expectToday(page, '2027-02-14');

  await openShare(page);
  await paste(page, `<iframe src="${site.wilt}#v=1&amp;chapter=summer" title="x"></iframe>`);
  await expect(page).toHaveURL(/chapter=summer/);
  await page.goBack();
  await expect(page.locator('[data-run=done]')).toHaveAttribute('data-history-hash', first);
  await openShare(page);
  await page.getByRole('textbox', { name: SHARING.paste }).fill(`${site.wilt}#v=1&chapter=winter`);
  await expect(page.locator('.share-found')).toContainText(chapterTitle(''));
});

test('the dialog has no barriers in any theme, and fits a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site, small('dynamic.rate=0.3'));
  await openShare(page);
  await page.getByText(SHARING.more).click();
  await expectNoBarriersInAnyTheme(page, { within: '.share' });
  await page.setViewportSize({ width: 320, height: 568 });
  await expectNoSideways(page);
  expect(await dialog(page).evaluate((leaf) => leaf.scrollWidth - leaf.clientWidth)).toBeLessThanOrEqual(0);
});
