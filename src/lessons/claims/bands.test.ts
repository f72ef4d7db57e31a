/**
 * What other years make of the course’s predictions: the bands that content/bands.json ships, so that no page has to run
 * thirty years before it can say what was luck. Worked out again here; UPDATE_BANDS=1 writes the file anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { quantile } from '../../numerics/quantile.ts';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { daysBetween } from '../../scenario/civilDates.ts';
import { parseLink } from '../../scenario/linkReading.ts';
import { DEFAULT_SCENARIO, withValues, type Scenario } from '../../scenario/scenario.ts';
import { bouquetsOff, on } from '../../simulation/claims/inBouquets.ts';
import { fittedYearOf, SEEDS, TO_VALENTINES, yearOf } from '../../simulation/claims/seeds.ts';
import type { History } from '../../simulation/history.ts';
import { ANSWERS, type AnswerName } from '../answers.ts';
import { SIDES, type Band, type Side, type Task } from '../chapter.ts';
import { loadChapter } from '../content/index.ts';

const FILE = new URL('../content/bands.json', import.meta.url);

type Prediction = Extract<Task, { kind: 'predict' }>;
interface Predicted {
  readonly task: Prediction;
  readonly scenario: Scenario;
}

/** Every prediction of the course, with the scenario of its screen. */
async function predictions(): Promise<Predicted[]> {
  const chapters = await Promise.all(CHAPTERS.map((name) => loadChapter(name)));
  return chapters.flatMap(({ screens }) => {
    // Without a link the last screen's goes on.
    let scenario = DEFAULT_SCENARIO;
    return screens.flatMap(({ link, task }): Predicted[] => {
      if (link !== undefined) scenario = parseLink(link).link.scenario;
      return task?.kind === 'predict' ? [{ task, scenario }] : [];
    });
  });
}

/** 10th, 50th and 90th percentile of the years, in whole bouquets. @param years bouquets off, `[years][dates]` */
function bandOf(years: readonly (readonly number[])[]): Band {
  const at = (share: number) => years[0]!.map((_, i) => Math.round(quantile(years.map((year) => year[i]!), share)));
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}

let course: readonly Predicted[];
let years: readonly History[];
let bands: Readonly<Record<string, Readonly<Record<Side, Band>>>>;
beforeAll(async () => {
  course = await predictions();
  const start = DEFAULT_SCENARIO.world.start;
  const days = Math.max(...course.map(({ task }) => daysBetween(start, task.until))) + 1;
  // A date has the same shoppers however long the calendar: one run of each seed has all predictions in it.
  years = Array.from({ length: SEEDS }, (_, i) => fittedYearOf('flower-shop', i + 1, { 'world.days': days }));
  const of = ({ dates }: Prediction, side: Side) => bandOf(years.map((year) => dates.map((date) => bouquetsOff(year, side, on(date)))));
  bands = Object.fromEntries(course.map(({ task }) => [task.id, { static: of(task, 'static'), dynamic: of(task, 'dynamic') }]));
  if (process.env['UPDATE_BANDS'] === '1') writeFileSync(FILE, `${JSON.stringify(bands, null, 1).replaceAll(/\[[^\]]*\]/g, (list) => list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`);
});

it('all predictions are of the default world, of which one run of each seed is made', () => {
  for (const { task, scenario } of course) expect(withValues(scenario, { 'world.days': DEFAULT_SCENARIO.world.days }), task.id).toEqual(DEFAULT_SCENARIO);
});

it('bands.json has what thirty years come to', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(bands);
});

it('each axis holds nine years of ten', () => {
  for (const { task } of course) for (const side of SIDES) expect(Math.max(...bands[task.id]![side].high), task.id).toBeLessThan(task.most);
});

it('what happened, as it is computed, is what the next screen says: on the page’s own year, and in nearly all others', () => {
  const told = { nearerInSeptember: 'alike', nearerAroundTheFeast: 'dynamic-then-static', knewTheSecondFeast: 'no-nearer' } as const satisfies Partial<Record<AnswerName, string>>;
  for (const [name, answer] of Object.entries(told)) {
    const given = years.map((year) => ANSWERS[name as keyof typeof told].of(year));
    expect(given[0], name).toBe(answer);
    expect(given.filter((each) => each === answer).length, name).toBeGreaterThanOrEqual(27);
  }
});

it('so it is in the broken week, and of the two shops under watch', () => {
  expect(ANSWERS.offInTheBrokenWeek.of(yearOf('broken-feed', 1, { 'world.days': 120 }))).toBe('both-dynamic-worse');
  expect(ANSWERS.isStaticWorse.of(yearOf('looks-different', 1, TO_VALENTINES))).toBe('no-worse');
  expect(ANSWERS.isStaticWorse.of(yearOf('looks-the-same', 1, TO_VALENTINES))).toBe('worse');
});
