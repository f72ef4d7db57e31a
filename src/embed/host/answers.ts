/** What a student answered in the course, as a page around the frame hears it: only what was answered since, only here. */
import type { Answers, Given, Progress, Round } from '../../lessons/progress/record.ts';
import type { Answer } from '../client/wilt.ts';

const ROUNDS: readonly Round[] = ['before', 'after', 'again'];

function told(kind: Answer['kind'], id: string, round: Round | null, given: Given): Answer {
  return typeof given === 'string' ? { kind, id, round, option: null, without: given, confidence: null } : { kind, id, round, option: given.option, without: null, confidence: given.confidence };
}

const same = (a: Given | undefined, b: Given | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The answers that are in a record and were not in the one before, or were others. */
export function answersSince(before: Progress, after: Progress): readonly Answer[] {
  if (before === after) return [];
  const questions = Object.entries<Answers>(after.answers).flatMap(([id, answers]) =>
    ROUNDS.flatMap((round) => {
      const given = answers[round];
      return given === undefined || same(before.answers[id]?.[round], given) ? [] : [told('question', id, round, given)];
    }),
  );
  const happened = Object.entries<Given>(after.happened).flatMap(([id, given]) => (same(before.happened[id], given) ? [] : [told('happened', id, null, given)]));
  return [...questions, ...happened];
}
