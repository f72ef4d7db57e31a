/** The drawn prediction in its chapter: drawn by mouse, finger, keyboard and numbers, committed, revealed and told. */
import type { Locator, Page } from '@playwright/test';
import { COURSE_WORDS } from '../src/text/course.ts';
import { DRAWING } from '../src/text/drawing.ts';
import { expectNoBarriers } from './barriers.ts';
import { expect, expectNoSideways, ready, test, type Site } from './page.ts';

/** The course's first chapter opens with a drawing. */
async function openDrawing(page: Page, site: Site): Promise<Locator> {
  await page.goto(`${site.wilt}#v=1&chapter=summer`);
  await ready(page);
  await expect(page.locator('.drawing-field')).toBeVisible();
  return page.locator('.drawing');
}

/** What the sliders say, static's six first. */
function spoken(drawing: Locator): Promise<(string | null)[]> {
  return drawing.getByRole('slider').evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-valuetext')));
}
const isDrawn = (text: string | null) => /^\d+ bouquets? off$/.test(text ?? '');

async function fieldOf(drawing: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await drawing.locator('.drawing-field').boundingBox();
  if (!box) throw new Error('There is no field.');
  return box;
}

/** From left to right in one jump: the browser tells of two places only. */
async function strike(page: Page, drawing: Locator, from: number, to: number): Promise<void> {
  const { x, y, width, height } = await fieldOf(drawing);
  await page.mouse.move(x + 2, y + height * from);
  await page.mouse.down();
  await page.mouse.move(x + width - 2, y + height * to, { steps: 1 });
  await page.mouse.up();
}

/** Numbers in all twelve fields. */
async function typeAll(drawing: Locator): Promise<void> {
  await drawing.getByText(DRAWING.typeIt).click();
  const fields = drawing.getByRole('textbox');
  await expect(fields).toHaveCount(12);
  for (let i = 0; i < 12; i++) await fields.nth(i).fill(String(3 * i));
  // What is plainly a number counts as it is typed.
  await expect(drawing.getByRole('button', { name: DRAWING.commit })).toBeEnabled();
  await fields.nth(11).press('Enter');
}

test('by mouse: a fast stroke leaves no handle out, and is taken back by itself', async ({ page, site }) => {
  const drawing = await openDrawing(page, site);
  const address = page.url();
  await strike(page, drawing, 0.9, 0.2);
  await expect.poll(async () => (await spoken(drawing)).slice(0, 6).every(isDrawn)).toBe(true);
  expect((await spoken(drawing)).slice(6)).toEqual(Array(6).fill(DRAWING.notDrawn));
  await expect(drawing.getByRole('button', { name: DRAWING.commit })).toBeDisabled();
  await expect(drawing.getByText('Still to draw: all of dynamic.')).toBeVisible();

  // The focus is in the drawing: the page's own undo is not asked.
  await page.evaluate(() => document.addEventListener('keydown', ({ key }) => document.body.setAttribute('data-heard', key)));
  await page.keyboard.press('Control+z');
  await expect.poll(() => spoken(drawing)).toEqual(Array(12).fill(DRAWING.notDrawn));
  await page.keyboard.press('Control+z');
  expect(await page.locator('body').getAttribute('data-heard')).not.toBe('z');
  expect(page.url()).toBe(address);

  await strike(page, drawing, 0.9, 0.2);
  await drawing.getByRole('radio', { name: 'dynamic' }).check();
  await strike(page, drawing, 0.5, 0.8);
  await expect(drawing.getByRole('button', { name: DRAWING.commit })).toBeEnabled();
  // Who takes a handle draws its curve, whichever was chosen.
  const before = await spoken(drawing);
  const handle = await drawing.getByRole('slider').nth(5).boundingBox();
  await page.mouse.move(handle!.x + handle!.width / 2, handle!.y + handle!.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle!.x + handle!.width / 2, handle!.y + handle!.height / 2 + 40, { steps: 4 });
  await page.mouse.up();
  await expect(drawing.getByRole('radio', { name: 'static' })).toBeChecked();
  const after = await spoken(drawing);
  expect(after[5]).not.toBe(before[5]);
  expect(after.with(5, null)).toEqual(before.with(5, null));
});

