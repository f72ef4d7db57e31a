/**
 * Why a model was off today, in a sentence or two: who is furthest off, the largest cause, and what else weighs a third as
 * much. Said only of what today's luck does not explain.
 */
import type { ContenderName } from '../scenario/contenders.ts';
import type { YearlyEvent } from '../scenario/events.ts';
import type { EventMark, History } from '../simulation/history.ts';
import type { ExplainedMiss, Part, Whys } from '../simulation/why/why.ts';
import { dayMonth } from './dates.ts';
import { eventName } from './events.ts';
import { many, whole } from './numbers.ts';
import type { Piece } from './today.ts';

export const WHY = {
  title: 'Why?',
  /** Nobody is further off than chance would be. */
  luck: 'Today no model is off by more than luck.',
  working: 'Working out why …',
  failed: 'Why could not be worked out. Another day can be tried.',
} as const;

/** Of a normal distribution nine tenths lie within so many standard deviations. */
const BEYOND_LUCK = 1.64;
/** Parts that are this share of the largest are told too. */
const WORTH_TELLING = 1 / 3;
/** One night's luck that is so many times what all luck comes to has been made up for by other nights'. */
const OUTWEIGHED = 1.5;
/** What a model is spoilt by, as a share of what it would expect otherwise, to be told. */
const SPOILT = 0.1;
/** Fewer bouquets than that round to none. */
export const NO_BOUQUET = 0.5;

type Cause = keyof ExplainedMiss['today'];

/** A contender and what it was off by. */
interface Off {
  readonly name: ContenderName;
  readonly why: ExplainedMiss;
}

/** True where a miss is more than today's luck explains. */
export function isBeyondLuck({ miss, parts, spread }: ExplainedMiss): boolean {
  return Math.abs(miss - parts.chance) > BEYOND_LUCK * spread;
}

/** Those that are off for another reason than today's luck, the furthest first. */
function offByFar(whys: Whys): readonly Off[] {
  const beyond = Object.entries(whys)
    .map(([name, why]) => ({ name: name as ContenderName, why }))
    .filter(({ why }) => isBeyondLuck(why));
  const unlucky = ({ why: { miss, parts } }: Off) => Math.abs(miss - parts.chance);
  return beyond.toSorted((a, b) => unlucky(b) - unlucky(a));
}

