/** Every view says which world it shows, leads back to the link as it was opened, and keeps the run before a change for as long as one wants. */
import type { Hideable } from '../src/scenario/frames.ts';
import { SHELL } from '../src/text/shell.ts';
import { TIME } from '../src/text/time.ts';
import { WORLD } from '../src/text/world.ts';
import { test } from './one-page.ts';
import { expect, expectToday, open, ready, small, today, test as fresh } from './page.ts';

fresh('says the scenario and what differs, in the line and in the title, and leads back also after a reload', async ({ page, site }) => {
  await open(page, site, small('dynamic.rate=0.3', 'hide=scenarios~course', 'lock=world', 'at=valentines%2B1'));
  await expectToday(page, '2027-02-15');
  await expect(page.getByLabel(WORLD.name)).toContainText('The flower shop');
  await expect(page.getByLabel(WORLD.name)).toHaveAttribute('title', /dynamic’s learning rate 0\.3, was 1/);
  await expect(page).toHaveTitle('The flower shop (changed), 15 February 2027 – Wilt');
  const back = page.getByRole('button', { name: WORLD.teachers });
  await expect(back).toBeDisabled();
  // What the link hides is not there, what it locks can be seen.
  await expect(page.getByRole('button', { name: SHELL.scenarios, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await page.getByRole('searchbox').fill('Conversion');
  await expect(page.getByRole('slider', { name: 'Conversion' }).first()).toBeDisabled();
  await page.getByRole('searchbox').fill('dynamic.rate');
  const rate = page.getByRole('slider', { name: 'Learning rate' }).first();
  await rate.press('ArrowRight');
  await ready(page);
  await page.getByRole('button', { name: 'Forward a day' }).click();
  await expectToday(page, '2027-02-16');
  await expect(page).toHaveTitle(/16 February 2027/);
  await page.waitForFunction(() => location.hash.includes('at=2027-02-16'));
  await page.reload();
  await ready(page);
  await expectToday(page, '2027-02-16');
  await back.click();
  await ready(page);
  await expectToday(page, '2027-02-15');
  expect(new URL(page.url()).hash).toContain('dynamic.rate=0.3&');
  await expect(back).toBeDisabled();
});

fresh('keeps the curves of before, by name and in the link, until they are dismissed', async ({ page, site }) => {
  await open(page, site, small());
  const ghosts = page.locator('.chart-error .chart-ghost');
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  await page.getByRole('searchbox').fill('dynamic.rate');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).first().or(page.getByRole('textbox', { name: 'Learning rate' }).first()).first().fill('0.2');
  await page.keyboard.press('Enter');
  await ready(page);
  await page.getByRole('button', { name: WORLD.keep }).click();
  await expect(page.getByText('faint: dynamic’s learning rate 1', { exact: true })).toBeVisible();
  await expect(page.locator('.chart-error .chart-reading')).toHaveText('Faint: dynamic’s learning rate 1.');
  await expect(ghosts.first()).toBeAttached();
  await page.waitForFunction(() => location.hash.includes('compare=dynamic.rate~1'));
  await page.reload();
  await ready(page);
  await expect(ghosts.first()).toBeAttached();
  await page.getByRole('button', { name: new RegExp(WORLD.dismissLabel) }).click();
  await expect(ghosts).toHaveCount(0);
});

test('a locked today can be read and not moved', async ({ page, site }) => {
  await open(page, site, small('lock=at~metric', 'hide=speed~reveal'));
  await expect(page.getByRole('button', { name: TIME.play, exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Forward a day' })).toBeDisabled();
  await page.getByRole('slider', { name: /^Today/ }).press('ArrowRight');
  expect(await today(page)).toBe('2027-02-14');
  await expect(page.getByRole('radio', { name: '7 days a second' })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Measure' })).toBeDisabled();
});

/** Where each part stands that can be hidden. */
const PARTS: Readonly<Record<Hideable, string>> = {
  course: '.masthead-word:text-is("Course")',
  scenarios: '.masthead-word:text-is("Scenarios")',
  settings: '.masthead-word:text-is("Settings")',
  share: '.masthead-word:text-is("Share")',
  contenders: '.contender-switch',
  measure: '.chart-error select:has(option[value=regret])',
  smoothing: '.chart-error select:has(option[value="28"])',
  scale: '.chart-error select:has(option[value=linear])',
  lens: '.chart-error .word-choice',
  years: '.chart-bouquets .word:text("other years")',
  reveal: '.time-toggle',
  speed: '.time-speed',
  theme: '.theme-choice',
  why: '.why',
  ways: '.ways-on-place',
  ribbon: '.ribbon',
  time: '.time-play',
  track: '.operations',
  deeds: '.hand-quick',
  bouquets: '.chart-bouquets',
  beliefs: '.chart-weights, .weights',
  shop: '.shop',
  opened: '.day',
  panels: '.panels',
};

test('whatever can be hidden is there, and gone where the link hides it, and nothing else goes that does not stand in it', async ({ page, site }) => {
  await open(page, site, small());
  const there = () => page.evaluate((parts) => Object.entries(parts).filter(([, selector]) => document.querySelector(selector.replaceAll(/:text(?:-is)?\([^)]*\)/g, '')) !== null).map(([name]) => name), PARTS);
  for (const [name, selector] of Object.entries(PARTS)) await expect(page.locator(selector).first(), name).toBeAttached();
  const INSIDE: Partial<Record<Hideable, readonly string[]>> = { track: ['deeds'], bouquets: ['years'], time: ['reveal', 'speed'] };
  for (const name of ['contenders', 'measure', 'scale', 'lens', 'why', 'ways', 'ribbon', 'time', 'track', 'bouquets', 'beliefs', 'shop', 'opened', 'panels'] as const) {
    const before = await there();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, small(`hide=${name}`));
    await expect(page.locator(PARTS[name]), name).toHaveCount(0);
    await ready(page);
    expect((await there()).toSorted(), name).toEqual(before.filter((each) => each !== name && !INSIDE[name]?.includes(each)).toSorted());
    await page.evaluate((hash) => {
      location.hash = hash;
    }, small());
    await expect(page.locator(PARTS[name]).first(), name).toBeAttached();
    await ready(page);
  }
  await page.evaluate((hash) => {
    location.hash = hash;
  }, small(`hide=${Object.keys(PARTS).join('~')}`));
  for (const [name, selector] of Object.entries(PARTS)) await expect(page.locator(selector), name).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.chart-error')).toBeVisible();
});
