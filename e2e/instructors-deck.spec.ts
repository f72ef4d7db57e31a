/** The instructors' deck: every slide with its frame, fragments that step its days forth and back, the clicker's keys, words that are held, and all of it on paper. */
import { readFileSync, readdirSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { CLAIM_NAMES } from '../src/simulation/claimNames.ts';
import { PRESET_WORDS } from '../src/text/presets.ts';
import { plainWords } from '../src/text/words.ts';
import { expect, expectToday, ready, test, today } from './page.ts';

const slide = (page: Page) => page.locator('.slides > section.present');
const frame = (page: Page): FrameLocator => page.frameLocator('.slides > section.present iframe');
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

async function openDeck(page: Page, deck: string): Promise<void> {
  await page.goto(deck);
  await expect(page.locator(':root')).toHaveAttribute('data-deck', 'ready');
}

test('every slide has its year; going on and back through all of it leaves each frame on its day', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openDeck(page, `${site.wilt}deck/?theme=projector`);
  const ids = await page.locator('.slides > section').evaluateAll((sections) => sections.map(({ id }) => id));
  expect(ids.length).toBeGreaterThanOrEqual(12);
  for (const id of ids) {
    await expect(slide(page)).toHaveAttribute('id', id);
    if ((await slide(page).locator('iframe').count()) > 0) {
      await ready(frame(page));
      await expect(frame(page).locator(':root')).toHaveAttribute('data-theme', 'projector');
      const first = await today(frame(page));
      const steps = await slide(page).locator('.fragment').evaluateAll((all) => all.map((each) => each.hasAttribute('data-wilt') || each.hasAttribute('data-wilt-step')));
      const moves = steps.some((isMove) => isMove);
      for (const _ of steps) await page.keyboard.press('ArrowRight');
      if (moves) await expect.poll(() => today(frame(page)), { message: `${id}: the fragments step the days` }).not.toBe(first);
      // And back to the beginning of the slide.
      for (const _ of steps) await page.keyboard.press('ArrowLeft');
      await expect(slide(page)).toHaveAttribute('id', id);
      await expect(slide(page).locator('.fragment.visible')).toHaveCount(0);
      await expectToday(frame(page), first);
      for (const _ of steps) await page.keyboard.press('ArrowRight');
    }
    if (id !== ids.at(-1)) await page.keyboard.press('ArrowRight');
  }
  await expect(page.locator('#code svg')).toBeVisible();
});

test('after a press in a frame the keys are the deck’s again', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openDeck(page, `${site.wilt}deck/#/hangover`);
  await expectToday(frame(page), '2027-02-14');
  await ready(frame(page));
  await page.keyboard.press('ArrowRight');
  await expectToday(frame(page), '2027-02-15');
  await frame(page).locator('.chart-reader').first().click();
  await page.keyboard.press('ArrowRight');
  await expectToday(frame(page), '2027-02-17');
  await page.keyboard.press('ArrowRight');
  await expectToday(frame(page), '2027-02-21');
  await page.keyboard.press('ArrowRight');
  await expect(slide(page)).toHaveAttribute('id', 'beliefs');
});

test('on paper every frame is there, with the notes', async ({ page, site }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await openDeck(page, `${site.wilt}deck/?print-pdf`);
  const frames = page.locator('.pdf-page iframe');
  expect(await frames.count()).toBeGreaterThanOrEqual(11);
  for (let i = 0; i < (await frames.count()); i++) await ready(page.frameLocator(`.pdf-page iframe >> nth=${i}`));
  expect(await page.locator('.speaker-notes-pdf, .speaker-notes').count()).toBeGreaterThanOrEqual(11);
});

test('what a slide claims is a sentence of the course or of a ready-made scenario, held under its name', () => {
  const flat = (text: string) => text.replaceAll(/\[([^\]]+)\]\(term:[^)]+\)/g, '$1').replaceAll(/\s+/g, ' ').toLowerCase();
  const course = readdirSync(new URL('../src/lessons/content/', import.meta.url)).filter((name) => name.endsWith('.md')).map((name) => flat(read(`../src/lessons/content/${name}`)));
  const scenarios = Object.values(PRESET_WORDS).flatMap(({ answer, next }) => [...answer, ...next.flatMap(({ done }) => done)].map(({ says }) => flat(plainWords(says))));
  const claims = [...read('../deck/index.html').matchAll(/data-claim="([^"]+)">([^<]+)</g)];
  expect(claims.length).toBeGreaterThan(15);
  for (const [, name = '', words = ''] of claims) {
    expect(CLAIM_NAMES as readonly string[], name).toContain(name);
    const sentence = flat(words);
    expect(course.some((text) => text.includes(sentence) && text.includes(`{claim ${name}}`)) || scenarios.some((text) => text.includes(sentence)), words).toBe(true);
  }
});
