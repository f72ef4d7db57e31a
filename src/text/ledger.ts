/** Words of the ledger: what each contender cost, in countable things and in money, and which one is cheaper. */
import type { ByContender } from '../scenario/contenders.ts';
import type { PriceName, Side } from '../operations/ledger.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import { othersIn } from './contenders.ts';
import { longDate } from './dates.ts';
import { decimals, plain, whole } from './numbers.ts';
import { phrase, term, type Words } from './words.ts';
import type { Luck } from '../simulation/luck.ts';
import { luckSentence } from './luck.ts';
import { PANELS } from './panels.ts';

type Line = keyof History['contenders']['static']['ledger'];
export type { PriceName };

interface LineWords {
  readonly name: string;
  /** What the price is for, after the €; '' where it is free. */
  readonly per: string;
}

/** In the order in which they are shown, of each side by itself: people's work before machines'. */
export const LEDGER_WORDS: Readonly<Record<Line, LineWords>> = {
  lost: { name: 'customers lost', per: 'each' },
  wilted: { name: 'bouquets wilted', per: 'each' },
  alarms: { name: 'alarms to review', per: 'each' },
  held: { name: 'held batches to review', per: 'each' },
  versions: { name: 'versions released', per: 'each' },
  processed: { name: 'million examples processed', per: 'a million' },
  fits: { name: 'fits from scratch', per: '' },
  updates: { name: 'gradient steps on new shoppers', per: '' },
  checks: { name: 'checks of batches', per: '' },
};

export const LEDGER = {
  chart: 'Cost so far',
  chartExplains: 'Everything that has a price, added up since the training window, in €.',
  chartShort: 'Cost so far, in €',
  sideHeads: { mistakes: 'mistakes', running: 'running' } satisfies Readonly<Record<Side, string>>,
  together: 'together',
  contender: 'contender',
  notYet: 'Nothing is served yet. The ledger opens when the training window is over, on',
  line: 'What it cost',
  price: 'price',
  even: 'break-even',
  total: 'Cost so far',
  sides: { mistakes: 'What mistakes cost', running: 'What running it costs' } satisfies Readonly<Record<Side, string>>,
  sideTotals: { mistakes: 'mistakes, together', running: 'running, together' } satisfies Readonly<Record<Side, string>>,
  free: 'counted, not priced',
  never: 'none',
  evenNote: phrase`${term('break-even', 'Break-even')}: the price at which static and dynamic cost the same today, all else as it is. None: no price of this alone turns it round. Each ${term('alarm')} and each held batch is a ${term('review')}, every ${term('version')} a release; a ${term('fit')} is a training from scratch, and an ${term('example')} counts as often as it is gone through.`,
  evenOrders: 'Orders are taken as they are: at another price for a lost customer or a wilted bouquet this shop would order otherwise.',
  table: 'Everything that has been counted, up to',
} as const;

/** "9 832 €", "3.20 €" */
export function euros(value: number): string {
  return Number.isFinite(value) ? `${Math.abs(value) < 100 && !Number.isInteger(value) ? decimals(value, 2) : whole(value)}\u00a0€` : plain(NaN);
}

/** A count in the unit that has the price, which is so many: the name of the line says so. */
export function lineCount(count: number, per: number): string {
  return per === 1 ? whole(count) : decimals(count / per, 2);
}

/** How far two costs lie from each other, with cents where both have them. */
function between(one: number, other: number): string {
  const difference = Math.abs(one - other);
  return euros(Math.max(Math.abs(one), Math.abs(other)) < 100 ? difference : Math.round(difference));
}

/** The same beside both. */
export function apart(one: number, other: number): string {
  return `${between(one, other)} apart`;
}

/** A mark on the cost axis. */
export function euroMark(value: number): string {
  return Math.abs(value) >= 10_000 ? `${plain(value / 1000)}k\u00a0€` : `${plain(value)}\u00a0€`;
}

export function ledgerCaption(iso: string): string {
  return `${LEDGER.table} ${longDate(iso)}`;
}

const PRICED: Readonly<Record<PriceName, string>> = {
  lost: 'a lost customer',
  wilted: 'a wilted bouquet',
  review: 'a review',
  release: 'a release',
  examples: 'a million examples of training',
};

type Compared = 'static' | 'dynamic';

export interface ChoiceFacts {
  readonly iso: string;
  /** In €. */
  readonly costs: ByContender<number>;
  /** Of static and dynamic; null for a tie. */
  readonly cheaper: Compared | null;
  /** What static's and dynamic's come to of each side, in €. */
  readonly sides: Readonly<Record<Side, Readonly<Record<'static' | 'dynamic', number>>>>;
  /** The price whose break-even is told, its value now and there; null where no price turns it round. */
  readonly even: { readonly price: PriceName; readonly now: number; readonly at: number } | null;
}

