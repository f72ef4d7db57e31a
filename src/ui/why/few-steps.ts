/** The steps that have room in a picture of few lines: the largest ones, and all others as one. */
import type { ExplainedMiss } from '../../simulation/why/why.ts';
import { stepsOf, type Step } from './steps.ts';

/** Height of a line and of a contender's name with the gap above it, least width of a contender, in ems. */
const LINE = 1.4;
const NAME = 1.6;
const WIDE = 13;
/** With less than this beside each other they stand below each other, where each has this many lines. */
const ROOMY = 18;
const MANY = 10;
/** Name of a part, bar and size; what is expected, a step, the rest, what was sold. */
const FEWEST = 4;

interface Layout {
  readonly columns: number;
  /** So many contenders, the first ones. */
  readonly shown: number;
  /** Of each, without its name's. */
  readonly lines: number;
}

/** How `count` contenders stand in a picture, in ems: all if they can, and with as many lines as that leaves them. */
export function layOut(count: number, wide: number, tall: number): Layout {
  const linesIn = (rows: number) => Math.floor((tall / rows - NAME) / LINE);
  if (wide / count < ROOMY && linesIn(count) >= MANY) return { columns: 1, shown: count, lines: linesIn(count) };
  const most = Math.max(1, Math.min(count, Math.floor(wide / WIDE)));
  const rows = Math.ceil(count / most);
  for (let fewer = rows; fewer > 1; fewer--) if (linesIn(fewer) >= FEWEST) return { columns: Math.min(most, Math.ceil(count / fewer)), shown: Math.min(count, fewer * most), lines: linesIn(fewer) };
  return { columns: most, shown: most, lines: Math.max(2, linesIn(1)) };
}

export interface FewSteps {
  readonly steps: readonly Step[];
  /** All others together; null where they come to nothing that shows. */
  readonly rest: { readonly from: number; readonly to: number } | null;
}

/** What the rest is at least, in bouquets, to be told where all steps are. */
const TELLING = 0.05;

export function fewestSteps(why: ExplainedMiss, most: number): FewSteps {
  const { steps, rest } = stepsOf(why);
  const tells = (size: number) => Math.abs(size) > TELLING;
  const all = steps.length + Number(tells(rest)) <= most;
  const kept = all ? new Set(steps) : new Set(steps.toSorted((a, b) => Math.abs(b.size) - Math.abs(a.size)).slice(0, Math.max(0, most - 1)));
  let at = why.expected;
  const moved = steps.filter((step) => kept.has(step)).map((step) => ({ ...step, from: at, to: (at += step.size) }));
  return { steps: moved, rest: tells(why.sold - at) && most > 0 ? { from: at, to: why.sold } : null };
}
