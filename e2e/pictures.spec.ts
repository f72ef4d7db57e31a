/** Pictures of charts: they stand alone, say what they show and where it is from, and every chart has both kinds. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { partsOf, type Manifest } from '../scripts/chunks.mjs';
import { readFileSync } from 'node:fs';
import { VERSION } from '../src/text/about.ts';
import { CHART_TEXTS } from '../src/text/charts.ts';
import { PANELS } from '../src/text/panels.ts';
import { NO_PICTURE, PICTURES } from '../src/text/pictures.ts';
import { OTHER_YEARS } from '../src/text/years.ts';
import { VARYING } from '../src/text/varying.ts';
import { test } from './one-page.ts';
import { expect, open, small, test as fresh } from './page.ts';

/** Presses a button and reads the file that is saved. */
async function saved(button: Locator): Promise<{ readonly name: string; readonly content: Buffer }> {
  const coming = button.page().waitForEvent('download');
  await button.click();
  const file = await coming;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

const svgButton = (figure: Locator) => figure.getByRole('button', { name: PICTURES.asSvg });
const pngButton = (figure: Locator) => figure.getByRole('button', { name: PICTURES.asPng });

interface Read {
  readonly parses: boolean;
  readonly title: string;
  readonly texts: readonly string[];
  readonly names: readonly string[];
  /** Addresses that a reader would fetch: any but those within, and the namespace. */
  readonly asks: readonly string[];
  readonly fonts: number;
  readonly size: readonly [number, number];
}

/** As a strict parser and an `<img>` of another page read it. */
function read(page: Page, svg: string): Promise<Read> {
  return page.evaluate(async (text) => {
    const picture = new DOMParser().parseFromString(text, 'application/xml');
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    const all = [...picture.querySelectorAll('*')];
    const values = all.flatMap((each) => [...each.attributes].filter(({ name }) => name !== 'xmlns').map(({ value }) => value));
    const style = picture.querySelector('style')?.textContent ?? '';
    const asks = [...values, style].flatMap((value) => [...value.matchAll(/url\(["']?(?!#|data:)[^)]*\)|https?:[^"')\s]*/g)].map(([found]) => found));
    return {
      parses: picture.querySelector('parsererror') === null && picture.documentElement.localName === 'svg',
      title: picture.querySelector('title')?.textContent ?? '',
      texts: [...picture.querySelectorAll('text')].map((each) => each.textContent ?? ''),
      names: all.map(({ localName }) => localName).filter((name) => ['script', 'foreignObject', 'image', 'a', 'use'].includes(name)),
      asks,
      fonts: style.match(/data:font\/woff2;base64,/g)?.length ?? 0,
      size: [image.naturalWidth, image.naturalHeight] as const,
    };
  }, svg);
}

/** Width, height, the colour of a corner, and how many colours there are. */
function bitmap(page: Page, png: Buffer): Promise<{ readonly size: readonly [number, number]; readonly corner: string; readonly colours: number }> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(bytes.buffer);
    const [red, green, blue] = bytes;
    return { size: [canvas.width, canvas.height] as const, corner: `${red},${green},${blue}`, colours: new Set(pixels).size };
  }, png.toString('base64'));
}

const PAPERS = { light: '251,248,240', projector: '255,255,255' } as const;

for (const theme of ['light', 'projector'] as const) {
  test(`the error chart as a picture on ${theme} paper stands alone`, async ({ page, site }) => {
    await open(page, site, small('seed=7', 'smoothing=7', 'recalibrated.on=on', `theme=${theme}`));
    const figure = page.locator('figure.chart-error');
    await figure.getByText(CHART_TEXTS.numbers).click();
    const svg = await saved(svgButton(figure));
    expect(svg.name).toBe('wilt-the-flower-shop-changed-2027-02-14-error-regret.svg');
    await expect(svgButton(figure), 'the focus stays').toBeFocused();
    await expect(figure.getByRole('status')).toHaveText(PICTURES.saved);

    const { parses, title, texts, names, asks, fonts, size } = await read(page, svg.content.toString('utf8'));
    expect(parses).toBe(true);
    expect(title).toBe('How wrong each model is');
    expect(texts[0]).toBe(title);
    for (const each of ['static', 'dynamic', 'recalibrated', 'best possible']) expect(texts, 'the legend').toContain(each);
    // On the page they stand at the curves' ends, too.
    expect(texts.filter((each) => /^dynamic \d/.test(each))).toHaveLength(1);
    const said = texts.join(' ');
    expect(said).toContain(`Wilt ${VERSION}. The flower shop (changed), 14 February 2027. Seed 7. Smoothing: 7 days.`);
    expect(texts.join('')).toContain(`${site.wilt}#v=1&seed=7&`);
    expect(names).toEqual([]);
    expect(asks).toEqual([]);
    expect(fonts, 'the sans and the serif of its words at least').toBeGreaterThanOrEqual(2);
    const box = (await figure.locator('.chart-plot').boundingBox())!;
    expect(size[0]).toBe(Math.ceil(box.width + 48));
    expect(size[1]).toBeGreaterThan(box.height + 150);

    const png = await saved(pngButton(figure));
    expect(png.name).toBe(svg.name.replace('.svg', '.png'));
    const { size: doubled, corner, colours } = await bitmap(page, png.content);
    expect(doubled).toEqual(size.map((each) => 2 * each));
    expect(corner).toBe(PAPERS[theme]);
    expect(colours).toBeGreaterThan(200);
  });
}

test('every chart has its picture, with what is drawn in it', async ({ page, site }) => {
  await open(page, site, '#v=1&world.days=300&world.shoppers=50&static.epochs=5&at=2027-02-14&years=10&vary=dynamic.rate~0.1~1&vary.seeds=5');
  await expect(page.getByRole('button', { name: OTHER_YEARS.on })).toHaveCount(2);
  for (const name of ['training', 'watching', 'ledger', 'years'] as const) await page.getByRole('heading', { name: PANELS[name].title, exact: true }).click();
  await page.locator('.why > summary').click();
  const varying = page.locator('.panel-varying');
  await varying.scrollIntoViewIfNeeded();
  await varying.getByRole('button', { name: /^Run \d+ years/ }).click();
  await expect(varying.getByRole('button', { name: VARYING.allRun })).toBeDisabled();
  const charts: Readonly<Record<string, readonly string[]>> = {
    '.chart-bouquets': ['sold', 'dynamic', PICTURES.band],
    '.chart-weights': ['came from a search', PICTURES.truth],
    '.steps': ['sold', 'chance'],
    'figure.drift': ['minutes on the site', 'nearly nothing'],
    '.chart-means': ['static'],
    '.reliability': ['static', 'dynamic'],
    '.chart-costs': ['best possible'],
    'figure.story': ['dynamic', '0.1'],
    '.chart-sweep': ['static', '0.1'],
    'figure.chart:has(> .candidates)': ['chosen'],
  };
  for (const [selector, words] of Object.entries(charts)) {
    const figure = page.locator(selector).first();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.chart-numbers > summary').click();
    const { content } = await saved(svgButton(figure));
    const { parses, title, texts, names, asks, size } = await read(page, content.toString('utf8'));
    expect(parses, selector).toBe(true);
    expect(title, selector).not.toBe('');
    expect(names, selector).toEqual([]);
    expect(asks, selector).toEqual([]);
    for (const word of words) expect(texts.some((text) => text.includes(word)), `${selector}: ${word} in ${texts.join('|')}`).toBe(true);
    expect(Math.min(...size), selector).toBeGreaterThan(150);
  }
});

fresh('where what draws it cannot be had that is said, and the focus stays', async ({ page, site, complaints }) => {
  const parts = partsOf(JSON.parse(readFileSync(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8')) as Manifest).later;
  const file = parts.find(({ name }) => name.endsWith('chart-image.ts'))!.files[0]!;
  await open(page, site, small());
  await page.route((url) => url.pathname.endsWith(`/${file}`), (route) => route.abort('internetdisconnected'));
  const figure = page.locator('figure.chart-error');
  await figure.getByText(CHART_TEXTS.numbers).click();
  await pngButton(figure).focus();
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('status')).toHaveText(NO_PICTURE.failed);
  await expect(pngButton(figure)).toBeFocused();
  for (const each of complaints.splice(0)) expect(each).toContain('ERR_INTERNET_DISCONNECTED');
});
