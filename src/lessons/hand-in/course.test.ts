import { expect, it } from 'vitest';
import { MOST_LOT, ROUNDS } from '../progress/record.ts';
import { codeOf } from './codes.ts';
import { linkOfQuestion, loadCourse, predictionsOf, scenarioLink } from './course.ts';
import { parseHandIn, printHandIn, type HandIn } from './handIn.ts';
import { knownIds, readerOf } from './known.ts';

const course = await loadCourse();
const ids = knownIds(course.chapters, course.questions);

it('has no two ids that are one in a hand-in', () => {
  const all = [...ids];
  expect(all.filter((id) => all.some((other) => other !== id && codeOf(other) === codeOf(id)))).toEqual([]);
});

it('goes into a link as a whole, whatever is answered, drawn and called', () => {
  const { chapters, questions } = course;
  const longest = (all: readonly { readonly id: string }[]) => ({ option: all[0]?.id ?? 'x', confidence: 3 as const });
  const everything: HandIn = {
    engine: '10.20.30',
    made: 4_000_000_000,
    name: '👩🏽‍🌾'.repeat(10),
    lot: MOST_LOT,
    predictions: Object.fromEntries(predictionsOf(course).map(({ task }) => [task.id, { drawn: { static: task.dates.map(() => task.most), dynamic: task.dates.map(() => task.most) }, hash: 'fedcba98', link: '' }])),
    happened: Object.fromEntries(predictionsOf(course).map(({ task }) => [task.id, longest(questions)])),
    answers: Object.fromEntries(questions.map(({ id, options }) => [id, Object.fromEntries(ROUNDS.map((round) => [round, longest(options)]))])),
    choices: Object.fromEntries(chapters.flatMap(({ screens }) => screens.flatMap(({ task }) => (task?.kind === 'choose' ? [1, 2, 3].map((i) => [`${task.id}.${i}`, { pick: 'recalibrated', cost: 1_000_000 }]) : [])))),
    explanations: {},
  };
  const { text, left } = printHandIn(everything);
  expect(left).toEqual([]);
  expect(parseHandIn(text, readerOf(chapters, questions))).toEqual(everything);
});

it('has links whose scenario is told by one text', () => {
  for (const { link } of predictionsOf(course)) expect(scenarioLink(link)).toBe(link);
  for (const question of course.questions) expect(scenarioLink(linkOfQuestion(course, question))).toMatch(/^#v=1/);
  expect(scenarioLink('#v=1&metric=bouquets&seed=7&at=2027-02-14')).toBe('#v=1&seed=7');
});
