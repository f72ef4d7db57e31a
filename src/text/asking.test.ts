import { describe, expect, it } from 'vitest';
import { charactersLeft, placeInQuiz, quizResult, wereSure } from './asking.ts';

describe('questions in words', () => {
  it.each([
    [placeInQuiz(1, 5), 'Question 2 of 5'],
    [quizResult({ right: 4, of: 5 }, { right: 2, of: 4 }), 'You have 4 of 5 questions right. Before it was 2 of 4.'],
    [quizResult({ right: 1, of: 1 }, { right: 0, of: 0 }), 'You have 1 of 1 question right.'],
    [wereSure(2), 'You were fairly sure.'],
    [charactersLeft(1500), ''],
    [charactersLeft(1), '1 character left'],
  ])('%s', (said, wanted) => {
    expect(said).toBe(wanted);
  });
});
