/** Today in plain words: the date, what is near, what each model expected and what was sold. */
import type { EventMark, History } from '../simulation/history.ts';
import { weekdayDate } from './dates.ts';
import { eventName } from './events.ts';
import { many, whole } from './numbers.ts';

/** A piece of the sentence; a contender's name is set in its colour, what was sold in bold. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'static' | 'dynamic' | 'sold';
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

function pieces({ windowStart, servingStart, contenders, purchases }: History, today: number): Piece[] {
  const plain = (text: string): Piece => ({ text, kind: 'plain' });
  const frozen: Piece = { text: 'static', kind: 'static' };
  const learning: Piece = { text: 'dynamic', kind: 'dynamic' };
  const count = purchases[today] ?? 0;
  const sold = (text: string): Piece => ({ text, kind: 'sold' });

  if (today < servingStart) {
    const state = today < windowStart ? 'Nobody is served yet: training has not begun. ' : ' model is in training. ';
    const opening = today < windowStart ? [plain(state)] : [plain('Nobody is served yet: the '), frozen, plain(state)];
    return [...opening, plain('The shop sold '), sold(many(count, 'bouquet')), plain('.')];
  }

  const fromStatic = whole(contenders.static.expected[today] ?? NaN);
  const fromDynamic = whole(contenders.dynamic.expected[today] ?? NaN);
  const inTheEnd = [plain('The shop sold '), sold(whole(count)), plain('.')];
  if (fromStatic === fromDynamic) {
    const expected = `${fromStatic} ${fromStatic === '1' ? 'bouquet' : 'bouquets'}`;
    if (fromStatic === whole(count)) return [plain('The '), frozen, plain(' and the '), learning, plain(` model both expected ${expected}, and `), sold(whole(count)), plain(count === 1 ? ' was sold.' : ' were sold.')];
    return [plain('The '), frozen, plain(' and the '), learning, plain(` model both expected ${expected}. `), ...inTheEnd];
  }
  const bouquets = fromStatic === '1' ? 'bouquet' : 'bouquets';
  return [plain('The '), frozen, plain(` model expected ${fromStatic} ${bouquets}, the `), learning, plain(` one ${fromDynamic}. `), ...inTheEnd];
}
