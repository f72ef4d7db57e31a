import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from './arbitrary.ts';
import { LONGEST_LINK, printLink, soundLink, type Link } from './link.ts';
import { parseLink, type LinkNotice } from './linkReading.ts';
import { DEFAULT_SCENARIO } from './scenario.ts';
import { DEFAULT_VIEW } from './view.ts';

const DEFAULT: Link = { scenario: DEFAULT_SCENARIO, view: DEFAULT_VIEW, unknown: [] };

/** What is read of a link that nothing happened to. */
const asItCame = (link: Link) => ({ link, notices: [], mended: false, query: null });

function noticesOf(hash: string): readonly LinkNotice[] {
  return parseLink(hash).notices;
}

describe('laws', () => {
  test('every setting survives the round trip', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const { link: read, notices, mended, query } = parseLink(printLink(link));
        expect(read).toEqual(link);
        expect([mended, query]).toEqual([false, null]);
        expect(notices.filter(({ kind }) => kind !== 'unknown')).toEqual([]);
        expect(notices.length).toBe(link.unknown.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a link as it is written is read at once; whatever is read at once is read alike by the reader of any link', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(soundLink(printLink({ ...link, unknown: [] }))).toEqual({ ...link, unknown: [] });
        if (link.unknown.length > 0) expect(soundLink(printLink(link))).toBeUndefined();
      }),
    );
    for (const hash of ['', '#', '#v=1', '#v=1&', '#seed=7', '#seed=7&v=1', '#seed=7&seed=7', '#seed=0', '#v=2', '#v=1&v=1', '#seed', '#seed=', '#lens=x', '#at=2029-01-01', '#world.start=2027-01-01', '#Seed=7', '#reveal=yes', '#seed=7&amp;gate.on=on', '#preset=sold-out', '#seed=7%20', '#seed=7&%61t=2026-12-24', '#__proto__=1']) {
      const sound = soundLink(hash);
      if (sound) expect(parseLink(hash), hash).toEqual(asItCame(sound));
    }
    expect(['', '#', '#v=1', '#v=1&', '#seed=7&v=1'].map((hash) => soundLink(hash) !== undefined)).toEqual([true, true, true, true, true]);
  });

  test('a printed link needs no escaping by others, and says v=1 first', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const printed = printLink({ ...link, unknown: [] });
        expect(printed).toMatch(/^#v=1(&[a-zA-Z.0-9-]+=([\p{L}\p{M}\p{N}~;.:,_+-]|%[\dA-F]{2})+)*$/u);
      }),
    );
  });

  test('the order of pairs does not matter', () => {
    fc.assert(
      fc.property(
        anyLink.chain((link) => {
          const pairs = printLink({ ...link, unknown: [] }).slice(1).split('&');
          return fc.tuple(fc.constant(link), fc.shuffledSubarray(pairs, { minLength: pairs.length }));
        }),
        ([link, pairs]) => {
          expect(parseLink(pairs.join('&'))).toEqual(asItCame({ ...link, unknown: [] }));
        },
      ),
    );
  });
});

