/** Words of the watch: the input monitors' readings, calibration, alarms and how they stand to the truth. */
import type { ContenderName } from '../scenario/contenders.ts';
import type { History } from '../simulation/history.ts';
import { episodeName } from './alarms.ts';
import { CONTENDER_WORDS, theModel } from './contenders.ts';
import { dayMonth, longDate } from './dates.ts';
import { inputWords } from './features.ts';
import { decimals, many, percent, plain, significant, times, whole } from './numbers.ts';
import { phrase, term, type Words } from './words.ts';

type Monitors = History['monitors'];
export type ReadingName = keyof Monitors['readings'];

export const WATCHING = {
  drift: 'Do the inputs look different?',
  reading: 'Reading',
  driftCell: 'A cell is a week’s worst day against the whole training window. The stronger the colour, the further away.',
  driftMark: 'a ring: an alarm',
  driftHollow: 'hollow: beyond the threshold, within what chance gives',
  noDrift: 'The watch begins when the models begin to serve.',
  readOff: 'Read off a week and a feature: left and right for weeks, up and down for features',
  feature: 'Feature',
  driftHint: 'Point at a cell to read it off.',
  below: 'nearly nothing',
  above: 'above the threshold',
  far: 'far away',
  harmless: phrase`A feature that looks different (${term('covariate shift')}) need not make a model worse, and a model can get worse while all features look the same (${term('concept drift')}).`,
  means: 'How many are expected to buy',
  meansExplain: phrase`Lines: mean forecast of each model, needs no ${term('label', 'labels')}. Grey: ${term('share of buyers')} as reported, needs labels. Ruled across: the ${term('training window')}’s share.`,
  labelled: 'bought',
  reliability: 'Do forecasts mean what they say?',
  reliabilityExplain: phrase`Shoppers in tenths of their forecast: of those who were given 20%, did a fifth buy? On the diagonal, yes; above it more bought than forecast. The larger a mark, the more shoppers. The band is as far as chance takes two marks in three of forecasts that are right. Below, how far off a model is on average (expected ${term('calibration error')}), and what chance alone would make of that.`,
  over: 'Over',
  forecast: 'forecast',
  bought: 'bought',
  range: 'forecasts of',
  shoppers: 'shoppers',
  mean: 'mean forecast',
  share: 'share that bought',
  byChance: 'by chance',
  calibrationError: 'expected calibration error, in percentage points',
  alarms: 'Alarms',
  noAlarms: 'No alarm so far.',
  all: 'Show all',
  fewer: 'Show fewer',
  truth: 'Compare with the truth',
  truthExplain: phrase`Only here does anyone know what truly changed. Scored up to today: an alarm within a true change, or the week after it, belongs to it; every other is a ${term('false alarm')}. None at all need not mean that nothing changed: each monitor sees one kind of change, ${term('Page–Hinkley')} and ${term('DDM')} only a rise.`,
  monitor: 'monitor',
  found: 'found',
  missed: 'missed',
  delay: 'median delay',
  falseAlarms: 'false alarms',
  nothingChanged: 'Nothing has truly changed so far: each alarm up to now is a false one.',
  nothingNamed: 'No event, incident or lasting change so far.',
  restless: 'The level of buying wanders, for no reason that has a name: alarms about that are counted as false.',
} as const;

export interface ReadingFacts {
  /** The value that raises an alarm; NaN for none. */
  readonly limit: number;
  readonly features: number;
  /** Of a feature with the most bins, on the last known day: shoppers, and the index that chance stays below on 99 of 100 days where nothing changes. */
  readonly shoppers: number;
  readonly chance: number;
}

interface ReadingWords {
  readonly name: string;
  /** What it is, and what its threshold is worth. */
  readonly explains: (facts: ReadingFacts) => Words;
  readonly value: (value: number) => string;
  /** Where a shade of the map begins. */
  readonly shade: (limit: number) => string;
}

