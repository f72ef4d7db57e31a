/** Words of a student's report: what was done in the course, and how it is taken along, handed in and forgotten. */
import { many } from './numbers.ts';

export const REPORT = {
  title: 'Your report',
  of: 'Report of',
  intro: 'What you predicted and answered, held against the years. It is on this machine only.',
  empty: 'Nothing is here yet: your predictions and answers will be, once you have begun the course.',
  begin: 'Begin with the first chapter',
  name: 'Name or pseudonym, if you like',
  save: 'Save as a file',
  open: 'Open a file',
  both: 'There is a course on this device already. What should become of it?',
  merge: 'Put both together',
  mergeHelp: 'Where both have an answer, the one from this device stays.',
  replace: 'Use the file’s in its place',
  leave: 'Leave it as it is',
  opened: 'The file is opened.',
  handIn: 'Hand in by link',
  handInLink: 'Your hand-in as a link',
  handInHelp: 'Whoever opens it sees your predictions and answers over the years, your name if you gave one, and a random number that tells two of yours from two students’.',
  withWords: 'With my own words, as far as there is room',
  forget: 'Forget me',
  forgetAsk: 'This deletes your predictions, answers and words from this machine. There is no way back but a file you have saved.',
  forgetYes: 'Delete all of it',
  forgetNo: 'Keep it',
  print: 'Print',
  chapters: 'Chapters',
  chapter: 'Chapter',
  state: 'State',
  done: 'done',
  begun: 'begun',
  goOn: 'Go on there',
} as const;

/** Of a link that holds all; "312 characters. No room was left for 2 texts of your own." */
export function linkNote(length: number, texts: number, others: number): string {
  const left = [...(texts > 0 ? [many(texts, 'text of your own', 'texts of your own')] : []), ...(others > 0 ? [many(others, 'other entry', 'other entries')] : [])];
  return `${many(length, 'character')}.${left.length === 0 ? '' : ` No room was left for ${left.join(' and ')}: hand in the saved file too.`}`;
}
