/**
 * End-to-end tests of the built page in Chromium. Tests directly in e2e/ run once, on a laptop's screen; those in
 * e2e/screens/ run on every screen that the page is made for.
 */
import { defineConfig } from '@playwright/test';
import { findChromium, LAUNCH_ARGUMENTS } from './scripts/chromium.mjs';

const SCREENS = {
  laptop: { viewport: { width: 1280, height: 720 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  slide: { viewport: { width: 640, height: 360 } },
  wall: { viewport: { width: 1920, height: 1080 } },
};

const executablePath = await findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/page',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // How long a busy machine takes for a state is no test's business: these end only what hangs.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    actionTimeout: 180_000,
    // Every test that passes would pay for a trace with a quarter of its processor time: what failed is run once more for one (scripts/steps.mjs).
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: LAUNCH_ARGUMENTS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: Object.entries(SCREENS).map(([name, use]) => ({
    name,
    testMatch: name === 'laptop' ? '**/*.spec.ts' : 'screens/*.spec.ts',
    use,
  })),
});
