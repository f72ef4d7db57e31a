/** Two thousand links, damaged as mail, chat, course pages and word processors damage them: each is read as it was meant. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario, anyView } from './arbitrary.ts';
import { LONGEST_LINK, printLink, type Link } from './link.ts';
import { parseLink } from './linkReading.ts';

/** A link without unknown pairs; no event's name says something that the link's own marks could be taken for. */
const plainLink: fc.Arbitrary<Link> = anyScenario
  .filter(({ events }) => events.own.every(({ name }) => !/[&=%;]/.test(name)))
  .chain((scenario) => fc.record({ scenario: fc.constant(scenario), view: anyView(scenario), unknown: fc.constant([]) }));

/** Links whose names have nothing that is escaped: where some escapes are escaped again and others are not, nobody can tell. */
const unescaped = (link: Link) => link.scenario.events.own.every(({ name }) => /^[\p{L}\p{N} ]*$/u.test(name));
const IN_PART = new Set(['%3D', '%26 and %3D']);

/** What happens to the text behind the hash. */
type Damage = (pairs: string) => string;
/** What happens to the whole address. */
type Wrapping = (address: string) => string;

const isList = (pair: string) => /^(?:events\.own|incidents\.list|interventions\.list)=/.test(pair);
const eachPair = (change: (pair: string) => string): Damage => (pairs) => pairs.split('&').map(change).join('&');
/** Changes what is not in a list, where a character may be part of a name. */
const outsideLists = (change: (pair: string) => string): Damage => eachPair((pair) => (isList(pair) ? pair : change(pair)));
const wide = (text: string) => text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const DAMAGES: Readonly<Record<string, Damage>> = {
  'nothing': (pairs) => pairs,
  '&amp;': (pairs) => pairs.replaceAll('&', '&amp;'),
  '&amp;amp;': (pairs) => pairs.replaceAll('&', '&amp;amp;'),
  '&#38;': (pairs) => pairs.replaceAll('&', '&#38;'),
  '&#x26;': (pairs) => pairs.replaceAll('&', '&#x26;'),
  '%26': (pairs) => pairs.replaceAll('&', '%26'),
  '%3D': (pairs) => pairs.replaceAll('=', '%3D'),
  '%26 and %3D': (pairs) => pairs.replaceAll('&', '%26').replaceAll('=', '%3D'),
  'encoded as a whole': encodeURIComponent,
  'encoded twice': (pairs) => encodeURIComponent(encodeURIComponent(pairs)),
  'printed quotably': (pairs) => pairs.replaceAll('=', '=3D').replaceAll(/.{60}(?!$)(?<!=3?)/g, '$&=\r\n'),
  'a blank after each &': (pairs) => pairs.replaceAll('&', '& '),
  'a coded blank before each &': (pairs) => pairs.replaceAll('&', '%20&'),
  'a blank for each &': (pairs) => pairs.replaceAll('&', ' '),
  'a semicolon for each &': (pairs) => pairs.replaceAll('&', ';'),
  'blanks around each =': outsideLists((pair) => pair.replace('=', ' = ')),
  'blanks in values': outsideLists((pair) => pair.replace(/(?<==.)./, ' $&')),
  'keys in capitals': eachPair((pair) => pair.replace(/^[^=]*/, (key) => key.toUpperCase())),
  'words in capitals': outsideLists((pair) => pair.toUpperCase()),
  'long dashes': outsideLists((pair) => pair.replaceAll('-', '\u2011')),
  'minus signs': outsideLists((pair) => pair.replaceAll('-', '\u2212')),
  'full width': outsideLists(wide),
  'full width, encoded': outsideLists((pair) => encodeURIComponent(wide(pair))),
  'full width, all of it': (pairs) => (/events\.own/.test(pairs) ? pairs : wide(pairs)),
  'quotes around values': outsideLists((pair) => pair.replace('=', '=“').replace(/$/, '”')),
  'marks without width': outsideLists((pair) => pair.replaceAll(/(?<=.)[.=-]/g, '\u200b$&')),
  'tracking parameters': (pairs) => `${pairs.replace('&', '&fbclid=IwAR0~x;y&')}&utm_source=mail&utm_medium=a.b`,
  'a text fragment': (pairs) => `${pairs}:~:text=seed,view=slide`,
};