/** Parts but today's luck, the largest first. */
function bySize({ parts }: ExplainedMiss): [Part, number][] {
  return (Object.entries(parts) as [Part, number][]).filter(([part]) => part !== 'chance').toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** What is read under today's sentence. @param most how many causes it tells at most: a slide has one line, for the largest and who is furthest off by it */
export function whyWords(history: History, day: number, whys: Whys, most: 1 | 2 = 2): readonly Piece[] {
  const [off, ...others] = offByFar(whys);
  if (!off) return [plain(WHY.luck)];
  const [[largest, size], [second, other]] = bySize(off.why) as [[Part, number], [Part, number]];
  // Who is off for the same cause, in the same direction, is told with it.
  const alike = most === 1 ? [] : others.filter(({ why }) => bySize(why)[0]?.[0] === largest && why.parts[largest] > 0 === size > 0);
  const isTold = most === 2 && Math.abs(other) >= WORTH_TELLING * Math.abs(size);
  const who = second in off.why.today ? named(off.name) : plain('it');
  return [...clause(largest, off, alike, history, day, named(off.name)), ...(isTold ? [plain(' '), ...clause(second, off, [], history, day, who)] : [])];
}

function clause(part: Part, { name, why }: Off, alike: readonly Off[], history: History, day: number, who: Piece): Piece[] {
  const size = why.parts[part];
  const off = tooMany(-size);
  switch (part) {
    case 'chance':
      return [plain(`Luck sold ${many(Math.abs(size), 'bouquet')} ${size > 0 ? 'more' : 'fewer'} than could be expected.`)];
    case 'unfinished':
      return [plain('What '), who, plain(` could not tell apart, or has not finished learning, makes it expect ${off}.`)];
    case 'learntByChance':
      return taughtByChance(name, why, history, who);
    case 'logBroken':
      return brokenLog(why, who);
    case 'learntFromBroken':
      return [plain(history.scenario.incidents.list.length > 0 ? 'Lessons from a broken log make ' : 'What its sold-out shop did not log makes '), who, plain(` expect ${off}.`)];
    case 'many':
    case 'why':
    case 'intent':
    case 'season':
    case 'trend':
    case 'change':
      return causeClause(part, why, alike, eventBehind(history, day, part, why.today[part]), who);
  }
}

/** What the log hides, and what lessons from a broken one have done to a model meanwhile, which only whole rows would show. */
function brokenLog(why: ExplainedMiss, who: Piece): Piece[] {
  const { expected, parts, ofWhole } = why;
  const more = (size: number) => `${many(Math.abs(size), 'bouquet')} ${size > 0 ? 'more' : 'fewer'}`;
  if (ofWhole === null) return [plain('Today’s log is broken: from whole data and of the shoppers as they are '), who, plain(` would have expected ${more(parts.logBroken)}.`)];
  if (!isSpoilt(why)) return [plain('Today’s log is broken: of the shoppers as they are '), who, plain(` would have expected ${more(ofWhole - expected)}.`)];
  return [plain('Today’s log is broken, and so was one that '), who, plain(` has learnt from: of the shoppers as they are it would have expected ${whole(ofWhole)}, and ${whole(taughtByWhole(why))} had it learnt from whole days.`)];
}

/** What it would have expected of the shoppers as they are, had it learnt from whole data. */
export function taughtByWhole({ expected, parts }: ExplainedMiss): number {
  return expected + parts.learntFromBroken + parts.logBroken;
}

/** Whether lessons from a broken log change what it would expect of whole rows, and today's log hides more of that than it shows. */
export function isSpoilt(why: ExplainedMiss): boolean {
  const { ofWhole, parts } = why;
  if (ofWhole === null || Math.abs(parts.logBroken) < NO_BOUQUET) return false;
  const hidden = Math.abs(ofWhole - taughtByWhole(why));
  return hidden > Math.abs(parts.learntFromBroken) && hidden >= SPOILT * Math.max(1, taughtByWhole(why));
}

/** "23 too few" @param excess bouquets expected too many */
function tooMany(excess: number): string {
  return `${whole(Math.abs(excess))} too ${excess > 0 ? 'many' : 'few'}`;
}

function taughtByChance(name: ContenderName, { parts, taught }: ExplainedMiss, { scenario, dates }: History, who: Piece): Piece[] {
  const excess = -parts.learntByChance;
  if (!taught || Math.abs(taught.by) < WORTH_TELLING * Math.abs(excess)) return [plain('By chance the days that '), who, plain(` has learnt from make it expect ${tooMany(excess)}.`)];
  // What other nights taught by chance since then, or before.
  const left = Math.abs(taught.by) < OUTWEIGHED * Math.abs(excess) ? '' : `; ${taught.by > 0 ? 'unluckier' : 'luckier'} days made up for all but ${whole(Math.abs(excess))}`;
  const { delay, update, replay } = scenario.dynamic;
  const luck = taught.by > 0 ? 'lucky' : 'unlucky';
  // One day was learnt that night, unless days are saved up or gone through again.
  if (name === 'dynamic' && update === 1 && replay === 0) return [plain(`${taught.by > 0 ? 'A' : 'An'} ${luck} ${dayMonth(dates[taught.night - delay] ?? '')} taught `), who, plain(` to expect ${tooMany(taught.by)}${left}.`)];
  return [plain(`By ${taught.by > 0 ? 'good' : 'bad'} luck the lessons of the night of ${dayMonth(dates[taught.night] ?? '')} taught `), who, plain(` to expect ${tooMany(taught.by)}${left}.`)];
}

/** What adds or takes away, as the subject of a sentence. */
function subject(cause: Cause, event: string): string {
  return { many: `The ${event} mood`, why: `That people buy for other reasons around ${event}`, intent: 'Gift intent, which nobody logs,', season: 'The season', trend: 'The slow change of who buys', change: 'The permanent change' }[cause];
}

/** What is not there today, but still reckoned with. */
function absence(cause: Cause, event: string): string {
  return { many: `No ${event} mood today`, why: `People buy for no other reasons than usual today`, intent: 'Nobody has gift intent today', season: 'The season adds nothing today', trend: 'The slow change adds nothing today', change: 'There is no permanent change yet' }[cause];
}

function causeClause(cause: Cause, why: ExplainedMiss, alike: readonly Off[], behind: EventMark | undefined, who: Piece): Piece[] {
  const [today, reckoned] = [why.today[cause], why.reckoned[cause]];
  const event = behind ? eventName(behind) : 'event';
  const too = alike.flatMap((other) => [plain(', '), named(other.name), plain(` with ${reckonedWith(today, other.why.reckoned[cause])}`)]);
  if (Math.abs(today) < NO_BOUQUET) return [plain(`${absence(cause, event)}, but `), who, plain(` still reckons with ${bouquetsOf(reckoned)}`), ...too, plain('.')];
  const adds = `${subject(cause, event)} ${today > 0 ? 'adds' : 'takes away'} ${many(Math.abs(today), 'bouquet')}`;
  if ([why, ...alike.map((other) => other.why)].every((each) => Math.abs(each.reckoned[cause]) < NO_BOUQUET)) {
    const last = alike.length - 1;
    const others = alike.flatMap(({ name }, i) => [plain(i === last ? ' and ' : ', '), named(name)]);
    return [plain(`${adds}, and `), who, ...others, plain(` ${alike.length === 0 ? 'reckons' : 'reckon'} with none of it.`)];
  }
  return [plain(`${adds}; `), who, plain(` reckons with ${reckonedWith(today, reckoned)}`), ...too, plain('.')];
}

/** "none of it", "97", "3 bouquets fewer" */
function reckonedWith(today: number, reckoned: number): string {
  if (Math.abs(reckoned) < NO_BOUQUET) return 'none of it';
  const isNone = Math.abs(today) < NO_BOUQUET;
  if (isNone ? reckoned > 0 : today > 0 === reckoned > 0) return whole(Math.abs(reckoned));
  const way = reckoned > 0 ? 'more' : 'fewer';
  return many(Math.abs(reckoned), `bouquet ${way}`, `bouquets ${way}`);
}

/** "40 bouquets of it", "8 bouquets fewer for it" */
function bouquetsOf(reckoned: number): string {
  return reckoned > 0 ? `${many(reckoned, 'bouquet')} of it` : `${many(-reckoned, 'bouquet')} fewer`;
}

/**
 * The event that acts today where one does, else the last one that has acted; undefined where none has.
 * @param today what the cause adds today
 */
export function eventBehind({ events, scenario }: History, day: number, cause: Cause, today: number): EventMark | undefined {
  const shift = cause === 'many' ? 'many' : 'why';
  const moving = events.filter((event) => movesOf(scenario, event).some((move) => move === shift));
  const before = moving.findLast((event) => event.day < day);
  const ahead = moving.find((event) => event.day >= day);
  return Math.abs(today) < NO_BOUQUET ? before : (ahead ?? before);
}

function movesOf(scenario: History['scenario'], event: EventMark): readonly string[] {
  if (event.id === 'own') return scenario.events.own.find(({ name }) => name === event.name)?.moves ?? [];
  return scenario[event.id satisfies YearlyEvent].moves;
}

function plain(text: string): Piece {
  return { text, kind: 'plain' };
}

function named(name: ContenderName): Piece {
  return { text: name, kind: name };
}
