/** Today in plain words: the date, what is near, what each model expected and what was sold. */
import type { ContenderName } from '../scenario/contenders.ts';
import type { EventMark, History } from '../simulation/history.ts';
import { theOne } from './contenders.ts';
import { weekdayDate } from './dates.ts';
import { demandWord } from './demand.ts';
import { eventName } from './events.ts';
import { many, whole } from './numbers.ts';

/** A piece of the sentence; a contender's name is set in its colour, what was sold in bold. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'sold' | ContenderName;
}

export interface TodaysWords {
  /** "Sunday, 14 February 2027" */
  readonly date: string;
  /** "Valentine’s Day", "3 days before Valentine’s Day" or ''. */
  readonly near: string;
  readonly pieces: readonly Piece[];
}

/** Days before and after an event in which the date line names it. */
const NEAR_BEFORE = 7;
const NEAR_AFTER = 7;

const COUNTED = ['', 'one day', 'two days', 'three days', 'four days', 'five days', 'six days', 'seven days'];

export function todaysWords(history: History, today: number): TodaysWords {
  return { date: weekdayDate(history.dates[today] ?? ''), near: nearEvent(history.events, today), pieces: pieces(history, today) };
}

/** The same as one line of text. */
export function todaysSentence({ date, near, pieces: all }: TodaysWords): string {
  return `${date}${near === '' ? '' : `, ${near}`}. ${all.map(({ text }) => text).join('')}`;
}

/** The event of the day, else the next one within a week, else the last one within a week. */
function nearEvent(events: readonly EventMark[], today: number): string {
  const on = events.filter(({ day }) => day === today);
  if (on.length > 0) return on.map(eventName).join(' and ');
  const ahead = events.find(({ day }) => day > today && day - today <= NEAR_BEFORE);
  if (ahead) return `${COUNTED[ahead.day - today]} before ${eventName(ahead)}`;
  const past = events.findLast(({ day }) => day < today && today - day <= NEAR_AFTER);
  return past ? `${COUNTED[today - past.day]} after ${eventName(past)}` : '';
}

function pieces({ scenario, windowStart, servingStart, contenders, purchases }: History, today: number): Piece[] {
  const count = purchases[today] ?? 0;
  const sold = (text: string): Piece => ({ text, kind: 'sold' });

  if (today < servingStart) {
    const opening = today < windowStart ? [plain('No model serves yet: training has not begun. ')] : [plain('No model serves yet: the '), named('static'), plain(' one is in training. ')];
    return [...opening, plain('The shop sold '), sold(many(count, 'bouquet')), plain('.')];
  }

  const forecasts = Object.values(contenders).map(({ name, scores }) => ({ name, expected: whole(scores.expected[today] ?? NaN) }));
  const [first] = forecasts;
  const what = demandWord(scenario);
  const inTheEnd = what === 'wanted' ? [sold(whole(count)), plain(count === 1 ? ' was wanted.' : ' were wanted.')] : [plain('The shop sold '), sold(whole(count)), plain('.')];
  if (forecasts.every(({ expected }) => expected === first?.expected)) {
    const expected = `${first?.expected} ${bouquets(first?.expected)}`;
    const models = forecasts.filter(({ name }) => name !== 'mixture').map(({ name }) => named(name));
    const mixture = models.length < forecasts.length ? [plain(' and the '), named('mixture')] : [];
    const opening = [plain('The '), ...inARow(models), plain(' model'), ...mixture, plain(` ${forecasts.length === 2 ? 'both' : 'all'} expected ${expected}`)];
    if (first?.expected === whole(count)) return [...opening, plain(', and '), sold(whole(count)), plain(`${count === 1 ? ' was' : ' were'} ${what}.`)];
    return [...opening, plain('. '), ...inTheEnd];
  }
  const clauses = forecasts.flatMap(({ name, expected }, i) =>
    i === 0 ? [plain('The '), named(name), plain(` model expected ${expected} ${bouquets(expected)}`)] : [plain(', the '), named(name), plain(`${theOne(name).slice(name.length)} ${expected}`)],
  );
  return [...clauses, plain('. '), ...inTheEnd];
}

function plain(text: string): Piece {
  return { text, kind: 'plain' };
}

function named(name: ContenderName): Piece {
  return { text: name, kind: name };
}

function bouquets(count: string | undefined): string {
  return count === '1' ? 'bouquet' : 'bouquets';
}

/** "static and the dynamic", "static, the dynamic and the scheduled". */
function inARow(names: readonly Piece[]): Piece[] {
  return names.flatMap((name, i) => (i === 0 ? [name] : [plain(i === names.length - 1 ? ' and the ' : ', the '), name]));
}
