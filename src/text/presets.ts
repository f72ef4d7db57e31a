/**
 * The ready-made scenarios in words: the story, what to look for, and, for whoever asks, what there is to see and why.
 * They claim no more than the tests in simulation/claims hold over thirty seeds: of what holds in their median only that is said.
 */
import type { PresetName } from '../scenario/presets.ts';
import type { Change } from '../scenario/scenario.ts';
import type { ClaimName } from '../simulation/claimNames.ts';
import { dayMonth, longDate, stretchOf } from './dates.ts';
import { decimals, significant, whole } from './numbers.ts';
import { phrase, sentences, term, type Words } from './words.ts';

type Dates = readonly [from: string, to: string];
type Side = 'static' | 'dynamic';

/** What is shown of a year beside a sentence: regret of one model as a multiple of another's, or of its own earlier; bouquets expected for each one sold; dynamic's cost as a multiple of static's. */
export type Figure =
  | { readonly kind: 'regret'; readonly of: Side; readonly than: Side; readonly over: Dates; readonly before?: Dates }
  | { readonly kind: 'bouquets'; readonly of: Side; readonly over: Dates }
  | { readonly kind: 'cost' };

/**
 * A sentence, marked as what it is: only a claim or a question may have a number, compare or give a cause (lessons/reading),
 * and each claim has the name of what holds it in simulation/claims. One that holds in the middle one of many years, and so
 * need not in this one, stands without its full stop, and is said to.
 */
export type Sentence =
  | { readonly kind: 'question' | 'instruction' | 'definition'; readonly says: Words }
  | { readonly kind: 'claim'; readonly claim: ClaimName; readonly says: Words; readonly inTheMiddle?: true; readonly figure?: Figure };

const PEAK: Dates = ['2027-02-10', '2027-02-14'];
const WEEK_AFTER: Dates = ['2027-02-15', '2027-02-21'];
const AUTUMN: Dates = ['2026-09-01', '2026-11-30'];
const YEAR: Dates = ['2026-09-01', '2027-06-30'];
const BROKEN: Dates = ['2026-10-05', '2026-10-11'];

const ask = (says: string): Sentence => ({ kind: 'question', says });
const instruct = (says: string): Sentence => ({ kind: 'instruction', says });
const define = (says: Words): Sentence => ({ kind: 'definition', says });
const claim = (name: ClaimName, says: Words): Sentence => ({ kind: 'claim', claim: name, says });
const inTheMiddle = (name: ClaimName, says: Words, figure?: Figure): Sentence => ({ kind: 'claim', claim: name, says, inTheMiddle: true, ...(figure ? { figure } : {}) });

/** Dynamic's regret as a multiple of static's. */
function dynamics(over: Dates): Figure {
  return { kind: 'regret', of: 'dynamic', than: 'static', over };
}

/** Static's as a multiple of dynamic's. */
function statics(over: Dates): Figure {
  return { kind: 'regret', of: 'static', than: 'dynamic', over };
}

/** A change to try next. */
type NextStep = Change & {
  /** The button's name. */
  readonly words: string;
  /** Said once it is done. */
  readonly done: readonly Sentence[];
};

interface PresetWords {
  readonly name: string;
  /** Gives nothing away. */
  readonly story: readonly Sentence[];
  /** Where to look, as a question. */
  readonly lookFor: readonly Sentence[];
  /** What there is to see, and its cause. */
  readonly answer: readonly Sentence[];
  readonly next: readonly NextStep[];
}

export const SCENARIOS = {
  intro: phrase`Ready-made years, each with one thing to see. Opening one replaces all settings, moves today and chooses what the charts show; undo brings back what was. ${term('regret', 'Regret')} is short for excess ${term('log loss')}: log loss above the ${term('best possible')}’s.`,
  open: 'Open',
  shown: 'shown now',
  changed: 'shown now, with changes of yours',
  restore: 'Open it as it was',
  lookFor: 'Look for:',
  answer: 'What there is to see, and why',
  tryNext: 'Try next',
} as const;

