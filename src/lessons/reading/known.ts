/** What names there are that a chapter or a question may use. */
import type { ChapterName } from '../../scenario/chapters.ts';
import { CLAIM_NAMES } from '../../simulation/claimNames.ts';
import { entryOf, GLOSSARY, type TermName } from '../../text/glossary.ts';
import { ANSWERS } from '../answers.ts';

export interface Known {
  readonly claims: ReadonlySet<string>;
  /** Each computed answer with the option ids that it can give. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Each term of the glossary with all ways to say it. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Each question, with the words that it takes on a screen. */
  readonly questions: ReadonlyMap<string, { readonly words: number }>;
  /** Questions that ask what was seen; whoever answers one wrongly need not believe anything. */
  readonly observations: ReadonlySet<string>;
  /** Each chapter's screens. */
  readonly screens: ReadonlyMap<ChapterName, ReadonlySet<string>>;
}

/** What does not depend on the files. */
export const NAMED: Pick<Known, 'claims' | 'answers' | 'terms'> = {
  claims: new Set(CLAIM_NAMES),
  answers: new Map(Object.entries(ANSWERS).map(([name, { gives }]) => [name, gives])),
  terms: new Map((Object.keys(GLOSSARY) as TermName[]).map((name) => [name, [name, `${name}s`, ...(entryOf(name).also ?? [])]])),
};
