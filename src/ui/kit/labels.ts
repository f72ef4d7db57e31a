/**
 * Labels along a line, none over another. The most important is placed first; each may slide to either side of its
 * point, be said shorter, or be left out.
 */
import type { Measure } from './text-width.ts';

export interface Wish {
  readonly key: string;
  /** The point that is labelled, in px. */
  readonly at: number;
  /** What it may say, the best first. */
  readonly texts: readonly string[];
  readonly bold?: boolean;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly bold: boolean;
}

/** Places what fits into `span` px, with `gap` px between neighbours. `wishes` come most important first. */
export function placeLabels(wishes: readonly Wish[], span: number, gap: number, measure: Measure): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (left: number, width: number) => placed.every((other) => left + width + gap <= other.left || other.left + other.width + gap <= left);
  for (const { key, at, texts, bold = false } of wishes) {
    const label = texts
      .flatMap((text) => {
        const width = measure(text, { bold });
        return [at - width / 2, at - width, at].map((left) => ({ key, text, width, bold, left: Math.min(Math.max(left, 0), span - width) }));
      })
      .find(({ left, width }) => width <= span && isFree(left, width));
    if (label) placed.push(label);
  }
  return placed;
}
