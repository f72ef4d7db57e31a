import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOGGED_FEATURES } from '../scenario/logged.ts';
import { PRESET_NAMES } from '../scenario/presets.ts';
import { FEATURES, modelInput } from '../world/features.ts';
import { reportContenders, type Report } from './report.ts';
import { simulateCommand } from './simulate.ts';
import { SCORED, type ScoredName } from '../simulation/history.ts';
import type { Figures, Summary } from '../simulation/summary.ts';

/** A small year, so that a test takes a moment. */
const SMALL = 'world.shoppers=50&static.select=fixed&static.epochs=5';

/** Everything that can happen: a broken feed against a gate, lost reports, a rollback, versions refused, a third contender, deeds. */
const EVENTFUL = [
  SMALL,
  'incidents.list=scaled~price~2026-10-05~2026-10-11~100;missing~pages~2026-11-02~2026-11-04~100;lost~none~2026-11-10~2026-11-11~50;bots~none~2026-11-20~2026-11-20~50',
  'world.days=200&dynamic.publish=3&dynamic.challenge=on&gate.on=on&gate.labelRate=0&gate.loss=0&gate.after=release&gate.hold=2',
  'rollback.on=on&rollback.margin=0.005&scheduled.on=on&events.own=Fair,+"big"~2026-12-05~1~4~who.many',
  'interventions.list=reject~2026-10-06~2026-10-05;rollback~2026-12-01~2;rollback~2026-12-02~99;retrain~2026-12-10',
].join('&');

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'wilt-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function called(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const code = await simulateCommand(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

const reports = new Map<string, Promise<Report>>();
/** The report of a call; a call that writes no tables is made once. */
function reportOf(...args: string[]): Promise<Report> {
  const key = JSON.stringify(args);
  const report = reports.get(key) ?? called(...args).then(({ out }) => JSON.parse(out) as Report);
  if (!args.includes('--out')) reports.set(key, report);
  return report;
}
const figuresOf = (report: Report, name: string, stretch: string): Figures => report.contenders[name]?.[stretch] as unknown as Figures;

