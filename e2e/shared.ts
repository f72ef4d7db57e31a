/** The page that tests share (one-page.ts): how it is made, and how another link is followed in it so that nothing is left of the one before. */
import type { Browser, Page, PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

const pages = new WeakSet<Page>();

/** A page for all tests of a worker, on its project's screen. */
export async function shareable(browser: Browser, { locale, viewport, deviceScaleFactor, hasTouch, isMobile, actionTimeout }: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>): Promise<Page> {
  const given = { locale, viewport, deviceScaleFactor, hasTouch, isMobile };
  const context = await browser.newContext(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  context.setDefaultTimeout(actionTimeout ?? 0);
  const page = await context.newPage();
  pages.add(page);
  return page;
}

/** A page that stands where the link would be loaded, and which the next test finds as this one leaves it. */
export function isShared(page: Page, address: string): boolean {
  return pages.has(page) && page.url().startsWith(`${address}#`);
}

/** Takes back what a test may have changed beyond the link. */
export async function tidy(page: Page): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  page.removeAllListeners('download');
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'no-preference' });
  await page.context().clearPermissions();
  await page.mouse.move(0, 0);
  const stands = await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    if (document.fullscreenElement) await document.exitFullscreen();
    return document.querySelector('#root [data-run]') !== null;
  });
  if (!stands) throw new Error('A test that shares its page has put another into its place: it needs one of its own (e2e/page.ts).');
}

/** Another calendar than any test's, on a sheet of the course: of the page before nothing is mounted. */
const ELSEWHERE = '#v=1&world.shoppers=50&world.start=2026-07-02&world.days=120&static.select=fixed&static.epochs=5&view=class';

/**
 * The link's year on that sheet. It locks something, and what was before such a link cannot be gone back to; its day is later
 * than the other calendar ends, whose year is dropped, so that there is none to compare with.
 */
function unmounted(link: string): string {
  return `${link.replaceAll(/&(?:at|view|lock|hide|figure|panel)=[^&]*/g, '')}&at=2027-02-14&view=class&lock=at`;
}

/** Shows what the link shows where it is loaded. */
export async function followAnew(page: Page, link: string): Promise<void> {
  await page.evaluate(follow, [ELSEWHERE, unmounted(link), link]);
}

/** Runs in the page, which answers at its frames; what never comes fails as an expectation does, not with the test's whole time. */
async function follow(links: readonly string[]): Promise<void> {
  const last = performance.now() + 180_000;
  const run = (): Element | null => document.querySelector('[data-run=done]');
  for (const [i, link] of links.entries()) {
    const isSheet = i < links.length - 1;
    const before = run()?.getAttribute('data-history-hash');
    location.hash = link;
    const isThere = (): boolean => run()?.hasAttribute('data-paper') === isSheet && (!isSheet || run()?.getAttribute('data-history-hash') !== before);
    while (!isThere()) {
      if (performance.now() > last) throw new Error(`The page that tests share does not come to ${link}.`);
      await new Promise((drawn) => {
        requestAnimationFrame(drawn);
      });
    }
    if (i > 0) continue;
    window.scrollTo(0, 0);
    // Tab goes on from where the focus was last: now from the page's beginning.
    const first = Object.assign(document.createElement('span'), { tabIndex: -1 });
    document.body.prepend(first);
    first.focus();
    first.remove();
  }
}
