import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FEATURE_NAMES } from '../world/features.ts';
import { reportContenders, type Report } from './report.ts';
import { simulateCommand } from './simulate.ts';
import type { Figures, Summary } from '../simulation/summary.ts';

/** A small year, so that a test takes a moment. */
const SMALL = 'world.shoppers=50&static.epochs=5';

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

const reportOf = async (...args: string[]): Promise<Report> => JSON.parse((await called(...args)).out) as Report;
const figuresOf = (report: Report, name: string, stretch: string): Figures => report.contenders[name]?.[stretch] as unknown as Figures;

describe('figures', () => {
  test('are one JSON object with the canonical link and the history’s hash', async () => {
    const { code, out, error } = await called(`https://example.org/wilt/#static.epochs=5&world.shoppers=50`);
    expect([code, error]).toEqual([0, '']);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ link: '#v=1&world.shoppers=50&static.epochs=5', backend: 'wasm', seeds: 1 });
    expect(report.hash).toMatch(/^[\da-f]+$/);
    expect(Object.keys(report)).toEqual(['link', 'backend', 'hash', 'seeds', 'contenders']);
    expect(Object.keys(report.contenders)).toEqual(['static', 'dynamic', 'best']);
    for (const stretches of Object.values(report.contenders)) {
      expect(Object.keys(stretches)).toEqual(['quiet', 'peak', 'hangover', 'year']);
      for (const figures of Object.values(stretches)) expect(Object.keys(figures ?? {})).toEqual(['shoppers', 'purchases', 'expected', 'logLoss', 'brier', 'auc', 'regret']);
    }
  });

  test('are the same, call after call', async () => {
    expect(await called(SMALL)).toEqual(await called(SMALL));
  });

  test('of several seeds are medians and deciles over the link’s seed and those that follow', async () => {
    const several = await reportOf(`${SMALL}&seed=999999`, '--seeds', '3');
    const singles = await Promise.all([999_999, 1, 2].map((seed) => reportOf(`${SMALL}&seed=${seed}`)));
    const [low, middle, high] = singles.map((single) => figuresOf(single, 'static', 'peak').logLoss).toSorted((a, b) => a - b) as [number, number, number];
    const spread = figuresOf(several, 'static', 'peak').logLoss as unknown as { median: number; p10: number; p90: number };
    expect(spread.median).toBe(middle);
    expect(spread.p10).toBeCloseTo(low + 0.2 * (middle - low), 12);
    expect(spread.p90).toBeCloseTo(middle + 0.8 * (high - middle), 12);
    expect(several).toMatchObject({ seeds: 3, hash: singles[0]?.hash });
  });

  test('are null where no day was served', async () => {
    const report = await reportOf(`${SMALL}&world.days=120`);
    expect(report.contenders['dynamic']?.['peak']).toBeNull();
  });

  test('that a seed does not have are left out of the spread', () => {
    const figures = (auc: number): Figures => ({ shoppers: 10, purchases: 1, expected: 1, logLoss: 0.3, brier: 0.1, auc, regret: 0 });
    const summary = (auc: number): Summary => {
      const stretches = { quiet: null, peak: figures(auc), hangover: null, year: null };
      return { static: stretches, dynamic: stretches, best: stretches };
    };
    expect(reportContenders([summary(NaN), summary(0.7), summary(0.8)])['static']?.['peak']?.['auc']).toMatchObject({ median: 0.75 });
    expect(reportContenders([summary(NaN), summary(NaN)])['static']?.['peak']?.['auc']).toEqual({ median: null, p10: null, p90: null });
    expect(reportContenders([summary(NaN)])['static']?.['peak']?.['auc']).toBeNull();
  });
});

describe('tables', () => {
  type Row = Partial<Record<string, string>>;
  function read(file: string): Row[] {
    const [header = '', ...rows] = readFileSync(join(directory, 'made', 'here', file), 'utf8').trimEnd().split('\n');
    const names = header.split(',');
    return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i] ?? '', cell])));
  }

  test('hold all that the figures are made of', async () => {
    const report = await reportOf(SMALL, '--out', join(directory, 'made', 'here'));
    const days = read('days.csv');
    const shoppers = read('shoppers.csv');
    expect(Object.keys(days[0] ?? {}).slice(0, 9)).toEqual(['date', 'contender', 'shoppers', 'purchases', 'expected', 'log_loss', 'brier', 'auc', 'regret']);
    expect(Object.keys(shoppers[0] ?? {})).toEqual(['date', ...FEATURE_NAMES, 'p_true', 'bought', 'p_static', 'p_dynamic']);
    expect(days).toHaveLength(365 * 3);

    const served = shoppers.filter((row) => row['p_static'] !== '');
    expect(served.every(({ date = '' }) => date > '2026-08-31')).toBe(true);
    expect(shoppers.filter(({ date = '' }) => date > '2026-08-31')).toHaveLength(served.length);
    for (const [name, column] of [['static', 'p_static'], ['dynamic', 'p_dynamic'], ['best', 'p_true']] as const) {
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
  });
});

describe('a call that cannot be followed', () => {
  const refused: readonly (readonly [string, string[], RegExp])[] = [
    ['a bad value', ['seed=0'], /^“seed=0” can’t be used: seed \(Seed\) must be a whole number from 1 to 999999\.$/],
    ['an unknown key', ['zoom=3'], /^There is no setting called “zoom” \(given: “3”\)\.$/],
    ['several problems', ['zoom=3&seed=0'], /^There is no setting called “zoom” .*, and 1 more in the link can’t be used either\.$/],
    ['another version', ['v=2'], /version “2”/],
    ['a window that does not fit', ['static.to=2026-07-02'], /^The training window/],
    ['an unknown option', ['--fast'], /^Unknown option '--fast'\.$/],
    ['an option without its value', ['--seeds'], /^Option '--seeds <value>' argument missing\.$/],
    ['no seeds', ['--seeds', '0'], /^--seeds 0 can’t be used: it must be a whole number from 1 to 1000\.$/],
    ['half a seed', ['--seeds', '1.5'], /^--seeds 1\.5 can’t be used/],
    ['two links', ['seed=1', 'dynamic.rate=2'], /^Give one link, in quotes/],
    ['a directory that cannot be', ['--out', '/dev/null/tables'], /^Nothing can be written to “\/dev\/null\/tables” \(ENOTDIR\)\.$/],
  ];

  test.each(refused)('%s: exit code 2, one sentence, no figures', async (_, args, sentence) => {
    const { code, out, error } = await called(...args);
    expect([code, out]).toEqual([2, '']);
    expect(error.trimEnd()).toMatch(sentence);
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
  expect(out).toContain('npm run --silent simulate -- [link] [--seeds N] [--out DIR]');
});