/** In the order in which they are offered. */
export const READING_WORDS: Readonly<Record<ReadingName, ReadingWords>> = {
  psi: {
    name: 'population stability index',
    explains: ({ limit, shoppers, chance }) => phrase`${term('population stability index', 'Population stability index')} of a day’s histogram against the ${term('training window')}’s. An alarm above ${plain(limit)}, and only beyond what chance gives at the day’s size: the usual 0.1 and 0.25 are rules of thumb that know none. With ${many(shoppers, 'shopper')}, as on the last day shown, chance alone stays below ${decimals(chance, 3)} on 99 days of 100 where nothing has changed. ${worth(limit, chance)}`,
    value: (value) => decimals(value, 3),
    shade: overNumber,
  },
  ks: {
    name: 'Kolmogorov–Smirnov test',
    explains: ({ limit, features }) => phrase`${term('Kolmogorov–Smirnov test', 'Kolmogorov–Smirnov')} p-value, corrected for ${features} features at once (Holm): how likely chance alone opens a gap at least this large if nothing has changed. An alarm below ${plain(limit)}. With thousands of shoppers it rejects differences too small to matter. Made for measured values, it is cautious on yes-or-no features: they must shift 1.15 to 2.1 times as far as for a test of two shares.`,
    // A p-value: so small ones are only told as such.
    value: (value) => (value < 1e-6 ? 'under 0.000001' : significant(value, 2)),
    // Its shades begin at powers of ten, the limit is −log10.
    shade: (power) => `below ${power > 5 ? `10\u207b${superscript(Math.round(power))}` : plain(Number((10 ** -power).toPrecision(1)))}`,
  },
  js: {
    name: 'Jensen–Shannon distance',
    explains: () => phrase`${term('Jensen–Shannon distance')} of a day’s histogram from the ${term('training window')}’s: 0 is the same, 1 has nothing in common. It raises no alarm here, and chance alone keeps it above 0.`,
    value: (value) => decimals(value, 3),
    shade: overNumber,
  },
  missing: {
    name: 'missing values',
    explains: ({ limit }) => phrase`${term('missing values', 'Missing values')}: share of visits in which the feature was not logged. An alarm above ${percent(limit, 0)}, where chance does not give as many at the day’s size.`,
    value: (value) => percent(value),
    shade: overShare,
  },
  outside: {
    name: 'out of range',
    explains: ({ limit }) => phrase`${term('out of range', 'Out of range')}: share of values below the least or above the greatest of the ${term('training window')}. An alarm above ${percent(limit, 0)}, where chance does not give as many at the day’s size: of 50 shoppers a single one is 2%.`,
    value: (value) => percent(value),
    shade: overShare,
  },
};

/** What the index's threshold is worth at this size. */
function worth(limit: number, chance: number): string {
  if (!(chance > 0)) return '';
  if (chance >= limit) return 'So few shoppers exceed the threshold by chance more often than that: by itself it says little here.';
  return `The threshold is ${times(limit / chance)} that, so real shifts may stay below it: at 0.25 and 400 shoppers Valentine’s Day does.`;
}

function overNumber(limit: number): string {
  return `over ${plain(Number(limit.toPrecision(2)))}`;
}

