/** Views of a frame: every figure on a slide and alone, every panel and a chapter by itself, in every size, theme and on paper. */
import type { Page } from '@playwright/test';
import { FIGURES, PANELS, type PanelName } from '../src/scenario/frames.ts';
import { CHART_TEXTS } from '../src/text/charts.ts';
import { LEAVES } from '../src/text/leaves.ts';
import { LEDGER } from '../src/text/ledger.ts';
import { SHELL } from '../src/text/shell.ts';
import { SHOP } from '../src/text/shop.ts';
import { expectNoBarriersInAnyTheme } from './barriers.ts';
import { frameOf, smallestType } from './frames.ts';
import { test } from './one-page.ts';
import { drawFrames, expect, expectToday, open, ready, SMALL, small, test as fresh } from './page.ts';

/** Another link in the page that is open: a new page costs more. */
async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await page.waitForFunction((hash) => location.hash === hash && document.querySelector('[data-run=done]') !== null, link);
}

/** Something of a figure that is only there once it is drawn. */
const DRAWN: Readonly<Record<(typeof FIGURES)[number], string>> = {
  error: '.chart-reader',
  bouquets: '.chart-sold',
  shop: '.shop-shelves',
  beliefs: '.chart-of-beliefs .weights-truth',
  ledger: '.chart-of-costs .chart-reader',
  why: '.steps-figure',
};

/** Opens a figure in a view and waits until it is drawn. */
async function show(page: Page, view: 'slide' | 'chart', figure: (typeof FIGURES)[number], ...more: string[]): Promise<void> {
  await follow(page, small(`view=${view}`, `figure=${figure}`, ...more));
  await expect(page.locator(`[data-figure=${figure}] ${DRAWN[figure]}`).first()).toBeAttached();
}

/** Lines above a picture that end in dots. */
const cutShort = (page: Page) => page.locator('.chart-explains').evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth).map((line) => line.textContent));

const sizesOf = (text: string) => text.split(' ').map((size) => size.split('×').map(Number) as [number, number]);

test('every figure fits its frame, on a slide and alone, and has most of it', async ({ page, site }) => {
  await open(page, site, small('view=slide'));
  for (const view of ['slide', 'chart'] as const) {
    for (const figure of FIGURES) {
      await show(page, view, figure);
      for (const [width, height] of sizesOf('320×180 390×844 640×360 1280×720')) {
        await page.setViewportSize({ width, height });
        const name = `${figure}, ${view}, ${width} × ${height}`;
        const { faults, plot } = await frameOf(page);
        expect(faults, name).toEqual([]);
        if (width >= 640) expect(await cutShort(page), name).toEqual([]);
        const box = await page.locator('.figure').boundingBox();
        expect(box?.height, `the figure of ${name}`).toBeGreaterThanOrEqual(view === 'chart' ? height * 0.8 : Math.max(60, height >= 360 ? height * 0.5 : 0));
        if (plot > 0 && width >= 640) expect(plot, `the plot of ${name}`).toBeGreaterThanOrEqual(0.45 * height);
      }
    }
  }
});

test('in both projectors’ themes no word of a slide of 1280 × 720 is under 28 px, and the plot keeps its half', async ({ page, site }) => {
  await open(page, site, small('view=slide'));
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const theme of ['projector', 'projector-dark']) {
    for (const figure of FIGURES) {
      await show(page, 'slide', figure, `theme=${theme}`);
      const { px, text } = await smallestType(page);
      expect(px, `“${text}” of ${figure} in ${theme}`).toBeGreaterThanOrEqual(28);
      const { faults, plot, there, kept } = await frameOf(page);
      expect(faults, `${figure} in ${theme}`).toEqual([]);
      expect(await cutShort(page), `${figure} in ${theme}`).toEqual([]);
      expect(kept).toBe(true);
      if (plot > 0) expect(plot, `${figure} in ${theme}`).toBeGreaterThanOrEqual(324);
      // Axis, ends, ribbon and buttons are there to be read.
      if (figure === 'error') expect(there.slice(1)).not.toContain(false);
    }
  }
  // The rule can tell: the day's theme is smaller.
  await show(page, 'slide', 'error', 'theme=light');
  expect((await smallestType(page)).px).toBeLessThan(28);
});

