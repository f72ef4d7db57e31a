/** Answers that are a number or an order: computed from the year on the page, never written down. */
import type { History } from '../simulation/history.ts';

/** From a year to the id of the option that is right in it. */
type Answer = (history: History) => string;

/** Each with every option id it can give. */
export const ANSWERS = {
  betterInAutumn: { gives: ['static', 'dynamic'], of: (history) => (regret(history, 'dynamic', AUTUMN) > regret(history, 'static', AUTUMN) ? 'static' : 'dynamic') },
  nearerInSeptember: { gives: ['alike', 'static', 'dynamic'], of: (history) => nearer(history, ['2026-09-01', '2026-10-12']) },
  nearerAroundTheFeast: { gives: ['dynamic-then-static', 'static-then-dynamic', 'dynamic', 'static'], of: nearerAroundTheFeast },
  knewTheSecondFeast: { gives: ['nearer', 'no-nearer', 'static'], of: knewTheSecondFeast },
  offInTheBrokenWeek: { gives: ['dynamic-alone', 'both-dynamic-worse', 'both-alike', 'neither'], of: offInTheBrokenWeek },
  isStaticWorse: { gives: ['worse', 'no-worse'], of: isStaticWorse },
} as const satisfies Readonly<Record<string, { readonly gives: readonly string[]; readonly of: Answer }>>;

export type AnswerName = keyof typeof ANSWERS;

type Side = 'static' | 'dynamic';
/** First and last date, both included. */
type Dates = readonly [from: string, to: string];
const AUTUMN: Dates = ['2026-09-01', '2026-11-30'];

/** Two that differ by less than this share are alike to the eye. */
const ALIKE = 0.15;

/** Mean bouquets off a day. */
function off({ dates, purchases, contenders, servingStart }: History, side: Side, [from, to]: Dates): number {
  const { expected } = contenders[side].scores;
  const days = dates.flatMap((date, day) => (date >= from && date <= to && day >= servingStart ? [Math.abs(expected[day]! - purchases[day]!)] : []));
  return days.reduce((sum, each) => sum + each, 0) / days.length;
}

function nearer(history: History, dates: Dates): 'alike' | Side {
  const ratio = off(history, 'dynamic', dates) / off(history, 'static', dates);
  if (Math.abs(Math.log(ratio)) < Math.log(1 + ALIKE)) return 'alike';
  return ratio < 1 ? 'dynamic' : 'static';
}

function nearerAroundTheFeast(history: History): string {
  const dynamicIs = (dates: Dates) => off(history, 'dynamic', dates) < off(history, 'static', dates);
  const [before, after] = [dynamicIs(['2027-01-31', '2027-02-14']), dynamicIs(['2027-02-15', '2027-02-21'])];
  if (before === after) return before ? 'dynamic' : 'static';
  return before ? 'dynamic-then-static' : 'static-then-dynamic';
}

function knewTheSecondFeast(history: History): string {
  const [first, second]: readonly Dates[] = [['2027-02-08', '2027-02-14'], ['2028-02-08', '2028-02-14']];
  if (off(history, 'dynamic', second!) > off(history, 'static', second!)) return 'static';
  return off(history, 'dynamic', second!) < 0.7 * off(history, 'dynamic', first!) ? 'nearer' : 'no-nearer';
}

/** Far off: more than twice what the week before was. */
function offInTheBrokenWeek(history: History): string {
  const [before, broken]: readonly Dates[] = [['2026-09-28', '2026-10-04'], ['2026-10-05', '2026-10-08']];
  const isFarOff = (side: Side) => off(history, side, broken!) > 2 * off(history, side, before!);
  if (!isFarOff('static')) return isFarOff('dynamic') ? 'dynamic-alone' : 'neither';
  return off(history, 'dynamic', broken!) > (1 + ALIKE) * off(history, 'static', broken!) ? 'both-dynamic-worse' : 'both-alike';
}

/** Mean regret, weighted by shoppers, in nats. */
function regret({ dates, shoppers, contenders, servingStart }: History, side: Side, [from, to]: Dates): number {
  const days = dates.flatMap((date, day) => (date >= from && date <= to && day >= servingStart ? [day] : []));
  return days.reduce((sum, day) => sum + shoppers[day]! * contenders[side].scores.regret[day]!, 0) / days.reduce((sum, day) => sum + shoppers[day]!, 0);
}

/** In the week to Valentine’s, against autumn: more than five times as far from the best possible. */
function isStaticWorse(history: History): string {
  return regret(history, 'static', ['2027-02-08', '2027-02-14']) > 5 * regret(history, 'static', AUTUMN) ? 'worse' : 'no-worse';
}
