import { expect, test } from 'vitest';
import { phrase, plainWords, term } from '../../text/words.ts';
import { glued } from './glued.ts';

test('marks stay with the term that they stand at, and nothing is lost or said twice', () => {
  const words = phrase`Learnt (${term('progressive validation')}): ${term('nats')}, the ${term('best possible')}’s; “${term('gate')}”.`;
  if (typeof words === 'string') throw new Error('There are terms in it.');
  const parts = glued(words);
  expect(parts.filter((part) => typeof part !== 'string').map(({ before, after }) => [before, after])).toEqual([['(', '):'], ['', ','], ['', '’s;'], ['“', '”.']]);
  expect(parts.map((part) => (typeof part === 'string' ? part : part.before + part.says + part.after)).join('')).toBe(plainWords(words));
});

test('two terms side by side share no mark', () => {
  const words = phrase`${term('static')}, ${term('dynamic')}`;
  if (typeof words === 'string') throw new Error('There are terms in it.');
  expect(glued(words).map((part) => (typeof part === 'string' ? part : part.before + part.says + part.after))).toEqual(['static,', ' ', 'dynamic']);
});
