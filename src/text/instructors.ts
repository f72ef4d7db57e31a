/** Words of the instructors’ view: what each chapter is for, and how to run a class with it. */
import { whole } from './numbers.ts';

export const INSTRUCTORS = {
  title: 'For instructors',
  intro: 'One chapter after the other: what it is for, what many believe before, what to ask aloud, and the link that opens it.',
  answersOff: 'The sheet for class, without right answers and misconceptions, on paper too.',
  answersOn: 'With right answers and misconceptions: not for a class to see.',
  answers: 'Show answers and misconceptions',
  print: 'Print this sheet',
  deck: 'Slides for a lesson',
  course: 'The course',
  besides: 'As one likes',
  aim: 'Aim',
  misconception: 'Many believe',
  aloud: 'Ask aloud',
  link: 'Link that opens it',
  questions: 'Questions',
  right: 'right',
  believes: 'Whoever picks it may believe:',
  seen: 'To be seen in',
  computed: 'Which one is right is computed from the year on the page.',
} as const;

export function minutesLong(minutes: number): string {
  return `${whole(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

export function courseLong(minutes: number): string {
  return `${minutesLong(minutes)} with its questions`;
}
