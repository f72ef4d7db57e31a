/** The glossary: every term on the page opens what it means where it stands; by pointer, touch and keyboard, in every browser. */
import type { Locator, Page } from '@playwright/test';
import { METRIC_NAMES } from '../src/scenario/metrics.ts';
import { entryOf, GLOSSARY, placeWords, type TermName } from '../src/text/glossary.ts';
import { SCENARIOS } from '../src/text/presets.ts';
import { SHELL } from '../src/text/shell.ts';
import { viewWords } from '../src/text/view.ts';
import { test } from './one-page.ts';
import { expect, middle, open, small, test as fresh } from './page.ts';

const word = (page: Page, name: TermName): Locator => page.locator(`.term[data-term="${name}"]`).first();
const entry = (page: Page): Locator => page.locator('.term-entry:popover-open');

/** Everything that has words of its own, and days on which the guards have had something to do. */
const BUSY = small('preset=broken-feed', 'gate.on=on', 'rollback.on=on', 'scheduled.on=on', 'recalibrated.on=on', 'mixture.on=on', 'static.select=validation', 'at=2026-10-20').replace(/static\.select=fixed&static\.epochs=5&/, '');

/** Every way to say a term, the longest first. */
const FORMS = (Object.keys(GLOSSARY) as TermName[])
  .flatMap((name) => [name, `${name}s`, ...(entryOf(name).also ?? [])].map((form) => ({ name, form, common: entryOf(name).common ?? false })))
  .toSorted((a, b) => b.form.length - a.form.length);

/**
 * Glossary words that stand in a part of the page (a figure, a section, what opens, a dialog) which has no way to their
 * entry; a thing that is all over the page needs one way on it. Names and units of controls, tables and pictures are no place for one.
 */
function wordsWithoutWay(page: Page): Promise<{ missing: string[]; misplaced: string[] }> {
  return page.evaluate((forms) => {
    // The heading of a sweep has the name of its setting.
    const UNREAD = '.chart-sweep h3, button, summary, label, legend, option, select, h1, a, table, svg, pre, .chart-plot, .chart-reading, [aria-hidden=true], [role=alert], .term-entry, .unseen, .masthead, input, .setting-name, .setting-counts, .settings-changed, .number-unit';
    const SECTION = 'figure, section, details, dialog, aside, footer, .setting';
    // Made once: most words of most texts are no form of any.
    const sought = forms.map(({ form, ...each }) => ({ ...each, low: form.toLowerCase(), found: new RegExp(`(?<![\\p{L}\\d-])${form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\d])`, form.toUpperCase() === form ? 'gu' : 'giu') }));
    const missing = new Set<string>();
    const ways = (part: ParentNode, name: string) => [...part.querySelectorAll<HTMLElement>('.term')].some((each) => each.dataset['term'] === name);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || around.closest(UNREAD) || !around.checkVisibility()) continue;
      const section = around.closest('.deeds, .scenarios') ?? around.closest(SECTION) ?? document.body;
      // The longest first: “excess log loss” is no “log loss”.
      let rest = node.textContent ?? '';
      for (const { name, low, found, common } of sought) {
        if (!rest.toLowerCase().includes(low)) continue;
        const without = rest.replaceAll(found, ' ');
        if (without !== rest && !ways(common ? document : section, name)) missing.add(`${name}: “${(node.textContent ?? '').trim().slice(0, 90)}” in ${section.className || section.tagName}`);
        rest = without;
      }
    }
    const misplaced = [...document.querySelectorAll('.term')].filter((each) => each.parentElement?.closest('button, summary, label, legend, option, a')).map((each) => each.outerHTML);
    return { missing: [...missing], misplaced };
  }, FORMS);
}

/** Opens all that opens, and what opens in it. */
async function unfold(page: Page, part: string): Promise<void> {
  const closed = page.locator(`${part} details:not([open])`);
  while ((await closed.count()) > 0) {
    await page.locator(part).evaluate((all) => {
      for (const details of all.querySelectorAll('details')) details.open = true;
    });
    await expect(page.locator('.later-coming')).toHaveCount(0);
  }
}

test('no word of the glossary stands on the page without a way to its entry', async ({ page, site }) => {
  await open(page, site, BUSY);
  const check = async (view: string) => {
    // What opens comes in chunks.
    await expect(page.locator('.later-coming')).toHaveCount(0);
    expect.soft(await wordsWithoutWay(page), view).toEqual({ missing: [], misplaced: [] });
  };
  await unfold(page, 'main');
  await check('the page, opened');
  for (const metric of METRIC_NAMES) {
    await page.getByRole('combobox', { name: viewWords('metric').name }).selectOption(metric);
    await expect(page).toHaveURL(metric === 'regret' ? /^(?!.*metric=)/ : new RegExp(`metric=${metric}`));
    await check(metric);
  }
  for (const row of ['dynamic', 'batches', 'alarms']) {
    await page.locator(`[data-row=${row}]`).last().click();
    await expect(page.locator('.opened')).toBeVisible();
    await check(row);
  }
  await page.getByRole('button', { name: SHELL.scenarios, exact: true }).click();
  await page.getByText(SCENARIOS.answer).click();
  await check('scenarios');
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await page.locator('.settings .settings-group').first().waitFor();
  await unfold(page, '.settings');
  await check('settings');
});

test('a term opens by keyboard and leads on; Escape closes it alone, and the focus goes back', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  const delay = page.locator('.settings').locator('.term[data-term="label delay"]');
  await delay.focus();
  await page.keyboard.press('Enter');
  await expect(entry(page)).toContainText(entryOf('label delay').means);
  await expect(entry(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(entry(page)).toHaveCount(0);
  await expect(delay).toBeFocused();
  await expect(page.getByRole('heading', { name: SHELL.settings })).toBeVisible();
  // Only one is open, and a way leads from it.
  await page.keyboard.press('Enter');
  await page.locator('.settings .term:visible').first().click();
  await expect(entry(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await word(page, 'log-odds').focus();
  await page.keyboard.press('Enter');
  await entry(page).getByRole('button', { name: placeWords(entryOf('log-odds').seen) }).press('Enter');
  await expect(page.locator('.chart-weights')).toBeFocused();
  await expect(page.locator('.chart-weights')).toBeInViewport();
});

fresh('a finger opens a term beside its word, on a phone too; without anchors it stands in the middle', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const anchors of [true, false]) {
    const page = await context.newPage();
    // A browser that does not know where to put it.
    if (!anchors) await page.route('**/*.css', async (route) => route.fulfill({ response: await route.fetch(), body: (await (await route.fetch()).text()).replaceAll('position-anchor:', 'position-nothing:') }));
    await open(page, site, small());
    await word(page, 'nats').tap();
    await expect(entry(page)).toContainText(entryOf('nats').means);
    const place = await middle(entry(page));
    const own = await middle(word(page, 'nats'));
    if (anchors) expect(Math.abs(place.y - own.y)).toBeLessThan(200);
    else expect([place.x, place.y].map(Math.round)).toEqual([195, 422]);
    await expect(entry(page)).toBeInViewport({ ratio: 1 });
    await entry(page).getByRole('button', { name: placeWords(entryOf('nats').seen) }).tap();
    await expect(page).toHaveURL(/metric=logLoss/);
    await expect(entry(page)).toHaveCount(0);
    await page.close();
  }
  await context.close();
});
