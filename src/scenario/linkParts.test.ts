import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLink } from './arbitrary.ts';
import { FIELD_OF_KEY, printLink } from './link.ts';
import { partsOfLink } from './linkParts.ts';

test('the parts are as long as the link together, and each is there once', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      const address = `https://example.org/wilt/${printLink(link)}`;
      const parts = partsOfLink(address);
      expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(address.length);
      expect(new Set(parts.map(({ kind }) => kind)).size).toBe(parts.length);
      expect(parts.map(({ length }) => length)).toEqual(parts.map(({ length }) => length).toSorted((a, b) => b - a));
    }),
    { numRuns: 50 },
  );
});

test('every key of the link is known for what it is about', () => {
  for (const key of FIELD_OF_KEY.keys()) expect(partsOfLink(`#v=1&${key}=1`).map(({ kind }) => kind), key).not.toContain('unknown');
  expect(partsOfLink('#v=1&constructor=1').map(({ kind }) => kind)).toContain('unknown');
});
