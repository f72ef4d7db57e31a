/** `view=slide` inside a real reveal.js deck of another origin: the deck keeps its keys, and only what is seen plays. */
import type { FrameLocator, Page } from '@playwright/test';
import { CHART_TEXTS, metricWords } from '../src/text/charts.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { SHARE } from '../src/text/share.ts';
import { TIME } from '../src/text/time.ts';
import { drawFrames, expect, expectNoSideways, expectToday, open, ready, type Site, SMALL, small, STORY, test, today } from './page.ts';

const SLIDE = small('view=slide');

async function openDeck(page: Page, site: Site, link = SLIDE): Promise<FrameLocator> {
  await page.goto(`${site.deck}?wilt=${encodeURIComponent(site.wilt + link)}`);
  await expect(page.locator(':root')).toHaveAttribute('data-deck', 'ready');
  const frame = page.frameLocator('iframe');
  await ready(frame);
  return frame;
}

async function expectSlide(page: Page, number: number): Promise<void> {
  await expect(page.locator(':root')).toHaveAttribute('data-slide', String(number));
}

/** Which element has the deck's focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

test('the deck’s arrow keys keep working, and the frame takes no focus', async ({ page, site }) => {
  const frame = await openDeck(page, site);
  await expectSlide(page, 1);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 2);
  expect(await focused(page)).toBe('BODY');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 3);
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 2);
  await page.keyboard.press('Space');
  await expectSlide(page, 3);
  expect(await focused(page)).toBe('BODY');
  await expectToday(frame, '2027-02-14');
});

test('plays only while its slide is up, and Escape hands the keys back', async ({ page, site }) => {
  const frame = await openDeck(page, site);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 2);
  await drawFrames(page, 30);
  await expectToday(frame, '2027-02-14');

  await frame.getByRole('button', { name: TIME.play, exact: true }).click();
  await expect.poll(() => today(frame)).not.toBe('2027-02-14');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('BODY');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 3);
  await drawFrames(page, 5);
  const left = await today(frame);
  await drawFrames(page, 60);
  await expectToday(frame, left);

  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 2);
  await expect.poll(() => today(frame)).not.toBe(left);
});

test('playing in a slide leaves the deck’s history alone', async ({ page, site }) => {
  const frame = await openDeck(page, site);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 2);
  const entries = await page.evaluate(() => history.length);
  for (const name of ['Forward a day', 'Forward a week', 'On to the next event']) await frame.getByRole('button', { name }).click();
  await expectToday(frame, '2027-03-08');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

for (const viewport of [
  { width: 480, height: 270 },
  { width: 640, height: 360 },
  { width: 960, height: 540 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`a frame of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test('shows sentence, errors, ribbon and controls without scrolling', async ({ page, site }) => {
      await open(page, site, `${STORY}&view=slide`);
      await expectNoSideways(page);
      const tall = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
      expect(tall, 'nothing below the frame').toBe(true);
      for (const part of [
        page.getByRole('heading', { level: 1 }),
        page.getByRole('figure', { name: new RegExp(metricWords('regret').title) }),
        page.getByRole('slider', { name: RIBBON.today, exact: true }),
        page.getByRole('button', { name: TIME.play, exact: true }),
        page.getByRole('button', { name: 'On to the next event' }),
        page.getByRole('link', { name: SHARE.openPageLabel }),
      ])
        await expect(part).toBeInViewport({ ratio: 1 });
      // Descenders may hang below the last line, another line may not.
      const lines = await page.locator('h1').evaluate((element) => element.scrollHeight / element.clientHeight);
      expect(lines, 'the sentence fits').toBeLessThan(1.1);
    });
  });
}

test('the slide opens the whole page on the same day', async ({ page, site }) => {
  await open(page, site, small('view=slide', 'at=2026-12-24'));
  const link = page.getByRole('link', { name: SHARE.openPageLabel });
  await expect(link).toHaveAttribute('href', `${SMALL}&at=2026-12-24`);
});

test('reading off a day in a slide works by keys too', async ({ page, site }) => {
  await open(page, site, SLIDE);
  const reader = page.getByRole('slider', { name: new RegExp(`^${CHART_TEXTS.readOff}`) });
  await reader.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /^1 September 2026: /);
});
