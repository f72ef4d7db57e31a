/**
 * What a chapter is, once its file has been read. The files are in `content`, Markdown with YAML, and are read when the
 * page is built (`reading`): the page gets these records and no parser.
 */
import type { ChapterName } from '../scenario/chapters.ts';
import type { ClaimName } from '../simulation/claimNames.ts';
import type { Words } from '../text/words.ts';
import type { AnswerName } from './answers.ts';

/** What a sentence is. Only a claim or a question may hold a number, compare or give a cause. */
export const SENTENCE_KINDS = ['claim', 'question', 'instruction', 'definition'] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** A sentence with its full stop. A claim names what holds it. */
export type Sentence = { readonly says: Words } & ({ readonly kind: Exclude<SentenceKind, 'claim'> } | { readonly kind: 'claim'; readonly claim: ClaimName });
export type Paragraph = readonly Sentence[];

/** Parts of the page that a screen may show; all others are away. */
export const SHOWN = ['headline', 'why', 'ribbon', 'time', 'error', 'bouquets', 'operations', 'beliefs', 'shop', 'day', 'hand', 'training', 'watching', 'ledger', 'story', 'vary', 'contenders'] as const;
export type Shown = (typeof SHOWN)[number];

/** Where something is to be seen. */
export interface Place {
  readonly chapter: ChapterName;
  readonly screen: string;
}

export interface Option {
  readonly id: string;
  readonly says: Words;
  /** Said once it was chosen. */
  readonly feedback: Paragraph;
  /** What someone who chooses it believes; only wrong ones have it. */
  readonly misconception?: string;
  /** Where one sees that it is not so. */
  readonly see?: Place;
}

export interface Question {
  readonly id: string;
  readonly chapter: ChapterName;
  readonly asks: Paragraph;
  readonly options: readonly Option[];
  /** The right option's id, or what computes it from the year on the page. */
  readonly right: string | { readonly computed: AnswerName };
}

/** A shop not seen before. The contenders of its link are the ways to train among which one chooses. */
export interface Shop {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** What is known of it beforehand, and what is said once one has seen what each way cost. */
  readonly says: Paragraph;
  readonly told: Paragraph;
}

/** What the student is to do on a screen before going on. */
export type Task =
  | { readonly kind: 'question'; readonly question: string }
  /** Draws the coming bouquets off, six handles a curve, before the days are shown; then what happened, why, and the gap. */
  | {
      readonly kind: 'predict';
      readonly id: string;
      /** ISO dates of the handles. */
      readonly dates: readonly string[];
      /** Everything up to this date is shown once the prediction stands. */
      readonly until: string;
      /** The top of the axis, in bouquets off. */
      readonly most: number;
      /** The question *what happened?*, by its id. */
      readonly happened: string;
      /** Asks for the student's own explanation. */
      readonly explain: Paragraph;
      /** The day whose parts are shown then. */
      readonly why: string;
    }
  /** Runs the shop up to a date, with what the screen shows. */
  | { readonly kind: 'run'; readonly until: string }
  /** Asks several questions once more, in an order drawn by lot. */
  | { readonly kind: 'quiz'; readonly questions: readonly string[] }
  /** Picks a way to train for a shop not seen before and names what it will cost, then sees. */
  | { readonly kind: 'choose'; readonly id: string; readonly shops: readonly Shop[] };

export interface Screen {
  readonly id: string;
  readonly title: string;
  /** The scenario and view it starts from; without one the last screen's goes on. */
  readonly link?: string;
  /** ISO date that it opens on. */
  readonly at?: string;
  /** Nothing after this date is shown or can be reached here; a task that was done lifts it to its own `until`. */
  readonly last?: string;
  readonly show: readonly Shown[];
  readonly paragraphs: readonly Paragraph[];
  readonly task?: Task;
}

export interface Chapter {
  readonly name: ChapterName;
  readonly title: string;
  readonly minutes: number;
  /** What one is to be able to say afterwards; what many believe before; what to ask aloud. For instructors. */
  readonly aim: string;
  readonly misconception: string;
  readonly aloud: readonly string[];
  /** Screens whose order is drawn by lot for each student, by id; they stand next to each other. */
  readonly mixed: readonly string[];
  readonly screens: readonly Screen[];
}

/** Bouquets off of other years at a prediction's dates, `[dates]`: the 10th, 50th and 90th percentile. */
export interface Band {
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
}
/** The sides of a prediction. */
export const SIDES = ['static', 'dynamic'] as const;
export type Side = (typeof SIDES)[number];
