/** The protocol, from pages of another origin: the typed client, a deck, and whoever means ill. */
import type { Page } from '@playwright/test';
import type { Events, Sim } from '../src/embed/client/wilt.ts';
import { ASKING } from '../src/text/asking.ts';
import { RIBBON } from '../src/text/ribbon.ts';
import { TIME } from '../src/text/time.ts';
import { drawFrames, expect, expectToday, historyHash, open, ready, type Site, SMALL, small, test } from './page.ts';

declare global {
  interface Window {
    readonly sim: Sim;
    /** What came of a command, in words. */
    readonly why: (command: Promise<unknown>) => Promise<string>;
    readonly frame: HTMLIFrameElement;
    readonly heard: { readonly type?: string; readonly id?: string; readonly reason?: string; readonly why?: string; readonly detail?: unknown; readonly result?: unknown }[];
  }
}

const frameIn = (page: Page) => page.frameLocator('iframe[title=Wilt]');

/** Opens a page of another origin with the link in a frame, and does not wait for the frame. */
async function openParent(page: Page, site: Site, link: string, more: Record<string, string> = {}): Promise<void> {
  await page.goto(`${site.parent}?${new URLSearchParams({ wilt: site.wilt, link, ...more })}`);
  await expect(page.locator(':root')).toHaveAttribute('data-parent', 'ready');
}

test('commands wait for the frame, are done in their order, and are answered or refused with a reason', async ({ page, site }) => {
  await openParent(page, site, small());
  const answers = await page.evaluate(async () => {
    const { sim } = window;
    // None of these waits for the frame.
    const told = await Promise.all([sim.goTo('2026-12-24'), sim.step('day', -1), sim.step('week'), sim.goTo('valentines+3'), sim.get()]);
    return told.map(({ date }) => date);
  });
  expect(answers).toEqual(['2026-12-24', '2026-12-23', '2026-12-30', '2027-02-17', '2027-02-17']);
  await ready(frameIn(page));
  await expectToday(frameIn(page), '2027-02-17');

  const refused = await page.evaluate(async () => {
    const { sim, why } = window;
    return Promise.all([sim.goTo('Tuesday'), sim.set('what is this?'), sim.undo(), sim.intervene({ kind: 'rollback', version: 0 }), sim.step('year' as 'day')].map(why));
  });
  expect(refused[0]).toMatch(/^value: “Tuesday” is no day of the calendar: .* from 2026-07-01 to 2027-06-30.*Today stays/);
  expect(refused[1]).toMatch(/^value: There is no link .*What was shown stays/);
  expect(refused[2]).toMatch(/^state: There is nothing to undo/);
  expect(refused[3]).toMatch(/^value: deed.*it must be .*Nothing was done/);
  expect(refused[4]).toMatch(/^value: stride of “step” can’t be used: it must be "day", "week"/);
});

test('a link is set as one step that can be taken back, or with no way back; the state is that link', async ({ page, site }) => {
  await openParent(page, site, small());
  const frame = frameIn(page);
  await ready(frame);
  const first = await page.evaluate(() => window.sim.get());
  expect(first).toMatchObject({ link: SMALL, date: '2027-02-14', view: 'page', busy: false, playing: false });
  expect(first.hash).toBe(await historyHash(frame));

  const other = small('dynamic.rate=0.3', 'at=2026-12-24', 'metric=bouquets');
  const results = await page.evaluate(async (link) => {
    const { sim } = window;
    const done = new Promise<Events['done']>((resolve) => {
      sim.on('done', (told) => told.link === link && resolve(told));
    });
    const set = await sim.set(`See <${link}>, it is nice.`);
    const finished = await done;
    const shown = await sim.get();
    const undone = await sim.undo();
    const redone = await sim.redo();
    await sim.set('#v=1&world.shoppers=50&static.select=fixed&static.epochs=5&dynamic.rate=77', { undo: false });
    const refused = await window.why(sim.undo());
    return { set, finished, shown, undone, redone, refused, last: await sim.get() };
  }, other);
  expect(results.set.link).toBe(other);
  expect(results.finished.hash).toBe(results.shown.hash);
  expect(results.shown.link).toBe(other);
  expect(results.undone.link).toBe(first.link);
  expect(results.redone.link).toBe(other);
  expect(results.refused).toContain('nothing to undo');
  expect(results.last.link).not.toContain('rate');
});

