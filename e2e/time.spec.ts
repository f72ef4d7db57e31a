/** Walking through the year: steps both ways, playing, the ribbon by keyboard and by pointer. */
import { DEAD_ENDS, goToFirst, makeLonger } from '../src/text/deadEnds.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { speedName, STRIDES, TIME } from '../src/text/time.ts';
import { test } from './one-page.ts';
import { drawFrames, expect, expectToday, historyHash, landmarks, middle, open, ready, small, today } from './page.ts';

const handle = RIBBON.today;

test('steps a day, a week, a month and to events, and back', async ({ page, site }) => {
  await open(page, site, small());
  const walk = [
    [STRIDES.day.forward, '2027-02-15'],
    [STRIDES.day.back, '2027-02-14'],
    [STRIDES.week.forward, '2027-02-21'],
    [STRIDES.week.back, '2027-02-14'],
    [STRIDES.month.forward, '2027-03-14'],
    [STRIDES.month.back, '2027-02-14'],
    [STRIDES.event.forward, '2027-03-08'],
    [STRIDES.event.back, '2027-02-14'],
    [STRIDES.event.back, '2026-12-25'],
  ] as const;
  for (const [name, iso] of walk) {
    await page.getByRole('button', { name, exact: true }).click();
    await expectToday(page, iso);
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('25 December 2026, Christmas');
});

test('goes back to where serving begins', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: TIME.restart }).click();
  await expectToday(page, '2026-09-01');
});

test('where nothing is served, or no event is left, a button leads on', async ({ page, site }) => {
  await open(page, site, small('static.to=2027-05-31', 'at=2027-02-14'));
  const ways = page.getByRole('region', { name: DEAD_ENDS.title });
  await expect(ways).toContainText(DEAD_ENDS.noEvent);
  await ways.getByRole('button', { name: makeLonger(730) }).click();
  await ready(page);
  await expectToday(page, '2027-02-14');
  await expect(ways).not.toContainText(DEAD_ENDS.noEvent);
  await ways.getByRole('button', { name: goToFirst('2027-06-01') }).press('Enter');
  await expectToday(page, '2027-06-01');
  await expect(ways).toBeHidden();
});

test('plays and pauses', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: TIME.play, exact: true }).click();
  await expect.poll(() => today(page)).not.toBe('2027-02-14');
  await page.getByRole('button', { name: TIME.pause, exact: true }).click();
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeVisible();
  const paused = await today(page);
  await drawFrames(page, 30);
  await expectToday(page, paused);
  await expect(page).toHaveURL(new RegExp(`at=${paused}$`));
});

test('stops playing at the end of the year', async ({ page, site }) => {
  await open(page, site, small('at=2027-06-20'));
  await page.getByRole('radio', { name: speedName(30) }).check();
  await page.getByRole('button', { name: TIME.play, exact: true }).click();
  await expectToday(page, '2027-06-30');
  await expect(page.getByRole('button', { name: TIME.pause, exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/at=2027-06-30&speed=30$/);
});

test('the ribbon’s keys work when it has the focus, and only then', async ({ page, site }) => {
  await open(page, site, small());
  for (const key of ['ArrowRight', 'PageDown', 'End', ' ']) await page.keyboard.press(key);
  await expectToday(page, '2027-02-14');
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeVisible();

  const slider = page.getByRole('slider', { name: handle, exact: true });
  await slider.focus();
  const keys = [
    ['ArrowRight', '2027-02-15'],
    ['ArrowLeft', '2027-02-14'],
    ['Shift+ArrowRight', '2027-02-21'],
    ['Shift+ArrowLeft', '2027-02-14'],
    ['PageUp', '2027-03-14'],
    ['PageDown', '2027-02-14'],
    ['End', '2027-06-30'],
    ['Home', '2026-07-01'],
  ] as const;
  for (const [key, iso] of keys) {
    await page.keyboard.press(key);
    await expectToday(page, iso);
  }
  await expect(slider).toHaveAttribute('aria-valuetext', /1 July 2026/);
  await page.keyboard.press('Space');
  await expect.poll(() => today(page)).not.toBe('2026-07-01');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeVisible();
});

test('the ribbon follows the pointer', async ({ page, site }) => {
  await open(page, site, small());
  const slider = page.getByRole('slider', { name: handle, exact: true });
  const from = await middle(slider);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y, { steps: 4 });
  await page.mouse.up();
  const later = await today(page);
  expect(later > '2027-02-20').toBe(true);
});

test('the training window’s end is dragged, the year is run again, and Back undoes it', async ({ page, site }) => {
  await open(page, site, small());
  const before = await historyHash(page);
  const end = page.getByRole('slider', { name: RIBBON.to });
  await expect(end).toHaveAttribute('aria-valuetext', '31 August 2026');
  const from = await middle(end);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // In one move: a busy machine that pauses between two would make two changes of them.
  await page.mouse.move(from.x + 80, from.y);
  // What is read off is the window's own last day, not the one under the pointer.
  const [day = '', month = ''] = ((await end.getAttribute('aria-valuetext')) ?? '').split(' ');
  await expect(page.locator('.ribbon-hovered-day')).toContainText(`${day} ${month}`);
  await page.mouse.up();
  await expect(end).not.toHaveAttribute('aria-valuetext', '31 August 2026');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await expect(page).toHaveURL(/static\.to=2026-/);
  await page.goBack();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
  await expect(end).toHaveAttribute('aria-valuetext', '31 August 2026');
});

test('the training window’s ends are moved by keys', async ({ page, site }) => {
  await open(page, site, small());
  const start = page.getByRole('slider', { name: RIBBON.from });
  await start.press('PageUp');
  await expect(start).toHaveAttribute('aria-valuetext', '31 July 2026');
  await page.getByRole('slider', { name: RIBBON.to }).press('Shift+ArrowRight');
  await expect(page).toHaveURL(/static\.from=2026-07-31&static\.to=2026-09-07/);
});
