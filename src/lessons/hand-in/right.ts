/** What the right answers are, in the years that the questions are about. */
import { ANSWERS } from '../answers.ts';
import type { Question } from '../chapter.ts';
import type { Given } from '../progress/record.ts';
import { linkOfQuestion, type CourseContent } from './course.ts';
import type { Years } from './use-years.ts';

/** Links of the years that questions with a computed answer need. */
export function linksOfAnswers(course: CourseContent): readonly string[] {
  return course.questions.flatMap((question) => (typeof question.right === 'string' ? [] : [linkOfQuestion(course, question)]));
}

/** The id of the right option; undefined as long as its year is not there. */
export function rightIn(course: CourseContent, question: Question, years: Years): string | undefined {
  if (typeof question.right === 'string') return question.right;
  const year = years.get(linkOfQuestion(course, question));
  return year === undefined || year === 'failed' ? undefined : ANSWERS[question.right.computed].of(year);
}

/** Whether an option that was chosen is right; undefined where none was, or the right one is not known. */
export function isRight(given: Given | undefined, right: string | undefined): boolean | undefined {
  return given === undefined || typeof given === 'string' || right === undefined ? undefined : given.option === right;
}
