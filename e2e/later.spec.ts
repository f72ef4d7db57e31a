/** What is opened later is not in the first load, opens all the same, and says so where it cannot be had. */
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { partsOf, type Manifest } from '../scripts/chunks.mjs';
import { GROUP_WORDS } from '../src/text/fields.ts';
import { LEDGER } from '../src/text/ledger.ts';
import { OPERATIONS } from '../src/text/operations.ts';
import { PANELS } from '../src/text/panels.ts';
import { SCENARIOS } from '../src/text/presets.ts';
import { SHARING } from '../src/text/sharing.ts';
import { SHELL } from '../src/text/shell.ts';
import { TRAINING } from '../src/text/training.ts';
import { VARYING } from '../src/text/varying.ts';
import { WATCHING } from '../src/text/watching.ts';
import { plainWords } from '../src/text/words.ts';
import { expect, open, type Site, small, test } from './page.ts';

const LINK = small('at=2026-10-20');

const parts = () => partsOf(JSON.parse(readFileSync(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8')) as Manifest);

/** Files of the page that are not in its first load. */
const laterFiles = () => new Set(parts().later.flatMap(({ files }) => files));

/** What the line needs that says which world the page shows. */
const worldLineFiles = () => parts().later.filter(({ name }) => name.includes('WorldWords')).flatMap(({ files }) => files);

const isLater = (url: URL) => [...laterFiles()].some((file) => url.pathname.endsWith(`/${file}`));

/** Every part that opens: how it is reached, something of its content, and where the focus is once it is open. */
const PARTS = {
  scenarios: {
    opener: (page: Page) => page.getByRole('button', { name: SHELL.scenarios, exact: true }),
    content: (page: Page) => page.getByText(plainWords(SCENARIOS.intro)),
    focused: (page: Page) => page.getByRole('heading', { name: SHELL.scenarios }),
  },
  settings: {
    opener: (page: Page) => page.getByRole('button', { name: SHELL.settings, exact: true }),
    content: (page: Page) => page.getByRole('heading', { name: GROUP_WORDS.dynamic.title }),
    focused: (page: Page) => page.getByRole('heading', { name: SHELL.settings }),
  },
  share: {
    opener: (page: Page) => page.getByRole('button', { name: SHELL.share, exact: true }),
    content: (page: Page) => page.getByRole('textbox', { name: SHARING.link, exact: true }),
    focused: (page: Page) => page.getByRole('button', { name: SHELL.close }),
  },
  mark: {
    opener: (page: Page) => page.locator('[data-row=dynamic]'),
    content: (page: Page) => page.getByRole('button', { name: OPERATIONS.rollback }),
    focused: (page: Page) => page.getByRole('heading', { name: /^Version \d+ of the dynamic model$/ }),
  },
  training: panel('training', (page) => page.getByRole('heading', { name: TRAINING.iterate })),
  watching: panel('watching', (page) => page.getByRole('heading', { name: WATCHING.drift })),
  ledger: panel('ledger', (page) => page.getByRole('heading', { name: LEDGER.chart })),
  varying: panel('varying', (page) => page.getByRole('heading', { name: VARYING.chart.cost })),
} as const;

function panel(name: keyof typeof PANELS, content: (page: Page) => ReturnType<Page['getByRole']>) {
  const opener = (page: Page) => page.locator('summary').filter({ has: page.getByRole('heading', { name: PANELS[name].title, exact: true }) });
  return { opener, content, focused: opener };
}

const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** Opens the page so that later parts are answered by `answer` from the first request on. */
async function openWith(page: Page, site: Site, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route(isLater, answer);
  await open(page, site, LINK);
}

/** What is asked for by a deed alone, or by a link to a frame: what reads a link that was changed on its way or finds one in a text, what makes a picture or writes a model, the views of a frame. */
const ON_NEED = ['embed/host', 'inFrame', 'blobWorker', 'linkReading', 'linkInText', 'chart-image', 'model-files', 'ui/slide/', 'ui/alone/', 'Figure.tsx'];

/** A browser with nothing to do would have asked by now. */
const hasBeenIdle = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((idle) => {
        requestIdleCallback(() => requestIdleCallback(() => idle()));
      }),
  );

test.describe('where no data is saved', () => {
  test.use({ savesData: false });

  test('the first load has nothing of what is opened later; that comes when the year is drawn', async ({ page, site }) => {
    await page.addInitScript(() => {
      const reach = Object.assign(window, { drawnAt: 0 });
      new MutationObserver(() => {
        if (reach.drawnAt === 0 && document.querySelector('[data-run=done]')) reach.drawnAt = performance.now();
      }).observe(document, { subtree: true, attributes: true, childList: true });
    });
    await open(page, site, LINK);
    const isOnNeed = ({ name }: { readonly name: string }) => ON_NEED.some((each) => name.includes(each));
    const whenIdle = new Set(parts().later.filter((part) => !isOnNeed(part)).flatMap(({ files }) => files));
    const onNeed = new Set(parts().later.filter(isOnNeed).flatMap(({ files }) => files.filter((file) => !whenIdle.has(file))));
    expect(onNeed.size).toBeGreaterThanOrEqual(ON_NEED.length);
    const later = new Set([...laterFiles()].filter((file) => !onNeed.has(file)));
    expect(later.size).toBeGreaterThan(NAMES.length);
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => ({ file: decodeURI(name), early: startTime < (window as unknown as { drawnAt: number }).drawnAt })));
    const ofLater = async () => (await fetched()).filter(({ file }) => [...later].some((each) => file.endsWith(each)));
    await expect.poll(async () => new Set((await ofLater()).map(({ file }) => file)).size).toBe(later.size);
    expect((await ofLater()).filter(({ early }) => early)).toEqual([]);
    expect((await fetched()).filter(({ file }) => [...onNeed].some((each) => file.endsWith(each)))).toEqual([]);
    // The rule can tell: what the page starts with is early.
    const first = parts().first.files;
    expect((await fetched()).filter(({ file, early }) => early && first.some((each) => file.endsWith(each))).length).toBeGreaterThan(3);
  });

  test('a slide loads what is its own, and no more', async ({ page, site }) => {
    const own = [...new Set([...worldLineFiles(), ...parts().later.filter(({ name }) => name.includes('ui/slide/')).flatMap(({ files }) => files)])];
    const asked: string[] = [];
    page.on('request', (request) => void (isLater(new URL(request.url())) && asked.push(request.url())));
    await open(page, site, small('view=slide'));
    await hasBeenIdle(page);
    expect(asked.map((url) => own.find((file) => url.endsWith(`/${file}`)) ?? url).toSorted()).toEqual(own.toSorted());
  });
});

