/** Settings: every one is there with its line of help; a change re-runs the year, shows old against new, can be undone. */
import type { Page } from '@playwright/test';
import { DEFAULT_SCENARIO, FIELD_ENTRIES } from '../src/scenario/scenario.ts';
import { CHART_TEXTS } from '../src/text/charts.ts';
import { GROUP_WORDS, wordsFor } from '../src/text/fields.ts';
import { INCIDENT_TEXTS, INCIDENT_WORDS } from '../src/text/incidents.ts';
import { SETTINGS } from '../src/text/settings.ts';
import { SHELL } from '../src/text/shell.ts';
import { plainWords } from '../src/text/words.ts';
import { test } from './one-page.ts';
import { expect, historyHash, landmarks, open, ready, type Site, small, STORY } from './page.ts';

async function openSettings(page: Page, site: Site, link = small()): Promise<void> {
  await open(page, site, link);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await expect(page.getByRole('heading', { name: SHELL.settings })).toBeFocused();
}

/** The setting with the words of help of the dynamic model's learning rate; others have the same name. */
const rateSetting = (page: Page) => page.locator('.setting').filter({ hasText: plainWords(wordsFor('dynamic.rate').help) });
const rate = (page: Page) => rateSetting(page).getByRole('textbox', { name: wordsFor('dynamic.rate').name });

test('every setting is there, with its name and its line of help', async ({ page, site }) => {
  await openSettings(page, site);
  const panel = page.getByRole('complementary');
  await panel.locator('details').evaluateAll((all) => {
    for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
  });
  // One look at all of the panel: two questions for each of a hundred settings took ten seconds.
  const shown = (await panel.innerText()).split('\n').map((line) => line.trim());
  for (const { path } of FIELD_ENTRIES) {
    const { name, help } = wordsFor(path);
    expect(shown, path).toContain(name);
    expect(shown, path).toContain(plainWords(help));
  }
});

test('a change re-runs the year, shows old against new for a moment, is undone and done again', async ({ page, site }) => {
  await openSettings(page, site, STORY);
  const before = await historyHash(page);
  // Seen by the page itself: the moment may be over before a busy machine lets the test look.
  await page.evaluate((note) => {
    const reach = Object.assign(window, { sawBefore: false });
    new MutationObserver((_, eye) => {
      reach.sawBefore ||= document.body.innerText.includes(note);
      if (reach.sawBefore) eye.disconnect();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, CHART_TEXTS.before);
  await rate(page).fill('2');
  await rate(page).press('Enter');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await expect.poll(() => page.evaluate(() => (window as unknown as { sawBefore: boolean }).sawBefore)).toBe(true);
  await expect(page).toHaveURL(/#v=1&dynamic\.rate=2$/);
  await ready(page);
  const after = await historyHash(page);
  await expect(page.getByText(CHART_TEXTS.before)).toHaveCount(0);

  await page.getByRole('button', { name: SHELL.undo }).click();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
  await expect(rate(page)).toHaveValue(String(DEFAULT_SCENARIO.dynamic.rate));
  await page.getByRole('button', { name: SHELL.redo }).click();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', after);
  await page.getByRole('button', { name: SHELL.resetAll }).click();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
});

test('undo goes by where the key is on a layout without Latin letters', async ({ page, site }) => {
  await openSettings(page, site, small());
  const before = await historyHash(page);
  const press = (key: string, shiftKey: boolean) => page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, code: 'KeyZ', ctrlKey: true, bubbles: true })), { key, shiftKey });
  await rate(page).fill('2');
  await rate(page).press('Enter');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await ready(page);
  const after = await historyHash(page);
  await press('я', false);
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
  await press('Я', true);
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', after);
});

test('the slider re-runs the year while it moves', async ({ page, site }) => {
  await openSettings(page, site);
  const before = await historyHash(page);
  const slider = rateSetting(page).getByRole('slider', { name: wordsFor('dynamic.rate').name });
  await slider.press('ArrowRight');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await expect(page).toHaveURL(/dynamic\.rate=/);
});

test('a number that can be read in two ways is asked about, and the old value stays', async ({ page, site }) => {
  await openSettings(page, site);
  await page.getByRole('complementary').locator('details').evaluateAll((all) => {
    for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
  });
  const seed = page.getByRole('textbox', { name: wordsFor('world.seed').name, exact: true });
  await seed.fill('1,000');
  await seed.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“1,000” can be read as 1 or as 1000');
  await expect(seed).toHaveValue('1');
  await seed.fill('1 000');
  await seed.press('Enter');
  await expect(seed).toHaveValue('1000');
});

