/**
 * A test whose page is one for all tests of a worker: `open` follows the link there instead of loading it, for a quarter of
 * the processor time. What such a test may not do, since the next would find it: load or leave the page, put scripts, listeners,
 * styles or routes into it, or keep more than a theme.
 */
import { test as base } from './page.ts';
import { tidy } from './shared.ts';

export const test = base.extend({
  context: async ({ onePage }, lend) => lend(onePage.context()),

  page: async ({ onePage, viewport }, lend) => {
    if (viewport) await onePage.setViewportSize(viewport);
    await lend(onePage);
    await tidy(onePage);
  },
});