describe('reading', () => {
  test('no link is the default run', () => {
    for (const empty of ['', '#', '?', '#v=1', 'v=1', '  ', '&&', 'https://example.org/wilt/']) {
      expect(parseLink(empty), empty).toEqual(asItCame(DEFAULT));
    }
  });

  test('a hash, a query and a whole address are the same link', () => {
    const expected = parseLink('seed=7&dynamic.rate=0.3&at=2027-02-14').link;
    expect(expected.scenario.world.seed).toBe(7);
    expect(expected.scenario.dynamic.rate).toBe(0.3);
    expect(expected.view.at).toBe('2027-02-14');
    for (const form of ['#', '?', 'index.html#', 'localhost:4173/#', 'https://example.org/wilt/#', 'https://example.org/?utm=1#', 'https://example.org/?']) {
      expect(parseLink(`${form}v=1&seed=7&dynamic.rate=0.3&at=2027-02-14`), form).toMatchObject({ link: expected, notices: [] });
    }
    expect(printLink(expected)).toBe('#v=1&seed=7&dynamic.rate=0.3&at=2027-02-14');
  });

  test('a bad value falls back to its default and is named with what is allowed', () => {
    const { link, notices } = parseLink('#v=1&dynamic.rate=99&static.epochs=1.5&models.calendar=moon&reveal=perhaps');
    expect(link).toEqual(DEFAULT);
    expect(notices.map(({ kind, key, given, used, allowed }) => [kind, key, given, used, allowed?.kind])).toEqual([
      ['value', 'models.calendar', 'moon', 'none', 'choice'],
      ['value', 'static.epochs', '1.5', '100', 'number'],
      ['value', 'dynamic.rate', '99', '1', 'number'],
      ['value', 'reveal', 'perhaps', 'off', 'switch'],
    ]);
  });

  test('numbers are plain decimals', () => {
    for (const text of ['0x7', '7e', '', '٧', 'Infinity', '--7', '7.5', '0', '1000000', '7 and 8']) {
      expect(noticesOf(`seed=${text}&v=1`), text).toHaveLength(1);
    }
    expect(parseLink('seed=1e2').link.scenario.world.seed).toBe(100);
    expect(Object.is(parseLink('world.trend=-0').link.scenario.world.trend, 0)).toBe(true);
  });

  test('unknown keys are reported and kept as they came', () => {
    const { link, notices } = parseLink('#v=1&zoom=3%20x&seed=7&__proto__=1&lone&=&=2');
    expect(printLink(link)).toBe('#v=1&seed=7&zoom=3%20x&__proto__=1&lone&=&=2');
    expect(notices.map(({ kind, key, given }) => [kind, key, given])).toEqual([
      ['unknown', 'zoom', '3 x'],
      ['unknown', '__proto__', '1'],
      ['unknown', 'lone', ''],
      ['unknown', '', ''],
      ['unknown', '', '2'],
    ]);
    expect(link.scenario.world.seed).toBe(7);
  });

  test('blanks around a pair do not count', () => {
    const { link } = parseLink(' #v=1& x=1 &seed=7 ');
    expect(printLink(link)).toBe('#v=1&seed=7&x=1');
  });

  test('of a repeated key the first usable one counts', () => {
    const { link, notices } = parseLink('seed=x&seed=7&seed=8&seed=7');
    expect(link.scenario.world.seed).toBe(7);
    expect(notices.map(({ kind, given, used }) => [kind, given, used])).toEqual([
      ['value', 'x', '7'],
      ['repeated', '8', '7'],
      ['repeated', '7', '7'],
    ]);
  });

  test('another version is read as far as possible', () => {
    const { link, notices } = parseLink('v=2&seed=7');
    expect(link.scenario.world.seed).toBe(7);
    expect(notices).toEqual([{ kind: 'version', key: 'v', given: '2', used: '1', allowed: null }]);
    expect(noticesOf('v=1&v=1').map(({ kind }) => kind)).toEqual(['repeated']);
    expect(noticesOf('v=').map(({ kind }) => kind)).toEqual(['version']);
  });

  test('a training window that does not fit is replaced, with a notice where it was asked for', () => {
    const { link, notices } = parseLink('static.from=2026-08-01&static.to=2026-07-01');
    expect(link).toEqual(DEFAULT);
    expect(notices).toEqual([{ kind: 'window', key: 'static.from', given: '2026-08-01 to 2026-07-01', used: '2026-07-01 to 2026-08-31', allowed: null }]);
    const later = parseLink('world.start=2027-07-01');
    expect(later.notices).toEqual([]);
    expect(later.link.scenario.static).toMatchObject({ from: '2027-07-01', to: '2027-08-31' });
  });

  test('today lies in the calendar', () => {
    expect(noticesOf('at=2027-06-30')).toEqual([]);
    expect(noticesOf('at=2027-07-01&world.days=400')).toEqual([]);
    const { link, notices } = parseLink('at=2027-07-01');
    expect(link.view.at).toBe('');
    expect(notices).toEqual([{ kind: 'value', key: 'at', given: '2027-07-01', used: '', allowed: { kind: 'date', min: '2026-07-01', max: '2027-06-30' } }]);
    expect(noticesOf('at=2027-02-29')).toHaveLength(1);
  });

  test('own events: names with spaces and marks', () => {
    const { link, notices } = parseLink('events.own=Prom+night~2027-05-07~1.5~10~who.many;50%25%20off~2026-10-01~0.5~0~none');
    expect(notices).toEqual([]);
    expect(link.scenario.events.own).toEqual([
      { name: 'Prom night', date: '2027-05-07', strength: 1.5, lead: 10, moves: ['who', 'many'] },
      { name: '50% off', date: '2026-10-01', strength: 0.5, lead: 0, moves: [] },
    ]);
    expect(printLink(link)).toBe('#v=1&events.own=Prom+night~2027-05-07~1.5~10~who.many;50%25+off~2026-10-01~0.5~0~none');
    for (const bad of ['x', '~2027-05-07~1~0~who', 'x~2027-05-07~~0~who', 'x~2027-05-07~1~0~', 'x~2027-05-07~1~0~who~y', 'x~2027-05-07~0x1~0~who', 'x~1999-05-07~1~0~who', 'x~2027-05-07~1~0~who;y']) {
      expect(noticesOf(`events.own=${bad}`), bad).toHaveLength(1);
    }
  });

  test('incidents and interventions', () => {
    const text = 'incidents.list=scaled~price~2026-10-05~2026-10-11~100;lost~none~2026-12-01~2026-12-03~80&interventions.list=rollback~2026-10-08~31;release~2026-10-09~2026-10-05;publish~2026-10-10';
    const { link, notices } = parseLink(text);
    expect(notices).toEqual([]);
    expect(link.scenario.incidents.list).toEqual([
      { kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 },
      { kind: 'lost', feature: 'none', from: '2026-12-01', to: '2026-12-03', size: 80 },
    ]);
    expect(link.scenario.interventions.list).toEqual([
      { kind: 'rollback', date: '2026-10-08', version: 31 },
      { kind: 'release', date: '2026-10-09', batch: '2026-10-05' },
      { kind: 'publish', date: '2026-10-10' },
    ]);
    expect(printLink(link)).toBe(`#v=1&${text}`);
    for (const bad of ['scaled~price~2026-10-05~2026-10-11', 'scaled~price~2026-10-05~2026-10-11~100~1', 'scaled~none~2026-10-05~2026-10-11~100', 'lost~price~2026-10-05~2026-10-11~80', 'scaled~price~2026-10-11~2026-10-05~100', 'missing~price~2026-10-05~2026-10-11~101', 'melted~price~2026-10-05~2026-10-11~1']) {
      expect(noticesOf(`incidents.list=${bad}`), bad).toHaveLength(1);
    }
    for (const bad of ['rollback~2026-10-08', 'rollback~2026-10-08~x', 'rollback~2026-10-08~031', 'rollback~2026-10-08~100000', 'release~2026-10-08', 'release~2026-10-08~31', 'publish~2026-10-08~1', 'publish', 'shout~2026-10-08', 'publish~2026-10-08~~']) {
      expect(noticesOf(`interventions.list=${bad}`), bad).toHaveLength(1);
    }
  });

  test('a link with everything done by hand is still read whole', () => {
    const list = Array.from({ length: 40 }, (_, i) => `release~2027-02-${String((i % 28) + 1).padStart(2, '0')}~2026-12-${String((i % 31) + 1).padStart(2, '0')}`).join(';');
    const { link, notices } = parseLink(`#v=1&interventions.list=${list}`);
    expect(notices).toEqual([]);
    expect(link.scenario.interventions.list).toHaveLength(40);
    expect(printLink(link)).toBe(`#v=1&interventions.list=${list}`);
  });

  test('a lens on an event of one’s own, by its name', () => {
    const { link, notices } = parseLink('events.own=Prom+night~2027-05-07~1.5~10~who&lens=own~Prom%20night');
    expect([link.view.lens, notices]).toEqual(['own~Prom night', []]);
    expect(printLink(link)).toBe('#v=1&events.own=Prom+night~2027-05-07~1.5~10~who&lens=own~Prom%20night');
    for (const bad of ['own', 'own~', `own~${'x'.repeat(25)}`, 'own~a~b', 'own~a;b']) expect(noticesOf(`lens=${bad}`), bad).toHaveLength(1);
  });

  test('broken escapes stay as they stand', () => {
    expect(parseLink('events.own=100%~2027-05-07~1~0~who').link.scenario.events.own[0]?.name).toBe('100%');
    expect(parseLink('events.own=%C3~2027-05-07~1~0~who').link.scenario.events.own[0]?.name).toBe('%C3');
    expect(parseLink('%73eed=%37').link.scenario.world.seed).toBe(7);
  });

  test('links of 2,000 characters work; endless ones are cut between pairs, with a notice', () => {
    const own = Array.from({ length: 6 }, (_, i) => `${encodeURIComponent('花'.repeat(24))}~2027-05-0${i + 1}~1~3~why`).join(';');
    const long = `#v=1&seed=7&events.own=${own}&zz=${'z'.repeat(500)}`;
    expect(long.length).toBeGreaterThan(1800);
    expect(parseLink(long).link.scenario.events.own).toHaveLength(6);

    const endless = parseLink(`seed=7&x=${'x'.repeat(LONGEST_LINK)}&dynamic.rate=2`);
    expect(endless.link.scenario.world.seed).toBe(7);
    expect(endless.link.scenario.dynamic.rate).toBe(DEFAULT_SCENARIO.dynamic.rate);
    expect(endless.notices).toHaveLength(1);
    expect(endless.notices[0]).toMatchObject({ kind: 'length' });
    expect(endless.notices[0]?.given).toHaveLength(80);
    expect(parseLink('&'.repeat(100_000)).notices.map(({ kind }) => kind)).toEqual(['length']);
  });

  test('near the longest link nothing is lost at the second reading that was kept at the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: LONGEST_LINK - 60, max: LONGEST_LINK + 10 }), fc.constantFrom('q', "'", '(', '!'), fc.boolean(), (length, letter, two) => {
        const start = `seed=2&k=${two ? 'a&l=' : ''}`;
        const first = parseLink(start + letter.repeat(length - start.length));
        const again = parseLink(printLink(first.link));
        expect(again.link).toEqual(first.link);
        expect(again.notices.some(({ kind }) => kind === 'length')).toBe(false);
      }),
    );
  });
});