describe('figures', () => {
  test('are one JSON object with the canonical link and the history’s hash', async () => {
    const { code, out, error } = await called(`https://example.org/wilt/#static.epochs=5&world.shoppers=50&static.select=fixed`);
    expect([code, error]).toEqual([0, '']);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ link: '#v=1&world.shoppers=50&static.select=fixed&static.epochs=5', backend: 'wasm', seeds: 1 });
    expect(report.hash).toMatch(/^[\da-f]+$/);
    expect(Object.keys(report)).toEqual(['link', 'backend', 'hash', 'seeds', 'contenders', 'training', 'versions', 'quarantine', 'rollbacks', 'refusals', 'alarms', 'ledger', 'cost', 'floor']);
    expect(Object.keys(report.contenders)).toEqual(['static', 'dynamic', 'best', 'attainable']);
    for (const stretches of Object.values(report.contenders)) {
      expect(Object.keys(stretches)).toEqual(['quiet', 'peak', 'hangover', 'year']);
      for (const figures of Object.values(stretches)) expect(Object.keys(figures ?? {})).toEqual(['shoppers', 'purchases', 'expected', 'logLoss', 'brier', 'auc', 'regret']);
    }
  });

  test('of a link that mail or chat has changed are those of the link that was sent', async () => {
    const { code, out, error } = await called(`“https://example.org/wilt/?utm_source=mail#v=1&amp;world.days=120&amp;${SMALL.replaceAll('&', '%26')}&amp;shop.order=As the prices ask”.`);
    expect([code, error]).toEqual([0, '']);
    expect((JSON.parse(out) as Report).link).toBe('#v=1&world.days=120&world.shoppers=50&static.select=fixed&static.epochs=5&shop.order=prices');
    const ready = await reportOf(`preset=broken-feed&${SMALL}&world.days=120`);
    expect(ready.link).toBe('#v=1&world.days=120&world.shoppers=50&incidents.list=scaled~price~2026-10-05~2026-10-11~100&static.select=fixed&static.epochs=5&at=2026-10-09&lens=today');
  });

  test('of a year that has no room for all that is asked come with a sentence about it', async () => {
    const { code, out, error } = await called(`${SMALL}&world.days=120&events.own=Fair~2027-05-01~1~7~who`);
    expect([code, error]).toEqual([0, '“Fair” on 1 May 2027 lies outside the calendar, 1 July 2026 to 28 October 2026. It does not happen.\n']);
    expect((JSON.parse(out) as Report).hash).toBe((await reportOf(`${SMALL}&world.days=120`)).hash);
  });

  test('are the same, call after call', async () => {
    const link = `${SMALL}&world.days=120`;
    expect(await called(link)).toEqual(await called(link));
  });

  test('of several seeds are medians and deciles over the link’s seed and those that follow', async () => {
    const several = await reportOf(`${SMALL}&world.days=240&seed=999999`, '--seeds', '3');
    const singles = await Promise.all([999_999, 1, 2].map((seed) => reportOf(`${SMALL}&world.days=240&seed=${seed}`)));
    const [low, middle, high] = singles.map((single) => figuresOf(single, 'static', 'peak').logLoss).toSorted((a, b) => a - b) as [number, number, number];
    const spread = figuresOf(several, 'static', 'peak').logLoss as unknown as { median: number; p10: number; p90: number };
    expect(spread.median).toBe(middle);
    expect(spread.p10).toBeCloseTo(low + 0.2 * (middle - low), 12);
    expect(spread.p90).toBeCloseTo(middle + 0.8 * (high - middle), 12);
    expect(several).toMatchObject({ seeds: 3, hash: singles[0]?.hash, training: singles[0]?.training });
    const costs = singles.map(({ cost }) => cost['dynamic'] as number).toSorted((a, b) => a - b);
    expect(several.cost['dynamic']).toMatchObject({ median: costs[1] });
    expect(several.quarantine.held).toEqual({ median: 0, p10: 0, p90: 0 });
  });

  test('say how the static model was chosen', async () => {
    const { training } = await reportOf('world.shoppers=50&world.days=120');
    expect(training.candidates).toHaveLength(12);
    const best = training.candidates.reduce((least, each) => (each.mean < least.mean ? each : least));
    expect(training).toMatchObject({ l2: best.l2, epochs: best.epochs, heldOut: { shoppers: expect.any(Number) as number } });
    expect((await reportOf(`${SMALL}&world.days=120&static.holdout=0`)).training).toMatchObject({ l2: 0, epochs: 5, candidates: [], heldOut: null });
  });

  test('of a preset are those of its scenario’s link', async () => {
    const { code, out } = await called('--preset', 'nothing-changes');
    expect(code).toBe(0);
    const { link, cost } = JSON.parse(out) as Report;
    expect(link).toBe('#v=1&valentines.strength=0&christmas.strength=0&womens.strength=0&mothers.strength=0');
    expect(Object.keys(cost)).toEqual(['static', 'dynamic']);
  });

  test('are null where no day was served', async () => {
    const report = await reportOf(`${SMALL}&world.days=120`);
    expect(report.contenders['dynamic']?.['peak']).toBeNull();
  });

  test('that a seed does not have are left out of the spread', () => {
    const figures = (auc: number): Figures => ({ shoppers: 10, purchases: 1, expected: 1, logLoss: 0.3, brier: 0.1, auc, regret: 0 });
    const summary = (auc: number): Summary => {
      const stretches = { quiet: null, peak: figures(auc), hangover: null, year: null };
      return Object.fromEntries(SCORED.map((name) => [name, stretches])) as Record<ScoredName, typeof stretches>;
    };
    expect(reportContenders(['static'], [summary(NaN), summary(0.7), summary(0.8)])['static']?.['peak']?.['auc']).toMatchObject({ median: 0.75 });
    expect(reportContenders(['static'], [summary(NaN), summary(NaN)])['static']?.['peak']?.['auc']).toEqual({ median: null, p10: null, p90: null });
    expect(reportContenders(['static'], [summary(NaN)])['static']?.['peak']?.['auc']).toBeNull();
  });
});