test('what cannot be used is refused in a sentence, and the old value stays', async ({ page, site }) => {
  await openSettings(page, site);
  const before = await historyHash(page);
  const value = await rate(page).inputValue();
  for (const text of ['99', 'much', '']) {
    await rate(page).fill(text);
    await rate(page).press('Enter');
    await expect(page.getByRole('alert')).toContainText('from 0.01 to 5');
    await expect(rate(page)).toHaveValue(value);
  }
  expect(await historyHash(page)).toBe(before);
  // A refusal is over once the value is another one, whatever made it so.
  await rate(page).fill('0.3');
  await rate(page).press('Enter');
  await rate(page).fill('99');
  await rate(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('“99”');
  await page.getByRole('button', { name: SHELL.undo }).click();
  await expect(rate(page)).toHaveValue(value);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an event of one’s own appears in the year', async ({ page, site }) => {
  await openSettings(page, site);
  const before = await historyHash(page);
  const add = page.getByRole('button', { name: SETTINGS.own.add });
  if (!(await add.isVisible())) await page.getByText('Events', { exact: true }).click();
  await add.click();
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await expect(page.getByRole('listitem').filter({ hasText: `${SETTINGS.own.firstName}, 12 October 2026` })).toHaveCount(1);
  await expect(page).toHaveURL(/events\.own=/);
});

/** Opens a group and what stands behind its “More”. */
async function openGroup(page: Page, group: keyof typeof GROUP_WORDS): Promise<void> {
  const details = page.locator('.settings-group').filter({ has: page.getByRole('heading', { name: GROUP_WORDS[group].title, exact: true }) });
  await details.evaluate((element) => {
    for (const each of [element, ...element.querySelectorAll('details')]) if (each instanceof HTMLDetailsElement) each.open = true;
  });
}

test('an incident breaks the feed, and is edited and removed', async ({ page, site }) => {
  await openSettings(page, site);
  const before = await historyHash(page);
  await openGroup(page, 'incidents');
  await page.getByRole('button', { name: INCIDENT_TEXTS.add }).click();
  await expect(page).toHaveURL(/incidents\.list=scaled~price~2026-10-05~2026-10-11~100(&|$)/);
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  const incident = page.locator('.own-event');
  await incident.getByLabel(INCIDENT_TEXTS.from, { exact: true }).fill('2026-11-02');
  await expect(page).toHaveURL(/scaled~price~2026-11-02~2026-11-08~100(&|$)/);
  await incident.getByLabel(INCIDENT_TEXTS.kind, { exact: true }).selectOption('lost');
  await expect(page).toHaveURL(/lost~none~2026-11-02~2026-11-08~80(&|$)/);
  await openGroup(page, 'world');
  const days = page.getByRole('textbox', { name: wordsFor('world.days').name });
  const until = await days.inputValue();
  await days.fill('120');
  await days.press('Enter');
  await expect(page.getByRole('region', { name: SHELL.noticesTitle })).toContainText(/settings? do(es)? not fit the calendar/);
  await expect(page.getByRole('group', { name: wordsFor('incidents.list').name })).toHaveAccessibleDescription(/2 November 2026 to 8 November 2026, lies outside the calendar, 1 July 2026 to 28 October 2026\. It does not happen\.$/);
  await days.fill(until);
  await days.press('Enter');
  await expect(page.getByRole('region', { name: SHELL.noticesTitle })).toHaveCount(0);
  await incident.getByRole('textbox', { name: INCIDENT_WORDS.lost.size }).fill('101');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('from 1 to 100');
  await page.getByRole('button', { name: `${SETTINGS.remove}: ${INCIDENT_WORDS.lost.name}` }).click();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
});

test('what does not count says why, and can be used once it counts', async ({ page, site }) => {
  await openSettings(page, site);
  await openGroup(page, 'guards');
  const distance = page.getByRole('textbox', { name: wordsFor('gate.distance').name });
  await expect(distance).toBeDisabled();
  await expect(distance).toHaveAccessibleDescription(/Counts only with “Gate: on”\.$/);
  await page.getByRole('checkbox', { name: wordsFor('gate.on').name }).check();
  await expect(distance).toBeEnabled();
});

test('what was done by hand is listed and taken back', async ({ page, site }) => {
  await open(page, site, small('interventions.list=rollback~2026-10-09~7;publish~2026-10-08'));
  const before = await historyHash(page);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await openGroup(page, 'guards');
  await expect(page.getByRole('complementary').getByRole('listitem').filter({ hasText: '8 October 2026' })).toContainText('It could not be done: there is nothing new to publish.');
  await page.getByRole('button', { name: `${SETTINGS.remove}: 9 October 2026: rolled back to version 7` }).click();
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', before);
  await expect(page).toHaveURL(/interventions\.list=publish~2026-10-08$/);
  await page.getByRole('button', { name: SHELL.undo }).click();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', before);
});

test('Escape closes the settings', async ({ page, site }) => {
  await openSettings(page, site);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: SHELL.settings })).toHaveCount(0);
});
