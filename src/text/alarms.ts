/** An alarm in whole sentences: what it saw, on which data, against what threshold, what it needed; and what was true. */
import type { History } from '../simulation/history.ts';
import { theModel } from './contenders.ts';
import { dayMonth, longDate } from './dates.ts';
import { eventName } from './events.ts';
import { inputWords } from './features.ts';
import { INCIDENT_WORDS } from './incidents.ts';
import { decimals, many, percent, plain, significant, times } from './numbers.ts';
import { phrase, term, type TermName, type Words } from './words.ts';

export type Alarm = History['monitors']['alarms'][number];
/** What was held against a threshold, whether or not an alarm sounded. */
type Compared = Pick<Alarm, 'about' | 'value' | 'threshold' | 'before' | 'after'>;
type WithinChance = History['monitors']['withinChance'][number];
type Episode = History['monitors']['episodes'][number];

interface MonitorWords {
  readonly name: string;
  /** Its entry in the glossary, which says what it can't see. */
  readonly term: TermName;
  /** What it measured when it sounded, and the threshold; `about` is what the alarm is about, in words. */
  readonly saw: (about: string, alarm: Compared, facts: AlarmFacts) => string;
}

export interface AlarmFacts {
  /** Share of buyers among the training window's reported outcomes. */
  readonly baseRate: number;
  /** The day's share of buyers as reported, and as the contender expected it. */
  readonly bought: number;
  readonly expected: number;
}

export const MONITOR_WORDS: Readonly<Record<Alarm['monitor'], MonitorWords>> = {
  psi: {
    name: 'Population stability index',
    term: 'population stability index',
    saw: (about, { value, threshold }) => `The distance of ${about} from the training window was ${significant(value)}; above ${plain(threshold)} an alarm sounds.`,
  },
  ks: {
    name: 'Kolmogorov–Smirnov test',
    term: 'Kolmogorov–Smirnov test',
    saw: (about, { value, threshold }) => `If ${about} were as in the training window, chance would open a gap at least this large with a probability of ${chance(1 - value)}, ten features counted in; below ${plain(1 - threshold)} an alarm sounds.`,
  },
  missing: {
    name: 'Missing values',
    term: 'missing values',
    saw: (about, { value, threshold }) => `${percent(value)} of ${about} was missing; above ${percent(threshold)} an alarm sounds.`,
  },
  range: {
    name: 'Out of range',
    term: 'out of range',
    saw: (about, { value, threshold }) => `${percent(value)} of ${about} lay outside all that the training window had seen; above ${percent(threshold)} an alarm sounds.`,
  },
  prediction: {
    name: 'Mean prediction',
    term: 'mean prediction',
    saw: (about, { threshold }, { expected, baseRate }) => `Of a hundred shoppers ${about} expected ${hundred(expected)} to buy; in the training window ${hundred(baseRate)} did, as reported. From ${times(threshold)} as many or as few on an alarm sounds.`,
  },
  labelRate: {
    name: 'Share of buyers',
    term: 'share of buyers',
    saw: (of, { about, value, threshold }, { bought, baseRate }) => `Of the outcomes ${about.kind === 'contender' ? `in the log of ${of}’s shop` : 'reported'} ${percent(bought)} were purchases; in the training window ${percent(baseRate)} were. That is ${apart(1, decimals, value, threshold).join(' standard errors apart; above ')} an alarm sounds.`,
  },
  adwin: {
    name: 'ADWIN',
    term: 'ADWIN',
    saw: (about, { threshold, before, after }) => `The log loss of ${about} went from ${decimals(before, 3)} to ${decimals(after, 3)} nats. Chance allows a difference of ${apart(3, decimals, threshold, Math.abs(after - before)).join(' here; it was ')}.`,
  },
  pageHinkley: {
    name: 'Page–Hinkley',
    term: 'Page–Hinkley',
    saw: (about, { value, threshold, before, after }) => `The log loss of ${about} rose from ${decimals(before, 3)} to ${decimals(after, 3)} nats. What it lay above its mean added up to ${apart(1, decimals, value, threshold).join('; above ')} an alarm sounds.`,
  },
  ddm: {
    name: 'DDM',
    term: 'DDM',
    saw: (about, { value, threshold }) => `${about.charAt(0).toUpperCase() + about.slice(1)} was on the wrong side of one half more often than at its best: ${apart(1, percent, value, threshold).join(', its standard error counted in; above ')} an alarm sounds.`,
  },
};

/** Who sounded about what, the monitor's name a term. */
export function alarmHead({ monitor, about }: Pick<Alarm, 'monitor' | 'about'>, end = ''): Words {
  const { name, term: entry } = MONITOR_WORDS[monitor];
  return phrase`${term(entry, name)}, ${alarmSubject({ about })}${end}`;
}

