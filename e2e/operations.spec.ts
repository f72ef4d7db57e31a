/** Operating the models: find out why dynamic got worse, hold and release a batch, roll back, undo, and share it all. */
import type { Locator, Page } from '@playwright/test';
import { preset } from '../src/scenario/presets.ts';
import { LENS_WORDS } from '../src/text/charts.ts';
import { BY_HAND } from '../src/text/by-hand.ts';
import { JOURNEY } from '../src/text/journey.ts';
import { OPERATIONS, ROW_WORDS } from '../src/text/operations.ts';
import { PRESET_WORDS, SCENARIOS, told, toldInTheMiddle } from '../src/text/presets.ts';
import { SHELL } from '../src/text/shell.ts';
import { plainWords } from '../src/text/words.ts';
import { test } from './one-page.ts';
import { expect, expectNoSideways, expectToday, historyHash, landmarks, open, ready, small, test as fresh } from './page.ts';

const section = (page: Page) => page.getByRole('region', { name: OPERATIONS.title });
/** The mark of a row that the keyboard is at. */
const mark = (page: Page, row: keyof typeof ROW_WORDS) => section(page).getByRole('button', { name: new RegExp(`^${ROW_WORDS[row]}: `) });
const panel = (page: Page) => section(page).locator('.opened');

/** A feed that sends cents instead of euros for a week in October. */
const BROKEN = 'incidents.list=scaled~price~2026-10-05~2026-10-11~100';

/** Opens the broken feed by the list of scenarios, which stays beside the page. */
async function openBrokenFeed(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: SHELL.scenarios, exact: true }).click();
  const list = page.getByRole('complementary', { name: SHELL.scenarios });
  await list.getByRole('button', { name: `${SCENARIOS.open}: ${PRESET_WORDS['broken-feed'].name}` }).click();
  await expectToday(page, preset('broken-feed').at);
  await ready(page);
  return list;
}

/** Waits until another history than this one is shown, and gives its hash. */
async function another(page: Page, than: string): Promise<string> {
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', than);
  await ready(page);
  return historyHash(page);
}

test('the list of scenarios shows each one, marks the one that is shown, and is undone', async ({ page, site }) => {
  await open(page, site, small());
  const before = await historyHash(page);
  const list = await openBrokenFeed(page);
  for (const { name } of Object.values(PRESET_WORDS)) await expect(list.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(list.getByText(SCENARIOS.shown, { exact: true })).toHaveCount(1);
  await expect(page.getByRole('radio', { name: LENS_WORDS.today })).toBeChecked();
  const { name, lookFor } = PRESET_WORDS['broken-feed'];
  const answer = plainWords(toldInTheMiddle(PRESET_WORDS['broken-feed'].answer, () => null));
  await expect(list.getByText(plainWords(told(lookFor)))).toBeVisible();
  await expect(list.getByText(answer)).toHaveCount(0);
  await list.getByText(SCENARIOS.answer).click();
  await expect(list.getByText(answer)).toBeVisible();
  // What was pressed goes; by keyboard one goes on where the scenario begins, and Escape closes.
  await list.getByRole('button', { name: `${SCENARIOS.open}: ${PRESET_WORDS['too-careful'].name}` }).press('Enter');
  await expect(list.getByRole('heading', { name: PRESET_WORDS['too-careful'].name, exact: true })).toBeFocused();
  await ready(page);
  await list.getByRole('button', { name: SHELL.undo }).press('Enter');
  await expect(list.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.getByRole('button', { name: SHELL.scenarios, exact: true }).click();
  await list.getByRole('button', { name: SHELL.undo }).press('Enter');
  await expect(list.getByRole('heading', { name: SHELL.scenarios })).toBeFocused();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
  await expectToday(page, '2027-02-14');
});

test('a year that is longer than the one shown opens on a day that only it has', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: SHELL.scenarios, exact: true }).click();
  await page.getByRole('button', { name: `${SCENARIOS.open}: ${PRESET_WORDS['second-valentines'].name}` }).click();
  await expectToday(page, '2028-02-14');
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('14 February 2028');
});

test('an alarm says what it saw, and when asked what was true', async ({ page, site }) => {
  await open(page, site, `#v=1&${BROKEN}&at=2026-10-09`);
  await mark(page, 'alarms').focus();
  await page.keyboard.press('Home');
  await expect(mark(page, 'alarms')).toBeFocused();
  await expect(mark(page, 'alarms')).toHaveAccessibleName(/5 October 2026/);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: /^5 October 2026: \d+ alarms$/ })).toBeFocused();
  await expect(panel(page)).toContainText('“price looked at” lay outside all that the training window had seen');
  await expect(panel(page)).not.toContainText('truly changed');
  await panel(page).getByRole('button', { name: OPERATIONS.wasItRight }).click();
  await expect(panel(page)).toContainText('Yes, something had truly changed: an incident');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(mark(page, 'alarms')).toBeFocused();
});

