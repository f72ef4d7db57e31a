/** The course: predict, commit, observe, explain; until a prediction stands nothing of what is to come is on the page. */
import type { Page } from '@playwright/test';
import { ASKING } from '../src/text/asking.ts';
import { BEGINNING, COURSE_WORDS } from '../src/text/course.ts';
import { DRAWING } from '../src/text/drawing.ts';
import { OPERATIONS } from '../src/text/operations.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { SHELL } from '../src/text/shell.ts';
import { expectNoBarriers } from './barriers.ts';
import { expect, expectNoSideways, expectToday, open, ready, type Site, test } from './page.ts';

const goOn = (page: Page) => page.locator('.chapter-ways button').last().click();
const screen = (page: Page) => page.locator('[data-screen]');

/** Opens the winter's chapter where its prediction is drawn, on 30 January. */
async function openPrediction(page: Page, site: Site): Promise<void> {
  await open(page, site, '#v=1&chapter=winter');
  while ((await page.getByRole('figure', { name: DRAWING.name }).count()) === 0) {
    const before = await screen(page).getAttribute('data-screen');
    await goOn(page);
    await expect(screen(page)).not.toHaveAttribute('data-screen', before ?? '');
    await ready(page);
  }
  await expectToday(page, '2027-01-30');
}

/** Types one value at every date, for each curve. */
async function drawByNumbers(page: Page, values: Readonly<Record<'static' | 'dynamic', string>>): Promise<void> {
  await page.getByText(DRAWING.typeIt).click();
  for (const side of ['static', 'dynamic'] as const) {
    const fields = page.getByRole('textbox', { name: new RegExp(`^${side} on `) });
    for (let i = 0; i < 6; i++) await fields.nth(i).fill(values[side]);
    await fields.last().press('Enter');
  }
}

test('the first prediction is at most three clicks from the bare address', async ({ page, site }) => {
  await page.goto(site.wilt);
  await page.getByRole('button', { name: BEGINNING.course }).click();
  const plot = page.locator('.drawing-plot');
  await expect(plot).toBeVisible();
  await ready(page);
  const box = (await plot.boundingBox())!;
  for (const [curve, height] of [['static', 0.6], ['dynamic', 0.3]] as const) {
    await page.getByRole('radio', { name: curve }).focus();
    await page.keyboard.press('Space');
    await page.mouse.move(box.x + box.width * 0.12, box.y + box.height * height);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.97, box.y + box.height * height, { steps: 4 });
    await page.mouse.up();
  }
  await page.getByRole('button', { name: DRAWING.commit }).click();
  await expect(page.getByRole('button', { name: COURSE_WORDS.reveal })).toBeVisible();
});

test('until it stands the locked day binds ribbon, keys, link and what stands in the page', async ({ page, site }) => {
  await openPrediction(page, site);
  const today = page.getByRole('slider', { name: RIBBON.today, exact: true });
  await today.press('End');
  await expectToday(page, '2027-01-30');
  await page.evaluate(() => {
    location.hash = '#v=1&chapter=winter&metric=bouquets&at=2027-02-14&reveal=on';
  });
  await expectToday(page, '2027-01-30');
  // Every attribute and text: no sold bouquets of the peak, no day after today but the names of the handles and of holidays.
  const nodes = await page.evaluate(() => document.documentElement.outerHTML);
  expect(nodes).not.toMatch(/\b(?:31 January|[1-9] February|1\d February|2\d February) 2027: /);
});

test('commit, reveal, what happened, why: and all of it is there after leaving and loading', async ({ page, site }) => {
  await openPrediction(page, site);
  await drawByNumbers(page, { static: '40', dynamic: '20' });
  await page.getByRole('button', { name: DRAWING.commit }).click();
  await expect(page.getByText(DRAWING.stands)).toBeVisible();
  await expectToday(page, '2027-01-30');
  await page.getByRole('button', { name: COURSE_WORDS.reveal }).click();
  await expectToday(page, '2027-02-21');
  await expect(page.locator('.why')).toHaveCount(0);
  await page.locator('.asking-options .asking-option').first().click();
  await page.locator('.asking-sure .asking-option').first().click();
  await page.getByRole('button', { name: ASKING.answer }).click();
  await page.getByRole('textbox').last().fill('The feast was in no record.');
  await page.getByRole('button', { name: COURSE_WORDS.whyTitle }).click();
  await expectToday(page, '2027-02-14');
  await expect(page.locator('.drawing-told')).toContainText('You expected static to be 40 off');
  await expectNoBarriers(page);

  await page.getByRole('button', { name: COURSE_WORDS.leave }).click();
  await page.getByRole('button', { name: BEGINNING.goOn }).click();
  await ready(page);
  await expect(page.getByRole('textbox').last()).toHaveValue('The feast was in no record.');
  await page.reload();
  await ready(page);
  await expect(page.locator('.drawing-told')).toContainText('You expected static to be 40 off');
});

test('not sure and skip show the days as well', async ({ page, site }) => {
  await openPrediction(page, site);
  await page.getByRole('figure', { name: DRAWING.name }).getByRole('button', { name: DRAWING.notSure }).click();
  await expectToday(page, '2027-02-21');
});

test('a chapter leaves the page as it was', async ({ page, site }) => {
  const link = '#v=1&seed=7&at=2026-11-11&metric=brier';
  await open(page, site, link);
  await page.getByRole('button', { name: SHELL.course, exact: true }).click();
  await page.getByRole('button', { name: /After the party/ }).click();
  await expect(page.locator('[data-chapter="after"]')).toBeVisible();
  await ready(page);
  await page.getByRole('button', { name: COURSE_WORDS.leave }).click();
  await ready(page);
  await expectToday(page, '2026-11-11');
  expect(new URL(page.url()).hash).toBe(link.replace('at=2026-11-11&metric=brier', 'at=2026-11-11&metric=brier'));
});

test('a rollback while the feed is broken is done in its chapter, and kept with it', async ({ page, site }) => {
  await open(page, site, '#v=1&chapter=bad-data');
  while (!/week/.test((await screen(page).getAttribute('data-screen')) ?? '')) await goOn(page);
  await ready(page);
  await page.getByText(OPERATIONS.byHand, { exact: true }).click();
  await page.getByRole('button', { name: 'Forward a day' }).click();
  await page.getByRole('button', { name: 'Forward a day' }).click();
  await expectToday(page, '2026-10-06');
  await page.reload();
  await ready(page);
  await expectToday(page, '2026-10-06');
  await expect(screen(page)).toHaveAttribute('data-screen', 'week');
});

test('the pages of reports, classes and instructors stand by themselves, without barriers', async ({ page, site }) => {
  for (const view of ['report', 'class', 'instructors'] as const) {
    await test.step(view, async () => {
      await page.goto(`${site.wilt}#v=1&view=${view}`);
      await expect(page.locator(`[data-paper="${view}"] h1`)).toBeVisible();
      await expectNoBarriers(page);
      await page.getByRole('button', { name: COURSE_WORDS.toYear }).click();
      await expect(page.getByRole('region', { name: BEGINNING.name })).toBeVisible();
    });
  }
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing of a chapter or of its pages sticks out sideways', async ({ page, site }) => {
    await openPrediction(page, site);
    await expectNoSideways(page);
    for (const view of ['report', 'class', 'instructors']) {
      await page.goto(`${site.wilt}#v=1&view=${view}`);
      await expect(page.locator(`[data-paper="${view}"] h1`)).toBeVisible();
      await expectNoSideways(page);
    }
    await page.goto(`${site.wilt}#`);
    await ready(page);
    await expectNoSideways(page);
  });
});
