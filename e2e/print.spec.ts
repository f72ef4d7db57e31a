/** On paper: ink on white from every theme, pictures scaled to the paper's width, nothing to press, the whole link at the foot. */
import type { Page } from '@playwright/test';
import { PANELS } from '../src/text/panels.ts';
import { SHELL } from '../src/text/shell.ts';
import { drawFrames, expect, open, small, test } from './page.ts';

/** Widths of papers without their margins of 14 mm, in px. */
const PAPERS = { 'A4 upright': 688, 'Letter upright': 710, 'A4 lying': 1016, 'Letter lying': 950 };

/** A printer takes the pictures as they are: nothing is measured again once this is called. */
async function freezable(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const Native = window.ResizeObserver;
    window.ResizeObserver = class extends Native {
      constructor(look: ResizeObserverCallback) {
        super((entries, observer) => {
          if (document.documentElement.dataset['frozen'] === undefined) look(entries, observer);
        });
      }
    };
  });
  return () => page.evaluate(() => void (document.documentElement.dataset['frozen'] = ''));
}

/** What of the printed page is there that should not be, cut, or over another part. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility() && element.getClientRects().length > 0);
    const said = (element: Element) => `${element.tagName} ${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').slice(0, 40)}”`;
    for (const control of shown('button:not(td *, li *, .term), select, textarea, [role="slider"], input:not(.number-text), nav, .chart-reading, .ribbon')) faults.push(`to press: ${said(control)}`);
    for (const closed of shown('details:not([open])')) faults.push(`closed: ${said(closed)}`);
    const wide = document.documentElement.clientWidth;
    for (const part of shown('main *, footer *')) {
      const { left, right } = part.getBoundingClientRect();
      if (left < -1 || right > wide + 1) faults.push(`beyond the paper: ${said(part)}`);
    }
    for (const picture of shown('.recharts-surface, .track-picture, .drift-picture')) {
      const frame = picture.closest('.chart-plot, .track-plot, .drift-plot');
      const [{ width, height }, around] = [picture.getBoundingClientRect(), frame?.getBoundingClientRect()];
      const [, , drawnWide = 0, drawnHigh = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
      if (!around || Math.abs(width - around.width) > 1 || height > around.height + 1) faults.push(`not the paper's width: ${said(picture)}`);
      if (Math.abs(height / width - drawnHigh / drawnWide) > 0.02) faults.push(`out of shape: ${said(picture)}`);
      if (getComputedStyle(picture.querySelector('text') ?? picture).fontSize === '') faults.push(`no type: ${said(picture)}`);
    }
    const parts = shown('.headline, .chart, .operations, .shop, .day, .panel > summary, .alarm-list, .ledger-table, .colophon').map((part) => ({ part, box: part.getBoundingClientRect() }));
    for (const [i, one] of parts.entries())
      for (const other of parts.slice(i + 1))
        if (!one.part.contains(other.part) && !other.part.contains(one.part) && one.box.bottom > other.box.top + 1 && other.box.bottom > one.box.top + 1 && one.box.right > other.box.left + 1 && other.box.right > one.box.left + 1)
          faults.push(`${said(one.part)} lies on ${said(other.part)}`);
    return faults;
  });
}

test('prints as a handout on every paper, from every theme, with what is open', async ({ page, site }) => {
  const freeze = await freezable(page);
  await open(page, site, small('theme=dark'));
  for (const { title } of [PANELS.training, PANELS.watching, PANELS.ledger]) await page.getByRole('heading', { name: title, exact: true }).click();
  await expect(page.locator('.chart-costs .chart-plot svg').first()).toBeAttached();
  await expect(page.locator('.drift-picture')).toBeAttached();
  await page.locator('.chart-error .chart-numbers > summary').click();
  const drawn = await page.locator('.chart-error .chart-end').first().evaluate((text) => getComputedStyle(text).fontSize);
  await freeze();
  await page.emulateMedia({ media: 'print' });
  for (const [paper, width] of Object.entries(PAPERS)) {
    await page.setViewportSize({ width, height: 900 });
    await drawFrames(page, 2);
    expect(await faultsOf(page), paper).toEqual([]);
  }
  // In the picture's own units the type is what it was laid out for, however large the paper's is.
  expect(await page.locator('.chart-error .chart-end').first().evaluate((text) => getComputedStyle(text).fontSize)).toBe(drawn);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.chart-error .chart-numbers table')).toBeVisible();
  await expect(page.locator('.printed-link')).toHaveText(`${SHELL.printed} ${site.wilt}${small('theme=dark').replace('&at=2027-02-14', '')}`);
  for (const theme of ['day', 'night', 'projector', 'dark projector']) {
    // The choice is not on paper: it is made as a reader's before.
    await page.locator('.theme-choice input').nth(['as', 'day', 'night', 'projector', 'dark projector'].indexOf(theme)).dispatchEvent('click');
    const colours = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).getPropertyValue('--paper'), getComputedStyle(document.querySelector('h1') ?? document.body).color]);
    expect(colours, theme).toEqual(['rgba(0, 0, 0, 0)', '#fff', 'rgb(17, 17, 17)']);
  }
  for (const format of ['A4', 'Letter']) {
    for (const landscape of [false, true]) {
      const pdf = (await page.pdf({ format, landscape })).toString('latin1');
      const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
      expect(pages, `pages of ${format}`).toBeGreaterThan(4);
      expect(pages, `pages of ${format}`).toBeLessThan(16);
    }
  }
});
