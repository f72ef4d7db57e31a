import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from './arbitrary.ts';
import { printLink, type Link } from './link.ts';
import { findLink } from './linkInText.ts';

const BASE = 'https://example.org/~möller/week%203/wilt/';

/** A link as Wilt writes it, of up to a few lines; a name that ends in a full stop can't be told from a sentence's end. */
const sound: fc.Arbitrary<Link> = anyLink.map((link) => ({ ...link, unknown: [] })).filter((link) => /[\p{L}\p{N}]$/u.test(printLink(link)) && printLink(link).length > 4);

const sentence = fc.constantFrom('', 'Look at Valentine’s Day here: ', 'I set the rate to 0.3 (was 1), see\n', 'Hi all,\n\n', '> ', 'Question 3 = see ', 'a&b ', '1. ', 'See www.example.org or ');
/** What a wrapped link's last piece may be followed by is a line of its own: beside words of a sentence it is told by what it says. */
const ends = ['', '.', ')', '\n\nBest wishes,\nUma', '\nRegards', '\n> On Monday Ann wrote:\n> 7 days = a week'];
const goesOn = fc.constantFrom(...ends, ' and tell me what you think of it.', ', then', '!!', ' 👍');
const nextLine = fc.constantFrom(...ends);

type Trimming = (address: string) => string;
const entities = (text: string): string => text.replaceAll('&', '&amp;');
const wrappedAt = (columns: number, start: string): Trimming => (address) => (address.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? []).join(`\n${start}`);

const TRIMMINGS: Readonly<Record<string, Trimming>> = {
  'as it is': (address) => address,
  'mail’s brackets': (address) => `<${address}>`,
  'chat’s brackets and name': (address) => `<${address}|Wilt>`,
  Markdown: (address) => `[the year](${address})`,
  'a reference in Markdown': (address) => `[1]: ${address} "Wilt"`,
  'code in Markdown': (address) => `\`${address}\``,
  'bold in a chat': (address) => `*${address}*`,
  'an iframe': (address) => `<iframe src="${entities(address)}" width="960" height="540" title="Wilt"></iframe>`,
  'an anchor': (address) => `<p><a href='${entities(address)}'>here</a></p>`,
  'escaped HTML': (address) => `&lt;${entities(address)}&gt;`,
  LaTeX: (address) => `\\href{${address.replaceAll(/[#&%_~]/g, (mark) => `\\${mark}`)}}{Wilt}`,
  'quotes around it': (address) => `“${address}”`,
  'wrapped at 76': wrappedAt(76, ''),
  'wrapped and quoted': wrappedAt(72, '> '),
  'wrapped and quoted twice': wrappedAt(70, '>> '),
  'printed quotably': (address) => wrappedAt(75, '')(address.replaceAll('=', '=3D')).replaceAll('\n', '=\n'),
  'looked at by the mail server': (address) => `https://eur01.safelinks.example.com/?url=${encodeURIComponent(address)}&data=05%7C01`,
  'escaped whole': (address) => encodeURIComponent(address),
};

describe('laws', () => {
  test.each(Object.keys(TRIMMINGS))('the link in a text is the one that was put in: %s', (name) => {
    fc.assert(
      fc.property(sound, sentence, /wrapped|printed/.test(name) ? nextLine : goesOn, (link, before, after) => {
        const address = BASE + printLink(link);
        const found = findLink(before + (TRIMMINGS[name]?.(address) ?? '') + after);
        expect(found.kind).toBe('link');
        if (found.kind === 'link') expect(found.read.link).toEqual(link);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('no text makes it throw, and a text without a link has none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void findLink(text)));
    fc.assert(fc.property(fc.lorem({ maxCount: 60 }), (text) => {
        expect(findLink(text).kind).toBe('none');
      }));
  });
});

describe('examples', () => {
  test('a link without its address, and one that its program moved to the query', () => {
    for (const text of ['#v=1&seed=7', 'v=1&seed=7', 'try #v=1&seed=7 please', 'https://example.org/wilt/?v=1&seed=7', 'https://example.org/wilt/?world.seed=7#v=1&seed=7']) {
      const found = findLink(text);
      expect(found.kind === 'link' && found.read.link.scenario.world.seed, text).toBe(7);
    }
    const readyMade = findLink('open https://example.org/wilt/#preset=sold-out.');
    expect(readyMade.kind === 'link' && readyMade.read.link.scenario.shop.soldOut).toBe('not');
  });

  test('what can’t be used is told as on the page', () => {
    const found = findLink('(https://example.org/wilt/#v=1&dynamic.rate=99&seed=7)');
    expect(found.kind === 'link' && found.read.notices.map(({ kind, key, given }) => [kind, key, given])).toEqual([['value', 'dynamic.rate', '99']]);
  });

  test('why there is none', () => {
    expect(findLink('  \n')).toEqual({ kind: 'none', because: 'empty' });
    expect(findLink('Hello, see you tomorrow. 1 + 1 = 2 & so on #1')).toEqual({ kind: 'none', because: 'no link' });
    expect(findLink('https://example.org/wilt/ is nice')).toEqual({ kind: 'none', because: 'cut off' });
    expect(findLink('https://example.org/?q=1#top')).toEqual({ kind: 'none', because: 'cut off' });
  });

  test('of several the first is taken and the others are counted; the same one twice is one', () => {
    const several = findLink('https://example.org/#v=1&seed=7 https://example.org/#v=1&seed=8 <https://example.org/#v=1&seed=7>');
    expect(several.kind === 'link' && [several.read.link.scenario.world.seed, several.others]).toEqual([7, 1]);
  });

  test('a line that follows is none of the link', () => {
    const long = `${BASE}#v=1&seed=7&dynamic.rate=0.3&at=2027-02-14&lens=valentines&hand-in=1abc`;
    for (const after of ['\nRegards', '\nSee you', '\n\n12', '\n12 o’clock?', '\n1']) {
      const found = findLink(`${long}${after}`);
      expect(found.kind === 'link' && found.read.link.view['hand-in'], after).toBe(after === '\n1' ? '1abc1' : '1abc');
    }
  });
});
