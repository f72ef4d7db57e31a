/** Links as they come out of mail, chat, course pages and word processors: what was meant is read, or named. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario, anyView } from './arbitrary.ts';
import { LONGEST_LINK, printLink, type Link } from './link.ts';
import { parseLink } from './linkReading.ts';
import { preset } from './presets.ts';
import { DEFAULT_SCENARIO, withValues } from './scenario.ts';

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

describe('values in other words', () => {
  test.each([
    ['theme=day', '#v=1&theme=light'],
    ['theme=Night', '#v=1&theme=dark'],
    ['reveal=yes&gate.on=true&rollback.on=1', '#v=1&gate.on=on&rollback.on=on&reveal=on'],
    ['prices.alarms=No', '#v=1&prices.alarms=off'],
    ['metric=Brier+score', '#v=1&metric=brier'],
    ['metric=brier%20score', '#v=1&metric=brier'],
    ['smoothing=7-day+mean', '#v=1&smoothing=7'],
    ['valentines.moves=Many,Who', '#v=1&valentines.moves=who.many'],
    ['dynamic.rate=0,3', '#v=1&dynamic.rate=0.3'],
    ['world.conversion=12%', '#v=1&world.conversion=12'],
    ['world.days=1,000', '#v=1&world.days=1000'],
    ['at=20270204', '#v=1&at=2027-02-04'],
    ['at=2027/02/04.', '#v=1&at=2027-02-04'],
  ])('%s', (said, meant) => {
    const { link, notices, mended } = parseLink(`#${said}`);
    expect([printLink(link), notices, mended]).toEqual([meant, [], true]);
  });

  test.each(['theme=twilight', 'reveal=perhaps', 'prices.examples=1,000', 'at=02/04/2027', 'at=2027-02-1', 'at=4.2.2027', 'seed=7 and 8', 'smoothing=-1', 'valentines.moves=who comes', 'preset=tulips'])('%s is uncertain, and named', (said) => {
    const { link, notices } = parseLink(`#v=1&${said}`);
    expect(notices).toMatchObject([{ kind: 'value', key: said.split('=')[0], given: said.split('=')[1] }]);
    expect(link.scenario).toEqual(DEFAULT_SCENARIO);
  });
});

describe('a ready-made scenario by its name', () => {
  test('is that scenario on its day, and what else is said changes it', () => {
    const { link, notices, mended } = parseLink('#v=1&preset=broken-feed');
    expect([notices, mended]).toEqual([[], true]);
    expect(link.scenario).toEqual(preset('broken-feed').scenario);
    expect(link.view.at).toBe(preset('broken-feed').at);
    expect(link.view).toMatchObject(preset('broken-feed').sight);
    const changed = parseLink('preset=Too+careful&seed=3&gate.loss=2&at=2027-01-01&lens=none').link;
    expect(changed.scenario).toEqual(withValues(preset('too-careful').scenario, { 'world.seed': 3, 'gate.loss': 2 }));
    expect(changed.view).toMatchObject({ at: '2027-01-01', lens: 'none' });
  });

  test('a value that can’t be used leaves the scenario’s own', () => {
    const { link, notices } = parseLink('preset=too-careful&gate.loss=99');
    expect(link.scenario.gate.loss).toBe(1.2);
    expect(notices).toMatchObject([{ key: 'gate.loss', given: '99', used: '1.2' }]);
  });

  test('comes once', () => {
    const { link, notices } = parseLink('preset=tulips&preset=broken-feed&preset=sold-out');
    expect(link.scenario).toEqual(preset('broken-feed').scenario);
    expect(notices).toMatchObject([{ kind: 'value', given: 'tulips', used: 'broken-feed' }, { kind: 'repeated', given: 'sold-out', used: 'broken-feed' }]);
  });
});

describe('an address', () => {
  const read = (query: string, hash = '') => {
    const { link, notices, query: rest } = parseLink({ query, hash });
    return [printLink(link), notices.map(({ kind, key }) => `${kind} ${key}`), rest];
  };

  test('keeps its host’s own query, whatever of the link is in it', () => {
    expect(read('course=12&v=1&seed=7&zoom=3')).toEqual(['#v=1&seed=7&zoom=3', ['unknown zoom'], 'course=12']);
    expect(read('course=12&gate.on=on&utm_source=x')).toEqual(['#v=1&gate.on=on', [], 'course=12']);
    expect(read('seed=7&at=2026-12-24')).toEqual(['#v=1&seed=7&at=2026-12-24', [], '']);
    expect(read('v%3D1%26seed%3D7')).toEqual(['#v=1&seed=7', [], '']);
    expect(read('course=12&preset=broken-feed')[2]).toBe('course=12');
  });

  test('that says something in both parts loses neither', () => {
    expect(read('v=1&seed=7', 'at=2026-12-24')).toEqual(['#v=1&seed=7&at=2026-12-24', [], '']);
    expect(read('v=1&seed=7', 'v=1&seed=8')).toEqual(['#v=1&seed=8', ['repeated v', 'repeated seed'], '']);
  });

  test.each(['v=20260701', 'v=1', 'course=12&view=grid', 'scale=2', 'theme=plaid', 'utm_source=x', 'at=home&seed=flower', 'q=seed%3D7', 'next=/x?a=1%26seed%3D7', ''])('“?%s” is its host’s own', (query) => {
    expect(read(query)).toEqual(['#v=1', [], null]);
    expect(read(query, 'v=1&seed=7')).toEqual(['#v=1&seed=7', [], null]);
  });

  test('whose hash is a link leaves a host’s words alone that are the link’s too', () => {
    expect(read('theme=dark&view=slide', 'v=1&seed=7')).toEqual(['#v=1&seed=7', [], null]);
  });
});

describe('what is not certain stays as it came', () => {
  test.each([
    ['#v=1&zoom=3%26x%3D1&next=/?a=1%26seed%3D7', '#v=1&zoom=3%26x%3D1&next=/?a=1%26seed%3D7'],
    ['#v=1&seed=7&note=3D', '#v=1&seed=7&note=3D'],
    ['#v=1&amp;zoom=3&amp;seed=7', '#v=1&seed=7&zoom=3'],
    ['#v=1%26zoom=3%26seed=7', '#v=1&seed=7&zoom=3'],
  ])('%s', (given, kept) => {
    const { link, notices } = parseLink(given);
    expect(printLink(link)).toBe(kept);
    expect(notices.every(({ kind }) => kind === 'unknown')).toBe(true);
    expect(notices).toHaveLength(link.unknown.length);
  });

  test('names of events keep what looks like damage', () => {
    const names = ['3D printing', 'amp up', '“Quoted” – and – dashed', 'Ｗｉｄｅ', 'a,b', '100% on'];
    const own = names.map((name) => ({ name, date: '2027-05-07', strength: 1, lead: 3, moves: ['who'] as const }));
    const link: Link = { scenario: { ...DEFAULT_SCENARIO, events: { own } }, view: parseLink('').link.view, unknown: [] };
    for (const text of [printLink(link), `${printLink(link)}.`, printLink(link).replaceAll('&', '&amp;'), `#${encodeURIComponent(printLink(link).slice(1))}`]) expectMeant(text, link);
  });

  test('reading takes no longer for being asked to find much', () => {
    for (const flood of [';', '%26', 'seed', '&amp;', '(', '=3D', '%253D', 'at;', '%20', '\n> ']) {
      const text = flood.repeat(8000 / flood.length);
      const { link } = parseLink(`#dynamic.rate=${text}`);
      expect(link.scenario).toEqual(DEFAULT_SCENARIO);
      parseLink(`#x${text}`);
    }
  });
});
