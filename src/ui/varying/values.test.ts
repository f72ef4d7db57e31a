import { expect, it } from 'vitest';
import { readValues } from './values.ts';

const numbers = (typed: string) => {
  const read = readValues('dynamic.rate', typed);
  return 'vary' in read ? read.vary.values : read.problem;
};

it('reads numbers with whatever stands between them, each once and ascending', () => {
  for (const typed of ['0.03 0.1 1', ' 1;0.1 ; 0.03', '0.03,0.1,1', '0.03, 0.1, 1', '0,03 0,1 1', '1 1 0.1 0.03 0.1', '0.03\n0.1\n1,']) expect(numbers(typed), typed).toEqual([0.03, 0.1, 1]);
});

it('refuses what cannot be used in a sentence', () => {
  expect(numbers('0.1 fast')).toBe('“fast” can’t be used: Learning rate must be a number from 0.01 to 5.');
  expect(numbers('0.1 9')).toBe('“9” can’t be used: Learning rate must be a number from 0.01 to 5.');
  expect(numbers('  ')).toBe('Learning rate can’t be left empty: it must be a number from 0.01 to 5.');
  expect(numbers(Array.from({ length: 51 }, (_, i) => (i + 1) / 100).join(' '))).toBe('51 values are too many: up to 50 are run.');
});