/** What stands beside the page or over it goes, panels stay open. */
const leave = (page: Page) => page.keyboard.press('Escape');

test('every part opens by keyboard, and keeps its place until it is there', async ({ page, site }) => {
  let [held, release] = [Promise.resolve(), () => {}];
  await openWith(page, site, async (route) => {
    await held;
    await route.continue();
  });
  for (const name of NAMES) {
    await test.step(name, async () => {
      const { opener, content, focused } = PARTS[name];
      held = new Promise<void>((go) => {
        release = go;
      });
      await opener(page).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(SHELL.coming)).toBeVisible();
      await expect(focused(page)).toBeFocused();
      await expect(content(page)).toHaveCount(0);
      release();
      await expect(content(page)).toBeVisible();
      await expect(page.getByText(SHELL.coming)).toHaveCount(0);
      await expect(focused(page)).toBeFocused();
      await leave(page);
    });
  }
});

test('every part opens by mouse', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (isLater(new URL(request.url())) && asked.push(request.url())));
  await open(page, site, LINK);
  await hasBeenIdle(page);
  expect(asked.filter((url) => !worldLineFiles().some((file) => url.endsWith(`/${file}`))), 'where data is to be saved, nothing is fetched that nobody has opened').toEqual([]);
  for (const name of NAMES) {
    await test.step(name, async () => {
      const { opener, content, focused } = PARTS[name];
      await opener(page).click();
      await expect(content(page)).toBeVisible();
      await expect(focused(page)).toBeFocused();
      await leave(page);
    });
  }
});

test('every part says that it could not be loaded, and is there on the next try', async ({ page, site, complaints }) => {
  let isOut = true;
  await openWith(page, site, (route) => (isOut ? route.abort('internetdisconnected') : route.continue()));
  for (const name of NAMES) {
    await test.step(name, async () => {
      const { opener, content } = PARTS[name];
      isOut = true;
      await opener(page).click();
      const alert = page.getByRole('alert').filter({ hasText: SHELL.missing });
      await expect(alert).toBeVisible();
      await alert.getByRole('button', { name: SHELL.tryAgain }).click();
      await expect(alert).toBeVisible();
      await expect(content(page)).toHaveCount(0);
      isOut = false;
      await alert.getByRole('button', { name: SHELL.tryAgain }).focus();
      await page.keyboard.press('Enter');
      await expect(content(page)).toBeVisible();
      await expect(alert).toHaveCount(0);
      // The focus waited where the part now stands.
      await expect(page.locator('.later').filter({ has: content(page) })).toBeFocused();
      await leave(page);
      const said = complaints.splice(0);
      expect(said.length).toBeGreaterThan(0);
      for (const each of said) expect(each).toContain('ERR_INTERNET_DISCONNECTED');
    });
  }
});
