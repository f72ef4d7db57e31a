/** Links: what is in them opens, what cannot be used is named, back and forward work, and a link shows the same year. */
import { SHELL } from '../src/text/shell.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { STRIDES } from '../src/text/time.ts';
import { test } from './one-page.ts';
import { expect, expectToday, historyHash, landmarks, open, ready, SMALL, small, test as fresh } from './page.ts';

test('opens on a date', async ({ page, site }) => {
  await open(page, site, small('at=2026-12-24'));
  await expectToday(page, '2026-12-24');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thursday, 24 December 2026');
});

fresh('a link that was merely opened stays as it came', async ({ page, site }) => {
  await open(page, site, '#v=1&seed=7');
  expect(new URL(page.url()).hash).toBe('#v=1&seed=7');
});

fresh('keeps today in the link', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('button', { name: STRIDES.week.forward, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${SMALL}&at=2027-02-21$`));
  await page.reload();
  await ready(page);
  await expectToday(page, '2027-02-21');
});

test('what cannot be used is named, and the page works', async ({ page, site }) => {
  await open(page, site, small('seed=abc', 'dynamic.rate=99', 'bogus=1', 'at=2027-13-01'));
  const banner = page.getByRole('region', { name: SHELL.noticesTitle });
  await expect(banner.locator('summary')).toHaveText(`4 things in this link could not be used ${SHELL.show}`, { useInnerText: true });
  await banner.getByText(SHELL.show, { exact: true }).click();
  await expect(banner).toContainText('seed=abc');
  await expect(banner).toContainText('dynamic.rate=99');
  await expect(banner).toContainText('from 0.01 to 5');
  await expect(banner).toContainText('bogus');
  await expect(banner).toContainText('at=2027-13-01');
  await expectToday(page, '2027-02-14');
  await page.getByRole('button', { name: STRIDES.day.forward, exact: true }).click();
  await expect(page).toHaveURL(/bogus=1/);
  await page.getByRole('button', { name: SHELL.dismiss }).click();
  await expect(banner).toHaveCount(0);
});

fresh('a link that was damaged on its way, or moved to the query, is read and put right, and the host’s own query stays', async ({ page, site }) => {
  const pairs = small('seed=7', 'theme=night').slice(1);
  const right = `${small('seed=7').replace('#v=1', '#v=1&seed=7').replace('&seed=7&at=2027-02-14', '')}&theme=dark`;
  for (const damaged of [`#${pairs.replaceAll('&', '&amp;amp;')}).`, `?course=12&${pairs}`, `#${encodeURIComponent(pairs)}%E2%80%9D`, `?course=12&v=2026#“${pairs} `]) {
    await page.goto('about:blank');
    await open(page, site, damaged);
    const address = new URL(page.url());
    expect([address.search.replace('&v=2026', ''), address.hash], damaged).toEqual([damaged.startsWith('?') ? '?course=12' : '', right]);
    await expect(page.getByRole('region', { name: SHELL.noticesTitle })).toHaveCount(0);
  }
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
});

test('what is said of a link covers nothing, in a frame and on a phone', async ({ page, site }) => {
  for (const { width, height, view } of [{ width: 640, height: 360, view: 'slide' }, { width: 390, height: 844, view: 'page' }]) {
    await page.setViewportSize({ width, height });
    await open(page, site, small('seed=abc', 'dynamic.rate=99', `view=${view}`));
    const banner = page.getByRole('region', { name: SHELL.noticesTitle });
    for (const opened of [false, true]) {
      if (opened) await banner.locator('summary').press('Enter');
      if (opened) await expect(banner).toContainText('dynamic.rate=99');
      const box = (await banner.boundingBox())!;
      if (!opened) expect(box.height).toBeLessThan(40);
      for (const control of await page.getByRole('button').all()) {
        const other = await control.boundingBox();
        if (other && !(await control.evaluate((each) => each.closest('.notice') !== null))) expect(other.y + other.height <= box.y + 1 || other.y >= box.y + box.height - 1, await control.innerText()).toBe(true);
      }
    }
  }
});

fresh('links that are nothing but rubbish still open the year', async ({ page, site }) => {
  for (const link of ['#%', '#%E0%A4%A', '#v=99', '#=&&==&', `#${'x'.repeat(5000)}`, '#v=1&events.own=~~~~;;', '#<script>alert(1)</script>']) {
    await page.goto('about:blank');
    await open(page, site, link);
    await expectToday(page, '2027-02-14');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The shop sold');
  }
});

fresh('the same link shows the same year, another seed another', async ({ page, context, site }) => {
  await open(page, site, small('seed=7', 'dynamic.rate=0.3'));
  const hash = await historyHash(page);
  expect(hash).not.toBe('');
  const other = await context.newPage();
  await open(other, site, small('seed=7', 'dynamic.rate=0.3'));
  expect(await historyHash(other)).toBe(hash);
  await other.goto('about:blank');
  await open(other, site, small('seed=8', 'dynamic.rate=0.3'));
  expect(await historyHash(other)).not.toBe(hash);
});

test('back and forward go through the changes', async ({ page, site }) => {
  await open(page, site, small());
  const first = await historyHash(page);
  const end = page.getByRole('slider', { name: RIBBON.to });
  await end.press('Shift+ArrowRight');
  await expect(landmarks(page)).not.toHaveAttribute('data-history-hash', first);
  await ready(page);
  const second = await historyHash(page);
  await page.goBack();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', first);
  await expect(end).toHaveAttribute('aria-valuetext', '31 August 2026');
  await page.goForward();
  await expect(landmarks(page)).toHaveAttribute('data-history-hash', second);
  await expect(end).toHaveAttribute('aria-valuetext', '7 September 2026');
});

test('a link typed over the old one is followed', async ({ page, site }) => {
  await open(page, site, small());
  await page.evaluate(() => (location.hash = '#v=1&world.shoppers=50&static.select=fixed&static.epochs=5&at=2026-10-01'));
  await expectToday(page, '2026-10-01');
});
