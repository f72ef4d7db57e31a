/**
 * Labels along a line, none over another. Each stands over its point or leans to either side of it, may be said shorter, or
 * is left out. The more important keep theirs; what is named and where depends on no day, so nothing moves as time goes on.
 */
import type { Measure } from './text-width.ts';

export interface Wish {
  readonly key: string;
  /** The point that is labelled, in px. */
  readonly at: number;
  /** What it may say, the best first. */
  readonly texts: readonly string[];
  /** Lower is more important. A label covers no point that is as important as its own. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  /** Where it is drawn from, in px, and which part of it lies there. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Its room, in px: wide enough for bold type. */
  readonly left: number;
  readonly width: number;
}

interface Candidate extends PlacedLabel {
  /** What is gained by it. */
  readonly worth: number;
}

/** What is lost, in points, by a shorter text, by leaning, by a point covered that matters less. */
const LESS = { shorter: 4, leaning: 1, covering: 3 } as const;
/** More than all points that a label can lose. */
const POINTS = 100;

/**
 * Places what fits into `span` px, with `gap` px between neighbours: of all arrangements in the order of the points the one
 * that names the most important, then most, then with the longest texts and the fewest leaning.
 */
export function placeLabels(wishes: readonly Wish[], span: number, gap: number, measure: Measure): PlacedLabel[] {
  const byRank = wishes.toSorted((a, b) => a.rank - b.rank || a.at - b.at);
  // Each is worth more than all after it together.
  const worth = new Map(byRank.map((wish, i) => [wish, 2 ** (byRank.length - i)]));
  const inOrder = wishes.toSorted((a, b) => a.at - b.at);

  /** The best arrangement that ends with a candidate. */
  interface Arrangement {
    readonly last: Candidate;
    readonly before: Arrangement | null;
    readonly total: number;
  }
  const ended: Arrangement[] = [];
  for (const wish of inOrder) {
    const own = candidatesOf(wish, wishes, worth.get(wish) ?? 0, span, measure).map((last): Arrangement => {
      let before: Arrangement | null = null;
      for (const other of ended) if (other.last.left + other.last.width + gap <= last.left && other.total > (before?.total ?? 0)) before = other;
      return { last, before, total: (before?.total ?? 0) + last.worth };
    });
    ended.push(...own);
  }
  const placed: PlacedLabel[] = [];
  let best: Arrangement | null = null;
  for (const each of ended) if (each.total > (best?.total ?? 0)) best = each;
  for (let each = best; each; each = each.before) placed.unshift(each.last);
  return placed;
}

function candidatesOf(wish: Wish, wishes: readonly Wish[], worth: number, span: number, measure: Measure): Candidate[] {
  const { key, at, texts, rank } = wish;
  return texts.flatMap((text, shorter) => {
    const width = measure(text, { bold: true });
    const inside = Math.min(Math.max(at - width / 2, 0), span - width);
    const middle = inside < at - width / 2 ? ({ anchor: 'end', x: span } as const) : inside > at - width / 2 ? ({ anchor: 'start', x: 0 } as const) : ({ anchor: 'middle', x: at } as const);
    const places = [
      { ...middle, left: inside, leans: 0 },
      { anchor: 'end' as const, x: at, left: at - width, leans: 1 },
      { anchor: 'start' as const, x: at, left: at, leans: 1 },
    ];
    return places.flatMap(({ anchor, x, left, leans }) => {
      if (left < 0 || left + width > span) return [];
      const covered = wishes.filter((other) => other !== wish && other.at > left + 1 && other.at < left + width - 1);
      if (covered.some((other) => other.rank <= rank)) return [];
      const lost = shorter * LESS.shorter + leans * LESS.leaning + Math.min(covered.length, 10) * LESS.covering;
      return [{ key, text, x, anchor, left, width, worth: worth + (1 - lost / POINTS) / (wishes.length + 1) }];
    });
  });
}
