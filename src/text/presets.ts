/**
 * The ready-made scenarios in words: the story, and what to look for. They claim no more than
 * the tests in simulation/claims, one a scenario, hold over many seeds.
 */
import type { PresetName } from '../scenario/presets.ts';
import type { Change } from '../scenario/scenario.ts';

/** A change to try next. */
type NextStep = Change & {
  readonly words: string;
  /** Said once it is done. */
  readonly done: string;
};

interface PresetWords {
  readonly name: string;
  readonly story: string;
  readonly lookFor: string;
  readonly next: readonly NextStep[];
}

export const SCENARIOS = {
  intro: 'Ready-made years, each with one thing to see. Opening one replaces all settings and moves today; undo brings back what was. Regret is short for excess log loss: log loss above the best possible’s.',
  open: 'Open',
  shown: 'shown now',
  changed: 'shown now, with changes of yours',
  restore: 'Open it as it was',
  tryNext: 'Try next',
} as const;

export const PRESET_WORDS: Readonly<Record<PresetName, PresetWords>> = {
  'flower-shop': {
    name: 'The flower shop',
    story: 'An ordinary year with four holidays.',
    lookFor: 'Who is the better one in the quiet autumn, who in the days before Valentine’s Day, and who in the week after it?',
    next: [],
  },
  'nothing-changes': {
    name: 'Nothing changes',
    story: 'No holiday, no season: every day is like the ones in the training window.',
    lookFor: 'Over the year static is never the worse one, and dynamic is the dearer one to run.',
    next: [],
  },
  'sea-level': {
    name: 'Like the sea level',
    story: 'The town changes slowly, day by day, and nobody notices.',
    lookFor: 'By June static’s regret is more than ten times what it was at first. In the first three months, as a rule, no alarm sounds.',
    next: [],
  },
  'years-old-records': {
    name: 'Years-old records',
    story: 'As in finance: the training data come from a time that ended the day before the models begin to serve.',
    lookFor: 'Static is stale from day one, and stays so. Dynamic catches up within two weeks.',
    next: [],
  },
  'broken-feed': {
    name: 'The broken feed',
    story: 'From 5 to 11 October the price arrives in cents instead of euros.',
    lookFor: 'Dynamic learns from what is broken: over that week its regret is at least five times static’s, and when the feed is whole again it is still poisoned.',
    next: [
      { path: 'gate.on', value: true, words: 'Switch on the gate', done: 'The gate is on: the broken batches are held, and dynamic stays close to static.' },
      { path: 'rollback.on', value: true, words: 'Switch on the rollback', done: 'The rollback is on: once the feed is whole again, dynamic is itself again within a day.' },
    ],
  },
  'too-careful': {
    name: 'Too careful at the gate',
    story: 'A gate with tight thresholds, and what it holds is rejected.',
    lookFor: 'Valentine’s Day looks like an error to it: those batches are thrown out, and dynamic is about as bad as static.',
    next: [{ path: 'gate.on', value: false, words: 'Switch off the gate', done: 'The gate is off: dynamic follows Valentine’s Day.' }],
  },
  'late-labels': {
    name: 'Late labels',
    story: 'Who bought is known only after seven days.',
    lookFor: 'Dynamic misses most of the spike, and its hangover comes days late. So it loses the whole year to static; at five to six days the two are even.',
    next: [{ path: 'dynamic.delay', value: 0, words: 'Let labels come at once', done: 'Labels come at once: dynamic follows the spike.' }],
  },
  'sold-out': {
    name: 'Sold out',
    story: 'Who finds nothing left is logged as a shopper who did not buy.',
    lookFor: 'Dynamic orders too little, learns from its own log that nobody wanted more, and orders too little again: over the year it is about twice as far off as static.',
    next: [
      { path: 'shop.soldOut', value: 'unknown', words: 'Log nothing once sold out', done: 'Who came after the last bouquet is unknown: dynamic learns from the others only, and is the better one again.' },
      { path: 'shop.order', value: 'prices', words: 'Order as the prices ask', done: 'Orders are a little larger than expected, so the log misses less: dynamic is only a little worse than static over the year.' },
    ],
  },
  'second-valentines': {
    name: 'The second Valentine’s',
    story: 'Two years, and so a second Valentine’s Day.',
    lookFor: 'Has dynamic remembered the first one? It has not. A full year of data and the days to Valentine’s let static expect the next.',
    next: [
      { path: 'static.to', value: '2027-06-30', words: 'Train static on a full year', done: 'Static is trained on a full year, with one Valentine’s Day in it.' },
      { path: 'models.calendar', value: 'valentines', words: 'Let the models see the days to Valentine’s', done: 'The models see the days to Valentine’s.' },
    ],
  },
  'looks-different': {
    name: 'Looks different, is no worse',
    story: 'Before Valentine’s Day others come, but they buy for the same reasons.',
    lookFor: 'Input alarms sound, and static is hardly the worse for it: an input alarm is not a worse model.',
    next: [],
  },
  'looks-the-same': {
    name: 'Looks the same, is worse',
    story: 'Before Valentine’s Day the same people come, but more of them buy, and for other reasons.',
    lookFor: 'As a rule no input alarm sounds, and static is far off: a worse model need not show in its inputs.',
    next: [],
  },
};
