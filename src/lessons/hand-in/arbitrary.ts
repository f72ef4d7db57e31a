/** For tests: hand-ins as students make them. */
import * as fc from 'fast-check';
import { anyProgress } from '../progress/arbitrary.ts';
import { handInOf, type HandIn } from './handIn.ts';

export const anyHandIn: fc.Arbitrary<HandIn> = fc
  .record({ progress: anyProgress, engine: fc.constantFrom('1.0.0', '1.12.3', '2.0.0-next.1'), made: fc.integer({ min: 1_767_225_600, max: 4_000_000_000 }), withWords: fc.boolean() })
  .map(({ progress, ...making }) => handInOf(progress, { ...making, linkOf: () => '#v=1' }));

/** Every id that a hand-in speaks of. */
export function idsOf({ predictions, happened, answers, choices, explanations }: HandIn): string[] {
  const given = [...Object.values(happened), ...Object.values(answers).flatMap((each) => Object.values(each))];
  const options = given.flatMap((each) => (typeof each === 'string' ? [] : [each.option]));
  return [...[predictions, happened, answers, choices, explanations].flatMap((each) => Object.keys(each)), ...options, ...Object.values(choices).map(({ pick }) => pick)];
}
