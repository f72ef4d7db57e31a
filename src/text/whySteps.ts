/** Words of the steps from what was expected to what was sold. */
import type { ContenderName } from '../scenario/contenders.ts';
import type { ExplainedMiss, Part } from '../simulation/why/why.ts';
import { theModel } from './contenders.ts';
import { many, signed, whole } from './numbers.ts';
import type { Demand } from './demand.ts';
import { isBeyondLuck, isSpoilt, NO_BOUQUET, taughtByWhole } from './why.ts';
import { phrase, term, type Words } from './words.ts';

interface PartWords {
  readonly name: Words;
  /** What it is, where its name does not say it. */
  readonly about: string;
}

export const PART_WORDS: Readonly<Record<Part, PartWords>> = {
  learntFromBroken: { name: 'broken lessons', about: 'learnt from broken data' },
  logBroken: { name: 'today’s log', about: 'it is broken: the model does not see the shoppers as they are' },
  learntByChance: { name: 'learnt by chance', about: 'luck of the days that it learnt from, taken for truth' },
  unfinished: { name: 'not finished learning', about: 'or could not be told apart by what it sees' },
  many: { name: 'how many buy', about: 'an event’s mood' },
  why: { name: 'why they buy', about: 'an event’s own reasons' },
  intent: { name: phrase`${term('gift intent')}`, about: 'nobody logs it' },
  season: { name: 'the season', about: '' },
  trend: { name: 'the trend', about: '' },
  change: { name: 'the permanent change', about: '' },
  chance: { name: 'chance', about: 'today’s luck' },
};

export const STEPS = {
  expected: 'expected',
  rest: 'less than half a bouquet each',
  contender: 'contender',
  part: 'part',
  size: 'bouquets',
  adds: 'adds today',
  reckoned: 'reckoned with',
  rests: 'the rest',
  explains: 'From what each model expected to what happened. A cause’s step is what it adds today, the open bar, less what the model reckons with, the hatched one. A cause that is over has the hatched one alone.',
} as const;

/** "The dynamic model expected 168 bouquets and 186 were sold: 18 too few; without today’s luck 44 too few, and chance gives less." */
export function missSentence(name: ContenderName, why: ExplainedMiss, demand: Demand): string {
  const [off, own] = [why.miss, why.miss - why.parts.chance].map(Math.round) as [number, number];
  const luck = own === off ? '' : `; without today’s luck ${howFar(own)}`;
  const beyond = isBeyondLuck(why) ? 'and that is more than chance gives' : 'and chance alone may give as much';
  return `The ${theModel(name)} expected ${many(why.expected, 'bouquet')} and ${whole(why.sold)} ${why.sold === 1 ? 'was' : 'were'} ${demand}: ${howFar(off)}${luck}${own === 0 ? '' : `, ${beyond}`}.`;
}

/** "18 too few" @param off bouquets sold less expected */
function howFar(off: number): string {
  return off === 0 ? 'none too many and none too few' : `${whole(Math.abs(off))} too ${off > 0 ? 'few' : 'many'}`;
}

/** What a step is, in small words beside its name. */
export function aboutStep(part: Part, why: ExplainedMiss): string {
  if (!isSpoilt(why) || why.ofWhole === null || (part !== 'logBroken' && part !== 'learntFromBroken')) return PART_WORDS[part].about;
  if (part === 'learntFromBroken') return 'learnt from broken data: in today’s broken log it hardly shows';
  return `it is broken: of the shoppers as they are this model would have expected ${whole(why.ofWhole)}, taught by whole days ${whole(taughtByWhole(why))}`;
}

/** "an event’s mood: adds 128 today, reckoned with 97" */
export function causeWords(about: string, { today, reckoned }: { readonly today: number; readonly reckoned: number }): string {
  const adds = Math.abs(today) < NO_BOUQUET ? 'adds none today' : `${today > 0 ? 'adds' : 'takes away'} ${whole(Math.abs(today))} today`;
  const expects = Math.abs(reckoned) < NO_BOUQUET ? 'reckoned with none' : `reckoned with ${whole(Math.abs(reckoned))}${reckoned > 0 ? '' : ' fewer'}`;
  return `${about === '' ? '' : `${about}: `}${adds}, ${expects}`;
}

export function stepSize(size: number): string {
  return signed(size, 1);
}

export function stepsCaption(date: string, demand: Demand): string {
  return `From bouquets expected to bouquets ${demand} on ${date}: parts that add up`;
}

/** In a slide's one line. */
export function stepsShortly(demand: Demand): string {
  return `From expected to ${demand}, in bouquets`;
}

/** What is pressed to see where a step comes from. */
export const WAYS = {
  night: (date: string) => `the night of ${date}`,
  incident: (date: string) => `what broke on ${date}`,
  watching: 'what the log says',
  beliefs: 'what it believes',
  orders: 'what was ordered',
} as const;
