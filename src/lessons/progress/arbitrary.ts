/** For tests: records of progress as students leave them, with any ids, names and texts. */
import * as fc from 'fast-check';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { CONFIDENCES, MOST_LOT, MOST_OFF, NO_ANSWERS, PROGRESS_VERSION, ROUNDS, cleanExplanation, cleanName, type Answers, type Drawn, type Given, type Prediction, type Progress } from './record.ts';

const id: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).filter((text) => !(text in {}));
const none = fc.constantFrom(...NO_ANSWERS);
const link = fc.constantFrom('', '#v=1', '#v=1&seed=7&at=2027-02-14');

export const anyGiven: fc.Arbitrary<Given> = fc.oneof(none, fc.record({ option: id, confidence: fc.constantFrom(null, ...CONFIDENCES) }));

export const anyDrawn: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 12 }).chain((minLength) => {
  const side = fc.array(fc.integer({ min: 0, max: MOST_OFF * 10 }).map((value) => value / 10), { minLength, maxLength: minLength });
  return fc.record({ static: side, dynamic: side });
});

const prediction: fc.Arbitrary<Prediction> = fc.record({ drawn: fc.oneof(none, anyDrawn, anyDrawn), link, hash: fc.oneof(fc.constant(''), fc.stringMatching(/^[\da-f]{64}$/)) });

/** Some of the rounds, in their order. */
const answers: fc.Arbitrary<Answers> = fc
  .tuple(fc.subarray([...ROUNDS], { minLength: 1 }), fc.array(anyGiven, { minLength: 3, maxLength: 3 }))
  .map(([rounds, given]) => Object.fromEntries(rounds.map((round, i) => [round, given[i]!])));

const byId = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> => fc.dictionary(id, value, { maxKeys: 6, noNullPrototype: true });
export const anyText: fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('Ada', 'Zoë 花子', '“O’Brien”', '💐💐💐', '\ud800', 'a\r\nb'));

export const anyProgress: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(PROGRESS_VERSION),
  name: anyText.map(cleanName),
  lot: fc.integer({ min: 0, max: MOST_LOT }),
  latest: fc.constantFrom('' as const, ...CHAPTERS),
  chapters: fc.dictionary(fc.constantFrom(...CHAPTERS), fc.record({ screen: id, link, done: fc.boolean() }), { noNullPrototype: true }),
  predictions: byId(prediction),
  happened: byId(anyGiven),
  explanations: byId(anyText.map(cleanExplanation).filter((text) => text.trim() !== '')),
  answers: byId(answers),
  choices: byId(fc.record({ pick: id, cost: fc.integer({ min: -1e9, max: 1e9 }) })),
});