test('says who caused a change, and what happens: days, events, finished runs, heights and problems', async ({ page, site }) => {
  await openParent(page, site, small('at=2027-02-12'));
  const frame = frameIn(page);
  await ready(frame);
  await page.evaluate(async () => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const { sim } = window;
    sim.on('change', ({ by, date }) => seen.push(`change ${by} ${date}`));
    sim.on('event', ({ name, date }) => seen.push(`event ${name} ${date}`));
    sim.on('day', ({ date, sold }) => seen.push(`day ${date} ${sold === null ? 'not there' : 'sold'}`));
    sim.on('problem', ({ key }) => seen.push(`problem ${key}`));
    sim.on('height', ({ height }) => seen.push(`height ${height > 400 ? 'of a page' : height}`));
    await sim.get();
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await page.evaluate(() => window.sim.step());
  await expect.poll(seen).toContain('change parent 2027-02-13');
  await frame.getByRole('button', { name: 'Forward a day' }).click();
  // Each is told as the page comes to it, in messages of their own.
  await expect.poll(seen).toEqual(expect.arrayContaining(['change user 2027-02-14', 'event valentines 2027-02-14', 'day 2027-02-14 sold', 'height of a page']));
  await page.evaluate(() => window.sim.play());
  await expect.poll(async () => (await seen()).some((each) => each.startsWith('change play'))).toBe(true);
  await page.evaluate(() => window.sim.pause());
  await page.evaluate(() => window.sim.set('#v=1&world.shoppers=50&static.select=fixed&static.epochs=5&tulips=3'));
  await expect.poll(seen).toContain('problem tulips');
  await page.evaluate(() => (window.frame.src = window.frame.src.replace('2027-02-12', '2026-12-24')));
  await expect.poll(seen).toContain('change load 2026-12-24');
});

test('tells the run up to today as plain numbers', async ({ page, site }) => {
  await openParent(page, site, small('at=2026-10-01'));
  const results = await page.evaluate(async () => structuredClone(await window.sim.results()));
  expect(results.date).toBe('2026-10-01');
  expect(results.from).toBe('2026-09-01');
  expect(results.dates).toHaveLength(93);
  expect(Object.keys(results.contenders)).toEqual(['static', 'dynamic']);
  const { sums = {}, daily = {} } = results.contenders.dynamic ?? {};
  for (const column of Object.values(daily)) expect(column).toHaveLength(93);
  expect(daily.expected?.slice(0, 62)).toEqual(Array.from({ length: 62 }, () => null));
  const served = daily.expected?.slice(62).map((each, i) => Math.abs((each ?? NaN) - (results.sold[62 + i] ?? NaN))) ?? [];
  expect(sums.bouquetsOff).toBeCloseTo(served.reduce((sum, each) => sum + each, 0) / served.length, 9);
  expect(sums.cost).toBeCloseTo((sums.mistakes ?? NaN) + (sums.running ?? NaN), 9);
  expect(JSON.parse(JSON.stringify(results))).toEqual(results);
});

test('a frame that is loaded again is greeted again, and what it had not answered is asked once more', async ({ page, site }) => {
  await openParent(page, site, small());
  await ready(frameIn(page));
  const dates = await page.evaluate(async () => {
    const { sim, frame } = window;
    await sim.ready;
    const again = new Promise<void>((resolve) => {
      sim.on('ready', () => resolve());
    });
    const changes: string[] = [];
    sim.on('change', ({ date }) => changes.push(date));
    frame.src = frame.src.replace('#', '?again#');
    // Said to a page that is about to go.
    const asked = sim.goTo('2026-12-24');
    await again;
    const told = await asked;
    await sim.goTo('2026-12-25');
    await new Promise<void>((resolve) => {
      const look = () => (changes.includes('2026-12-25') ? resolve() : setTimeout(look, 10));
      look();
    });
    return [told.date, (await sim.get()).date];
  });
  expect(dates).toEqual(['2026-12-24', '2026-12-25']);
});

test('a wrong origin hears nothing and says so; who is not the parent is not obeyed', async ({ page, site, complaints }) => {
  await openParent(page, site, small(), { origin: 'https://elsewhere.example' });
  await ready(frameIn(page));
  const failed = await page.evaluate(() => window.why(window.sim.get()));
  expect(failed).toMatch(/^timeout: The frame has not answered “get” in 3 s\. .*https:\/\/elsewhere\.example/);
  // The browser says what came of messages for another origin.
  expect(complaints.filter((each) => !each.includes('target origin'))).toEqual([]);
  complaints.length = 0;

  await page.evaluate(() => window.sim.destroy());

  // A frame beside it knows its window, and is not its parent.
  await page.evaluate(() => {
    const forger = document.createElement('iframe');
    forger.srcdoc = `<script>parent.frames[0].postMessage({ source: 'wilt', v: 1, id: 'forged', type: 'goTo', date: '2026-12-24' }, '*')</script>`;
    document.body.append(forger);
    return new Promise((resolve) => {
      forger.addEventListener('load', resolve);
    });
  });
  await page.evaluate((origin) => {
    const { frame } = window;
    return new Promise<void>((resolve) => {
      addEventListener('message', ({ data }: MessageEvent<{ id?: string }>) => data.id === 'after' && resolve());
      frame.contentWindow?.postMessage({ source: 'wilt', v: 1, id: 'after', type: 'get' }, origin);
    });
  }, new URL(site.wilt).origin);
  await expectToday(frameIn(page), '2027-02-14');
  expect(await page.evaluate(() => window.heard.some(({ id }) => id === 'forged'))).toBe(false);

  // A page of its own has no parent, though its window is one.
  await open(page, site, small());
  await page.evaluate(() => postMessage({ source: 'wilt', v: 1, id: 1, type: 'goTo', date: '2026-12-24' }, '*'));
  await drawFrames(page, 10);
  await expectToday(page, '2027-02-14');
});

test('ten thousand messages change nothing, each is refused, and the frame answers afterwards', async ({ page, site }) => {
  await openParent(page, site, small());
  const frame = frameIn(page);
  await ready(frame);
  const after = await page.evaluate(async (origin) => {
    const { sim, heard } = window;
    await sim.ready;
    const before = await sim.get();
    const post = (message: unknown) => window.frame.contentWindow?.postMessage(message, origin);
    for (let i = 0; i < 10_000; i++) post({ source: 'wilt', v: 1, id: `flood-${i}`, type: 'step', stride: 'day', direction: 1 });
    // Junk is ignored, or refused where it has an id.
    for (const junk of [null, 1, 'slide:step', [], {}, { source: 'wilt' }, { source: 'wilt', id: {} }, new Map([['source', 'wilt']]), { source: 'wilt', id: 'x'.repeat(101), v: 1, type: 'step' }]) post(junk);
    const now = await sim.get();
    const refused = heard.filter(({ id, type }) => type === 'refused' && String(id).startsWith('flood'));
    return { before, now, refused: refused.length, reason: refused[0]?.reason };
  }, new URL(site.wilt).origin);
  expect(after.now).toEqual(after.before);
  expect(after.refused).toBe(10_000);
  expect(after.reason).toMatch(/^More than 60 commands came at once\. None of them was done/);
  await expectToday(frame, '2027-02-14');
});

test('versions, types and fields that are not known are refused by name', async ({ page, site }) => {
  await openParent(page, site, small());
  const reasons = await page.evaluate(async (origin) => {
    await window.sim.ready;
    const ask = (id: number, message: object) =>
      new Promise<string>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<{ id?: number; v: number; reason?: string; type: string }>) => data.id === id && resolve(`${data.v} ${data.reason ?? data.type}`));
        window.frame.contentWindow?.postMessage({ source: 'wilt', id, ...message }, origin);
      });
    return Promise.all([ask(1, { v: 2, type: 'get' }), ask(2, { v: '1', type: 'get' }), ask(3, { v: 1, type: 'dance' }), ask(4, { v: 1, type: 'set', link: '#v=1', undoable: true }), ask(5, { v: 1, type: 'set' }), ask(6, { v: 1, type: 'hello' })]);
  }, new URL(site.wilt).origin);
  expect(reasons).toEqual([
    '1 Version 2 of the protocol is not known here; 1 is. Nothing was done.',
    '1 v is "1"; it must be a whole number, and 1 is known here. Nothing was done.',
    expect.stringMatching(/^1 There is no command "dance"; type must be hello, get, set/),
    '1 “set” has no undoable; it takes link or undo. Nothing was done.',
    expect.stringMatching(/^1 “set” needs link: a text/),
    '1 ready',
  ]);
});