test('by keyboard alone, from the first handle to the reveal', async ({ page, site }) => {
  const drawing = await openDrawing(page, site);
  const sliders = drawing.getByRole('slider');
  await sliders.first().focus();
  for (let i = 0; i < 12; i++) {
    await expect(sliders.nth(i)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect(sliders.nth(i)).toHaveAttribute('aria-valuetext', '11 bouquets off');
    await page.keyboard.press('Tab');
  }
  await sliders.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  expect(await sliders.first().inputValue()).toBe(await sliders.first().getAttribute('max'));
  // Presses on one handle are one stroke.
  await page.keyboard.press('Control+z');
  await expect(sliders.first()).toHaveAttribute('aria-valuetext', '11 bouquets off');
  await drawing.getByRole('button', { name: DRAWING.commit }).press('Enter');
  // The button is gone: one reads on from what is said now.
  await expect(drawing.getByText(DRAWING.stands)).toBeVisible();
  await expect(drawing.locator('.drawing-says').first()).toBeFocused();
  await expect(sliders).toHaveCount(0);
  await page.getByRole('button', { name: COURSE_WORDS.reveal }).press('Enter');
  await expect(drawing.getByText(DRAWING.legend)).toBeVisible();
  await expect(drawing.locator('.drawing-says').first()).toBeFocused();
});

test('by numbers; told only once it is revealed and the student has had a say', async ({ page, site }) => {
  const drawing = await openDrawing(page, site);
  await expectNoBarriers(page);
  await typeAll(drawing);
  const last = drawing.getByRole('textbox').nth(11);
  const most = await drawing.getByRole('slider').first().getAttribute('max');
  await last.fill('99999');
  await last.press('Enter');
  await expect(last).toHaveValue(most ?? '');
  await expect(drawing.getByRole('status')).toHaveText(`“99999” is not a whole number from 0 to ${most}: ${most} is taken.`);
  await last.fill('a lot');
  await last.press('Enter');
  await expect(last).toHaveValue(most ?? '');
  await expect(drawing.getByRole('status')).toContainText('“a lot” can’t be used');

  const curves = drawing.locator('.drawing-picture .chart-curve .chart-line');
  const known = await curves.evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));
  // No curve reaches into the field of what is to come.
  const from = await drawing.locator('.drawing-field').evaluate((field) => Number.parseFloat((field as HTMLElement).style.left));
  for (const line of known) for (const [, x] of (line ?? '').matchAll(/[ML]([\d.]+) /g)) expect(Number(x)).toBeLessThanOrEqual(from + 0.01);
  await drawing.getByRole('button', { name: DRAWING.commit }).click();
  await expect(drawing.getByText(DRAWING.stands)).toBeVisible();
  expect(await curves.evaluateAll((lines) => lines.map((line) => line.getAttribute('d')))).toEqual(known);
  await expectNoBarriers(page);

  await page.getByRole('button', { name: COURSE_WORDS.reveal }).click();
  await expect(drawing.getByText(DRAWING.legend)).toBeVisible();
  expect((await curves.first().getAttribute('d'))?.length).toBeGreaterThan(known[0]?.length ?? 0);
  await expect(drawing.getByText('You expected static')).toHaveCount(0);
  await page.locator('.asking').getByRole('button', { name: 'I’m not sure' }).click();
  await page.getByRole('textbox').last().fill('Because of the weather.');
  await page.getByRole('button', { name: COURSE_WORDS.whyTitle }).click();
  await expect(drawing.getByText(/^You expected static to be \d+ off on/)).toBeVisible();
  await expect(drawing.locator('.drawing-gap path')).toHaveCount(2);
  await expectNoBarriers(page);
});

test('without a drawing one goes on too', async ({ page, site }) => {
  const drawing = await openDrawing(page, site);
  await drawing.getByRole('button', { name: DRAWING.notSure }).click();
  await expect(drawing.getByText(DRAWING.legendOnly)).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('by finger: the page stays where it is under the field, and scrolls beside it', async ({ page, site }) => {
    const drawing = await openDrawing(page, site);
    await drawing.locator('.drawing-field').evaluate((field) => field.scrollIntoView({ block: 'center' }));
    const at = () => page.evaluate(() => scrollY);
    const start = await at();
    const { x, y, width, height } = await fieldOf(drawing);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...point: readonly [] | readonly [number, number]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: point.length === 0 ? [] : [{ x: point[0], y: point[1] }] });
    await touch('touchStart', x + 2, y + 10);
    await touch('touchMove', x + width / 2, y + height - 10);
    await touch('touchMove', x + width - 2, y + 10);
    await touch('touchEnd');
    await expect.poll(async () => (await spoken(drawing)).slice(0, 6).every(isDrawn)).toBe(true);
    expect(await at()).toBe(start);
    // Beside the field a finger scrolls, as everywhere.
    const words = await drawing.locator('.drawing-caption').boundingBox();
    await touch('touchStart', words!.x + 20, words!.y + 5);
    for (let step = 1; step <= 5; step++) await touch('touchMove', words!.x + 20, words!.y + 5 - step * 30);
    await touch('touchEnd');
    await expect.poll(at).toBeGreaterThan(start);
    await expectNoSideways(page);
  });
});
