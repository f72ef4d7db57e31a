/**
 * The second part of `npm run bench`, in Chromium and on the built page: from moving a slider to the new curve on
 * screen, the longest task while the year plays, and what a first visit loads. It measures and prints; it does not judge.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { median } from '../src/numerics/quantile.ts';
import { wordsFor } from '../src/text/fields.ts';
import { SHELL } from '../src/text/shell.ts';
import { speedName, TIME } from '../src/text/time.ts';
import { buildPage, DIST } from './build.mjs';
import { LAUNCH_ARGUMENTS, needChromium } from './chromium.mjs';
import { ROOT } from './commands.mjs';
import { serve } from './static-server.mjs';
import { plainWords } from '../src/text/words.ts';

const VISITS = 5;
const MOVES = 25;
/** From the first event in autumn to the end of the hangover. */
const PLAYED = { from: '2026-11-15', days: 120 };

const most = (values: readonly number[]) => Math.max(...values);

function line(what: string, value: string, aside = ''): void {
  console.log(`${what.padEnd(52)} ${value.padStart(10)}  ${aside}`.trimEnd());
}

const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  // tsx names functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(address);
  await page.locator('[data-run="done"]').waitFor();
  return page;
}

/** A first visit with an empty cache: how long until the year is drawn, and what was loaded for it. */
async function visits(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  const sizes = new Map<string, number>();
  for (let i = 0; i < VISITS; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      if (i > 0) return;
      const kind = /worker-[^/]*\.js$/.test(response.url()) ? 'worker scripts' : response.url().endsWith('.wasm') ? 'WebAssembly' : response.request().resourceType();
      bodies.push(response.body().then((body) => void sizes.set(kind, (sizes.get(kind) ?? 0) + gzipSync(body).length / 1000)));
    });
    await page.goto(address);
    await page.locator('[data-run="done"]').waitFor();
    const drawn = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
        }),
    );
    times.push(drawn);
    await Promise.all(bodies);
    await context.close();
  }
  line('first visit until the year is drawn', milliseconds(median(times)), `median of ${VISITS}, worst ${milliseconds(most(times))}`);
  for (const [kind, name] of [['script', 'page scripts'], ['worker scripts', 'worker scripts'], ['WebAssembly', 'WebAssembly'], ['stylesheet', 'styles'], ['font', 'fonts']] as const) {
    line(`first visit loads, gzipped: ${name}`, `${(sizes.get(kind) ?? 0).toFixed(0)} kB`);
  }
}

/** Frames with these addresses in a course page of another site, each with an empty cache: milliseconds from the page's start until each chart is drawn. */
async function drawnInFrames(browser: Browser, course: string, addresses: readonly string[]): Promise<{ readonly all: number; readonly own: readonly number[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 2600 } });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${course}?${addresses.map((address) => `wilt=${encodeURIComponent(address)}`).join('&')}`, { waitUntil: 'commit' });
  await page.locator('iframe').nth(addresses.length - 1).waitFor();
  const began = await page.evaluate(() => performance.timeOrigin);
  const drawn = await Promise.all(
    addresses.map((_, i) =>
      page
        .frameLocator('iframe')
        .nth(i)
        .locator('[data-run="done"]')
        .evaluate(
          () =>
            new Promise<{ readonly own: number; readonly at: number }>((done) => {
              requestAnimationFrame(() => requestAnimationFrame(() => done({ own: performance.now(), at: performance.timeOrigin + performance.now() })));
            }),
          undefined,
          // Five years from cold on few cores take their time.
          { timeout: 0 },
        ),
    ),
  );
  await context.close();
  return { all: most(drawn.map(({ at }) => at)) - began, own: drawn.map(({ own }) => own) };
}

/** One frame beside the whole page, then five: of the same year, which one of them runs, and of five years. */
async function frames(browser: Browser, course: string, address: string): Promise<void> {
  const slide = `${address}#v=1&view=slide`;
  const each = async (addresses: readonly string[]) => {
    const rounds = [];
    for (let i = 0; i < VISITS; i++) rounds.push(await drawnInFrames(browser, course, addresses));
    return rounds;
  };
  const tell = (what: string, times: readonly number[]) => line(what, milliseconds(median(times)), `median of ${VISITS}, worst ${milliseconds(most(times))}`);
  tell('first visit in a frame until its chart is drawn', (await each([slide])).map(({ own }) => own[0] ?? NaN));
  tell('five frames of one year until the last chart is drawn', (await each(Array.from({ length: 5 }, () => slide))).map(({ all }) => all));
  tell('five frames of five years until the last chart is drawn', (await each([1, 2, 3, 4, 5].map((seed) => `${slide}&seed=${seed}`))).map(({ all }) => all));
}

