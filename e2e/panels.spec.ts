/** What opens below the year: how the static model was made, the watch, the ledger and the choice. */
import type { Page } from '@playwright/test';
import { CHART_TEXTS } from '../src/text/charts.ts';
import { wordsFor } from '../src/text/fields.ts';
import { PANELS } from '../src/text/panels.ts';
import { TIME } from '../src/text/time.ts';
import { TRAINING } from '../src/text/training.ts';
import { featureName, READING_WORDS, WATCHING, weekName } from '../src/text/watching.ts';
import { expectNoBarriersInAnyTheme } from './barriers.ts';
import { plainWords } from '../src/text/words.ts';
import { test } from './one-page.ts';
import { drawFrames, expect, expectNoSideways, open, ready, small, STORY } from './page.ts';

type Name = keyof typeof PANELS;
const NAMES = Object.keys(PANELS) as Name[];

const panel = (page: Page, name: Name) => page.locator(`.panel-${name}`);

async function openPanel(page: Page, name: Name): Promise<void> {
  await page.getByRole('heading', { name: PANELS[name].title, exact: true }).click();
  await expect(panel(page, name).locator('.panel-body')).toBeVisible();
}

/** A feed that sends cents instead of euros for a week in October. */
const BROKEN = '#v=1&incidents.list=scaled~price~2026-10-05~2026-10-11~100&at=2026-10-14';

