/** Laws of the link over thousands of links that nobody meant to write. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from './arbitrary.ts';
import { printLink } from './link.ts';
import { parseLink } from './linkReading.ts';
import { FIELD_ENTRIES } from './scenario.ts';
import { VIEW_FIELDS } from './view.ts';

const KEYS = [...FIELD_ENTRIES.map(({ linkKey }) => linkKey), ...Object.keys(VIEW_FIELDS)];

/** Links with pieces cut out, doubled, swapped for hostile ones. */
function mutated(): fc.Arbitrary<string> {
  const hostile = fc.constantFrom('%', '%zz', '%C3', '=', '&', '&&', '#', '~', ';', '+', '-', '.', 'e', '1e999', 'NaN', '\u0000', '\ud800', '__proto__=1', 'v=2', 'seed=', 'at=2027-02-30', '&constructor=', '9'.repeat(40));
  const edit = fc.tuple(fc.nat(), fc.nat(12), fc.oneof(hostile, fc.constantFrom(...KEYS).map((key) => `&${key}=`), fc.string({ maxLength: 6 })));
  return fc.tuple(anyLink, fc.array(edit, { minLength: 1, maxLength: 5 })).map(([link, edits]) => {
    let text = printLink(link);
    for (const [at, length, piece] of edits) {
      const start = at % (text.length + 1);
      text = text.slice(0, start) + piece + text.slice(start + length);
    }
    return text;
  });
}

describe('links that nobody meant', () => {
  test('printing what was read is idempotent', () => {
    fc.assert(
      fc.property(mutated(), (hash) => {
        const once = printLink(parseLink(hash).link);
        expect(printLink(parseLink(once).link)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('mutated links never throw, and whatever is dropped is in a notice', () => {
    fc.assert(
      fc.property(mutated(), (hash) => {
        const { link, notices } = parseLink(hash);
        const kept = new Set(printLink(link).slice(1).split('&'));
        for (const pair of hash.replace(/^#/, '').trim().split('&')) {
          if (pair === '' || kept.has(pair)) continue;
          const key = KEYS.find((candidate) => pair.startsWith(`${candidate}=`));
          if (key === undefined) continue;
          // Read under another spelling of the same value, or named in a notice.
          // A window fits a calendar, or does not: it is read beside the calendar that it stands beside in the link.
          const beside = [...kept].filter((each) => /^(?:world\.(?:start|days)|static\.(?:from|to))=/.test(each) && !pair.includes(each.slice(0, each.indexOf('=') + 1)));
          const alone = parseLink([pair, ...beside].join('&'));
          const canonical = (pairs: readonly string[]): string | undefined => pairs.find((each) => each.startsWith(`${key}=`));
          // Two settings may have been read in it: what cannot be used of the other is named too.
          const isSaid = alone.notices.every((each) => each.key !== key && notices.some((notice) => notice.key === each.key));
          const same = isSaid && canonical(printLink(alone.link).slice(1).split('&')) === canonical([...kept]);
          const named = notices.some((notice) => notice.key === key || notice.kind === 'window' || notice.kind === 'length');
          expect(same || named, pair).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('any string at all is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.webUrl({ withFragments: true, withQueryParameters: true })), (hash) => {
        const { link } = parseLink(hash);
        expect(parseLink(printLink({ ...link, unknown: [] }))).toEqual({ link: { ...link, unknown: [] }, notices: [], mended: false, query: null });
      }),
      { numRuns: 2000 },
    );
  });
});