function overShare(limit: number): string {
  return `over ${shareMark(limit)}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
}

interface CellFacts {
  readonly reading: ReadingName;
  readonly feature: string;
  readonly weekIso: string;
  readonly iso: string;
  readonly value: number;
  readonly alarm: boolean;
  /** What chance alone gives on the day, and to how many shoppers, where that is why no alarm sounded; else null. */
  readonly withinChance: { readonly chance: number; readonly size: number } | null;
  /** For the population stability index; else NaN. */
  readonly chance: number;
}

export function weekName(iso: string): string {
  return `week of ${longDate(iso)}`;
}

/** "0.204 on 14 February, an alarm" */
export function cellValue({ reading, iso, value, alarm, withinChance, chance = NaN }: Pick<CellFacts, 'reading' | 'iso' | 'value' | 'alarm' | 'withinChance'> & { readonly chance?: number }): string {
  if (withinChance) return `${READING_WORDS[reading].value(value)} on ${dayMonth(iso)}, beyond the threshold but within what chance gives with ${many(withinChance.size, 'shopper')} (up to ${READING_WORDS[reading].value(withinChance.chance)})`;
  const by = Number.isNaN(chance) ? '' : ` (by chance below ${decimals(chance, 3)})`;
  return `${READING_WORDS[reading].value(value)} on ${dayMonth(iso)}${by}${alarm ? ', an alarm' : ''}`;
}

export function featureName(feature: string): string {
  return inputWords(feature).name;
}

/** "price looked at, week of 8 February 2027: 0.204 on 14 February, an alarm" */
export function cellLine({ reading, feature, weekIso, ...cell }: CellFacts): string {
  return `${featureName(feature)}, ${weekName(weekIso)}: ${cellValue({ reading, ...cell })}`;
}

export function driftSummary(reading: ReadingName, iso: string, worst: CellFacts | null, alarms: number): string {
  const top = worst === null ? '' : ` Furthest so far: ${cellLine(worst)}.`;
  return `Up to ${longDate(iso)} the ${READING_WORDS[reading].name} raised ${alarms === 0 ? 'no alarm' : many(alarms, 'alarm')}.${top}`;
}

/** A mark on an axis of shares. */
export function shareMark(value: number): string {
  return `${plain(Number((value * 100).toPrecision(12)))}%`;
}

export function shareText(value: number): string {
  return percent(value);
}

export interface MeansFacts {
  readonly iso: string;
  /** Share of buyers among the training window's reported outcomes. */
  readonly baseRate: number;
  readonly means: readonly (readonly [ContenderName, number])[];
  /** NaN where nothing was reported. */
  readonly bought: number;
}

export function meansSummary({ iso, baseRate, means, bought }: MeansFacts): string {
  const said = means.map(([name, mean], i) => `the ${theModel(name)} ${i === 0 ? 'expected ' : ''}${percent(mean)}`).join(', ');
  const reported = Number.isNaN(bought) ? 'no outcome is reported yet' : `${percent(bought)} bought`;
  return `On ${longDate(iso)} ${said} to buy on average; ${reported}. In the training window it was ${percent(baseRate)}.`;
}

/** "the last 7 days" */
export function lastDays(days: number): string {
  return `the last ${days} days`;
}

/** Where labels are late. */
export function reportedUpTo(iso: string): string {
  return `Labels are late: outcomes are known up to ${longDate(iso)}.`;
}

export interface CalibrationFacts {
  /** Expected calibration error, and what chance alone would make it if forecasts were right. */
  readonly error: number;
  readonly floor: number;
  /** Mean forecast, and share that bought. */
  readonly forecast: number;
  readonly bought: number;
}

export function calibrationLine(name: ContenderName, { error, floor, forecast, bought }: CalibrationFacts): string {
  if (Number.isNaN(error)) return `${CONTENDER_WORDS[name]}: nobody was served yet.`;
  return `${CONTENDER_WORDS[name]}: off by ${pointsText(error)} percentage points on average (expected calibration error), where chance alone would make about ${pointsText(floor)}; forecast ${percent(forecast)}, bought ${percent(bought)}.`;
}

/** A share in percentage points: "1.9". */
export function pointsText(share: number): string {
  return decimals(share * 100, 1);
}

/** "off by 1.9; chance 0.9", in percentage points. */
export function gaugeWords(error: number, floor: number): string {
  return `off by ${pointsText(error)}; chance ${pointsText(floor)}`;
}

export function tenth(bin: number, bins: number): string {
  return `${plain((bin * 100) / bins)} to ${plain(((bin + 1) * 100) / bins)}%`;
}

/** @param withinChance values beyond a threshold that raised none */
export function alarmCount(count: number, withinChance: number, iso: string): string {
  const alarms = count === 0 ? WATCHING.noAlarms : `${many(count, 'alarm')} up to ${longDate(iso)}, the newest first.`;
  return withinChance === 0 ? alarms : `${alarms} ${many(withinChance, 'value')} beyond a threshold raised none: chance alone goes as far at that day’s size.`;
}

/** "Christmas (10 December to 25 December)", "a trend (since 1 September 2026)" @param hasYears the calendar has such days twice */
export function episodeStretch(episode: Monitors['episodes'][number], fromIso: string, toIso: string, isOver: boolean, hasYears: boolean): string {
  const date = hasYears ? longDate : dayMonth;
  return `${episodeName(episode)} (${isOver ? `${dayMonth(fromIso)} to ${date(toIso)}` : `since ${date(fromIso)}`})`;
}

/** @param isRestless the level of buying wanders besides */
export function truthLine(names: readonly string[], isRestless: boolean): string {
  const nothing = isRestless ? WATCHING.nothingNamed : WATCHING.nothingChanged;
  return [names.length === 0 ? nothing : `What truly changed so far: ${names.join('; ')}.`, isRestless ? WATCHING.restless : ''].filter(Boolean).join(' ');
}

export function delayText(days: number): string {
  return Number.isNaN(days) ? plain(NaN) : `${plain(days)} ${days === 1 ? 'day' : 'days'}`;
}

export function countText(value: number): string {
  return whole(value);
}
