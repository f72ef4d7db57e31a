import { expect, test } from 'vitest';
import { tallySentence } from './story.ts';

const facts = { of: 'peak', iso: '2027-02-14', won: { static: 4, dynamic: 25 }, ties: 1, own: 'dynamic' } as const;

test('says how often who was better, names ties, and what this year gave', () => {
  expect(tallySentence(facts)).toBe('Dynamic was nearer to the best possible in 25 of 30 other years, static in 4, and 1 was a tie within 1%; this year dynamic is.');
  expect(tallySentence({ ...facts, of: 'cost', won: { static: 0, dynamic: 30 }, ties: 0, own: null })).toBe('Dynamic was cheaper in 30 of 30 other years; this year is a tie.');
  expect(tallySentence({ ...facts, of: 'cost', won: { static: 0, dynamic: 9, scheduled: 1 }, ties: 0 })).toBe('Dynamic was the cheapest in 9 of 10 other years, scheduled in 1; this year dynamic is.');
  expect(tallySentence({ ...facts, won: { static: 0, dynamic: 0 }, ties: 10, own: 'static' })).toBe('All 10 other years were a tie within 1%; this year static is.');
});