/** Which of static and dynamic is cheaper, and by how much. */
export function verdictLine({ iso, costs, cheaper }: Pick<ChoiceFacts, 'iso' | 'costs' | 'cheaper'>): string {
  const [cheap, dear] = cheapAndDear(cheaper);
  const upTo = `Up to ${longDate(iso)}, in this scenario and at these prices,`;
  return cheaper === null
    ? `${upTo} static and dynamic tie: ${euros(costs.static)} and ${euros(costs.dynamic)}${costs.static === costs.dynamic ? '' : ', within 1%'}.`
    : `${upTo} the ${cheap} model is cheaper by ${between(costs.static, costs.dynamic)}: ${euros(costs[cheap])} against the ${dear} one’s ${euros(costs[dear])}.`;
}

function cheapAndDear(cheaper: Compared | null): readonly [cheap: Compared, dear: Compared] {
  return cheaper === 'dynamic' ? ['dynamic', 'static'] : ['static', 'dynamic'];
}

/** The same with where that turns round, and the other contenders. */
export function choiceLine({ iso, costs, sides, even, cheaper }: ChoiceFacts): string {
  const [cheap, dear] = cheapAndDear(cheaper);
  const verdict = verdictLine({ iso, costs, cheaper });
  return [verdict, cheaper === null ? '' : split(sides, cheap, dear), cheaper === null ? '' : turn(even, dear), ...others(costs)].filter(Boolean).join(' ');
}

/** Mistakes and running, the cheaper one's first. */
function split({ mistakes, running }: ChoiceFacts['sides'], cheap: Compared, dear: Compared): string {
  return `Its mistakes cost ${euros(mistakes[cheap])} against ${euros(mistakes[dear])}, running it ${euros(running[cheap])} against ${euros(running[dear])}.`;
}

function turn(even: ChoiceFacts['even'], dear: string): string {
  if (even === null) return 'No single price, changed alone, turns that round.';
  const side = even.now > even.at ? 'below' : 'above';
  return `They would cost the same if ${PRICED[even.price]} cost ${euros(even.at)}; yours is ${euros(even.now)}. ${side === 'below' ? 'Below' : 'Above'} that the ${dear} model would be the cheaper one.`;
}

const COUNTED = ['', '', '', 'three', 'four', 'five', 'six'];

/** Where each contender besides static and dynamic stands. */
function others(costs: ChoiceFacts['costs']): string[] {
  const all = Object.values(costs);
  const least = Math.min(...all);
  const most = Math.max(...all);
  return othersIn(costs).map(({ one, value }) => {
    const place = value <= least ? `the cheapest of the ${COUNTED[all.length]}` : value >= most ? `the dearest of the ${COUNTED[all.length]}` : all.length === 3 ? 'between the two' : 'in between';
    return `The ${one}, at ${euros(value)}, is ${place}.`;
  });
}

/** What the sum leaves out. */
export function salaries({ review, alarms }: Pick<Scenario['prices'], 'review' | 'alarms'>): string {
  return review > 0
    ? `People’s time is in it only as reviews${alarms ? '' : ' of held batches'}, at ${euros(review)} each${alarms ? '' : '; nobody looks at an alarm'}. Nobody’s salary for building the retraining and keeping it running is, and nobody’s for making a frozen model anew.`
    : 'No salaries are in it: a review is priced at 0 €, and so is building the retraining and keeping it running. With every hour free, learning every day looks cheaper than it is.';
}

/** Whether what this year cost is luck. @param now the cheaper one of this year; null where they tie. @param luck of static's cost less dynamic's, in € */
export function costLuck(now: Compared | null, luck: Luck): string {
  return luckSentence(now, luck, { better: 'the cheaper one', worse: 'the dearer one', by: (difference) => `by ${euros(difference)}` });
}

/** Which alarms a contender is billed for, beside those that Watching lists. @param all raised so far; @param everyones about the inputs or the log */
export function alarmsBilled(all: number, everyones: number): string {
  if (all === 0) return `The alarms to review are those that “${PANELS.watching.title}” lists: none so far.`;
  if (everyones === 0) return `The alarms to review are those that “${PANELS.watching.title}” lists, ${whole(all)} so far: each is about a model and stands in its column alone.`;
  return `The alarms to review are those that “${PANELS.watching.title}” lists, ${whole(all)} so far: what is about inputs or the log (${whole(everyones)} of them) stands in every contender’s column, what is about a model in its own alone.`;
}

/** What no model can save. */
export function floorLine(floor: number): Words {
  return phrase`The ${term('floor')} of this ${term('ledger')} is ${euros(floor)}: so much wilts or is lost even where the order knows the true probability of each of the day’s visitors. Only what lies above it can be saved.`;
}
