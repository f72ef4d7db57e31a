/** Saved models: two files that TensorFlow.js loads, and which answer what the page says they believe. */
import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import * as tf from '@tensorflow/tfjs';
import { CHART_TEXTS } from '../src/text/charts.ts';
import { MODELS } from '../src/text/models.ts';
import { PANELS } from '../src/text/panels.ts';
import { test } from './one-page.ts';
import { expect, open, small } from './page.ts';

test('the static model is saved and loaded again, and believes what the page says it does', async ({ page, site }) => {
  await open(page, site, small());
  await page.getByRole('heading', { name: PANELS.training.title, exact: true }).click();
  const panel = page.locator('.save-model');
  await panel.getByText(MODELS.open, { exact: true }).click();
  const lines = await panel.getByRole('textbox', { name: MODELS.load }).inputValue();
  expect(lines.split('\n')).toHaveLength(6);

  const downloads: Download[] = [];
  page.on('download', (file) => void downloads.push(file));
  await panel.getByRole('button', { name: MODELS.save }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const files = await Promise.all(downloads.map(async (file) => ({ name: file.suggestedFilename(), content: new Uint8Array(await readFile(await file.path())) })));
  await expect(panel.getByRole('status').first()).toHaveText(MODELS.saved);
  await expect(panel.getByRole('button', { name: MODELS.save }), 'the focus stays').toBeFocused();
  const [json, weights] = ['.json', '.weights.bin'].map((ending) => files.find(({ name }) => name.endsWith(ending))!) as [(typeof files)[number], (typeof files)[number]];
  expect(json.name).toBe('wilt-the-flower-shop-changed-2027-02-14-static-v1.json');
  expect(lines).toContain(`./${json.name}`);
  const { modelTopology, weightsManifest, userDefinedMetadata } = JSON.parse(new TextDecoder().decode(json.content)) as { modelTopology: object; weightsManifest: tf.io.WeightsManifestConfig; userDefinedMetadata: { link: string; inputs: { key: string }[] } };
  expect(weightsManifest[0]!.paths).toEqual([`./${weights.name}`]);
  expect(userDefinedMetadata.link).toContain('#v=1&world.shoppers=50');

  // What the page believes, as it saves it: log-odds a unit of each input, the starting point last.
  page.removeAllListeners('download');
  const figure = page.locator('.chart-weights');
  await figure.getByText(CHART_TEXTS.numbers).click();
  const coming = page.waitForEvent('download');
  await figure.getByRole('button', { name: CHART_TEXTS.download }).click();
  const table = (await readFile(await (await coming).path(), 'utf8')).trim().split('\r\n').map((line) => line.split(','));
  const place = table[0]!.indexOf('static');
  const believed = new Map(table.slice(1).map((row) => [row[0]!, Number(row[place])]));

  await tf.setBackend('cpu');
  const model = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0]!.weights, weightData: weights.content.buffer }));
  const inputs = userDefinedMetadata.inputs.map(({ key }) => key);
  const shoppers = [inputs.map(() => 0), inputs.map(() => 1), inputs.map((_, i) => (i % 3) - 1)];
  const answers = (model.predict(tf.tensor2d(shoppers)) as tf.Tensor).dataSync();
  shoppers.forEach((values, i) => {
    const odds = values.reduce((sum, value, j) => sum + value * believed.get(inputs[j]!)!, believed.get('intercept')!);
    expect(Math.abs(answers[i]! - 1 / (1 + Math.exp(-odds)))).toBeLessThan(1e-6);
  });
});

test('any version of the track can be saved, and of a mixture its parts', async ({ page, site }) => {
  await open(page, site, small('mixture.on=on'));
  await page.locator('[data-row=dynamic]').click();
  const dynamic = page.locator('.save-model').filter({ hasText: MODELS.open });
  await dynamic.getByText(MODELS.open, { exact: true }).click();
  await expect(dynamic.getByRole('textbox', { name: MODELS.load })).toHaveValue(/-dynamic-v\d+\.json'/);
  await dynamic.getByText(MODELS.inputs).click();
  await expect(dynamic.getByRole('row', { name: /^minutes minutes on the site Math\.log2/ })).toBeVisible();
  await expect(dynamic).toContainText(/The mixture has no parameters of its own.*On 14 February 2027 that was \d+% of static, version 1, and \d+% of dynamic, version \d+/);
});