const AFTER = ['', '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '”', '’', '».', '…', ').', '&quot;', '&gt;', '&amp;', '#', '&', '%20', '%0A', '%22', '%E2%80%9D', '%29.', '**', '\u200b', '。', ' ', '\n'];
const BEFORE = ['', '?', '/', '!', '#', '“', '%E2%80%9C', '<', ' ', '%20', '(', '&', '&amp;'];

const WRAPPINGS: Readonly<Record<string, Wrapping>> = {
  'a hash': (address) => address.slice(address.indexOf('#')),
  'the pairs alone': (address) => address.slice(address.indexOf('#') + 1),
  'an address': (address) => address,
  'an address in smart quotes': (address) => `“${address}”`,
  'an address in angle brackets': (address) => `<${address}>`,
  'an address in round brackets': (address) => `(${address})`,
  'a Markdown link': (address) => `[The year](${address})`,
  'an address and a word before it': (address) => `See ${address}`,
  'a query': (address) => address.replace('#', '?'),
  'a query behind a host’s own': (address) => address.replace('#', '?course=12&'),
  'an escaped hash': (address) => address.replace('#', '%23'),
  'a safe link': (address) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02%7C&sdata=x%3D&reserved=0`,
  'a safe link that escaped the hash twice': (address) => `https://deu01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address.replace('#', '%23'))}&reserved=0`,
  'a redirect of a chat': (address) => `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}&h=AT0`,
};

const HOST = 'https://example.org/course/wilt/#';

function expectMeant(damaged: string, link: Link): void {
  const { link: read, notices } = parseLink(damaged);
  expect(printLink(read), damaged).toBe(printLink(link));
  expect(notices, damaged).toEqual([]);
}

describe('a damaged link opens as the undamaged one', () => {
  test.each(Object.entries(DAMAGES))('%s', (name, damage) => {
    fc.assert(
      fc.property(plainLink, fc.constantFrom('', 'seed=7&', 'gate.on=on&'), (link, extra) => {
        const pairs = printLink(link).slice(1);
        const longer = pairs.replace('v=1', `v=1&${extra}`.slice(0, -1));
        fc.pre((!IN_PART.has(name) || unescaped(link)) && damage(longer).length < LONGEST_LINK);
        expectMeant(`#${damage(pairs)}`, link);
        if (extra !== '' && !/(?:^|&)(?:seed|gate\.on)=/.test(pairs)) expectMeant(damage(longer), parseLink(`#${extra}${pairs}`).link);
        if (name !== 'nothing' && damage(pairs) !== pairs && pairs !== 'v=1') expect(parseLink(`#${damage(pairs)}`).mended, damage(pairs)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('what stands before and after it', () => {
    fc.assert(
      fc.property(plainLink, fc.constantFrom(...BEFORE), fc.constantFrom(...AFTER), (link, before, after) => {
        expectMeant(`#${before}${printLink(link).slice(1)}${after}`, link);
      }),
      { numRuns: 200 },
    );
  });

  test('what it is wrapped in', () => {
    fc.assert(
      fc.property(plainLink, fc.constantFrom(...Object.keys(WRAPPINGS)), (link, name) => {
        expectMeant(WRAPPINGS[name]!(HOST + printLink(link).slice(1)), link);
      }),
      { numRuns: 200 },
    );
  });

  test('line breaks anywhere, with a mail’s quoting marks', () => {
    fc.assert(
      fc.property(plainLink, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n> ', '\n> > ', '\n  '), (link, places, broken) => {
        let text = printLink(link);
        for (const place of places) {
          const at = 1 + (place % text.length);
          if (!/[\s>]/.test(text.slice(at - 1, at + 1))) text = text.slice(0, at) + broken + text.slice(at);
        }
        expectMeant(text, link);
      }),
      { numRuns: 300 },
    );
  });

  test('several of these at once', () => {
    const damages = ['&amp;', '%26 and %3D', 'encoded as a whole', 'tracking parameters', 'keys in capitals', 'nothing'];
    const wrappings = ['a hash', 'an address in smart quotes', 'a safe link', 'a query', 'a Markdown link'];
    fc.assert(
      fc.property(plainLink, fc.constantFrom(...damages), fc.constantFrom(...AFTER), fc.constantFrom(...wrappings), (link, damage, after, wrapping) => {
        fc.pre(!IN_PART.has(damage) || unescaped(link));
        expectMeant(WRAPPINGS[wrapping]!(HOST + DAMAGES[damage]!(printLink(link).slice(1)) + after), link);
      }),
      { numRuns: 200 },
    );
  });
});