describe('tables', () => {
  type Row = Partial<Record<string, string>>;
  const cellsOf = (row: string): string[] => Array.from(row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
  function read(file: string): Row[] {
    const [header = '', ...rows] = readFileSync(join(directory, 'made', 'here', file), 'utf8').trimEnd().split('\n');
    const names = cellsOf(header);
    return rows.map((row) => {
      const cells = cellsOf(row);
      expect(cells).toHaveLength(names.length);
      return Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell]));
    });
  }

  test('hold all that the figures are made of', async () => {
    const report = await reportOf(`${SMALL}&world.days=240`, '--out', join(directory, 'made', 'here'));
    const days = read('days.csv');
    const shoppers = read('shoppers.csv');
    expect(Object.keys(days[0] ?? {}).slice(0, 9)).toEqual(['date', 'contender', 'shoppers', 'purchases', 'expected', 'log_loss', 'brier', 'auc', 'regret']);
    expect(Object.keys(shoppers[0] ?? {})).toEqual(['date', ...LOGGED_FEATURES, 'p_true', 'bought', 'reported', 'p_static', 'p_dynamic', 'p_attainable']);
    expect(days).toHaveLength(240 * 4);

    const served = shoppers.filter((row) => row['p_static'] !== '');
    expect(served.every(({ date = '' }) => date > '2026-08-31')).toBe(true);
    expect(shoppers.filter(({ date = '' }) => date > '2026-08-31')).toHaveLength(served.length);
    for (const [name, column] of [['static', 'p_static'], ['dynamic', 'p_dynamic'], ['best', 'p_true'], ['attainable', 'p_attainable']] as const) {
      const year = figuresOf(report, name, 'year');
      const cells = served.map((row) => ({ q: Number(row[column]), p: Number(row['p_true']), bought: row['bought'] === '1' }));
      const mean = (valueOf: (cell: (typeof cells)[number]) => number): number => cells.reduce((sum, cell) => sum + valueOf(cell), 0) / cells.length;
      expect(cells).toHaveLength(year.shoppers);
      expect(mean(({ q }) => q) * cells.length).toBeCloseTo(year.expected, 8);
      expect(mean(({ q, bought }) => -Math.log(bought ? q : 1 - q))).toBeCloseTo(year.logLoss, 10);
      expect(mean(({ q, bought }) => (q - Number(bought)) ** 2)).toBeCloseTo(year.brier, 10);
      expect(mean(({ q, p }) => p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)))).toBeCloseTo(year.regret, 10);
    }

    const day = days.find(({ date, contender }) => date === '2027-02-14' && contender === 'dynamic');
    const that = shoppers.filter(({ date }) => date === '2027-02-14');
    expect(Number(day?.['shoppers'])).toBe(that.length);
    expect(Number(day?.['expected'])).toBeCloseTo(that.reduce((sum, row) => sum + Number(row['p_dynamic']), 0), 10);
    expect(days.find(({ date, contender }) => date === '2026-07-01' && contender === 'dynamic')?.['log_loss']).toBe('');

    // Version 1 of the static model served all year: its weights are log-odds per unit of what is logged.
    const weights = read('versions.csv').find(({ contender }) => contender === 'static') ?? {};
    for (const shopper of served.slice(0, 500)) {
      const score = FEATURES.reduce((sum, feature) => sum + Number(weights[feature.name]) * modelInput(feature, Number(shopper[feature.name])), Number(weights['intercept']));
      expect(Number(shopper['p_static'])).toBeCloseTo(1 / (1 + Math.exp(-score)), 5);
    }
  });

  test('of what happened agree with the figures', async () => {
    const report = await reportOf(EVENTFUL, '--out', join(directory, 'made', 'here'));
    const events = read('events.csv');
    const versions = read('versions.csv');
    const count = (what: string, contender?: string): number => events.filter((row) => row['what'] === what && (contender === undefined || row['contender'] === contender)).length;

    expect(Object.keys(events[0] ?? {})).toEqual(['date', 'what', 'contender', 'detail']);
    expect(events.every(({ date = '' }, i) => date >= (events[i - 1]?.['date'] ?? '2026-09-01'))).toBe(true);
    expect(report.quarantine).toEqual({ held: count('held'), released: count('released'), rejected: count('rejected'), waiting: count('held') - count('released') - count('rejected') });
    expect([report.rollbacks, report.refusals]).toEqual([count('rolled back'), count('refused')]);
    expect(count('alarm')).toBe(Object.values(report.alarms).reduce((sum, { raised }) => sum + (raised as number), 0));
    for (const contender of ['static', 'dynamic', 'scheduled']) {
      expect(report.versions[contender]).toBe(count('published', contender) + count('retrained', contender));
      expect(versions.filter((row) => row['contender'] === contender)).toHaveLength(report.versions[contender] as number);
      expect(report.ledger[contender]?.['versions']).toBe(report.versions[contender]);
    }
    expect(['held', 'rejected', 'released', 'refused', 'rolled back', 'incident', 'event', 'not done', 'alarm'].filter((what) => count(what) === 0)).toEqual([]);

    const of = (date: string, what: string) => events.find((row) => row['date'] === date && row['what'] === what)?.['detail'];
    expect(of('2026-10-05', 'held')).toMatch(/^batch=2026-10-05 .*distance=[\d.]+>0\.5\(price\)/);
    expect(of('2026-10-05', 'incident')).toBe('until=2026-10-11 name=scaled');
    expect(of('2026-10-06', 'rejected')).toBe('batch=2026-10-05 by=hand');
    expect(of('2026-12-02', 'not done')).toBe('intervention=rollback target=99 why=no_such_version');
    expect(of('2026-12-10', 'retrained')).toContain('reason=hand');
    expect(events.find(({ detail = '' }) => detail.includes('name=Fair, "big"'))).toBeDefined();

    const shoppers = read('shoppers.csv');
    const on = (date: string): Row[] => shoppers.filter((row) => row['date'] === date);
    expect(on('2026-11-03').every((row) => row['pages'] === '' && row['minutes'] !== '')).toBe(true);
    expect(on('2026-10-07').every((row) => Number(row['price']) >= 500)).toBe(true);
    const lost = on('2026-11-10').filter((row) => row['reported'] === '');
    expect(lost.length).toBeGreaterThan(5);
    expect(on('2026-11-10').every((row) => row['reported'] === '' || row['reported'] === row['bought'])).toBe(true);
    expect(on('2026-11-03').every((row) => Number(row['p_scheduled']) > 0)).toBe(true);
    expect(read('days.csv').filter((row) => row['contender'] === 'scheduled' && row['regret'] !== '').length).toBeGreaterThan(100);
    expect(Object.keys(report.contenders)).toEqual(['static', 'dynamic', 'scheduled', 'best', 'attainable']);
  });
});

