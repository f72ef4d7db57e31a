import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { CAUSES } from '../../world/causes.ts';
import { PARTS, type ExplainedMiss, type Part } from '../../simulation/why/why.ts';
import { demandWord } from '../../text/demand.ts';
import { aboutStep, missSentence, PART_WORDS } from '../../text/whySteps.ts';
import { whyWords } from '../../text/why.ts';

const DAY = 230;
/** Of a year with Christmas on day 177 and Valentine's on day 228. */
function historyOf(changes: Changes = {}): History {
  return {
    scenario: withValues(DEFAULT_SCENARIO, changes),
    dates: Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString().slice(0, 10)),
    events: [
      { id: 'christmas', day: 177, strength: 1 },
      { id: 'valentines', day: 228, strength: 1 },
    ],
  } as unknown as History;
}

interface Given {
  readonly parts?: Partial<Record<Part, number>>;
  readonly today?: Partial<ExplainedMiss['today']>;
  readonly reckoned?: Partial<ExplainedMiss['today']>;
  readonly taught?: ExplainedMiss['taught'];
  /** As what it expects and today's log's part have it where nothing else is said. */
  readonly ofWhole?: number | null;
}

/** A miss of which these parts are not nil; a cause's part follows from what it adds and what is reckoned with. */
function miss({ parts = {}, today = {}, reckoned = {}, taught = null, ofWhole }: Given): ExplainedMiss {
  const [adds, reckons] = [today, reckoned].map((given) => Object.fromEntries(CAUSES.map((cause) => [cause, given[cause] ?? 0])) as ExplainedMiss['today']);
  const all = Object.fromEntries(PARTS.map((part) => [part, part in adds! ? adds![part as 'many'] - reckons![part as 'many'] : (parts[part] ?? 0)])) as ExplainedMiss['parts'];
  const sum = Object.values(all).reduce((total, part) => total + part, 0);
  return { sold: 40, expected: 40 - sum, miss: sum, parts: all, today: adds!, reckoned: reckons!, spread: 5, taught, ofWhole: ofWhole === undefined ? 40 - sum + all.logBroken : ofWhole };
}

const right = miss({});
const textOf = (pieces: ReturnType<typeof whyWords>) => pieces.map(({ text }) => text).join('');
const said = (dynamic: Given, history = historyOf(), day = DAY, frozen: Given = {}) => textOf(whyWords(history, day, { static: miss(frozen), dynamic: miss(dynamic) }));

describe('the sentence over a model’s steps', () => {
  test.each<[string, Given, string]>([
    ['luck apart', { parts: { chance: 1 }, reckoned: { many: 40 } }, 'The dynamic model expected 79 bouquets and 40 were sold: 39 too many; without today’s luck 40 too many, and that is more than chance gives.'],
    ['luck that hides it', { parts: { chance: -26 }, today: { many: 21 } }, 'The dynamic model expected 45 bouquets and 40 were sold: 5 too many; without today’s luck 21 too few, and that is more than chance gives.'],
    ['little but luck', { parts: { chance: -13 }, reckoned: { many: 3 } }, 'The dynamic model expected 56 bouquets and 40 were sold: 16 too many; without today’s luck 3 too many, and chance alone may give as much.'],
    ['nothing but luck', { parts: { chance: 4 } }, 'The dynamic model expected 36 bouquets and 40 were sold: 4 too few; without today’s luck none too many and none too few.'],
    ['no luck', { reckoned: { many: 12 } }, 'The dynamic model expected 52 bouquets and 40 were sold: 12 too many, and that is more than chance gives.'],
  ])('tells %s', (_, given, sentence) => {
    expect(missSentence('dynamic', miss(given), 'sold')).toBe(sentence);
  });

  test('tells what today’s broken log hides of broken lessons only where it hides more than it shows', () => {
    const hidden = miss({ parts: { logBroken: 33, learntFromBroken: 1 }, ofWhole: 148 });
    expect(aboutStep('learntFromBroken', hidden)).toContain('hardly shows');
    expect(aboutStep('logBroken', hidden)).toContain('would have expected 148, taught by whole days 40');
    // As on 6 October of The broken feed: the lessons show at once.
    const shown = miss({ parts: { logBroken: 33, learntFromBroken: -365 }, ofWhole: 50 });
    for (const part of ['learntFromBroken', 'logBroken'] as const) expect(aboutStep(part, shown)).toBe(PART_WORDS[part].about);
  });

  test('says that it was wanted where the shop could be sold out', () => {
    expect(missSentence('dynamic', miss({ reckoned: { many: 12 } }), demandWord({ shop: { ...DEFAULT_SCENARIO.shop, soldOut: 'not' } }))).toContain(' and 40 were wanted: ');
  });
});