test('answers go to the page around where the address says so, and only from then on', async ({ page, site }) => {
  /** Opens a chapter in a frame, answers its first question, and tells what the page around heard. */
  const answered = async (link: string) => {
    await openParent(page, site, link);
    const card = frameIn(page).locator('.asking');
    await page.evaluate(async () => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      window.sim.on('answer', (answer) => told.push(answer));
      await window.sim.get();
    });
    await card.getByRole('radio').first().check();
    await card.getByRole('radio', { name: 'fairly sure' }).check();
    await card.getByRole('button', { name: ASKING.answer }).click();
    await expect(card.locator('.asking-verdict')).toBeVisible();
    // What is asked afterwards is answered after what was told.
    return page.evaluate(() => window.sim.get().then(() => (window as unknown as { told: unknown[] }).told));
  };
  expect(await answered('#v=1&chapter=winter&tell=answers')).toEqual([{ kind: 'question', id: expect.any(String), round: 'before', option: expect.any(String), without: null, confidence: 2 }]);
  expect(await answered('#v=1&chapter=after')).toEqual([]);
});

test('gives a picture of a chart, and says so where there is none', async ({ page, site }) => {
  await openParent(page, site, small('view=slide'));
  const pictures = await page.evaluate(async () => {
    const [svg, png] = await Promise.all([window.sim.image(), window.sim.image({ format: 'png' })]);
    return { svg: await svg.text(), type: svg.type, png: [...new Uint8Array(await png.arrayBuffer()).slice(1, 4)], };
  });
  expect(pictures.type).toBe('image/svg+xml');
  expect(pictures.svg).toMatch(/^<svg/);
  expect(pictures.svg).toContain('view=slide');
  expect(String.fromCodePoint(...pictures.png)).toBe('PNG');
  // Of what a slide is not about there is none, rather than another's.
  const other = await page.evaluate(async (link) => {
    await window.sim.set(link);
    return window.why(window.sim.image({ figure: 'bouquets' }));
  }, small('view=slide'));
  expect(other).toContain('state');
  // A version that was never made can't serve again.
  expect(await page.evaluate(() => window.why(window.sim.intervene({ kind: 'rollback', version: 9999 })))).toContain('state');
  const none = await page.evaluate(() => window.why(window.sim.set('#v=1&view=report').then(() => window.sim.image())));
  expect(none).toMatch(/^state: The picture could not be drawn: .*What is shown stays/);
});

