/** Words of the panel that varies one setting: its questions, its picture, and the sentence that its figures bear out. */
import type { Condition } from '../scenario/counts.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import type { Question } from '../scenario/questions.ts';
import { entryOf, MOST_VALUES, type VariedKey, type VariedValue } from '../scenario/vary.ts';
import type { Stretch } from '../scenario/stretches.ts';
import type { ContenderFacts, Side, SweepMeasure } from '../simulation/sweepFacts.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { wordsFor } from './fields.ts';
import { euroMark, euros } from './ledger.ts';
import { many, plain, significant } from './numbers.ts';
import { takesAbout } from './years.ts';
import { settingValue } from './settings.ts';

export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  rate: 'How fast should it learn?',
  publish: 'How often publish?',
  retrain: 'How often retrain?',
  labels: 'How late may labels come?',
  window: 'How long a window?',
  gate: 'How strict a gate?',
};

export const VARYING = {
  questions: 'Questions',
  setting: 'Setting',
  values: 'Values',
  valuesHelp: `Up to ${MOST_VALUES}, with a blank between them.`,
  suggested: 'Suggested values',
  seeds: 'Years a value',
  measure: 'Measure',
  stretch: 'Stretch',
  cancel: 'Stop',
  running: 'Years run',
  allRun: 'All years are run',
  notRun: 'Nothing has been run yet.',
  inPart: 'So far:',
  value: 'value',
  today: 'as set',
  columns: 'Values: the arrow keys go from one to the next, Enter opens its scenario',
  years: 'years',
  chart: { cost: 'What each contender costs', regret: 'How far each contender is from the best possible' } satisfies Record<SweepMeasure, string>,
  explains:
    'Every value is run over the same years: this seed and those that follow. Line: the median over them. Band: from the 10th to the 90th percentile. Whole years, also beyond today. Press a value to set it for the whole page.',
  noStretch: 'No day of this stretch is served in this calendar.',
} as const;

const UNITS: Readonly<Record<SweepMeasure, string>> = { cost: '€', regret: 'nats a shopper' };
const OVER: Readonly<Record<Stretch, string>> = { quiet: 'over the quiet months (September to November)', peak: 'at the peak (10 to 14 February)', hangover: 'in the hangover (15 to 21 February)', year: 'over the year' };
const IN: Readonly<Record<Stretch, string>> = { quiet: 'in the quiet months', peak: 'at the peak', hangover: 'in the hangover', year: 'over the year' };

/** What is on the axis beside the picture: "€, over the year". */
export function axisText(measure: SweepMeasure, stretch: Stretch): string {
  return `${UNITS[measure]}, ${OVER[stretch]}`;
}

export function measured(measure: SweepMeasure, value: number): string {
  return measure === 'cost' ? euros(Math.round(value)) : significant(value, 3);
}

export function measureMark(measure: SweepMeasure, value: number): string {
  return measure === 'cost' ? euroMark(value) : plain(value);
}

/** A value as the axis and sentences have it: "0.3", "7 days", "not bought", "on". */
export function variedValue(path: VariedKey, value: VariedValue): string {
  return settingValue(path, value);
}

/** In a sentence: words are somebody's, so they stand in quotes. */
function said(path: VariedKey, value: VariedValue): string {
  return typeof value === 'number' ? variedValue(path, value) : `“${variedValue(path, value)}”`;
}

/** Where there is room for a number only. */
export function shortValue(path: VariedKey, value: VariedValue): string {
  return typeof value === 'number' ? plain(value) : variedValue(path, value);
}

/** "Run 60 years, about 20 seconds" */
export function runText(years: number, seconds: number | null): string {
  return `Run ${many(years, 'year')}${seconds === null ? '' : `, ${takesAbout(1000 * seconds)}`}`;
}

/** "34 of 60 years, about 10 seconds left" */
export function progressWords(done: number, years: number, seconds: number | null): string {
  return `${done} of ${many(years, 'year')}${seconds === null ? '' : `, ${takesAbout(1000 * seconds)} left`}`;
}

/** What is switched on so that the setting counts. */
export function switchedOn(changes: readonly Condition['path'][], value: (path: Condition['path']) => unknown): string {
  if (changes.length === 0) return '';
  return `For these years ${changes.map((path) => `“${wordsFor(path).name}: ${settingValue(path, value(path))}”`).join(' and ')} is set, or it would change nothing.`;
}

/** @param group in which the setting stands */
export function chartTitle(path: VariedKey, measure: SweepMeasure, group: string): string {
  return `${VARYING.chart[measure]}, by “${group}: ${wordsFor(path).name}”`;
}

export function numbersCaption(path: VariedKey, measure: SweepMeasure, stretch: Stretch): string {
  return `${wordsFor(path).name}: median (10th to 90th percentile), ${axisText(measure, stretch)}`;
}

/** What pressing a value does. */
export function openName(value: string): string {
  return `${value}: open this scenario`;
}