describe('why a model was off', () => {
  test('is said of the one that is furthest off, by its largest cause', () => {
    expect(said({ reckoned: { many: 40 } })).toBe('No Valentine’s Day mood today, but dynamic still reckons with 40 bouquets of it.');
    expect(said({ today: { many: 128 }, reckoned: { many: 125 } }, historyOf(), 228, { today: { many: 128 } })).toBe('The Valentine’s Day mood adds 128 bouquets, and static reckons with none of it.');
    expect(said({ today: { many: 128 }, reckoned: { many: 97 } }, historyOf(), 228)).toBe('The Valentine’s Day mood adds 128 bouquets; dynamic reckons with 97.');
  });

  test('names all that are off for the same cause, and nobody who is off for another', () => {
    const mood = { today: { many: 128 } };
    const valentines = (frozen: Given) => said({ ...mood, reckoned: { many: 97 } }, historyOf(), 228, frozen);
    expect(valentines(mood)).toBe('The Valentine’s Day mood adds 128 bouquets; static reckons with none of it, dynamic with 97.');
    expect(said(mood, historyOf(), 228, mood)).toBe('The Valentine’s Day mood adds 128 bouquets, and static and dynamic reckon with none of it.');
    expect(said({ ...mood, reckoned: { many: 90 }, parts: { learntFromBroken: 60 } }, historyOf(), 228, mood)).toContain('The Valentine’s Day mood adds 128 bouquets, and static reckons with none of it.');
    expect(said({ ...mood, reckoned: { many: 160 } }, historyOf(), 228, mood)).toContain('static reckons with none of it.');
    expect(said({ reckoned: { many: 40 } }, historyOf(), DAY, { reckoned: { many: 12 } })).toBe('No Valentine’s Day mood today, but dynamic still reckons with 40 bouquets of it, static with 12.');
  });

  test('says who, not it, after an event', () => {
    expect(said({ today: { many: 30, why: 20 }, reckoned: { many: 5, why: 1 } }, historyOf(), 228, { today: { many: 30, why: 20 }, reckoned: { many: 30, why: 20 } })).toBe(
      'The Valentine’s Day mood adds 30 bouquets; dynamic reckons with 5. That people buy for other reasons around Valentine’s Day adds 20 bouquets; dynamic reckons with 1.',
    );
  });

  test('comes with what else weighs a third as much', () => {
    const taught = { night: 225, by: -23 };
    expect(said({ reckoned: { many: 40 }, parts: { learntByChance: 20 }, taught })).toBe('No Valentine’s Day mood today, but dynamic still reckons with 40 bouquets of it. An unlucky 11 February taught it to expect 23 too few.');
    expect(said({ reckoned: { many: 40 }, parts: { learntByChance: 13 }, taught })).toBe('No Valentine’s Day mood today, but dynamic still reckons with 40 bouquets of it.');
  });

  test('is the largest cause and who is furthest off by it where there is one line', () => {
    const mood = miss({ today: { many: 128 } });
    expect(textOf(whyWords(historyOf(), 228, { static: mood, dynamic: miss({ today: { many: 128 }, reckoned: { many: 97 } }) }, 1))).toBe('The Valentine’s Day mood adds 128 bouquets, and static reckons with none of it.');
    const whys = { static: right, dynamic: miss({ reckoned: { many: 40 }, parts: { learntByChance: 20 }, taught: { night: 225, by: -23 } }) };
    expect(textOf(whyWords(historyOf(), DAY, whys, 1))).toBe('No Valentine’s Day mood today, but dynamic still reckons with 40 bouquets of it.');
  });

  test('is silent where today’s luck explains all', () => {
    expect(textOf(whyWords(historyOf(), DAY, { static: right, dynamic: miss({ parts: { chance: 60, unfinished: 8.1 } }) }))).toBe('Today no model is off by more than luck.');
    expect(said({ parts: { chance: 60, unfinished: 8.3 } })).toBe('What dynamic could not tell apart, or has not finished learning, makes it expect 8 too few.');
  });

  test.each<[string, Given, Changes, string]>([
    ['a log that is broken today', { parts: { logBroken: 33 } }, {}, 'Today’s log is broken: of the shoppers as they are dynamic would have expected 33 bouquets more.'],
    ['a log that is broken today, and lessons that it hides', { parts: { logBroken: 33, learntFromBroken: 1 }, ofWhole: 148 }, {}, 'Today’s log is broken, and so was one that dynamic has learnt from: of the shoppers as they are it would have expected 148, and 40 had it learnt from whole days.'],
    ['a broken log of a model without weights of its own', { parts: { logBroken: 33 }, ofWhole: null }, {}, 'Today’s log is broken: from whole data and of the shoppers as they are dynamic would have expected 33 bouquets more.'],
    ['lessons from a broken log', { parts: { learntFromBroken: -365 } }, { 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2027-02-01', to: '2027-02-02', size: 50 }] }, 'Lessons from a broken log make dynamic expect 365 too many.'],
    ['what a sold-out shop does not log', { parts: { learntFromBroken: 13 } }, { 'shop.soldOut': 'not' }, 'What its sold-out shop did not log makes dynamic expect 13 too few.'],
    ['luck of a night for which others made up', { parts: { learntByChance: 12.6 }, taught: { night: 225, by: -57 } }, {}, 'An unlucky 11 February taught dynamic to expect 57 too few; luckier days made up for all but 13.'],
    ['luck of many days', { parts: { learntByChance: -12 }, taught: { night: 225, by: 2 } }, {}, 'By chance the days that dynamic has learnt from make it expect 12 too many.'],
    ['luck of a night that learnt several days', { parts: { learntByChance: -12 }, taught: { night: 225, by: 12 } }, { 'dynamic.update': 7 }, 'By good luck the lessons of the night of 11 February taught dynamic to expect 12 too many.'],
    ['luck of a day whose labels came late', { parts: { learntByChance: -12 }, taught: { night: 225, by: 12 } }, { 'dynamic.delay': 2 }, 'A lucky 9 February taught dynamic to expect 12 too many.'],
    ['reasons to buy', { today: { why: -20 } }, {}, 'That people buy for other reasons around Valentine’s Day takes away 20 bouquets, and dynamic reckons with none of it.'],
    ['reasons that are over', { reckoned: { why: -9 } }, {}, 'People buy for no other reasons than usual today, but dynamic still reckons with 9 bouquets fewer.'],
    ['a change', { today: { change: 47 }, reckoned: { change: 38 } }, {}, 'The permanent change adds 47 bouquets; dynamic reckons with 38.'],
    ['a season the other way', { today: { season: 10 }, reckoned: { season: -3 } }, {}, 'The season adds 10 bouquets; dynamic reckons with 3 bouquets fewer.'],
  ])('names %s', (_, given, changes, sentence) => {
    expect(said(given, historyOf(changes))).toBe(sentence);
  });

  test('names the event that moves what is told', () => {
    const own = historyOf({ 'events.own': [{ name: 'Prom', date: '2027-02-17', strength: 1, lead: 5, moves: ['who', 'many'] }] });
    const withProm = { ...own, events: [...own.events, { id: 'own', name: 'Prom', day: 231, strength: 1 }] } as History;
    expect(said({ today: { many: 30 } }, withProm, DAY)).toContain('The Prom mood adds 30 bouquets');
    expect(said({ today: { why: 30 } }, withProm, DAY)).toContain('around Valentine’s Day');
  });
});
