/** Words of a hand-in: what a student predicted and answered, over the truth; and what is wrong with one that is damaged. */
import { dayMonth, longDate } from './dates.ts';
import { many, whole } from './numbers.ts';

export const HAND_IN = {
  title: 'A hand-in',
  proves: 'A hand-in proves no authorship: anyone can make one, with any name.',
  stays: 'Nothing of it leaves this machine.',
  recomputed: 'All years are worked out anew on this machine.',
  unnamed: 'without a name',
  predictions: 'Predictions',
  noPredictions: 'No prediction was made.',
  notSure: 'not sure',
  skipped: 'skipped',
  notAsked: '–',
  saidNotSure: 'Not sure: nothing was drawn.',
  saidSkipped: 'Skipped: nothing was drawn.',
  notRevealed: 'It is not yet held against the year, which is not shown here either.',
  coming: 'The year is being worked out …',
  failed: 'The year could not be worked out here.',
  sameScenario: 'Open the scenario',
  happened: 'What happened?',
  explanation: 'Why? In own words',
  answers: 'Answers',
  noAnswers: 'No question was answered.',
  question: 'Question',
  rounds: { before: 'Before', after: 'After', again: 'Again' },
  rightAnswer: 'Right',
  choices: 'Shops that were chosen for',
  shop: 'Shop',
  pick: 'Way to train',
  cost: 'Said to cost',
  unknownQuestion: 'A question that this version of the course does not have',
  unknownOption: 'an answer that this version of the course does not have',
  unknownPrediction: 'Predictions that this version of the course does not have:',
  unfit: 'It was drawn for other dates than this version of the course has.',
} as const;

/** "Wilt 1.0.0, the version of this page": which engine the student had. */
export function madeWith(engine: string, here: string): string {
  return engine === here ? `Made with Wilt ${engine}, the version of this page.` : `Made with Wilt ${engine}; this page is ${here}, and what it works out may differ.`;
}

/** "Made on 14 February 2027 at 09:05 (UTC)." from seconds since 1970 */
export function madeOn(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString();
  return `Made on ${longDate(iso.slice(0, 10))} at ${iso.slice(11, 16)} (UTC).`;
}

export function hashVerdict(handed: string, recomputed: string): string {
  return recomputed.startsWith(handed)
    ? `The year worked out here is the same to the bit: its hash begins with ${handed}.`
    : `The year worked out here is another one: its hash begins with ${recomputed.slice(0, handed.length)}, and then it was ${handed}.`;
}

/** "4 200 €" */
export function euros(value: number): string {
  return `${whole(value)} €`;
}

/** What changed from the first to the last time that a question was asked; '' where nothing is to be said. */
export function changed(before: boolean | undefined, after: boolean | undefined): string {
  if (before === undefined || after === undefined) return '';
  if (before === after) return after ? 'right both times' : 'not right both times';
  return after ? 'right now, not before' : 'right before, not now';
}

/** What is wrong with a text that should be a hand-in. */
export type HandInDamage = { readonly kind: 'cut'; readonly has: number; readonly of: number } | { readonly kind: 'changed' } | { readonly kind: 'form'; readonly given: string };

export function damageSentence(damage: HandInDamage): string {
  switch (damage.kind) {
    case 'cut':
      return damage.has === 0 ? 'There is nothing after “hand-in=”: the link was cut.' : `The link was cut: ${damage.has} of its ${many(damage.of, 'character')} are there. Ask for it once more, as a file or in a mail of its own.`;
    case 'changed':
      return 'Characters of the link were changed or left out on its way, so nothing of it can be trusted. Ask for it once more.';
    case 'form':
      return `This hand-in begins with “${damage.given}”: a newer version of this page made it, or it was changed on its way.`;
  }
}

/** "31 January to 21 February" */
export function span(from: string, until: string): string {
  return `${dayMonth(from)} to ${dayMonth(until)}`;
}