describe('a call that cannot be followed', () => {
  const refused: readonly (readonly [string, string[], RegExp])[] = [
    ['a bad value', ['seed=0'], /^“seed=0” can’t be used: seed \(Seed\) must be a whole number from 1 to 999999\.$/],
    ['an unknown key', ['zoom=3'], /^There is no setting called “zoom” \(given: “3”\)\.$/],
    ['several problems', ['zoom=3&seed=0'], /^There is no setting called “zoom” .*, and 1 more in the link can’t be used either\.$/],
    ['another version', ['v=2'], /version “2”/],
    ['a window that does not fit', ['static.to=2026-07-02'], /^The training window/],
    ['an unknown option', ['--fast'], /^Unknown option '--fast'\. The options are --preset NAME, .* --debug and --help\.$/],
    ['an option without its value', ['--seeds'], /^Option '--seeds <value>' argument missing\. The options are/],
    ['no seeds', ['--seeds', '0'], /^--seeds “0” can’t be used: it must be a whole number from 1 to 1000\.$/],
    ['half a seed', ['--seeds', '1.5'], /^--seeds “1\.5” can’t be used/],
    ['an unknown preset', ['--preset', 'tulips'], /^There is no preset called “tulips”\. The presets are flower-shop, .*, looks-the-same\.$/],
    ['a preset and a link', ['--preset', 'broken-feed', 'seed=2'], /^Give a link or a preset, not both/],
    ['two links', ['seed=1', 'dynamic.rate=2'], /^Give one link, in quotes/],
    ['a directory that cannot be', ['--out', '/dev/null/tables'], /^Nothing can be written to “\/dev\/null\/tables” \(ENOTDIR\); --out takes a directory\.$/],
    ['nothing to train on', ['incidents.list=lost~none~2026-07-01~2026-08-31~100'], /^The year could not be run: Of the training window’s purchases none is reported, so there is nothing to train on\. Move the window, or let fewer labels get lost\.$/],
  ];

  test.each(refused)('%s: exit code 2, one line, no figures', async (_, args, sentence) => {
    const { code, out, error } = await called(...args);
    expect([code, out]).toEqual([2, '']);
    expect(error.replace(' Nothing was run.', '').trimEnd()).toMatch(sentence);
    expect(error.split('\n')).toHaveLength(2);
  });

  test('a file where the directory should be is left alone', async () => {
    writeFileSync(join(directory, 'file'), 'kept');
    expect(await called('--out', join(directory, 'file'))).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('kept');
  });
});

