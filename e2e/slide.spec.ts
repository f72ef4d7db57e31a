/** `view=slide` inside a real reveal.js deck of another origin: the deck keeps its keys, and only what is seen plays. */
import type { FrameLocator, Page } from '@playwright/test';
import { CHART_TEXTS, metricWords } from '../src/text/charts.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { SHARE } from '../src/text/share.ts';
import { TIME } from '../src/text/time.ts';
import { drawFrames, expect, expectToday, open, ready, type Site, SMALL, small, STORY, test, today } from './page.ts';

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

/** What gives way where the plot would be too low, in this order; true for what is there. */
const GIVING_WAY = ['legend', 'ribbon’s names', 'ribbon', 'other buttons', 'axis title'] as const;

/** What of the slide is there, how high its plot is, and what is cut or wider or higher than the frame. */
async function frameOf(page: Page) {
  await drawFrames(page, 4);
  return page.evaluate(() => {
    const seen = (selector: string) => [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
    const root = document.documentElement;
    const faults: string[] = [];
    for (const element of [root, document.querySelector('.slide > main'), document.querySelector('.slide-rest')])
      if (element && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)) faults.push(`${element.getAttribute('class') ?? element.tagName} scrolls`);
    // A line's box is higher than its letters.
    const holds = (outer: DOMRect, { left, right, top, bottom, height }: DOMRect) => left >= outer.left - 1 && right <= outer.right + 1 && top >= outer.top - height * 0.2 && bottom <= outer.bottom + height * 0.2;
    const walker = document.createTreeWalker(document.querySelector('.slide > main') ?? root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = document.createRange();
      text.selectNodeContents(node);
      const box = text.getBoundingClientRect();
      if (box.width === 0 || node.parentElement?.closest('.unseen')) continue;
      if (!holds(new DOMRect(0, 0, innerWidth, innerHeight), box)) faults.push(`“${node.textContent}” leaves the frame`);
      for (let around = node.parentElement; around && around !== root; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible' && !holds(around.getBoundingClientRect(), box)) faults.push(`“${node.textContent}” is cut by ${around.getAttribute('class')}`);
    }
    const title = document.querySelector('h1');
    // Descenders may hang below the last line, another line may not.
    if (title && title.scrollHeight > title.clientHeight * 1.1) faults.push('the sentence is cut');
    return {
      faults,
      plot: document.querySelector('.chart-reader')?.getBoundingClientRect().height ?? 0,
      there: [seen('.chart-end'), seen('.ribbon-name'), seen('.ribbon-band'), seen('.slide-controls > :nth-child(3)'), seen('.chart-explains')],
      kept: seen('.time-play') && seen('.time-pair'),
    };
  });
}

test('in frames from 320 × 180 to 4K nothing is cut or scrolls, and the plot keeps 60 px: the rest gives way in its order', async ({ page, site }) => {
  await open(page, site, `${STORY}&view=slide`);
  const expectFits = async (name: string) => {
    const { faults, plot, there, kept } = await frameOf(page);
    expect(faults, name).toEqual([]);
    expect(plot, `the plot of ${name}`).toBeGreaterThanOrEqual(60);
    const gone = there.lastIndexOf(false);
    expect(there.slice(0, gone + 1), `given way before the ${GIVING_WAY[gone]} of ${name}`).not.toContain(true);
    expect(kept, `play and step of ${name}`).toBe(true);
    return there;
  };
  const sizes = '320×180 328×185 320×240 400×225 360×640 427×240 480×270 600×180 640×200 640×360 800×250 1024×300 960×540 1024×768 1920×1080 3840×2160';
  for (const size of sizes.split(' ')) {
    const [width = 0, height = 0] = size.split('×').map(Number);
    await page.setViewportSize({ width, height });
    const there = await expectFits(size);
    // An ordinary slide's frame shows all.
    if (width < 480 || Math.abs(width / height - 16 / 9) > 0.01) continue;
    expect(there, size).not.toContain(false);
    for (const part of [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('figure', { name: new RegExp(metricWords('regret').title) }),
      page.getByRole('slider', { name: RIBBON.today, exact: true }),
      page.getByRole('button', { name: TIME.play, exact: true }),
      page.getByRole('button', { name: 'On to the next event' }),
      page.getByRole('link', { name: SHARE.openPageLabel }),
    ])
      await expect(part).toBeInViewport({ ratio: 1 });
  }
  // Between them the plot takes what there is.
  for (let width = 320; width < 520; width += 13) {
    await page.setViewportSize({ width, height: Math.round((width * 9) / 16) });
    await expectFits(`${width} wide`);
  }
  // Type of one and a half and of twice the size.
  for (const [width, height, zoom] of [[640, 360, 1.5], [960, 540, 2], [1280, 720, 2]] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate((by) => document.documentElement.style.setProperty('font-size', `${Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * by}px`), zoom);
    await expectFits(`${width} × ${height} at ${zoom} times the type`);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  }
});

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
