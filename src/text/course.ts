/** Words of the beginning and of the course's frame. What the chapters say is in lessons/content. */
import { longDate } from './dates.ts';

export const BEGINNING = {
  name: 'The beginning',
  title: 'Train once, or keep training?',
  /** What this is, in two sentences. */
  what: 'A flower shop taught a model on the shoppers of July and August to tell who will buy a bouquet. From today one copy stays as it is (static), and the other learns on from every day (dynamic).',
  question: 'Which of the two will serve the shop better, and when?',
  measure: 'Both are judged by bouquets off: how many bouquets a day they expect too many or too few.',
  course: 'Take the course',
  courseTakes: '20 minutes',
  alone: 'Step on your own',
  scenario: 'Pick a scenario',
  goOn: 'Go on where you were',
  sold: 'Bouquets sold in July and August, from which both learnt',
  stopTitle: 'Valentine’s Day is coming.',
  stop: 'Here you are stopped once. How far off will each of the two be in the coming weeks?',
  guess: 'Make a guess',
  on: 'Go on without one',
  guessed: 'The year is yours now. In the course the question comes again, with what there is to learn from it.',
  toYear: 'On to the year',
} as const;

/** "62 days, from 26 to 52 bouquets a day" */
export function soldSummary(sold: readonly number[]): string {
  return `${sold.length} days, from ${Math.min(...sold)} to ${Math.max(...sold)} bouquets a day`;
}

export const COURSE_WORDS = {
  word: 'Course',
  title: 'The course',
  intro: 'Five chapters of a few minutes each. You say what you expect before you see it. Then others, as you like, in any order.',
  core: 'The course',
  besides: 'As you like',
  open: 'Open',
  done: 'done',
  here: 'you were here',
  sandbox: 'The sandbox',
  sandboxSays: 'the whole year, with every setting, chart and scenario',
  report: 'Your report',
  reportSays: 'what you expected, what came, and what you said of it, to print, to keep or to hand in',
  quiz: 'All questions once more',
  handIns: 'For a class',
  class: 'Hand-ins together',
  classSays: 'what many students expected and answered, over the truth; nothing leaves this machine',
  instructors: 'For instructors',
  instructorsSays: 'each chapter’s aim, the misconception, what to ask aloud, and the link that opens it',
  leave: 'Leave the chapter',
  toYear: 'To the year',
  back: 'Back',
  next: 'Go on',
  nextChapter: 'Next chapter',
  finish: 'To your report',
  skip: 'Skip this',
  loading: 'One moment…',
  missing: 'This chapter could not be loaded. Check the connection and try again.',
  whyTitle: 'What the page knows of it',
  withoutWords: 'Say nothing, and see what the page knows of it',
  reached: 'You are there.',
  reveal: 'Reveal',
} as const;

/** "Screen 3 of 7" */
export function screenOf(index: number, count: number): string {
  return `Screen ${index + 1} of ${count}`;
}

export function minutesOf(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** "Go on to 21 February 2027." */
export function runTo(iso: string): string {
  return `Go on to ${longDate(iso)}.`;
}