/** The bare address with an empty cache: how long until title, question and the summer's sales are painted. */
async function beginnings(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(address, { waitUntil: 'commit' });
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const look = (): void => {
              if (document.querySelector('.summer-bars') && document.querySelector('.beginning-question')) requestAnimationFrame(() => done(performance.now()));
              else requestAnimationFrame(look);
            };
            look();
          }),
      ),
    );
    await context.close();
  }
  line('bare address until title, question and sales are drawn', milliseconds(median(times)), `median of ${VISITS}, worst ${milliseconds(most(times))}`);
}

/** Moves the learning rate's slider and waits for the frame that shows other curves. */
async function sliderToCurve(browser: Browser, address: string): Promise<void> {
  const page = await opened(browser, address);
  await page.getByRole('button', { name: SHELL.settings, exact: true }).click();
  const { name, help } = wordsFor('dynamic.rate');
  const slider = page.locator('.setting').filter({ hasText: plainWords(help) }).getByRole('slider', { name });
  const times: number[] = [];
  for (let i = 0; i < MOVES; i++) {
    times.push(
      await slider.evaluate((input, step) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('The setting has no slider.');
        const curves = () => [...document.querySelectorAll('figure.chart-error path')].map((path) => path.getAttribute('d')).join();
        const place = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        const hash = () => document.querySelector('[data-history-hash]')?.getAttribute('data-history-hash');
        const [oldHash, oldCurves] = [hash(), curves()];
        return new Promise<number>((done) => {
          const look = (): void => {
            if (hash() === oldHash || curves() === oldCurves) requestAnimationFrame(look);
            // The frame that holds the new curve has been handed over when the next one begins.
            else requestAnimationFrame(() => done(performance.now() - began));
          };
          const began = performance.now();
          place?.set?.call(input, String(Number(input.max) * (0.3 + 0.4 * ((step * 7) % 11) / 11)));
          input.dispatchEvent(new Event('input', { bubbles: true }));
          requestAnimationFrame(look);
        });
      }, i),
    );
  }
  line('from moving a slider to the new curve on screen', milliseconds(median(times)), `median of ${MOVES}, worst ${milliseconds(most(times))}; to reach: 200 ms`);
  await page.context().close();
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of every task on the page's main thread while months play at the highest speed. */
async function playedTasks(browser: Browser, address: string): Promise<number[]> {
  const page = await opened(browser, `${address}#v=1&at=${PLAYED.from}`);
  await page.getByRole('radio', { name: speedName(30) }).check();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.getByRole('button', { name: TIME.play, exact: true }).click();
  const until = new Date(Date.parse(PLAYED.from) + PLAYED.days * 86_400_000).toISOString().slice(0, 10);
  await page.waitForFunction((iso) => (document.querySelector('[data-today]')?.getAttribute('data-today') ?? '') >= iso, until);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.context().close();
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  // The trace has each task twice, as it is and for the developer tools.
  return traceEvents.filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && mains.some((main) => main.pid === pid && main.tid === tid)).map(({ dur = 0 }) => dur / 1000);
}

async function playing(browser: Browser, address: string): Promise<void> {
  const tasks: number[] = [];
  for (let round = 0; round < VISITS; round++) tasks.push(...(await playedTasks(browser, address)));
  const long = tasks.filter((duration) => duration > 50).length;
  line(`longest task while ${PLAYED.days} days play at 30 a second`, milliseconds(most(tasks)), `${long} over 50 ms of ${tasks.length} tasks in ${VISITS} rounds; to reach: one in 5,000, and none over 70`);
}

await buildPage();
const executablePath = await needChromium(console.log);
const server = await serve({ folders: { '/': DIST } });
const browser = await chromium.launch({ executablePath, args: [...LAUNCH_ARGUMENTS] });
const address = `http://127.0.0.1:${server.port}/`;
console.log('\nThe built page in Chromium');
await beginnings(browser, address);
await visits(browser, `${address}#v=1`);
const hosts = await serve({ folders: { '/': join(ROOT, 'e2e', 'hosts') } });
await frames(browser, `http://localhost:${hosts.port}/course/`, address);
await hosts.close();
await sliderToCurve(browser, `${address}#v=1`);
await playing(browser, address);
await browser.close();
await server.close();
