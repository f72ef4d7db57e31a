/** What of the course a hand-in is held against: its predictions and questions, each with the year that it is about. */
import { CHAPTERS } from '../../scenario/chapters.ts';
import { addDays } from '../../scenario/civilDates.ts';
import { printLink, soundLink } from '../../scenario/link.ts';
import { DEFAULT_VIEW } from '../../scenario/view.ts';
import type { Chapter, Question, Screen } from '../chapter.ts';
import { loadChapter, loadQuestions } from '../content/index.ts';
import type { PredictTask } from '../drawing/prediction.ts';

export interface CourseContent {
  readonly chapters: readonly Chapter[];
  readonly questions: readonly Question[];
}

/** A prediction of the course. */
export interface Predicted {
  readonly chapter: Chapter;
  readonly task: PredictTask;
  /** The scenario it is made for, as a link that says nothing of the view. */
  readonly link: string;
  /** ISO date of the last day that is shown before it is revealed. */
  readonly lastKnown: string;
}

/** All of it, for pages that show all of it. */
export async function loadCourse(): Promise<CourseContent> {
  const [chapters, questions] = await Promise.all([Promise.all(CHAPTERS.map(loadChapter)), loadQuestions()]);
  return { chapters, questions };
}

export function predictionsOf({ chapters }: CourseContent): readonly Predicted[] {
  return chapters.flatMap((chapter) =>
    chapter.screens.flatMap(({ task, last }, i) => (task?.kind === 'predict' ? [{ chapter, task, link: linkAt(chapter.screens, i), lastKnown: last ?? addDays(task.dates[0] ?? task.until, -1) }] : [])),
  );
}

/** The year that a question is about: that of the screen which asks it, else the one its chapter begins with. */
export function linkOfQuestion({ chapters }: CourseContent, { id, chapter: name }: Question): string {
  const screens = chapters.find((chapter) => chapter.name === name)?.screens ?? [];
  const asked = screens.findIndex(({ task }) => (task?.kind === 'question' && task.question === id) || (task?.kind === 'predict' && task.happened === id));
  return linkAt(screens, Math.max(0, asked));
}

/** What the shops are called for which one chooses a way to train, by the ids under which choices are kept. */
export function shopTitles({ chapters }: CourseContent): ReadonlyMap<string, string> {
  const tasks = chapters.flatMap(({ screens }) => screens.flatMap(({ task }) => (task?.kind === 'choose' ? [task] : [])));
  return new Map(tasks.flatMap(({ id, shops }) => shops.map(({ title }, i): [string, string] => [`${id}.${i + 1}`, title])));
}

/** What a screen starts from: its own link, else that of the last one before it. */
function linkAt(screens: readonly Screen[], at: number): string {
  return scenarioLink(screens.slice(0, at + 1).findLast(({ link }) => link !== undefined)?.link ?? '#v=1');
}

/** A link as one of its scenario alone: two links of the same year are the same text. One that is not as links are written stays as it is. */
export function scenarioLink(link: string): string {
  const sound = soundLink(link);
  return sound ? printLink({ scenario: sound.scenario, view: DEFAULT_VIEW, unknown: [] }) : link;
}
