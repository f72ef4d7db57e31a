import fc from 'fast-check';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseLink } from '../scenario/linkReading.ts';
import type { SweepOutcome } from '../simulation/sweep.ts';
import { engineVersion } from './engineVersion.ts';
import { mergeCommand } from './merge.ts';
import { joined, partFileName, printPart, readPart, type Part } from './parts.ts';
import { simulateCommand } from './simulate.ts';
import { cut, placesOf, WHOLE, type Share } from './study.ts';
import { studyReport, studyRows } from './studyReport.ts';

/** 120 days of 50 shoppers: a run takes a moment. */
const SMALL = 'world.days=120&world.shoppers=50&static.select=fixed&static.epochs=5';
const STUDY = [SMALL, '--vary', 'dynamic.rate=0.1,1', '--seeds', '3'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wilt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Called {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function simulated(...args: string[]): Promise<Called> {
  let [out, error] = ['', ''];
  const code = await simulateCommand([...args, '--jobs', '1'], { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

function merged(...args: string[]): Called {
  let [out, error] = ['', ''];
  const code = mergeCommand(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

/** The study in one piece. */
let whole: Called & { readonly csv: string };
beforeAll(async () => {
  const place = mkdtempSync(join(tmpdir(), 'wilt-'));
  whole = { ...(await simulated(...STUDY, '--out', place)), csv: readFileSync(join(place, 'sweep.csv'), 'utf8') };
  rmSync(place, { recursive: true });
});

describe('a study', () => {
  it('is one JSON object, a spread of every figure by value, contender and stretch', () => {
    expect([whole.code, whole.error]).toEqual([0, '']);
    const report = JSON.parse(whole.out) as ReturnType<typeof studyReport>;
    expect(report).toMatchObject({ link: '#v=1&world.days=120&world.shoppers=50&static.select=fixed&static.epochs=5', backend: 'wasm', engine: engineVersion(), vary: 'dynamic.rate', today: 1, seeds: 3 });
    expect(report.values.map(({ value, runs, problem, contenders }) => [value, runs, problem, Object.keys(contenders)])).toEqual([0.1, 1].map((value) => [value, 3, null, ['static', 'dynamic']]));
    // static learns nothing from the dynamic rate.
    expect(report.values[0]?.contenders.static).toEqual(report.values[1]?.contenders.static);
    expect(report.values[0]?.contenders.dynamic?.year?.cost.median).toBeGreaterThan(0);
  });

  it('is what its rows say: a run’s figures are those of the run by itself', async () => {
    const [heading = '', ...rows] = whole.csv.trimEnd().split('\n');
    expect(heading).toBe('dynamic.rate,seed,contender,stretch,regret,cost,processed,versions,alarms,held,wilted,lost,problem');
    expect(rows).toHaveLength(2 * 3 * 2 * 2);
    const alone = JSON.parse((await simulatedAlone(`${SMALL}&dynamic.rate=0.1&seed=2`)).out) as { contenders: { dynamic: { year: { regret: number } } }; cost: { dynamic: number } };
    const [, , , , regret, cost] = rows.find((row) => row.startsWith('0.1,2,dynamic,year,'))!.split(',').map(Number);
    expect(regret).toBeCloseTo(alone.contenders.dynamic.year.regret, 10);
    expect(cost).toBeCloseTo(alone.cost.dynamic, 8);
  });

  it('takes suggested values where none are given, choices and switches too', async () => {
    const { out } = await simulated(SMALL, '--vary', 'shop.soldOut');
    expect((JSON.parse(out) as ReturnType<typeof studyReport>).values.map(({ value }) => value)).toEqual(['bought', 'not', 'unknown']);
  });

  it('names a value that cannot be run and goes on', async () => {
    const { code, out, error } = await simulated('world.shoppers=50&static.select=fixed&static.epochs=5&static.from=2026-09-01&static.to=2026-10-10', '--vary', 'world.days=120,150', '--out', folder);
    expect(code).toBe(0);
    expect(error).toMatch(/^world\.days=120 could not be run: The training window 2026-09-01 to 2026-10-10 .*\n$/);
    const { values } = JSON.parse(out) as ReturnType<typeof studyReport>;
    expect(values.map(({ runs, problem }) => [runs, problem === null])).toEqual([[0, false], [1, true]]);
    expect(read('sweep.csv')).toContain('120,1,,,,,,,,,,,"The training window');
  });
});

async function simulatedAlone(...args: string[]): Promise<Called> {
  let [out, error] = ['', ''];
  const code = await simulateCommand(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

describe('shards and merge', () => {
  it.each([2, 4, 7])('in %i parts, whose folder has more parts than runs or fewer, are the same bytes as the whole', async (of) => {
    for (let part = of; part >= 1; part--) {
      const { code, out } = await simulated(...STUDY, '--shard', `${part}/${of}`, '--out', folder);
      expect([code, JSON.parse(out)]).toEqual([0, { part: `${part}/${of}`, runs: Math.floor((part * 6) / of) - Math.floor(((part - 1) * 6) / of), file: `sweep-${part}-of-${of}.json` }]);
    }
    expect(merged(folder, '--out', folder)).toEqual({ code: 0, out: whole.out, error: '' });
    expect(read('sweep.csv')).toBe(whole.csv);
  });

  it('name a part that is missing, doubled, of another study or engine, and what is no part', async () => {
    for (const part of [1, 2]) await simulated(...STUDY, '--shard', `${part}/3`, '--out', folder);
    const [first, second] = ['sweep-1-of-3.json', 'sweep-2-of-3.json'].map((name) => join(folder, name)) as [string, string];
    const refused = (...from: string[]): string => {
      const { code, out, error } = merged(...from, '--out', join(folder, 'nothing'));
      expect([code, out, existsSync(join(folder, 'nothing'))]).toEqual([2, '', false]);
      return error;
    };
    expect(refused(folder)).toBe('Part 3/3 is missing. Nothing was put together.\n');
    expect(refused(first)).toBe('Parts 2/3, 3/3 are missing. Nothing was put together.\n');
    expect(refused(folder, second)).toBe(`Part 2/3 is there twice: “${second}” and “${second}”. Nothing was put together.\n`);
    const changed = (change: (text: string) => string): string => {
      writeFileSync(join(folder, 'other.json'), change(readFileSync(first, 'utf8')));
      return refused(second, join(folder, 'other.json'));
    };
    expect(changed((text) => text.replace('"seeds":3', '"seeds":4'))).toMatch(/other\.json” is part of another study/);
    expect(changed((text) => text.replace('world.shoppers=50', 'world.shoppers=60'))).toMatch(/other\.json” is part of another study than “.*sweep-2-of-3\.json”\. Nothing/);
    expect(changed((text) => text.replace(/"engine":"[^"]*"/, '"engine":"0.9.0"'))).toMatch(/other\.json” was made by another engine \(0\.9\.0\) than “.*sweep-2-of-3\.json” \(1\.\d/);
    expect(changed((text) => text.replace('"wasm"', '"cpu"'))).toMatch(/another engine \(cpu\) than .* \(wasm\)/);
    expect(changed((text) => text.slice(0, -20))).toMatch(/“.*other\.json” is no part of a study that this version can read\./);
    expect(changed((text) => text.replace('"outcomes":[{', '"outcomes":[{"kind":"moon"},{'))).toMatch(/is no part of a study/);
    await simulated(...STUDY, '--shard', '1/2', '--out', join(folder, 'halves'));
    expect(refused(folder, join(folder, 'halves'))).toMatch(/sweep-1-of-2\.json” is one of 2 parts, “.*” one of 3\./);
    expect(refused(join(folder, 'nowhere'))).toMatch(/^“.*nowhere” can’t be read \(ENOENT\)\./);
    rmSync(join(folder, 'halves', 'sweep-1-of-2.json'));
    expect(refused(join(folder, 'halves'))).toMatch(/^There is no part of a study in “.*halves”/);
    expect(refused()).toMatch(/^Say where the parts are/);
    expect(refused(folder, '--fast')).toMatch(/^Unknown option '--fast'\. The options are --out DIR, --debug and --help\. Nothing/);
    expect(merged('--help').out).toContain('npm run --silent merge -- DIR...');
  });

  it('give the same whole however often parts are cut again, in whatever order they come', () => {
    const { link } = parseLink(SMALL);
    const runs = fc.record({ seeds: fc.integer({ min: 1, max: 5 }), values: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 5 }) });
    const numbers = { min: -1e6, max: 1e6 };
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), fc.gen(), ({ seeds, values }, of, again, gen) => {
        const figures = (): { regret: number; cost: number; parts: Record<'processed' | 'versions' | 'alarms' | 'held' | 'wilted' | 'lost', number> } => {
          const any = () => gen(fc.double, { ...numbers, noNaN: true });
          return { regret: any(), cost: any(), parts: { processed: any(), versions: any(), alarms: any(), held: any(), wilted: any(), lost: any() } };
        };
        const outcomes = Array.from({ length: seeds * values.length }, (): SweepOutcome => {
          if (gen(fc.boolean)) return { kind: 'hindered', hindrance: { kind: 'training', why: 'So it is.' } };
          const contender = () => ({ quiet: figures(), peak: null, hangover: null, year: figures() });
          return { kind: 'figures', contenders: { static: contender(), dynamic: contender() } };
        });
        const sweep = { scenario: link.scenario, path: 'dynamic.publish' as const, values, seeds };
        const partOf = (share: Share): Part => ({ engine: 'one', backend: 'wasm', sweep, share, outcomes: outcomes.slice(...placesOf(sweep, share)) });
        const asFile = (part: Part) => readPart(partFileName(part.share), printPart(part));
        const told = (part: Part): string => JSON.stringify(studyReport(part)) + [...studyRows(part)].join('');
        const shares = cut(WHOLE, of);
        // Each part in pieces of its own, as --shard with --jobs does.
        const parts = shares.map((share) => asFile(joined(cut(share, again).map((piece) => asFile(partOf(piece))).toReversed(), share)));
        const shuffled = parts.toSorted((a, b) => Math.sin(a.part.share.part) - Math.sin(b.part.share.part));
        expect(told(joined(shuffled, WHOLE))).toBe(told(asFile(partOf(WHOLE)).part));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a call of --vary that cannot be followed', () => {
  const refused: readonly (readonly [string, string[], RegExp])[] = [
    ['no setting', ['--vary', '=1'], /^--vary “=1” can’t be used: it is a setting and its values/],
    ['no values', ['--vary', 'dynamic.rate='], /^--vary “dynamic\.rate=” can’t be used/],
    ['an unknown setting', ['--vary', 'dynamic.speed=1'], /^There is no setting called “dynamic\.speed”\.$/],
    ['a list', ['--vary', 'incidents.list=a'], /^incidents\.list can’t be varied: only numbers, choices and switches can, one at a time\.$/],
    ['a date', ['--vary', 'static.from=2026-07-01'], /^static\.from can’t be varied/],
    ['the seed', ['--vary', 'seed=1,2'], /^The seed is not varied like a setting/],
    ['a bad value', ['--vary', 'dynamic.rate=1,99'], /^“dynamic\.rate=99” can’t be used: dynamic\.rate \(Learning rate\) must be a number from 0\.01 to 5\.$/],
    ['a bad choice', ['--vary', 'shop.soldOut=maybe'], /^“shop\.soldOut=maybe” can’t be used: .* must be bought, not or unknown\.$/],
    ['a value twice', ['--vary', 'dynamic.rate=1,1.0'], /^dynamic\.rate has the value 1\.0 more than once\.$/],
    ['a part beyond the last', ['--vary', 'dynamic.rate=1', '--out', 'x', '--shard', '9/8'], /^--shard “9\/8” can’t be used: it is a part and how many parts there are, such as 2\/8\.$/],
    ['no part', ['--vary', 'dynamic.rate=1', '--out', 'x', '--shard', '2'], /^--shard “2” can’t be used/],
    ['a part that goes nowhere', ['--vary', 'dynamic.rate=1', '--shard', '1/2'], /^--shard writes its part to a file: say where with --out DIR\.$/],
    ['no jobs', ['--vary', 'dynamic.rate=1', '--jobs', '0'], /^--jobs “0” can’t be used: it must be a whole number from 1 to 256\.$/],
    ['jobs of nothing', ['--jobs', '2'], /^--jobs is for --vary only\.$/],
    ['a shard of nothing', ['--shard', '1/2'], /^--shard is for --vary only\.$/],
  ];

  it.each(refused)('%s: exit code 2, one line, no figures', async (_, args, sentence) => {
    const { code, out, error } = await simulatedAlone(SMALL, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error.replace(' Nothing was run.', '').trimEnd()).toMatch(sentence);
    expect(error.split('\n')).toHaveLength(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});
