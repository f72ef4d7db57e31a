/** The course as the page loads it. */
import { expect, it } from 'vitest';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { CHAPTER_OUTLINES, loadChapter, loadQuestions } from './index.ts';

it('has each chapter under its name, with its outline', async () => {
  expect(CHAPTER_OUTLINES.map(({ name }) => name)).toEqual(CHAPTERS);
  for (const outline of CHAPTER_OUTLINES) {
    expect(await loadChapter(outline.name)).toMatchObject(outline);
    expect(Object.keys(outline)).toEqual(['name', 'title', 'minutes']);
  }
});

it('has questions for its chapters', async () => {
  const questions = await loadQuestions();
  expect(questions.length).toBeGreaterThanOrEqual(5);
  for (const { chapter } of questions) expect(CHAPTERS).toContain(chapter);
});
