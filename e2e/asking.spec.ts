/** A question of the course: answered by keyboard with a confidence, marked, kept; skipped and answered after all. */
import type { Locator, Page } from '@playwright/test';
import { ASKING } from '../src/text/asking.ts';
import { expectNoBarriers } from './barriers.ts';
import { expect, ready, test, type Site } from './page.ts';

/** The second chapter opens with a question. */
async function openQuestion(page: Page, site: Site, chapter = 'winter'): Promise<Locator> {
  await page.goto(`${site.wilt}#v=1&chapter=${chapter}`);
  await ready(page);
  const card = page.locator('.asking');
  await expect(card.getByRole('radio').first()).toBeVisible();
  return card;
}

test('is answered by keyboard, marked by words, and stays answered', async ({ page, site }) => {
  const card = await openQuestion(page, site);
  await expectNoBarriers(page);
  const answer = card.getByRole('button', { name: ASKING.answer });
  await expect(answer).toBeDisabled();
  await expect(card.getByText(ASKING.chooseFirst)).toBeVisible();
  await card.getByRole('radio').first().press('Space');
  await expect(card.getByText(ASKING.sayHowSure)).toBeVisible();
  await card.getByRole('radio', { name: 'guessing' }).press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio', { name: 'fairly sure' })).toBeChecked();
  await expect(answer).toBeEnabled();
  await page.keyboard.press('Enter');

  const verdict = card.locator('.asking-verdict');
  await expect(verdict).toBeFocused();
  const isRight = (await verdict.textContent()) === ASKING.wasRight;
  await expect(card.getByText(isRight ? ASKING.yoursAndRight : ASKING.right, { exact: true })).toHaveCount(1);
  await expect(card.getByText(ASKING.yours, { exact: true })).toHaveCount(isRight ? 0 : 1);
  await expect(card.getByText('You were fairly sure.')).toBeVisible();
  await expectNoBarriers(page);
  await page.reload();
  await ready(page);
  await expect(card.getByText('You were fairly sure.')).toBeVisible();
});

test('is skipped, and answered after all', async ({ page, site }) => {
  const card = await openQuestion(page, site);
  await card.getByRole('button', { name: ASKING.skip }).click();
  await expect(card.locator('.asking-verdict')).toBeFocused();
  await expect(card.getByText(ASKING.skipped)).toBeVisible();
  await expect(card.getByText(ASKING.right, { exact: true })).toHaveCount(0);
  await card.getByRole('button', { name: ASKING.afterAll }).press('Enter');
  await expect(card.getByRole('radio').first()).toBeFocused();
  await card.getByRole('button', { name: ASKING.notSure }).click();
  await expect(card.locator('.asking-verdict')).toHaveText(ASKING.wasNotSure);
  await expect(card.getByText(ASKING.right, { exact: true })).toHaveCount(1);
});

test('a wrong answer leads to where one sees that it is not so', async ({ page, site }) => {
  const card = await openQuestion(page, site, 'after');
  const count = await card.locator('.asking-options').getByRole('radio').count();
  // One of the first two is wrong.
  for (const i of [0, 1]) {
    expect(count).toBeGreaterThan(1);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await ready(page);
    await card.locator('.asking-options').getByRole('radio').nth(i).check();
    await card.getByRole('radio', { name: 'sure', exact: true }).check();
    await card.getByRole('button', { name: ASKING.answer }).click();
    await expect(card.locator('.asking-verdict')).toBeFocused();
    if ((await card.locator('.asking-verdict').textContent()) === ASKING.wasNot) break;
  }
  const before = await page.locator('[data-screen]').getAttribute('data-screen');
  await card.getByRole('button', { name: ASKING.see }).click();
  await expect(page.locator('[data-screen]')).not.toHaveAttribute('data-screen', before ?? '');
});

test('nothing leads past what is still to be predicted', async ({ page, site }) => {
  const card = await openQuestion(page, site);
  await card.locator('.asking-options').getByRole('radio').first().check();
  await card.getByRole('radio', { name: 'sure', exact: true }).check();
  await card.getByRole('button', { name: ASKING.answer }).click();
  await expect(card.locator('.asking-verdict')).toHaveText(ASKING.wasNot);
  await expect(card.getByRole('button', { name: ASKING.see })).toHaveCount(0);
});
