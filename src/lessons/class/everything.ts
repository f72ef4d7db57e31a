/** All of a class as one table, a line for each value, for whoever counts on elsewhere. Without names: a student is a number. */
import type { CsvLines } from '../../ui/kit/csv.ts';
import { SIDES } from '../chapter.ts';
import type { HandIn } from '../hand-in/handIn.ts';
import { ROUNDS, type Given } from '../progress/record.ts';

export function everythingCsv(handIns: readonly HandIn[]): CsvLines {
  return [['student', 'what', 'id', 'part', 'value', 'confidence'], ...handIns.flatMap((handIn, i) => linesOf(handIn).map((line) => [String(i + 1), ...line]))];
}

/** What, id, part, value, confidence. */
function linesOf({ predictions, happened, answers, choices }: HandIn): string[][] {
  const given = (each: Given): string[] => (typeof each === 'string' ? [each, ''] : [each.option, each.confidence === null ? '' : String(each.confidence)]);
  return [
    ...Object.entries(predictions).flatMap(([id, { drawn }]) =>
      typeof drawn === 'string' ? [['prediction', id, '', drawn, '']] : SIDES.flatMap((side) => drawn[side].map((value, date) => ['prediction', id, `${side} ${date + 1}`, String(value), ''])),
    ),
    ...Object.entries(happened).map(([id, each]) => ['happened', id, '', ...given(each)]),
    ...Object.entries(answers).flatMap(([id, rounds]) => ROUNDS.flatMap((round) => (rounds[round] === undefined ? [] : [['answer', id, round, ...given(rounds[round])]]))),
    ...Object.entries(choices).flatMap(([id, { pick, cost }]) => [
      ['choice', id, 'pick', pick, ''],
      ['choice', id, 'cost', String(cost), ''],
    ]),
  ];
}
