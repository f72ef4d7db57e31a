import { expect, test } from 'vitest';
import { bandSentence, takesAbout, yearsDone } from './years.ts';

test('says about how long it takes, without false precision', () => {
  expect([NaN, 900, 4200, 23_000, 62_000, 130_000].map(takesAbout)).toEqual(['', 'a second or two', 'about 4 seconds', 'about 25 seconds', 'about 60 seconds', 'about 2 minutes']);
});

test('says how many there are while they come in', () => {
  expect([yearsDone({ asked: 30, done: 0 }), yearsDone({ asked: 30, done: 30 })]).toEqual(['0 of 30', '30']);
});

test('says where this year lies among the others', () => {
  const facts = { of: 'dynamic', years: 30, iso: '2027-02-14', low: '0.0021', high: '0.0087', own: '0.0049', unit: 'nats', where: 'within' } as const;
  expect(bandSentence(facts)).toBe('Of 30 other years four in five had dynamic between 0.0021 and 0.0087 nats on 14 February; this year’s 0.0049 lies within.');
  expect(bandSentence({ ...facts, low: '66', high: '66', unit: '', own: '80', where: 'above' })).toBe('Of 30 other years four in five had dynamic at 66 on 14 February; this year’s 80 lies above that.');
  // As they are written down this year's is no other than the edge.
  expect(bandSentence({ ...facts, own: '0.0021', where: 'below' })).toMatch(/ nats on 14 February; this year’s 0\.0021 lies just below that\.$/);
  expect(bandSentence({ ...facts, own: '0.0087', where: 'above' })).toMatch(/this year’s 0\.0087 lies just above that\.$/);
});