test('help is help', async () => {
  const { code, out } = await called('--help', 'zoom=3');
  expect(code).toBe(0);
  expect(out).toContain('npm run --silent simulate -- [link] [--preset NAME] [--seeds N] [--out DIR] [--explain DATE] [--debug]');
  for (const name of PRESET_NAMES) expect(out).toContain(name);
});

describe('why', () => {
  const YEAR = `${SMALL}&world.days=200&events.own=Fair~2026-12-05~1~4~who.many.why&incidents.list=scaled~price~2026-12-01~2026-12-03~100`;

  test('is added for a day, in parts that add up to the miss', async () => {
    const { why, ...rest } = await reportOf(YEAR, '--explain', '2026-12-03');
    expect(Object.keys(why!)).toEqual(['static', 'dynamic']);
    for (const { sold, expected, miss, parts, today, reckoned } of Object.values(why!)) {
      expect(Object.keys(parts)).toEqual(['chance', 'many', 'why', 'intent', 'season', 'trend', 'change', 'unfinished', 'learntByChance', 'logBroken', 'learntFromBroken']);
      expect(miss).toBe(sold - expected);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(miss, 9);
      expect([Object.keys(today), Object.keys(reckoned)]).toEqual([Object.keys(parts).slice(1, 7), Object.keys(parts).slice(1, 7)]);
      expect(Math.abs(parts.logBroken)).toBeGreaterThan(0.5);
    }
    expect(rest).toEqual(await reportOf(YEAR));
  });

  test('of all days is a table with the same figures', async () => {
    const report = await reportOf(YEAR, '--explain', '2026-12-03');
    expect((await called(YEAR, '--explain', 'all', '--out', directory)).code).toBe(0);
    const [heading = '', ...rows] = readFileSync(join(directory, 'why.csv'), 'utf8').trimEnd().split('\n');
    expect(heading).toBe('date,contender,sold,expected,miss,chance,many,why,intent,season,trend,change,unfinished,learntByChance,logBroken,learntFromBroken,today_many,today_why,today_intent,today_season,today_trend,today_change,reckoned_many,reckoned_why,reckoned_intent,reckoned_season,reckoned_trend,reckoned_change');
    expect(rows).toHaveLength(2 * (200 - 62));
    const { sold, expected, miss, parts, today, reckoned } = report.why!.dynamic!;
    expect(rows.find((row) => row.startsWith('2026-12-03,dynamic,'))!.split(',').slice(2).map(Number)).toEqual([sold, expected, miss, ...Object.values(parts), ...Object.values(today), ...Object.values(reckoned)]);
  });

  test('is refused for days on which nobody serves, and for all without a place to write to', async () => {
    for (const day of ['2026-08-31', '2027-02-29', 'Valentine', '2028-01-01']) {
      expect(await called(YEAR, '--explain', day)).toEqual({ code: 2, out: '', error: `--explain “${day}” can’t be used: it must be a date on which a model serves, 2026-09-01 to 2027-01-16, or all. Nothing was run.\n` });
    }
    expect((await called(YEAR, '--explain', 'all')).error).toBe('--explain all writes a table: say where with --out DIR. Nothing was run.\n');
  });
});
