/** What is shown as the code of an update is that code. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesFrom, updateLines } from './update-code.ts';

test('each model kind’s update is shown whole, with the batch, its gradient and the one step', () => {
  for (const kind of ['logistic', 'perceptron'] as const) {
    const shown = updateLines({ kind });
    for (const { file, code } of shown) {
      const source = readFileSync(`src/${file}`, 'utf8').split('\n').map((line) => line.trim());
      for (const line of code.split('\n')) expect(source).toContain(line.trim());
      expect(code.split('{').length, file).toBe(code.split('}').length);
    }
    const all = shown.map(({ code }) => code).join('\n');
    expect(all).toContain('difference(w, rateTimesGradient)');
    expect(all).toContain('model.descend(part');
    expect(all).toMatch(kind === 'logistic' ? /product\(rows, errors, true\)/ : /matMul\(transpose\(rows\), back\)/);
  }
});

test('what is not in a source is no silent gap', () => {
  expect(() => linesFrom('const a = 1;', 'function gradient')).toThrow('gradient');
});
