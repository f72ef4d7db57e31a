/** What axe finds on the page: everything once, and in the other themes what a theme can change. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules that look at colours and sizes; the others read the tree, which is the same in every theme. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Scan {
  /** A selector: what is looked at, else the whole page. */
  readonly within?: string;
  readonly onlyLooks?: boolean;
}

/** Fails where axe finds something. */
export async function expectNoBarriers(page: Page, { within, onlyLooks = false }: Scan = {}): Promise<void> {
  // What is fine is not reported, and no frame is looked into: the only one is this page again, and to be ready for one costs a page of its own.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], iframes: false });
  if (within !== undefined) builder.include(within);
  const { violations } = await (onlyLooks ? builder.withRules(OF_LOOKS) : builder.withTags(TAGS)).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Fails where axe finds something on a page as it stands, in the light theme or in another that its link is given. */
export async function expectNoBarriersInAnyTheme(page: Page, scan: Omit<Scan, 'onlyLooks'> = {}): Promise<void> {
  const link = new URL(page.url()).hash;
  for (const theme of ['light', 'dark', 'projector', 'projector-dark']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${link}&theme=${theme}`);
    await expect(page.locator(':root')).toHaveAttribute('data-theme', theme);
    await expectNoBarriers(page, { ...scan, onlyLooks: theme !== 'light' });
  }
}
