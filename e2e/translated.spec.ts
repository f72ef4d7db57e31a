/**
 * A browser's translator puts elements of its own in the place of every text. The page goes on all the same, and says what an
 * untouched one says.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { wordsFor } from '../src/text/fields.ts';
import { OPERATIONS } from '../src/text/operations.ts';
import { SHELL } from '../src/text/shell.ts';
import { STRIDES, TIME } from '../src/text/time.ts';
import { expect, expectToday, open, ready, type Site, small, test } from './page.ts';

/** A year with something in every row, every kind of panel and a notice. */
const RICH = small('gate.on=on', 'scheduled.on=on', 'incidents.list=scaled~price~2026-10-05~2026-10-11~100', 'interventions.list=publish~2026-10-08', 'events.own=Fair~2026-11-02~1~7~who', 'bogus=1', 'at=2026-08-31');

/** Does to every text what a translator does, white space and all. In pictures, where it may not, it leaves an element of theirs. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest('script, style') === null && text.parentElement.tagName !== 'FONT') texts.push(text);
    }
    for (const text of texts) {
      const isDrawn = text.parentElement instanceof SVGElement;
      const make = () => (isDrawn ? document.createElementNS('http://www.w3.org/2000/svg', 'tspan') : document.createElement('font'));
      const [outer, inner] = [make(), make()];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}

/** All that is said, whether it is in sight or not; how long something would take is each page's own, and so is what was measured last. */
const said = async (page: Page) => (await page.evaluate(() => Array.from(document.body.childNodes, (each) => (each instanceof Element && each.id === 'recharts_measurement_span' ? '' : each.textContent)).join(''))).replaceAll(/a second or two|about [\d.]+.(?:seconds?|minutes?|min|s|h)/g, 'about so long');

/** Where two texts part, and '' where they don't. */
function parting(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 30);
  return one === other ? '' : `“${one.slice(from, from + 90)}” and not “${other.slice(from, from + 90)}”`;
}

async function expectSame(translated: Page, untouched: Page, after: string): Promise<void> {
  await expect.poll(async () => parting(await said(translated), await said(untouched)), { message: after, intervals: [20, 50, 100] }).toBe('');
}

/** The page twice, of which one is translated before every deed. */
async function twice(context: BrowserContext, site: Site, link: string, other = context): Promise<(after: string, deed: (page: Page) => Promise<unknown>) => Promise<void>> {
  const [translated, untouched] = [await context.newPage(), await other.newPage()];
  await Promise.all([open(translated, site, link), open(untouched, site, link)]);
  return async (after, deed) => {
    await translate(translated);
    await Promise.all([translated, untouched].map(deed));
    await Promise.all([ready(translated), ready(untouched)]);
    await expectSame(translated, untouched, after);
  };
}

/** Opens all that is folded away, or folds it away again. */
const fold = (isOpen: boolean, within = 'main') => (page: Page) =>
  page.locator(`${within} details`).evaluateAll((all, wanted) => {
    for (const each of all) if (each instanceof HTMLDetailsElement && !each.classList.contains('day')) each.open = wanted;
  }, isOpen);

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();

test('a translated page steps, plays, opens everything and says what an untouched one says', async ({ context, site }) => {
  const both = await twice(context, site, RICH);
  await both('the first day that is served', press(STRIDES.day.forward));
  await both('all that is folded away', fold(true));
  await both('what is folded away in that', fold(true));
  await both('a month on', press(STRIDES.month.forward));
  await both('all folded, a week on', async (page) => {
    await fold(false)(page);
    await press(STRIDES.week.forward)(page);
  });
  const rows = ['dynamic', 'batches', 'alarms', 'incidents', 'deeds'];
  for (const row of rows) {
    await both(`the track’s ${row}, a day on`, async (page) => {
      await press(STRIDES.day.forward)(page);
      await page.locator(`[data-row=${row}]`).click();
    });
  }
  await both('an alarm’s day', async (page) => {
    await press(STRIDES.week.back)(page);
    await press(STRIDES.day.back)(page);
    await expectToday(page, '2026-10-05');
    await page.locator('[data-row=alarms]').click();
  });
  await both('was it right', press(OPERATIONS.wasItRight));
  await both('the notice, and playing', async (page) => {
    await press(SHELL.dismiss)(page);
    await page.locator('.time-play').click();
    await expect(page.locator('.time-play')).toHaveText(TIME.pause);
    await page.locator('.time-play').click();
    await page.locator('.ribbon-today').press('End');
  });
  await both('reading off', (page) => page.locator('.chart-error .chart-reader').press('Home'));
  await both('all revealed, in a lens, by another metric', async (page) => {
    await press(TIME.reveal)(page);
    await page.locator('.chart-error select').first().selectOption({ index: 1 });
    await page.locator('.chart-error .word-choice label').last().click();
  });
  await both('one contender fewer', (page) => page.locator('.contender-switch').first().click());
  await both('the settings', press(SHELL.settings));
  await both('all settings', fold(true, '.settings'));
  await both('another setting, and no number', async (page) => {
    await page.getByRole('checkbox', { name: wordsFor('gate.on').name, exact: true }).click();
    const number = page.locator('.settings .setting-number input[type=text]').first();
    await number.fill('no number');
    await number.press('Enter');
  });
  await both('the scenarios', press(SHELL.scenarios));
  await both('a scenario', (page) => page.locator('.scenarios-list button').nth(3).click());
  await both('its next step', (page) => page.locator('.scenario-next button').first().click());
  await both('sharing', press(SHELL.share));
});

test('a translated slide says what an untouched one says', async ({ context, site }) => {
  const both = await twice(context, site, `${RICH}&view=slide`);
  await both('the notice', press(SHELL.dismiss));
  await both('the first day that is served', press(STRIDES.day.forward));
  await both('a week on', press(STRIDES.week.forward));
  await both('the next event', press(STRIDES.event.forward));
  await both('reading off', (page) => page.locator('.chart-reader').press('Home'));
});

test('a translated chapter says what an untouched one says', async ({ browser, context, site }) => {
  // A student's record is one for all tabs: the other page belongs to another student.
  const both = await twice(context, site, '#v=1&chapter=winter', await browser.newContext());
  const goOn = (page: Page) => page.locator('.chapter-ways button').last().click();
  await both('an answer', async (page) => {
    await page.locator('.asking-options .asking-option').first().click();
    await page.locator('.asking-sure .asking-option').first().click();
    await page.locator('.asking-ways button').first().click();
  });
  await both('the next screen', goOn);
  await both('a day on', press(STRIDES.day.forward));
  await both('the drawing', goOn);
  await both('not sure', (page) => page.locator('.drawing-ways button').nth(1).click());
  await both('the bill', goOn);
});
