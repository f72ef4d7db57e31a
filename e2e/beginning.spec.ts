/** The bare address: what this is, the one question, and the ways on; nothing of the future, and no empty frames. */
import { BEGINNING, COURSE_WORDS } from '../src/text/course.ts';
import { SHELL } from '../src/text/shell.ts';
import { TIME } from '../src/text/time.ts';
import { expect, expectToday, landmarks, ready, test } from './page.ts';

test('says what it is and asks its question before any worker has started', async ({ page, site }) => {
  // The worker's script never comes.
  await page.route('**/assets/worker-*', () => undefined);
  await page.goto(site.wilt);
  const beginning = page.getByRole('region', { name: BEGINNING.name });
  await expect(beginning.getByRole('heading', { name: BEGINNING.title })).toBeInViewport();
  await expect(beginning.getByText(BEGINNING.question)).toBeInViewport();
  await expect(beginning.getByRole('img', { name: /^62 days, from \d+ to \d+ bouquets a day$/ })).toBeInViewport();
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('opens on the day of service in bouquets, and the first deed writes an ordinary link', async ({ page, site }) => {
  await page.goto(site.wilt);
  await ready(page);
  await expectToday(page, '2026-09-01');
  await expect(page.getByRole('button', { name: TIME.reveal })).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: BEGINNING.alone }).click();
  await expectToday(page, '2026-09-02');
  await expect(page.getByRole('button', { name: 'Forward a day' })).toBeFocused();
  await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&at=2026-09-02&metric=bouquets');
});

test('stops who steps on alone once, on 30 January, and lets them go on', async ({ page, site }) => {
  await page.goto(site.wilt);
  await ready(page);
  for (let month = 0; month < 5; month++) await page.getByRole('button', { name: 'Forward a month' }).click();
  await expectToday(page, '2027-01-30');
  await expect(page.getByRole('button', { name: 'Forward a day' })).toBeDisabled();
  // Playing would begin the year anew.
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeDisabled();
  await expect(page.getByRole('heading', { name: BEGINNING.stopTitle })).toBeVisible();
  await page.getByRole('button', { name: BEGINNING.on }).click();
  await expect(page.getByRole('button', { name: 'Forward a day' })).toBeFocused();
  await page.getByRole('button', { name: 'Forward a month' }).click();
  await expectToday(page, '2027-02-28');
  await expect(page.getByRole('region', { name: BEGINNING.name })).toHaveCount(0);
});

test('in a frame and with a link nothing begins', async ({ page, site }) => {
  await page.goto(`${site.wilt}#v=1`);
  await ready(page);
  await expectToday(page, '2027-02-14');
  await expect(page.getByRole('region', { name: BEGINNING.name })).toHaveCount(0);
  await page.goto(`${site.deck}?wilt=${encodeURIComponent(site.wilt)}`);
  await expect(landmarks(page.frameLocator('iframe'))).toHaveAttribute('data-today', '2027-02-14');
});

test('leads into the course, and out of it back to the beginning', async ({ page, site }) => {
  await page.goto(site.wilt);
  await page.getByRole('button', { name: BEGINNING.course }).click();
  await expect(page.locator('[data-chapter="summer"]')).toBeVisible();
  await ready(page);
  await page.getByRole('button', { name: COURSE_WORDS.leave }).click();
  await expect(page.getByRole('region', { name: BEGINNING.name })).toBeVisible();
  await expect(page.getByRole('button', { name: BEGINNING.goOn })).toBeVisible();
  await page.getByRole('button', { name: SHELL.course, exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(COURSE_WORDS.here);
});
