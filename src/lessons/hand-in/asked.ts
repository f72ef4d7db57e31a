/** Questions and answers as text, for tables. */
import { confidenceWords } from '../../text/asking.ts';
import { HAND_IN } from '../../text/handIn.ts';
import { plainWords } from '../../text/words.ts';
import type { Question } from '../chapter.ts';
import type { Given } from '../progress/record.ts';
import { isUnknown } from './codes.ts';

export function asksOf({ asks }: Question): string {
  return asks.map(({ says }) => plainWords(says)).join(' ');
}

export function optionText({ options }: Pick<Question, 'options'>, id: string): string {
  const option = options.find((each) => each.id === id);
  return option ? plainWords(option.says) : isUnknown(id) ? HAND_IN.unknownOption : id;
}

/** "It is the hangover. (fairly sure)" */
export function givenText(question: Pick<Question, 'options'>, given: Given | undefined): string {
  if (given === undefined) return HAND_IN.notAsked;
  if (given === 'not-sure') return HAND_IN.notSure;
  if (given === 'skipped') return HAND_IN.skipped;
  const says = optionText(question, given.option);
  return given.confidence === null ? says : `${says} (${confidenceWords(given.confidence)})`;
}
