import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUNDS } from '../progress/record.ts';
import { anyHandIn, idsOf } from './arbitrary.ts';
import { codeOf, idReader, isUnknown } from './codes.ts';
import { framed, lengthOf, roomIn, unframed } from './characters.ts';
import { LONGEST_VALUE, parseHandIn, printHandIn, type HandIn } from './handIn.ts';

const LETTERS = 'ABCXYZabcxyz0189'.split('');
/** No two ids of it have the same code, as none of the course have. */
const isPlain = (handIn: HandIn): boolean => new Set(idsOf(handIn).map(codeOf)).size === new Set(idsOf(handIn)).size;
const plainHandIn = anyHandIn.filter(isPlain);
const bytes = fc.uint8Array({ maxLength: 200 });

describe('bytes', () => {
  it('are letters and digits that say how many they are, and come back', () => {
    fc.assert(
      fc.property(bytes, fc.stringMatching(/^[A-Za-z0-9]*$/), (data, behind) => {
        const text = framed(data);
        expect(text).toMatch(/^1[A-Za-z0-9]+$/);
        expect(lengthOf(text)).toBe(text.length);
        expect(unframed(text + behind)).toEqual(data);
      }),
    );
  });

  it('fit where there is said to be room for them, and one more would not always', () => {
    for (let characters = 8; characters < 400; characters++) expect(framed(new Uint8Array(roomIn(characters)).fill(255)).length).toBeLessThanOrEqual(characters);
    expect(roomIn(LONGEST_VALUE)).toBeGreaterThan(1250);
  });

  it('are known to be changed where one character is another, or two have changed places', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.constantFrom(...LETTERS), (data, at, other) => {
        const text = framed(data);
        const i = at % text.length;
        const changed = text.slice(0, i) + other + text.slice(i + 1);
        if (changed !== text) expect(unframed(changed)).not.toBeInstanceOf(Uint8Array);
        const turned = text.slice(0, i) + text.slice(i, i + 2).split('').toReversed().join('') + text.slice(i + 2);
        if (turned !== text) expect(unframed(turned)).not.toBeInstanceOf(Uint8Array);
      }),
      { numRuns: 500 },
    );
  });

  it('are known to be cut, at either end and in the middle', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(), (data, one, other) => {
        const text = framed(data);
        const [from, to] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [number, number];
        if (from === to) return;
        expect(unframed(text.slice(0, from) + text.slice(to))).not.toBeInstanceOf(Uint8Array);
        if (from >= 3) expect(unframed(text.slice(0, from))).toEqual({ kind: 'cut', has: from, of: text.length });
      }),
      { numRuns: 500 },
    );
  });

  it('name a form that is not known here', () => {
    expect(unframed('2abc')).toEqual({ kind: 'form', given: '2' });
    expect(unframed('')).toEqual({ kind: 'cut', has: 0, of: 8 });
  });
});

describe('a hand-in', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(plainHandIn, (handIn) => {
        const { text, left } = printHandIn(handIn, 3800);
        fc.pre(left.length === 0);
        expect(parseHandIn(text, idReader(idsOf(handIn)))).toEqual(handIn);
      }),
    );
  });

  it('keeps what the course does not know as unknown, and hands it on', () => {
    fc.assert(
      fc.property(plainHandIn, (handIn) => {
        const { text } = printHandIn(handIn);
        const unknown = parseHandIn(text, idReader([]));
        if ('kind' in unknown) throw new Error(unknown.kind);
        expect(idsOf(unknown).every(isUnknown)).toBe(true);
        expect(printHandIn(unknown).text).toBe(text);
      }),
    );
  });

  it('never takes more room than it has, and says what found none', () => {
    fc.assert(
      fc.property(plainHandIn, fc.integer({ min: 400, max: LONGEST_VALUE }), (handIn, most) => {
        const { text, left } = printHandIn(handIn, most);
        expect(text.length).toBeLessThanOrEqual(most);
        const read = parseHandIn(text, idReader(idsOf(handIn)));
        if ('kind' in read) throw new Error(read.kind);
        const isLeft = (what: string, id: string) => left.some((each) => each.what === what && each.id === id);
        for (const id of Object.keys(handIn.answers)) expect(id in read.answers).toBe(!isLeft('answers', id));
        for (const id of Object.keys(handIn.explanations)) expect(id in read.explanations).toBe(!isLeft('explanation', id));
      }),
    );
  });

  it('has room for every prediction, every answer and the longest name', () => {
    const ids = (what: string, count: number) => Array.from({ length: count }, (_, i) => `${what}-with-a-rather-long-name-${i}`);
    const given = { option: 'some-option', confidence: 3 as const };
    const all: HandIn = {
      engine: '1.12.34',
      made: 4_000_000_000,
      name: '💐'.repeat(40),
      lot: 2 ** 32 - 1,
      predictions: Object.fromEntries(ids('prediction', 12).map((id) => [id, { drawn: { static: [999.9, 1, 2, 3, 4, 999.9], dynamic: [0, 0, 500, 999.9, 999.9, 999.9] }, hash: 'ffffffff', link: '' }])),
      happened: Object.fromEntries(ids('prediction', 12).map((id) => [id, given])),
      answers: Object.fromEntries(ids('question', 40).map((id) => [id, Object.fromEntries(ROUNDS.map((round) => [round, given]))])),
      choices: Object.fromEntries(ids('shop', 3).map((id) => [id, { pick: 'dynamic', cost: -123_456 }])),
      explanations: {},
    };
    const { text, left } = printHandIn(all);
    expect(left).toEqual([]);
    expect(`https://${'university.example/'.repeat(12)}#v=1&view=hand-in&hand-in=${text}`.length).toBeLessThan(2000);
    expect(parseHandIn(text, idReader(idsOf(all)))).toEqual(all);
  });

  it('is never thrown over, whatever stands in it', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(['changed', undefined]).toContain((parseHandIn(framed(data), idReader([])) as { kind?: string }).kind);
      }),
    );
  });
});
