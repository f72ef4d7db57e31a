import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { createClassifier } from '../learning/classifier.ts';
import { disposeExamples, examples } from '../learning/examples.ts';
import { logisticRegression } from '../learning/logistic.ts';
import { learnBatch } from '../learning/onlineUpdate.ts';
import { fillWords, unit } from '../numerics/random.ts';
import { plainYear, type PlainDay } from './plainArrays.ts';

const WIDTH = 4;

beforeAll(async () => {
  await startBackend();
});

/** Days of 30 shoppers whose inputs and outcomes are any. */
function days(count: number): PlainDay[] {
  const shoppers = 30;
  return Array.from({ length: count }, (_, day) => {
    const words = new Uint32Array(shoppers * (WIDTH + 1));
    fillWords(1, 0, day, words, words.length);
    const rows = Float32Array.from({ length: shoppers * WIDTH }, (_row, at) => (at % WIDTH === WIDTH - 1 ? 1 : 2 * unit(words[at]!) - 1));
    return { shoppers, rows, labels: Float32Array.from(words.subarray(shoppers * WIDTH), (word) => (unit(word) < 0.3 ? 1 : 0)) };
  });
}

it('the floor of the benchmark learns what the engine learns', () => {
  const [rate, batchSize, start] = [0.5, 16, new Float32Array(WIDTH)];
  const model = createClassifier(logisticRegression(WIDTH), start);
  for (const { rows, labels } of days(40)) {
    const today = examples(rows, labels, WIDTH);
    learnBatch(model, today, { rate, batchSize, passes: 1, l2: 0 });
    disposeExamples(today);
  }
  const weights = plainYear(days(40), start, rate, batchSize);
  expect(weights.some((weight) => Math.abs(weight) > 0.1)).toBe(true);
  model.parameters().forEach((weight, j) => expect(Math.abs(weights[j]! - weight)).toBeLessThan(2e-6));
  model.dispose();
});