/** What pressing it did. */
export function openedText(path: VariedKey, value: VariedValue): string {
  return `The whole page now shows “${wordsFor(path).name}: ${variedValue(path, value)}”.`;
}

/** A column as it is read out: its value, its figures, and that it opens. */
export function columnName(value: string, figures: string, isToday: boolean): string {
  return [`${value}${isToday ? `, ${VARYING.today}` : ''}`, figures].filter(Boolean).join(': ');
}

/** Behind what was refused: which values count meanwhile. */
export function stillRun(problem: string, values: string): string {
  return `${problem} Until then ${values.replaceAll('  ', ', ')} ${values.includes(' ') ? 'are' : 'is'} run.`;
}

export function tooMany(given: number): string {
  return `${given} values are too many: up to ${MOST_VALUES} are run.`;
}

/** The value that is set now is not among those that were run. */
export function todayMark(path: VariedKey, value: VariedValue): string {
  return `${VARYING.today}: ${shortValue(path, value)}`;
}

/** "0.3 can’t be run: …" */
export function hinderedLine(path: VariedKey, value: VariedValue, why: string): string {
  return `${said(path, value)} can’t be run: ${why}`;
}

export interface SaidSweep {
  readonly path: VariedKey;
  readonly measure: SweepMeasure;
  readonly stretch: Stretch;
  /** How many values have figures. */
  readonly values: number;
  readonly seeds: number;
}

/** What the picture says: only what its medians bear out. */
export function sweepSummary(facts: readonly ContenderFacts[], sweep: SaidSweep): string {
  if (facts.length === 0) return VARYING.noStretch;
  const [moved, still] = [facts.filter(({ moves }) => moves), facts.filter(({ moves }) => !moves)];
  const opening = `Medians over ${many(sweep.seeds, 'year')}.`;
  const unmoved = still.length === 0 ? '' : `It makes no difference to ${listed(still.map(({ name }) => CONTENDER_WORDS[name]))}${still.length < facts.length ? `, ${still.map(({ median }) => measured(sweep.measure, median)).join(' and ')}` : ' that goes beyond a percent'}.`;
  return [opening, ...moved.map((each) => contenderLine(each, sweep)), unmoved].filter(Boolean).join(' ');
}

function contenderLine({ name, best, median, asGood, atEnd, smaller, larger, belowStatic }: ContenderFacts, { path, measure, stretch, values }: SaidSweep): string {
  const at = (value: VariedValue): string => said(path, value);
  const superlative = measure === 'cost' ? 'cheapest' : 'nearest to the best possible';
  const ties = asGood.length === 0 ? '' : `; ${listed(asGood.map(at))} ${asGood.length === 1 ? 'is' : 'are'} as good within a percent`;
  const first = `${capital(CONTENDER_WORDS[name])} is ${superlative} ${IN[stretch]} at ${at(best)} (${measured(measure, median)})${ties}${atEnd && !isExtreme(path, best) ? ', at the end of what was run: beyond it may be better still' : ''}.`;
  const sides = [sideLine('Smaller', smaller, at, measure), sideLine('Larger', larger, at, measure)].filter(Boolean).join(' ');
  return [first, sides, besideStatic(name, belowStatic, values, at, measure)].filter(Boolean).join(' ');
}

/** Whether a setting goes no further. */
function isExtreme(path: VariedKey, value: VariedValue): boolean {
  const { domain } = entryOf(path).field;
  return domain.kind === 'number' && (value === domain.min || value === domain.max);
}

/** Of a whole side only what every value on it bears out; else of its last value alone. */
function sideLine(which: string, side: Side | null, at: (value: VariedValue) => string, measure: SweepMeasure): string {
  if (!side || (side.worse.length === 0 && side.better.length === 0)) return '';
  const of = side.holdsForAll ? which : `At ${at(side.furthest)} it`;
  const [more, less] = measure === 'cost' ? ['costs more', 'less'] : ['is further off', 'nearer'];
  const where = (stretches: readonly Stretch[]): string => listed(stretches.map((stretch) => IN[stretch]));
  if (side.worse.length === 0) return `${of} ${measure === 'cost' ? 'costs less' : 'is nearer'} ${where(side.better)}.`;
  return `${of} ${more} ${where(side.worse)}${side.better.length === 0 ? '' : `, ${less} ${where(side.better)}`}.`;
}

function besideStatic(name: ContenderName, below: readonly VariedValue[] | null, values: number, at: (value: VariedValue) => string, measure: SweepMeasure): string {
  if (below === null || name === 'static') return '';
  const word = measure === 'cost' ? 'cheaper than static' : 'nearer than static';
  if (below.length === values) return `It is ${word} at every value.`;
  return below.length === 0 ? `It is ${word} at none of them.` : `It is ${word} at ${listed(below.map(at))}${measure === 'cost' ? ', dearer or alike at the others' : ', not at the others'}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