test('why has its models’ lines beside each other, on one scale', async ({ page, site }) => {
  // More shoppers than a small year’s: in bouquets of a whole one more parts tell.
  await open(page, site, small('view=slide', 'figure=why', 'at=2027-02-15').replace('shoppers=50', 'shoppers=200'));
  await expect(page.locator(DRAWN.why)).toBeAttached();
  for (const [width, height] of sizesOf('640×360 1280×720')) {
    await page.setViewportSize({ width, height });
    await drawFrames(page, 4);
    const models = await page.locator('.steps-figure ol').evaluateAll((lists) => lists.map((list) => [...list.children].map((line) => Math.round(line.getBoundingClientRect().top))));
    const [one = [], other = []] = models.toSorted((a, b) => a.length - b.length);
    expect(one.length).toBeGreaterThan(1);
    // One has fewer, and room to make them higher.
    expect(other.length).toBeGreaterThan(one.length);
    expect(other.slice(0, one.length)).toEqual(one);
    // And their bars are of one scale: what was sold is as long in each.
    const sold = await page.locator('.steps-figure .steps-sold').evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    expect(sold[0]).toBeGreaterThan(0);
    expect(sold[1]).toBe(sold[0]);
  }
});

test('in a lens the plot has the whole width, and a key says whose curves they are', async ({ page, site }) => {
  await open(page, site, small('view=slide'));
  for (const figure of ['error', 'bouquets', 'ledger'] as const) {
    await show(page, 'slide', figure, 'lens=valentines');
    for (const [width, height] of sizesOf('640×360 1280×720')) {
      await page.setViewportSize({ width, height });
      await drawFrames(page, 4);
      const [reader, frame] = [await page.locator('.chart-reader').boundingBox(), await page.locator('.figure').boundingBox()];
      expect((frame?.x ?? 0) + (frame?.width ?? 0) - (reader?.x ?? 0) - (reader?.width ?? 0), `${figure}: right of the plot`).toBeLessThan(0.02 * width);
      expect(reader?.width, figure).toBeGreaterThan(0.8 * width);
      await expect(page.locator('.chart-end')).toHaveCount(0);
      await expect(page.locator('.chart-key-word.is-static')).toBeVisible();
      expect(await cutShort(page), figure).toEqual([]);
      expect((await frameOf(page)).faults, figure).toEqual([]);
    }
  }
});

test('a figure alone is a still: today’s cursor, nothing to set, read off by pointer and key', async ({ page, site }) => {
  await open(page, site, small('view=chart', 'theme=dark'));
  await expect(page.locator('.chart-today')).toBeAttached();
  await expect(page.locator('.ribbon, .time-play, .time-pair, select, input')).toHaveCount(0);
  await expect(page.locator('.still button:visible')).toHaveCount(1);
  const reader = page.getByRole('slider', { name: new RegExp(`^${CHART_TEXTS.readOff}`) });
  await reader.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /^1 September 2026: /);
  await expect(page.locator('.chart-reading-date')).toHaveText('1 September');
  await reader.press('Escape');
  await reader.hover();
  await expect(page.locator('.chart-reading-date')).toBeVisible();
  await page.keyboard.press('Space');
  await drawFrames(page, 20);
  await expectToday(page, '2027-02-14');
  await page.getByRole('button', { name: LEAVES.about.title }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('before anything is served every figure says so', async ({ page, site }) => {
  await open(page, site, small('view=slide', 'at=2026-08-20'));
  const says = { shop: SHOP.waiting, beliefs: CHART_TEXTS.training, ledger: LEDGER.notYet, why: CHART_TEXTS.training };
  for (const [figure, words] of Object.entries(says)) {
    await follow(page, small('view=slide', `figure=${figure}`, 'at=2026-08-20'));
    await expect(page.locator('.figure')).toContainText(words);
  }
});

/** Something of every panel's content, by its text or its place. */
const PANEL_CONTENT: Readonly<Record<PanelName, string>> = {
  training: '.training-seen h3',
  watching: '.drift-picture',
  ledger: '.ledger-table',
  years: '.panel-say',
  vary: '.varying',
  track: '.track-picture',
  opened: '.station',
  settings: '.number-text, .settings details',
};

test('every panel stands alone, open, as high as what it says', async ({ page, site }) => {
  await open(page, site, small('view=panel'));
  for (const panel of PANELS) {
    await follow(page, small('view=panel', `panel=${panel}`));
    const alone = page.locator(`.alone[data-panel=${panel}]`);
    await expect(alone.locator(PANEL_CONTENT[panel]).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sunday, 14 February 2027, Valentine’s Day');
    await expect(page.locator('.masthead, .ribbon, .time-play, details.panel, details.day')).toHaveCount(0);
    const heights: number[] = [];
    for (const [width, height] of sizesOf('640×360 640×900 390×844')) {
      await page.setViewportSize({ width, height });
      await drawFrames(page, 4);
      const [tall, wide] = await page.evaluate(() => [document.querySelector('.alone')?.getBoundingClientRect().height ?? 0, document.documentElement.scrollWidth - document.documentElement.clientWidth]);
      expect(wide, `${panel} is wider than ${width}`).toBeLessThanOrEqual(0);
      heights.push(tall ?? 0);
    }
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 1)), `${panel} follows its content, not its frame`).toBeLessThan(200);
  }
  await follow(page, small('view=panel', 'panel=opened', 'hide=time~share'));
  await expect(page.locator('.time-pair, .slide-link')).toHaveCount(0);
});

