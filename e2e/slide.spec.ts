/** `view=slide` inside a real reveal.js deck of another origin: the deck keeps its keys, and only what is seen plays. */
import type { FrameLocator, Page } from '@playwright/test';
import { CHART_TEXTS, metricWords } from '../src/text/charts.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { SHARE } from '../src/text/share.ts';
import { TIME } from '../src/text/time.ts';
import { frameOf, GIVING_WAY } from './frames.ts';
import { test } from './one-page.ts';
import { drawFrames, expect, expectToday, middle, open, ready, type Site, SMALL, small, STORY, today, test as fresh } from './page.ts';

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

fresh('the deck’s arrow keys keep working, and the frame takes no focus', async ({ page, site }) => {
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

fresh('plays only while its slide is up', async ({ page, site }) => {
  const frame = await openDeck(page, site);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 2);
  await drawFrames(page, 30);
  await expectToday(frame, '2027-02-14');

  await frame.getByRole('button', { name: TIME.play, exact: true }).click();
  await expect.poll(() => today(frame)).not.toBe('2027-02-14');
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

fresh('a click or a touch hands the keys back to the deck, and who came by Tab keeps them', async ({ page, site }) => {
  const frame = await openDeck(page, site);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 2);
  // A clicker’s next after a press of play: the deck goes on, and comes back.
  await frame.getByRole('button', { name: TIME.play, exact: true }).click();
  await expect.poll(() => focused(page)).toBe('BODY');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 3);
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 2);
  await frame.getByRole('button', { name: TIME.pause, exact: true }).click();
  await expect.poll(() => focused(page)).toBe('BODY');

  // The same after the ribbon was dragged, and after what cannot be pressed was.
  const knob = await middle(frame.getByRole('slider', { name: RIBBON.today, exact: true }));
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x - 60, knob.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => focused(page)).toBe('BODY');
  const dragged = await today(frame);
  expect(dragged < '2027-02-14').toBe(true);
  await frame.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => focused(page)).toBe('BODY');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 3);
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 2);
  await expectToday(frame, dragged);

  // By Tab into the frame, to the ribbon: its arrows are its own, a click of whoever came so changes nothing, and Escape leads out.
  const isOnRibbon = () => frame.locator(':root').evaluate(() => document.activeElement?.classList.contains('ribbon-today') ?? false);
  for (let i = 0; i < 30 && !(await isOnRibbon()); i++) await page.keyboard.press('Tab');
  expect(await isOnRibbon()).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => today(frame)).not.toBe(dragged);
  await expectSlide(page, 2);
  await frame.getByRole('button', { name: 'Forward a week' }).click();
  expect(await focused(page)).toBe('IFRAME');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('BODY');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 3);
});

fresh('playing in a slide leaves the deck’s history alone', async ({ page, site }) => {
  const frame = await openDeck(page, site);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 2);
  const entries = await page.evaluate(() => history.length);
  for (const name of ['Forward a day', 'Forward a week', 'On to the next event']) await frame.getByRole('button', { name }).click();
  await expectToday(frame, '2027-03-08');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('in frames from 320 × 180 to 4K nothing is cut or scrolls, and the plot keeps 60 px: the rest gives way in its order', async ({ page, site }) => {
  await open(page, site, `${STORY}&view=slide`);
  const expectFits = async (name: string) => {
    const { faults, plot, there, kept } = await frameOf(page);
    expect(faults, name).toEqual([]);
    expect(plot, `the plot of ${name}`).toBeGreaterThanOrEqual(60);
    const gone = there.lastIndexOf(false);
    expect(there.slice(0, gone + 1), `given way before the ${GIVING_WAY[gone]} of ${name}`).not.toContain(true);
    expect(kept, `play and step of ${name}`).toBe(true);
    return { there, plot };
  };
  const sizes = '320×180 328×185 320×240 400×225 360×640 427×240 480×270 600×180 640×200 640×360 800×250 1024×300 960×540 1024×768 1920×1080 3840×2160';
  for (const size of sizes.split(' ')) {
    const [width = 0, height = 0] = size.split('×').map(Number);
    await page.setViewportSize({ width, height });
    const { there, plot } = await expectFits(size);
    // An ordinary slide's frame shows all but what the plot tells too, the names of the ribbon's events.
    if (width < 480 || Math.abs(width / height - 16 / 9) > 0.01) continue;
    expect(there.slice(1), size).not.toContain(false);
    if (width >= 640) expect(plot, `the plot of ${size}`).toBeGreaterThanOrEqual(0.45 * height);
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
