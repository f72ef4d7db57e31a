/** What the right answers are, in the years that the questions are about. */
import { ANSWERS } from '../answers.ts';
import type { Question } from '../chapter.ts';
import type { Given } from '../progress/record.ts';
import { linkOfQuestion, predictionsOf, type CourseContent } from './course.ts';
import type { HandIn } from './handIn.ts';
import type { Years } from './use-years.ts';

/** Links of the years that tell what is right, for those of these questions where a year tells it. */
export function linksOfAnswers(course: CourseContent, asked: ReadonlySet<string>): readonly string[] {
  return course.questions.flatMap((question) => (typeof question.right === 'string' || !asked.has(question.id) ? [] : [linkOfQuestion(course, question)]));
}

/** Every question that is answered in these: also what happened, which is answered by its prediction. */
export function askedIn(course: CourseContent, handIns: readonly Pick<HandIn, 'answers' | 'happened'>[]): ReadonlySet<string> {
  const happened = predictionsOf(course).flatMap(({ task }) => (handIns.some((each) => each.happened[task.id] !== undefined) ? [task.happened] : []));
  return new Set([...handIns.flatMap(({ answers }) => Object.keys(answers)), ...happened]);
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