test('axe finds nothing in a slide’s figure, a chart and a panel, in any theme', async ({ page, site }) => {
  await open(page, site, small('view=slide', 'figure=ledger'));
  await expect(page.locator(DRAWN.ledger)).toBeAttached();
  await expectNoBarriersInAnyTheme(page);
  await show(page, 'chart', 'beliefs');
  await expectNoBarriersInAnyTheme(page);
  await follow(page, small('view=panel', 'panel=opened'));
  await expect(page.locator('.station').first()).toBeVisible();
  await expectNoBarriersInAnyTheme(page);
});

fresh('a chapter in a frame is the chapter alone, and fits it', async ({ page, site }) => {
  await page.setContent(`<iframe title="Wilt" src="${site.wilt}${SMALL.replaceAll('&', '&amp;')}&amp;chapter=winter"></iframe>`);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await expect(frame.locator('.chapter-title')).toBeVisible();
  await expect(frame.getByText(SHELL.title, { exact: true })).toHaveCount(0);
  for (const [width, height] of sizesOf('640×360 390×844')) {
    await page.locator('iframe').evaluate((element, size) => Object.assign(element, { width: size[0], height: size[1] }), [width, height].map(String));
    await expect.poll(() => frame.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0);
    const heading = await frame.locator('.chapter-heading').evaluate((element) => element.getBoundingClientRect().bottom);
    expect(heading, 'the chapter begins at once').toBeLessThan(140);
  }
});

/** Pages of a PDF. */
const pagesOf = async (page: Page, landscape: boolean) => [...(await page.pdf({ format: 'A4', landscape })).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

test('printed, a frame is a still that fits one page, with nothing to press', async ({ page, site }) => {
  await open(page, site, small('view=slide'));
  for (const [view, figure, width, height] of [['slide', 'error', 1280, 720], ['slide', 'shop', 640, 360], ['chart', 'ledger', 390, 844], ['slide', 'why', 1024, 768]] as const) {
    await page.setViewportSize({ width, height });
    await show(page, view, figure, 'theme=projector-dark');
    for (const landscape of [true, false]) expect(await pagesOf(page, landscape), `${figure}, ${landscape ? 'lying' : 'upright'}`).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('button:visible, .ribbon:visible, .notice:visible')).toHaveCount(0);
    await expect(page.locator(`.figure :is(.recharts-surface, .shop-shelves, .steps-figure)`).first()).toBeInViewport({ ratio: 1 });
    await page.emulateMedia({ media: null });
  }
});

fresh('in a deck’s view for paper, where no slide is ever up, a frame draws its still', async ({ page, site }) => {
  await page.goto(`${site.deck}?print-pdf&wilt=${encodeURIComponent(site.wilt + small('view=slide'))}`);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await expect(frame.locator('.chart-line').first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(frame.locator('.slide-controls')).toBeHidden();
  await expect(frame.locator('.headline')).toBeVisible();
});