export const PRESET_WORDS: Readonly<Record<PresetName, PresetWords>> = {
  'flower-shop': {
    name: 'The flower shop',
    story: [define('An ordinary year with four holidays.')],
    lookFor: [ask('Who is the better one in the quiet autumn, who in the days before Valentine’s Day, and who in the week after it?')],
    answer: [
      inTheMiddle('flower-shop-quiet', 'In the quiet autumn static is the better one or as good, and both are near the best possible', statics(AUTUMN)),
      inTheMiddle('flower-shop-peak', 'Before Valentine’s Day more people buy, and for other reasons: static expects at most half of what is sold, and dynamic follows', { kind: 'bouquets', of: 'static', over: PEAK }),
      inTheMiddle('flower-shop-hangover', phrase`In the week after it dynamic still expects Valentine’s Day, and static is right again: the ${term('hangover')}`, dynamics(WEEK_AFTER)),
    ],
    next: [{ path: 'rollback.on', value: true, words: 'Switch on the rollback', done: [inTheMiddle('flower-shop-rollback', phrase`The ${term('rollback')} is on: in the week after Valentine’s Day dynamic’s excess log loss is less than half of what it was`)] }],
  },
  'nothing-changes': {
    name: 'Nothing changes',
    story: [define('A year without a holiday.')],
    lookFor: [ask('Is it worth while to go on learning?'), instruct('Compare the two over the whole year, then what they cost in the ledger.')],
    answer: [
      define('Every day is like the ones in the training window.'),
      claim('nothing-changes-static', phrase`At this ${term('learning rate')} static is never the worse one over the year, and dynamic is always the dearer one to run.`),
      inTheMiddle('nothing-changes-cost', 'What mistakes cost goes up and down from year to year; with that, too, dynamic is the dearer one', { kind: 'cost' }),
    ],
    next: [{ path: 'dynamic.rate', value: 0.1, words: 'Let dynamic learn at a rate of 0.1', done: [claim('nothing-changes-slow', 'Dynamic learns at a rate of 0.1: over the year it is now the better one, for it goes on learning what static has seen too little of.'), claim('nothing-changes-slow', 'It is still the dearer one to run.')] }],
  },
  'sea-level': {
    name: 'Like the sea level',
    story: [define('A town without holidays, where no day stands out.')],
    lookFor: [instruct('Follow static from September to June.'), ask('When would you have noticed?')],
    answer: [
      define('The town changes slowly, day by day.'),
      inTheMiddle('sea-level-stale', 'By June static’s regret is more than ten times what it was at first', { kind: 'regret', of: 'static', than: 'static', over: ['2027-06-01', '2027-06-30'], before: ['2026-09-01', '2026-09-14'] }),
      inTheMiddle('sea-level-silent', 'In the first three months no alarm sounds'),
    ],
    next: [],
  },
  'years-old-records': {
    name: 'Years-old records',
    story: [define('The models begin to serve on the first of September.')],
    lookFor: [ask('How do the two do on their first days, and how two weeks later?')],
    answer: [
      define('The training data come from a time that ended the day before the models begin to serve.'),
      claim('years-old-records-stale', 'Static is stale from day one, and stays so.'),
      inTheMiddle('years-old-records-catches-up', 'Dynamic catches up within two weeks', dynamics(['2026-09-14', '2026-09-14'])),
    ],
    next: [{ path: 'dynamic.delay', value: 30, words: 'Let outcomes take 30 days, as in finance', done: [claim('years-old-records-late', 'Outcomes take 30 days, as in finance: after two weeks dynamic has learnt nothing yet and is as stale as static.'), inTheMiddle('years-old-records-october', 'It has caught up by the end of October', dynamics(['2026-10-31', '2026-10-31']))] }],
  },
  'restless-days': {
    name: 'Restless days',
    story: [define('No holiday and no season.')],
    lookFor: [ask('Which one is better over the year?'), ask('And of what do the alarms below the chart warn?')],
    answer: [
      define('The level of buying wanders from day to day, for no reason that anyone logs.'),
      inTheMiddle('restless-days-dynamic', 'Nothing that has a name happens, and yet dynamic is the better one', dynamics(YEAR)),
      claim('restless-days-alarms', phrase`On average over 30 years about two alarms a month sound, and whoever looks into one finds no cause: so ${term('alert fatigue')} begins.`),
    ],
    next: [
      { path: 'world.wander', value: 0.1, words: 'Make the days calmer', done: [claim('restless-days-calmer', 'Calmer days: now static is the better one in most of 30 years, and on average an alarm sounds every other month.')] },
      { path: 'world.wander', value: 0.5, words: 'Make the days rougher', done: [claim('restless-days-rougher', 'Rougher days: on average about six alarms a month.'), define('Whoever is called so often for nothing stops looking: alert fatigue.')] },
    ],
  },
  'broken-feed': {
    name: 'The broken feed',
    story: [define('An ordinary autumn, but for one week in October.')],
    lookFor: [ask('What becomes of dynamic from 5 October on?'), ask('And is it itself again after the 11th?')],
    answer: [
      claim('broken-feed-cents', 'From 5 to 11 October the price arrives in cents instead of euros.'),
      inTheMiddle('broken-feed-diverges', phrase`Dynamic learns from what is broken, and its ${term('gradient descent', 'descent')} diverges: with prices ten deviations off the first step overshoots, and the second throws the weight back much further`),
      inTheMiddle('broken-feed-week', 'Over that week its regret is at least five times static’s, and when the feed is whole again it is still far off', dynamics(BROKEN)),
    ],
    next: [
      { path: 'gate.on', value: true, words: 'Switch on the gate', done: [claim('broken-feed-held', 'The gate is on: the broken batches are held.'), inTheMiddle('broken-feed-gate', 'Dynamic stays close to static', dynamics(BROKEN))] },
      { path: 'rollback.on', value: true, words: 'Switch on the rollback', done: [inTheMiddle('broken-feed-rollback', phrase`The ${term('rollback')} is on: once the feed is whole again, dynamic is itself again within a day`)] },
      { path: 'models.clip', value: 3, words: 'Clip inputs at 3 deviations', done: [claim('broken-feed-clip', 'Inputs are clipped: no step overshoots, and dynamic learns the cents like any other change.'), claim('broken-feed-clip', 'Over that week it is the better one.'), inTheMiddle('broken-feed-clip', 'Static is less far off too')] },
      { path: 'dynamic.rate', value: 0.2, words: 'Learn at a rate of 0.2', done: [claim('broken-feed-slow', 'The rate is lower: the descent settles, and over that week dynamic is the better one.')] },
    ],
  },
  'flipped-labels': {
    name: 'Flipped labels',
    story: [define('A gate looks at every batch before dynamic may learn from it.')],
    lookFor: [ask('From 2 November on: how many bouquets does dynamic expect for each one that is sold?'), ask('And what does the gate hold?')],
    answer: [
      claim('flipped-labels-reports', 'From 2 to 15 November one purchase report in five says the opposite of what happened.'),
      inTheMiddle('flipped-labels-gate', phrase`An alarm says that there are more buyers than usual, and to the ${term('gate')} that looks like good business: every batch passes`),
      claim('flipped-labels-truth', 'By the reports dynamic is the better one; in truth it is far worse.'),
      inTheMiddle('flipped-labels-bouquets', 'Poisoned, it expects about twice the bouquets that are sold', { kind: 'bouquets', of: 'dynamic', over: ['2026-11-05', '2026-11-15'] }),
    ],
    next: [
      { path: 'gate.labelRate', value: 2, words: 'Let the gate allow twice the share of buyers, not four times', done: [inTheMiddle('flipped-labels-tight', 'The gate is tighter: it holds those batches, and dynamic hardly suffers; Valentine’s Day, which comes up slowly, still passes')] },
      { path: 'rollback.on', value: true, words: 'Switch on the rollback', done: [claim('flipped-labels-blind', phrase`The ${term('rollback')} is on: it sees nothing while the reports are wrong, for by them the poisoned version is the best.`), inTheMiddle('flipped-labels-rollback', 'Once they are right, dynamic is itself again within two days')] },
      { path: 'dynamic.rate', value: 0.1, words: 'Learn at a rate of 0.1', done: [inTheMiddle('flipped-labels-slow', 'The rate is a tenth: in two weeks dynamic learns little of the poison, and it learns little of Valentine’s Day, too', dynamics(PEAK))] },
    ],
  },
  'too-careful': {
    name: 'Too careful at the gate',
    story: [define('A gate looks at every batch before dynamic may learn from it.')],
    lookFor: [ask('Does dynamic follow Valentine’s Day?'), instruct('Look at its batches below the chart.')],
    answer: [
      define(phrase`The ${term('gate')}’s thresholds are tight, and what it holds is rejected.`),
      inTheMiddle('too-careful-held', 'Valentine’s Day looks like an error to it: those batches are thrown out, and dynamic is about as bad as static', dynamics(PEAK)),
    ],
    next: [{ path: 'gate.on', value: false, words: 'Switch off the gate', done: [inTheMiddle('too-careful-off', 'The gate is off: dynamic follows Valentine’s Day', dynamics(PEAK))] }],
  },
  'late-labels': {
    name: 'Late labels',
    story: [define('Valentine’s Day, and the week after it.')],
    lookFor: [ask('On which day does dynamic begin to follow, and when does it come down again?')],
    answer: [
      define('Who bought is known only after seven days.'),
      inTheMiddle('late-labels-spike', phrase`Dynamic misses most of the spike, and its ${term('hangover')} comes days late`, dynamics(PEAK)),
      inTheMiddle('late-labels-year', 'So it loses the whole year to static; at five to six days the two are even', dynamics(YEAR)),
    ],
    next: [{ path: 'dynamic.delay', value: 0, words: 'Let labels come at once', done: [inTheMiddle('late-labels-at-once', 'Labels come at once: dynamic follows the spike', dynamics(PEAK))] }],
  },
  'sold-out': {
    name: 'Sold out',
    story: [define('A shop that sells what it has ordered, and no more.')],
    lookFor: [ask('How many bouquets does each model expect for every one that is wanted?')],
    answer: [
      define('Who finds nothing left is logged as a shopper who did not buy.'),
      claim('sold-out-spiral', 'Dynamic orders too little, learns from its own log that nobody wanted more, and orders too little again.'),
      inTheMiddle('sold-out-year', 'Over the year it is about twice as far off as static', dynamics(YEAR)),
    ],
    next: [
      { path: 'shop.soldOut', value: 'unknown', words: 'Log nothing once sold out', done: [claim('sold-out-unknown', 'Who came after the last bouquet is unknown: dynamic learns from the others only, and is the better one again.')] },
      { path: 'shop.order', value: 'prices', words: 'Order as the prices ask', done: [inTheMiddle('sold-out-prices', 'Orders are a little larger than expected, so the log misses less: dynamic is only a little worse than static over the year', dynamics(YEAR))] },
    ],
  },
  'second-valentines': {
    name: 'The second Valentine’s',
    story: [define('Two years, and so a second Valentine’s Day.')],
    lookFor: [ask('Has dynamic remembered the first one?')],
    answer: [
      inTheMiddle('second-valentines-forgotten', 'It has not: before the second its regret is about as high as before the first', { kind: 'regret', of: 'dynamic', than: 'dynamic', over: ['2028-02-08', '2028-02-14'], before: ['2027-02-08', '2027-02-14'] }),
      inTheMiddle('second-valentines-static', 'A full year of data and the days to Valentine’s let static expect the next'),
    ],
    next: [
      { path: 'static.to', value: '2027-06-30', words: 'Train static on a full year', done: [define('Static is trained on a full year, with one Valentine’s Day in it.')] },
      { path: 'models.calendar', value: 'valentines', words: 'Let the models see the days to Valentine’s', done: [define('The models see the days to Valentine’s.')] },
    ],
  },
  'fair-static': {
    name: 'A fair static',
    story: [define('What a careful shop would give its models.')],
    lookFor: [ask('How far apart are the two before Valentine’s Day?'), instruct('Compare with The flower shop.')],
    answer: [
      define('Both have last year’s data with a Valentine’s Day in it, and see the days to every event; the run begins with that year.'),
      inTheMiddle('fair-static-halved', 'Static’s regret over the year is less than half of what it is in The flower shop, and less than that of a dynamic model without dates'),
      inTheMiddle('fair-static-dynamic', 'The dynamic one sees them too here, and stays ahead, by less than before', dynamics(YEAR)),
    ],
    next: [{ path: 'models.calendar', value: 'none', words: 'Take the dates away again', done: [define('The models see no dates: static has a Valentine’s Day in its data, and nothing that tells it when the next one is.')] }],
  },
  'looks-different': {
    name: 'Looks different, is no worse',
    story: [define('The days before Valentine’s Day, as the monitors see them.')],
    lookFor: [ask('Do alarms about the inputs sound below the chart?'), ask('And is static the worse for it?')],
    answer: [
      define('Others come, but they buy for the same reasons.'),
      claim('looks-different-alarms', 'Input alarms sound.'),
      inTheMiddle('looks-different-harm', phrase`Static is hardly the worse for it: an input ${term('alarm')} is not a worse model`, { kind: 'regret', of: 'static', than: 'static', over: ['2027-01-31', '2027-02-14'], before: AUTUMN }),
    ],
    next: [],
  },
  'looks-the-same': {
    name: 'Looks the same, is worse',
    story: [define('The days before Valentine’s Day, as the monitors see them.')],
    lookFor: [ask('How far off is static?'), ask('And do alarms about the inputs sound below the chart?')],
    answer: [
      claim('looks-the-same-buyers', 'The same people come, but more of them buy, and for other reasons.'),
      claim('looks-the-same-off', 'Static is far off.'),
      inTheMiddle('looks-the-same-silent', 'No input alarm sounds: a worse model need not show in its inputs'),
    ],
    next: [],
  },
};