/** What an alarm is about: a feature in plain words, a contender, or everyone. */
function alarmSubject({ about }: Pick<Alarm, 'about'>): string {
  switch (about.kind) {
    case 'feature':
      return `“${inputWords(about.feature).name}”`;
    case 'contender':
      return `the ${theModel(about.contender)}`;
    case 'log':
      return 'all shoppers';
  }
}

/** What it saw, and the threshold; and how far chance would have gone. */
export function alarmSaw(alarm: Alarm, facts: AlarmFacts): string {
  const { monitor, chance: limit } = alarm;
  const beyond = Number.isNaN(limit) ? '' : ` Chance alone would have given up to ${inUnit(monitor, limit)}.`;
  return `${MONITOR_WORDS[monitor].saw(alarmSubject(alarm), alarm, facts)}${beyond}`;
}

/** What was beyond a threshold, and why it raised nothing. */
export function chanceSaw(crossing: WithinChance, facts: AlarmFacts): string {
  const { monitor, chance: limit, size, needsLabels } = crossing;
  const saw = MONITOR_WORDS[monitor].saw(alarmSubject(crossing), { ...crossing, before: NaN, after: NaN }, facts);
  return `${saw} None did: chance alone gives up to ${inUnit(monitor, limit)} with ${many(size, needsLabels ? 'outcome' : 'shopper')}.`;
}

/** A monitor's value as its sentence has it. */
function inUnit(monitor: Alarm['monitor'], value: number): string {
  switch (monitor) {
    case 'missing':
    case 'range':
      return percent(value);
    case 'prediction':
      return times(value);
    case 'labelRate':
      return decimals(value, 1);
    case 'psi':
    case 'ks':
    case 'adwin':
    case 'pageHinkley':
    case 'ddm':
      return significant(value);
  }
}

/** Two values with as few decimals as tell them apart, but with so many at least. */
function apart(least: number, text: (value: number, digits: number) => string, one: number, other: number): [string, string] {
  const digits = [0, 1, 2, 3].map((more) => least + more).find((each) => text(one, each) !== text(other, each)) ?? least;
  return [text(one, digits), text(other, digits)];
}

function chance(p: number): string {
  return p < 1e-6 ? 'less than 0.000001' : significant(p);
}

function hundred(share: number): string {
  return significant(share * 100);
}

/** On which data, and whether labels were needed. `lastTold` is the last day that may be told of. */
export function alarmData({ day, until, on, needsLabels }: Alarm, dates: readonly string[], lastTold: number): string {
  const date = (at: number) => longDate(dates[at] ?? '');
  const shoppers = on === day ? 'that day’s shoppers' : `the shoppers of ${date(on)}`;
  const needed = needsLabels ? `It needed labels: those of ${shoppers}.` : `It needed no labels: it saw ${shoppers} as they came.`;
  if (until === day) return needed;
  return `${needed} ${until > lastTold ? 'It stands still.' : `It stood until ${date(until)}.`}`;
}

export function episodeName(episode: Episode): string {
  switch (episode.kind) {
    case 'event':
      return eventName(episode.event);
    case 'incident':
      return `an incident, ${INCIDENT_WORDS[episode.incident].name}`;
    case 'change':
      return 'the permanent change';
    case 'drift':
      return episode.drift === 'season' ? 'the slow turn of the season' : 'the slow trend';
  }
}

export interface TruthFacts {
  /** True changes under way, or just over, when it sounded. */
  readonly episodes: readonly Episode[];
  readonly dates: readonly string[];
  readonly lastTold: number;
  readonly day: number;
  /** The level of buying wanders. */
  readonly isRestless: boolean;
  /** Each model's excess log loss (regret) that day, and its median since serving began. */
  readonly harm: readonly { readonly of: 'static' | 'dynamic'; readonly regret: number; readonly usual: number }[];
}

const NAMELESS = 'No event, incident or lasting change explains it, so it counts as false. But these days are restless: the level of buying may truly have wandered.';

/** Whether something had truly changed, and whether the models were the worse for it: two different questions. */
export function alarmTruth({ episodes, dates, lastTold, day, isRestless, harm }: TruthFacts): string[] {
  const date = (at: number) => dayMonth(dates[at] ?? '');
  const told = episodes.map((episode) => {
    const until = episode.to > lastTold ? '' : ` until ${date(episode.to)}`;
    return `${episodeName(episode)}, from ${date(episode.from)}${until}${episode.to < day ? ', just over' : ''}`;
  });
  const none = isRestless ? NAMELESS : 'No. Nothing had truly changed: chance alone sounds an alarm now and then.';
  const truth = told.length === 0 ? none : `Yes, something had truly changed: ${told.join('; ')}.`;
  const fared = harm.map(({ of, regret, usual }) => `the ${theModel(of)}’s excess log loss that day was ${significant(regret)} nats${regret > 2 * usual ? `, ${times(regret / usual)} its median so far` : ', no more than it usually is'}`);
  return [truth, `Was there harm? That is another question: ${fared.join('; ')}.`];
}
