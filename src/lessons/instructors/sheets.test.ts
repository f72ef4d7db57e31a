import { expect, it } from 'vitest';
import { BESIDES, CHAPTERS, COURSE } from '../../scenario/chapters.ts';
import { parseLink } from '../../scenario/linkReading.ts';
import { chapterLink, loadSheets, minutesOf } from './sheets.ts';

it('has a sheet for each chapter, and each question on one', async () => {
  const { course, besides } = await loadSheets();
  expect(course.map(({ chapter }) => chapter.name)).toEqual(COURSE);
  expect(besides.map(({ chapter }) => chapter.name)).toEqual(BESIDES);
  for (const { chapter, questions } of [...course, ...besides]) expect(questions.every((question) => question.chapter === chapter.name)).toBe(true);
});

it('has a course of twenty minutes', async () => {
  expect(minutesOf((await loadSheets()).course)).toBeLessThanOrEqual(20);
});

it('links a chapter by its name alone', () => {
  for (const name of CHAPTERS) {
    const link = chapterLink('https://example.org/wilt/', name);
    expect(link).toBe(`https://example.org/wilt/#v=1&chapter=${name}`);
    expect(parseLink(link).mended).toBe(false);
  }
});