test('closed panels draw nothing, open ones fit the page', async ({ page, site }) => {
  await open(page, site, small());
  await expect(page.locator('.panel-body')).toHaveCount(0);
  for (const name of NAMES) await openPanel(page, name);
  await expectNoSideways(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  // A table wider than the page scrolls in its own frame.
  for (const numbers of [...(await page.locator('.panels').getByText(CHART_TEXTS.numbers).all()), page.getByText(WATCHING.truth)]) await numbers.click();
  await expect(page.locator('.panels table')).not.toHaveCount(0);
  await expectNoSideways(page);
});

test('axe finds nothing in the open panels, in any theme', async ({ page, site }) => {
  await open(page, site, small('scheduled.on=on', 'at=2026-10-14', 'incidents.list=scaled~price~2026-10-05~2026-10-11~100'));
  for (const name of NAMES) await openPanel(page, name);
  for (const numbers of await page.locator('.panels').getByText(CHART_TEXTS.numbers).all()) await numbers.click();
  await page.getByText(WATCHING.truth).click();
  await expectNoBarriersInAnyTheme(page, { within: '.panels' });
});

test('a student iterates: without cross-validation and with it, and sees what a calendar buys', async ({ page, site }) => {
  await open(page, site, STORY);
  await openPanel(page, 'training');
  const training = panel(page, 'training');
  await expect(training.locator('.candidate-chosen')).toHaveCount(1);
  await expect(training.getByText(TRAINING.unchanged)).toBeVisible();
  await training.getByText(CHART_TEXTS.numbers).click();
  await expect(training.getByRole('table', { name: TRAINING.numbersCaption }).getByRole('row')).toHaveCount(13);

  await training.getByRole('radio', { name: wordsFor('static.select').options?.['fixed'] ?? '' }).check();
  await ready(page);
  await expect(training.getByText(plainWords(TRAINING.off))).toBeVisible();
  await training.getByRole('button', { name: TRAINING.switchOn }).click();
  await expect(training.locator('.candidate-chosen')).toHaveCount(1);

  await training.getByRole('combobox', { name: wordsFor('models.calendar').name, exact: true }).selectOption('valentines');
  await ready(page);
  await expect(training.getByRole('row', { name: /Valentine’s Day, 10 to 14 February/ })).toContainText('better');
  await expect(training.getByRole('row', { name: /quiet days/ })).toContainText('about the same');
});

test('the broken feed shows in the drift map, and the alarm says what it saw', async ({ page, site }) => {
  await open(page, site, BROKEN);
  await openPanel(page, 'watching');
  const watching = panel(page, 'watching');
  await expect(watching.locator('.drift figcaption')).toContainText(/price looked at.*an alarm/);
  const map = watching.getByRole('grid', { name: WATCHING.readOff });
  /** The cell that the keys are at, as a screen reader is told of it. */
  const active = async () => watching.locator(`[id="${(await map.getAttribute('aria-activedescendant')) ?? ''}"]`);
  await map.focus();
  await map.press('Home');
  await expect(await active()).toHaveText(/^has bought here before, week of 1 September 2026/);
  for (let row = 0; row < 9; row++) await map.press('ArrowDown');
  await map.press('End');
  await map.press('ArrowLeft');
  await expect(await active()).toHaveRole('gridcell');
  await expect(await active()).toHaveText(/^price looked at, week of 6 October 2026.*an alarm$/);
  await map.press('PageUp');
  await expect(await active()).toHaveText(/^price looked at, week of 8 September 2026/);
  // Every cell stands under its week and beside its feature.
  await expect(map.getByRole('rowheader', { name: featureName('price') })).toHaveCount(1);
  await expect(map.getByRole('columnheader')).toHaveText([WATCHING.feature, ...['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-10-06', '2026-10-13'].map(weekName)]);
  await expect(map.getByRole('row').filter({ hasText: featureName('price') }).getByRole('gridcell')).toHaveCount(7);
  await watching.getByRole('radio', { name: READING_WORDS.outside.name }).check();
  await expect(watching.locator('.drift figcaption')).toContainText('out of range raised 1 alarm');
  await expect(watching.locator('.alarm-list')).toContainText('It needed labels');
  await watching.getByRole('button', { name: new RegExp(WATCHING.all) }).click();
  await expect(watching.locator('.alarm-list')).toContainText('It needed no labels');
});

test('the truth tells of nothing that is still to come, and no word of what is only drawn', async ({ page, site }) => {
  await open(page, site, BROKEN);
  await openPanel(page, 'watching');
  await page.getByText(WATCHING.truth).click();
  const truth = panel(page, 'watching').locator('.truth');
  await expect(truth).toContainText('5 October to 11 October');
  await expect(truth).not.toContainText('Christmas');
  // Words and sums are as of today, whatever is drawn beyond it; nothing but the months on the axes speaks of later.
  await openPanel(page, 'ledger');
  await openPanel(page, 'training');
  await page.getByRole('button', { name: TIME.reveal }).click();
  await truth.scrollIntoViewIfNeeded();
  await expect(page.locator('.chart-error').getByText(CHART_TEXTS.beyond)).toBeAttached();
  await expect(page.locator('.chart-costs').getByText(CHART_TEXTS.beyond)).toBeAttached();
  await expect(truth).not.toContainText('Christmas');
  // Each cell of the drift map says its own day, as the picture does.
  const words = await page.locator('.headline, .spread, .panels').evaluateAll((parts: HTMLElement[]) => parts.map((part) => part.innerText.replace(part.querySelector<HTMLElement>('.drift-plot')?.innerText ?? '', '')).join('\n'));
  expect(words).not.toMatch(/\d (?:November|December|January|February|March|April|June)/);
  for (const end of await page.locator('.chart-end').all()) await expect(end).not.toContainText(/\d/);
  const resting = await page.getByRole('slider', { name: new RegExp(`^${CHART_TEXTS.readOff}`) }).all();
  for (const reader of resting) await expect(reader).toHaveAttribute('aria-valuetext', /^14 October 2026: /);
  await page.locator('.ribbon-today').press('End');
  await truth.scrollIntoViewIfNeeded();
  await expect(truth).toContainText('Christmas');
  await expect(page.locator('.chart-end').first()).toContainText(/\d/);
});

test('prices turn the choice round', async ({ page, site }) => {
  await open(page, site, STORY);
  await openPanel(page, 'ledger');
  const choice = panel(page, 'ledger').locator('.ledger-choice');
  await expect(choice).toContainText('the dynamic model is cheaper');
  const price = panel(page, 'ledger').getByRole('textbox', { name: wordsFor('prices.lost').name });
  await price.fill('0.5');
  await price.press('Enter');
  await expect(choice).toContainText('the static model is cheaper');
  await expect(page).toHaveURL(/prices\.lost=0\.5/);
  await price.fill('ten');
  await price.press('Enter');
  await expect(panel(page, 'ledger').getByRole('alert')).toContainText('can’t be used');
});

test('a panel out of sight holds still while the year plays on', async ({ page, site }) => {
  await open(page, site, small('at=2026-10-01'));
  await openPanel(page, 'ledger');
  const choice = panel(page, 'ledger').locator('.ledger-choice');
  await expect(choice).toContainText('1 October 2026');
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 0));
  await drawFrames(page, 3);
  await page.getByRole('button', { name: 'Forward a month' }).click();
  await drawFrames(page, 5);
  await expect(choice).toContainText('1 October 2026');
  await choice.scrollIntoViewIfNeeded();
  await expect(choice).toContainText('1 November 2026');
});
