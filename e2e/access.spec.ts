/** Accessibility: axe finds nothing in any theme, the keyboard reaches everything, reduced motion is heard. */
import { SHELL } from '../src/text/shell.ts';
import { viewWords } from '../src/text/view.ts';
import { expectNoBarriers, expectNoBarriersInAnyTheme } from './barriers.ts';
import { test } from './one-page.ts';
import { expect, open, small, test as fresh } from './page.ts';

test('axe finds nothing on the page, in any theme', async ({ page, site }) => {
  await open(page, site, small());
  await expectNoBarriersInAnyTheme(page);
});

test('axe finds nothing with the settings open, in any theme', async ({ page, site }) => {
  await open(page, site, small('incidents.list=scaled~price~2026-10-05~2026-10-11~100', 'interventions.list=publish~2026-10-08'));
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  const settings = page.locator('.settings');
  await expect(settings.locator('details').first()).toBeVisible();
  await expectNoBarriers(page);
  await settings.locator('details').evaluateAll((all) => {
    for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
  });
  await expectNoBarriersInAnyTheme(page, { within: '.settings' });
  await expect(settings.locator('details[open]').first()).toBeVisible();
});

test('axe finds nothing in a slide, in any theme', async ({ page, site }) => {
  await open(page, site, small('view=slide'));
  await expectNoBarriersInAnyTheme(page);
});

test('axe finds nothing in what opens below the track, nor with the scenarios open', async ({ page, site }) => {
  await open(page, site, small('incidents.list=scaled~price~2026-10-05~2026-10-11~100', 'gate.on=on', 'interventions.list=rollback~2026-10-08~5;release~2026-10-09~2026-10-05', 'at=2026-10-20'));
  for (const row of ['dynamic', 'batches', 'alarms', 'incidents', 'deeds']) {
    await page.locator(`[data-row=${row}]`).click();
    await expect(page.locator('.opened')).toHaveCount(1);
    await expectNoBarriers(page, { within: '.operations' });
  }
  await page.locator('.operations details').evaluateAll((all) => {
    for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
  });
  await page.getByRole('button', { name: SHELL.scenarios, exact: true }).click();
  await expectNoBarriers(page);
});

test('axe finds nothing where a link could not be used', async ({ page, site }) => {
  await open(page, site, small('seed=abc', 'bogus=1'));
  await expectNoBarriers(page);
});

fresh('follows the system’s night and a reader’s choice', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, site, small());
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('radio', { name: viewWords('theme').options.projector, exact: true }).check();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'projector');
  await page.reload();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'projector');
});

test('axe finds nothing in the share dialog', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: SHELL.share, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarriers(page, { within: '.share' });
});

test('nothing moves by itself for those who asked for less motion', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, site, small());
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => [getComputedStyle(element).transitionDuration, getComputedStyle(element).animationDuration].some((text) => text.split(',').some((part) => Number.parseFloat(part) > 0.01)))
      .map((element) => `${element.tagName}.${element.className}`),
  );
  expect(moving).toEqual([]);
});

test('everything that can be operated is reached by Tab, and shows it', async ({ page, site }) => {
  await open(page, site, small());
  const operable = await page.locator('button:enabled, select, summary, input:enabled, [tabindex="0"]').count();
  const seen = new Set<string>();
  for (let i = 0; i < operable + 5; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const label = element.closest('label');
      const near = label ? getComputedStyle(label.querySelector('span') ?? label) : null;
      const mark = outlineStyle !== 'none' || boxShadow !== 'none' || (near !== null && near.outlineStyle !== 'none');
      return { name: element.getAttribute('aria-label') ?? element.textContent ?? '', tag: element.tagName, mark };
    });
    if (at === null) break;
    expect(at.mark, `${at.tag} “${at.name}” shows that it has the focus`).toBe(true);
    seen.add(`${at.tag} ${at.name}`);
  }
  for (const name of ['BUTTON Settings', 'BUTTON play', 'DIV Today', 'DIV Training window, last day', 'SUMMARY Show the numbers']) expect([...seen]).toContain(name);
});