const IN_THE_MIDDLE = 'in the middle one of 30 years';

/** A figure over other years: their median, and between what four in five of them lie. */
export interface FigureFacts {
  readonly years: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** The days of a figure, with their year where others are held against them. */
function daysWords(days: Dates, before?: Dates): string {
  return days === YEAR ? 'over the year' : stretchOf(days, before ? longDate : dayMonth);
}

function figureWords(figure: Figure, { years, middle, low, high }: FigureFacts): string {
  // Near one they differ in the second decimal.
  const value = (of: number) => (of < 9.995 ? decimals(of, 2) : significant(of));
  const span = `, ${value(low)} to ${value(high)} in four of five`;
  const opening = `in the middle one of ${whole(years)} other years`;
  switch (figure.kind) {
    case 'bouquets':
      return `${opening} ${figure.of} expects ${value(middle)} for each one sold ${daysWords(figure.over)}${span}`;
    case 'cost':
      return `${opening} it costs ${value(middle)} times what static does${span}`;
    case 'regret':
      return `${opening} ${figure.of}’s regret ${daysWords(figure.over, figure.before)} is ${value(middle)} times ${figure.of === figure.than ? 'what it was' : `${figure.than}’s`}${figure.before ? ` ${stretchOf(figure.before, longDate)}` : ''}${span}`;
  }
}

/** Sentences in a row, those that hold in the median as such. @param shown a figure over other years; null where none can be shown */
export function toldInTheMiddle(all: readonly Sentence[], shown: (figure: Figure) => FigureFacts | null): Words {
  return sentences(
    ...all.map((sentence): Words => {
      if (sentence.kind !== 'claim' || !sentence.inTheMiddle) return sentence.says;
      const facts = sentence.figure ? shown(sentence.figure) : null;
      return phrase`${sentence.says} (${facts && sentence.figure ? figureWords(sentence.figure, facts) : IN_THE_MIDDLE}).`;
    }),
  );
}

/** Sentences in a row, of which none holds in the median only. */
export function told(all: readonly Sentence[]): Words {
  return sentences(...all.map(({ says }) => says));
}
