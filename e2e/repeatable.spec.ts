/** One link, one history, to the bit: what the page computes in Chromium is what the command computes in Node. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, historyHash, open, test } from './page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function hashInNode(link: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/simulate.ts', link], { cwd: root });
  return (JSON.parse(stdout) as { hash: string }).hash;
}

for (const link of [
  '#v=1',
  '#v=1&seed=7&dynamic.rate=0.3&dynamic.delay=3',
  '#v=1&seed=99&world.days=500&world.season=0.5&world.trend=1&models.calendar=valentines&static.batchSize=4096&static.epochs=20&dynamic.start=cold&dynamic.passes=3',
]) {
  test(`Chromium and Node agree on ${link}`, async ({ page, site }) => {
    await open(page, site, link);
    expect(await historyHash(page)).toBe(await hashInNode(link));
  });
}

test('going away and coming back gives the same numbers', async ({ page, site }) => {
  await open(page, site, '#v=1&seed=3');
  const first = await historyHash(page);
  await page.reload();
  await expect.poll(() => historyHash(page)).toBe(first);
});
