/** Words of questions: how they are answered, and what is said of an answer. */
import { many } from './numbers.ts';

export const ASKING = {
  howSure: 'How sure are you?',
  answer: 'This is my answer',
  notSure: 'I’m not sure',
  skip: 'Skip',
  chooseFirst: 'Choose an answer.',
  sayHowSure: 'Say how sure you are.',
  ready: 'You can still change it.',
  again: 'You have met this question before.',
  afterAll: 'Answer it after all',
  see: 'See it for yourself',
  options: 'The answers',
  yours: 'your answer',
  right: 'right',
  yoursAndRight: 'your answer, and right',
  wasRight: 'That is right.',
  wasNot: 'That is not so.',
  wasNotSure: 'You were not sure. Here is the answer.',
  noted: 'Noted. You will see.',
  notedNotSure: 'Noted: you are not sure. You will see.',
  skipped: 'You skipped this question.',
  next: 'Next question',
  previous: 'Previous question',
  results: 'See how it went',
  before: 'Before',
  now: 'Now',
  question: 'Question',
  outcomes: 'Your answers, before and now',
} as const;

/** How sure one is of an answer, in three steps. */
const CONFIDENCE_WORDS = { 1: 'guessing', 2: 'fairly sure', 3: 'sure' } as const;
type Step = keyof typeof CONFIDENCE_WORDS;

export function confidenceWords(step: Step): string {
  return CONFIDENCE_WORDS[step];
}

/** "You were guessing." */
export function wereSure(step: Step): string {
  return `You were ${CONFIDENCE_WORDS[step]}.`;
}

/** "Question 2 of 5" */
export function placeInQuiz(at: number, of: number): string {
  return `${ASKING.question} ${at + 1} of ${of}`;
}

/** What came of a question in a round. */
export type Outcome = 'right' | 'wrong' | 'not-sure' | 'skipped' | 'not-asked';
const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { right: 'right', wrong: 'not right', 'not-sure': 'not sure', skipped: 'skipped', 'not-asked': 'not asked' };

export function outcomeWords(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}

/** "You have 4 of 5 questions right. Before it was 2 of 4." */
export function quizResult(now: Counted, before: Counted): string {
  const first = `You have ${now.right} of ${many(now.of, 'question')} right.`;
  return before.of === 0 ? first : `${first} Before it was ${before.right} of ${before.of}.`;
}

interface Counted {
  readonly right: number;
  readonly of: number;
}

/** "120 characters left", once there are few. */
export function charactersLeft(left: number): string {
  return left > FEW ? '' : `${many(left, 'character')} left`;
}
/** Characters from which on it is said how many are left. */
const FEW = 200;
