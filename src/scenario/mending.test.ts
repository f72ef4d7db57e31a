/** Links as they come out of mail, chat, course pages and word processors: what was meant is read, or named (see mending.slow.test.ts too). */
import { describe, expect, test } from 'vitest';
import { printLink, type Link } from './link.ts';
import { parseLink } from './linkReading.ts';
import { preset } from './presets.ts';
import { DEFAULT_SCENARIO, withValues } from './scenario.ts';

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
    for (const text of [printLink(link), `${printLink(link)}.`, printLink(link).replaceAll('&', '&amp;'), `#${encodeURIComponent(printLink(link).slice(1))}`]) {
      const { link: read, notices } = parseLink(text);
      expect(printLink(read), text).toBe(printLink(link));
      expect(notices, text).toEqual([]);
    }
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