test('a frame without an origin of its own is spoken to by that', async ({ page, site }) => {
  await openParent(page, site, small('tell=answers'), { sandbox: 'allow-scripts' });
  const link = await page.evaluate(() => window.sim.goTo('2026-12-24').then((state) => state.link));
  expect(link).toContain('at=2026-12-24');
});

test('fragments of a slide step the days, back as well, and unused keys move the deck', async ({ page, site }) => {
  const last = small('view=slide', 'keys=deck', 'dynamic.rate=0.2', 'at=2027-02-14');
  await page.goto(`${site.parent.replace('parent', 'fragments')}?${new URLSearchParams({ wilt: site.wilt, link: small('view=slide', 'keys=deck', 'at=2027-02-10'), last })}`);
  await expect(page.locator(':root')).toHaveAttribute('data-deck', 'ready');
  const frame = frameIn(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':root')).toHaveAttribute('data-slide', '2');
  // Before the frame is there.
  await page.keyboard.press('ArrowRight');
  await ready(frame);
  await expectToday(frame, '2027-02-15');
  const first = await historyHash(frame);
  await page.keyboard.press('ArrowRight');
  await expectToday(frame, '2027-02-22');
  await page.keyboard.press('ArrowRight');
  await expectToday(frame, '2027-02-14');
  await ready(frame);
  await expect.poll(() => historyHash(frame)).not.toBe(first);

  // By keyboard in the frame: nothing there uses the arrows on a button.
  await frame.getByRole('button', { name: TIME.play, exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expectToday(frame, '2027-02-22');
  await expect.poll(() => historyHash(frame)).toBe(first);
  await page.keyboard.press('PageUp');
  await expectToday(frame, '2027-02-15');
  await page.keyboard.press('ArrowLeft');
  await expectToday(frame, '2027-02-10');
  // A slider's own keys stay its own.
  await frame.getByRole('slider', { name: RIBBON.today, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expectToday(frame, '2027-02-11');
  await expect(page.locator(':root')).toHaveAttribute('data-slide', '2');

  // Loaded again it is where the slide is.
  await frame.getByRole('button', { name: TIME.play, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expectToday(frame, '2027-02-15');
  await page.evaluate(() => {
    const iframe = document.querySelector('iframe');
    if (iframe) iframe.src = iframe.src.replace('#', '?again#');
  });
  await ready(frame);
  await expectToday(frame, '2027-02-15');
});

test('a deck that knows nothing of Wilt has the keys that the frame does not use', async ({ page, site }) => {
  await page.goto(`${site.deck}?wilt=${encodeURIComponent(site.wilt + small('view=slide', 'keys=deck'))}`);
  await expect(page.locator(':root')).toHaveAttribute('data-deck', 'ready');
  await page.keyboard.press('ArrowRight');
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await frame.getByRole('button', { name: TIME.play, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':root')).toHaveAttribute('data-slide', '3');
  await expectToday(frame, '2027-02-14');
});

test('<wilt-sim> says what it shows, is as high as that, and waits out of view until it is asked', async ({ page, site }) => {
  await page.goto(`${site.parent.replace('parent', 'element')}?${new URLSearchParams({ wilt: site.wilt, link: small() })}`);
  await expect(page.locator(':root')).toHaveAttribute('data-parent', 'ready');
  const [shown, far] = [page.locator('wilt-sim').first(), page.locator('wilt-sim').last()];
  await ready(page.frameLocator('wilt-sim >> nth=0 >> iframe'));
  await expect(shown.locator('iframe')).toHaveAttribute('title', /2027/);
  await expect.poll(async () => (await shown.boundingBox())?.height ?? 0).toBeGreaterThan(1000);
  await expect(far.locator('iframe')).toHaveAttribute('title', 'Wilt');
  await shown.evaluate((element, link) => element.setAttribute('link', link), small('at=2026-12-24'));
  await expect(shown.locator('iframe')).toHaveAttribute('title', /24 December 2026/);
  expect(await page.evaluate(() => (window as unknown as { heard: { name: string }[] }).heard.map(({ name }) => name))).toEqual(expect.arrayContaining(['change', 'day', 'done']));
  // A slide fills what it is given, so it is as high as its width asks for.
  await shown.evaluate((element, link) => element.setAttribute('link', link), small('view=slide'));
  await expect.poll(() => shown.evaluate((element) => element.clientWidth / element.clientHeight)).toBeCloseTo(16 / 9, 1);
  const asked = await far.evaluate(async (element) => (await (element as HTMLElement & { sim: Sim }).sim.results()).date);
  expect(asked).toBe('2027-02-14');
});

test('in the view for paper every frame is drawn as its page’s fragments say, though no slide is ever up and nobody scrolls', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(`${site.parent.replace('parent', 'fragments')}?print-pdf&${new URLSearchParams({ wilt: site.wilt, link: small('view=slide', 'at=2027-02-10'), last: small('at=2027-03-01') })}`);
  const frames = page.locator('.pdf-page iframe');
  // One of the slide, and one more for each of its three fragments.
  await expect(frames).toHaveCount(4);
  for (const [i, date] of ['2027-02-10', '2027-02-15', '2027-02-22', '2027-03-01'].entries()) {
    const frame = frames.nth(i).contentFrame();
    await expectToday(frame, date);
    await expect(frame.locator('.chart-line').first()).toBeAttached();
  }
  expect(await page.evaluate(() => (document.querySelector('iframe')?.getBoundingClientRect().top ?? 0) > innerHeight)).toBe(true);
});
