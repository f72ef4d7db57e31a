/** The instructors’ view: each chapter’s sheet, safe to project until answers are asked for, and its links open chapters. */
import { COURSE } from '../src/scenario/chapters.ts';
import { INSTRUCTORS } from '../src/text/instructors.ts';
import { expectNoBarriersInAnyTheme } from './barriers.ts';
import { expect, expectNoSideways, test } from './page.ts';

const VIEW = '#v=1&view=instructors';

test('a class sees no answer until it is asked for, on paper neither', async ({ page, site }) => {
  await page.goto(`${site.wilt}${VIEW}`);
  const sheets = page.locator('.chapter-sheet');
  await expect(sheets).toHaveCount(9);
  await expect(page.locator('.question-sheet-right')).toHaveCount(0);
  await expect(page.getByText(INSTRUCTORS.misconception, { exact: true })).toHaveCount(0);
  const answers = page.getByRole('checkbox', { name: INSTRUCTORS.answers });
  await answers.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(INSTRUCTORS.misconception, { exact: true })).toHaveCount(9);
  expect(await page.locator('.question-sheet-right').count()).toBeGreaterThan(0);
  await expect(page.getByText(INSTRUCTORS.answersOn)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(answers).toBeHidden();
  await expect(page.locator('.chapter-sheet textarea').first()).toBeHidden();
  await expect(page.locator('.chapter-sheet-printed').first()).toHaveText(new RegExp(`#v=1&chapter=${COURSE[0]}$`));
});

test('a chapter’s link opens it', async ({ page, site }) => {
  await page.goto(`${site.wilt}${VIEW}`);
  const link = await page.locator('.chapter-sheet textarea').nth(1).inputValue();
  expect(link).toBe(`${site.wilt}#v=1&chapter=${COURSE[1]}`);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator(`[data-chapter=${COURSE[1]}]`)).toBeVisible();
});

test('axe finds nothing on the sheets, in any theme, and they fit a small phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.wilt}${VIEW}`);
  await expect(page.locator('.chapter-sheet')).toHaveCount(9);
  await page.getByRole('checkbox', { name: INSTRUCTORS.answers }).check();
  await expectNoBarriersInAnyTheme(page);
  await expectNoSideways(page);
});
