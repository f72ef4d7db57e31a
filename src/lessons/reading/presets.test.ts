/** The sentences of the ready-made scenarios, by the rule that holds for the course’s: a number, a comparison or a cause is a claim, or asked. */
import { expect, it } from 'vitest';
import { PRESET_NAMES } from '../../scenario/presets.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import { plainWords } from '../../text/words.ts';
import { statement } from './rules.ts';

it.each(PRESET_NAMES)('%s says what it claims as a claim', (name) => {
  const { story, lookFor, answer, next } = PRESET_WORDS[name];
  for (const { kind, says } of [...story, ...lookFor, ...answer, ...next.flatMap(({ done }) => done)]) {
    const text = plainWords(says);
    if (kind === 'instruction' || kind === 'definition') expect(statement(says), text).toBeUndefined();
    expect(text.endsWith('?'), text).toBe(kind === 'question');
  }
});

it.each(PRESET_NAMES)('%s has claims that begin with its name', (name) => {
  const { story, lookFor, answer, next } = PRESET_WORDS[name];
  const claims = [...story, ...lookFor, ...answer, ...next.flatMap(({ done }) => done)].flatMap((sentence) => (sentence.kind === 'claim' ? [sentence.claim] : []));
  expect(claims.filter((claim) => !claim.startsWith(`${name}-`))).toEqual([]);
});

it.each([
  ['January is long.', undefined],
  ['Less is sold.', 'a comparison (“Less”)'],
  ['Static is the better one.', 'a comparison (“better”)'],
  ['It is warmer than in May.', 'a comparison (“warmer”)'],
  ['It is the busiest day.', 'a comparison (“busiest”)'],
  ['It costs twice what it did.', 'a comparison (“twice”)'],
  ['It is as good as the other.', 'a comparison (“as good as”)'],
  ['It no longer learns, and no more.', undefined],
  ['Each and every other one, rather than that.', undefined],
  ['The flower shop has a register, a letter and an order.', undefined],
  ['Three of the four hold it.', undefined],
  ['On 14 February.', 'a number (“14”)'],
  ['Half of them.', 'a comparison (“Half”)'],
  ['That is why it fell.', 'a cause (“That is why”)'],
  ['It fell, because it snowed.', 'a cause (“because”)'],
] as const)('%s', (text, found) => {
  expect(statement(text)).toBe(found);
});

it('lets terms have the names that they have', () => {
  expect(statement(['The ', { term: 'best possible', says: 'best possible' }, ' knows all.'])).toBeUndefined();
  expect(statement(['An ', { term: 'L2 regularisation', says: 'L2' }, ' penalty.'])).toBeUndefined();
});