fresh('the gate holds a batch, a person releases it and rolls back; undo and the link know it all', async ({ page, site }) => {
  await open(page, site, small());
  const list = await openBrokenFeed(page);
  await expect(mark(page, 'batches')).toHaveCount(0);
  const ungated = await historyHash(page);
  await list.getByRole('button', { name: PRESET_WORDS['broken-feed'].next[0]?.words ?? '' }).click();
  const gated = await another(page, ungated);
  await list.getByRole('button', { name: SHELL.close }).click();

  await mark(page, 'batches').click();
  await expect(panel(page).getByRole('heading', { name: 'The batch of 9 October 2026' })).toBeVisible();
  await expect(panel(page)).toContainText('It waits for a person.');
  await expect(panel(page).getByRole('listitem').filter({ hasText: `Out of range: ${OPERATIONS.failed}` })).toContainText('100% of “price looked at”');
  await panel(page).getByRole('button', { name: OPERATIONS.release, exact: true }).click();
  await expectToday(page, '2026-10-10');
  const released = await another(page, gated);
  await expect(page).toHaveURL(/interventions\.list=release~2026-10-10~2026-10-09/);
  await expect(panel(page)).toContainText('It was released on 10 October 2026, by hand.');
  await expect(panel(page).getByRole('button', { name: OPERATIONS.reject, exact: true })).toBeDisabled();

  // The scenario opened on the last fortnight; version 1 is older.
  await page.getByRole('radio', { name: LENS_WORDS.none }).check();
  await mark(page, 'dynamic').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: OPERATIONS.rollback }).click();
  await expectToday(page, '2026-10-11');
  const rolledBack = await another(page, released);
  await expect(page).toHaveURL(/rollback~2026-10-11~1/);
  await expect(page.locator('.journey')).toContainText('By hand: rolled back to version 1.');
  await expect(mark(page, 'deeds')).toHaveAccessibleName(/rolled back to version 1/);

  await page.keyboard.press('Control+z');
  expect(await another(page, rolledBack)).toBe(released);
  await page.keyboard.press('Control+Shift+z');
  expect(await another(page, released)).toBe(rolledBack);
  await page.reload();
  await ready(page);
  expect(await historyHash(page)).toBe(rolledBack);

  await mark(page, 'deeds').click();
  await panel(page).getByRole('button', { name: OPERATIONS.withdraw }).click();
  expect(await another(page, rolledBack)).toBe(released);
});

test('nothing that is still to come is marked', async ({ page, site }) => {
  await open(page, site, `#v=1&${BROKEN}&gate.on=on&at=2026-10-04`);
  await expect(mark(page, 'dynamic')).toHaveCount(1);
  for (const row of ['batches', 'alarms', 'incidents'] as const) await expect(mark(page, row)).toHaveCount(0);
  await expect(page.locator('.ribbon-incident')).toHaveCount(0);
  await page.getByRole('button', { name: 'Forward a day' }).click();
  for (const row of ['batches', 'alarms', 'incidents'] as const) await expect(mark(page, row)).toHaveCount(1);
  await expect(page.locator('.ribbon-incident')).toHaveCount(1);
});

test('the static model is trained anew by hand, and the year’s own story stays in one quiet strip', async ({ page, site }) => {
  await open(page, site, small());
  await expect(section(page)).toContainText('The gate is off: every batch was learnt the same night.');
  await expect(mark(page, 'static')).toHaveCount(0);
  const before = await historyHash(page);
  await section(page).getByText(OPERATIONS.byHand).click();
  await expect(section(page).getByRole('button', { name: OPERATIONS.publish })).toBeDisabled();
  // All deeds are there, versions with their scores, and a rollback says before and after how long it lasts.
  const versions = section(page).getByRole('combobox', { name: BY_HAND.rollbackTo });
  await expect(versions.getByRole('option').nth(1)).toHaveText(/^version \d+ of 1[34] February: 0\.\d+ nats$/);
  await versions.selectOption('1');
  await expect(section(page)).toContainText('version 1 would serve in place of version');
  await expect(section(page)).toContainText('the next night would undo this');
  const unhandled = await historyHash(page);
  await section(page).getByRole('button', { name: BY_HAND.rollback, exact: true }).click();
  await another(page, unhandled);
  await expect(section(page)).toContainText('The next night undid the rollback: training went on from version 1, and version');
  await page.keyboard.press('Control+z');
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', unhandled);
  await section(page).getByRole('button', { name: OPERATIONS.retrain }).click();
  await expectToday(page, '2027-02-16');
  await another(page, before);
  await expect(mark(page, 'static')).toHaveCount(1);
});

test('on a narrow phone the day opens, and nothing goes sideways', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, site, small(BROKEN, 'gate.on=on', 'at=2026-10-07'));
  await page.getByText(JOURNEY.title).click();
  await expect(page.locator('.journey')).toContainText('2 of 5 checks failed.');
  await mark(page, 'batches').click();
  await expect(panel(page)).toBeVisible();
  await expectNoSideways(page);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await expect(page.getByRole('heading', { name: SHELL.settings })).toBeVisible();
});
