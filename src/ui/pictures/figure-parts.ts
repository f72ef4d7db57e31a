/** What of the page is a picture: where each figure stands, what of it is drawn, and the words around that. */
import type { Figure } from '../../scenario/frames.ts';
import { NO_PICTURE } from '../../text/pictures.ts';

/** Parts of a figure that are drawn. */
const DRAWN = '.chart-plot, .sweep-axis, .drift-plot, .drift-legend, .reliability-squares, .weights, .candidates, .story-figure, .steps-models, .awning, .shop-window, .shop-shelves, .shop-legend, .steps-figure, .ledger-sums';

/** Whatever has such parts. */
const PICTURED = '.chart, .steps, .shop, .ledger-figure';

const WHERE: Readonly<Record<Figure, string>> = {
  error: '.chart-error',
  bouquets: '.chart-bouquets',
  shop: '.shop',
  beliefs: '.chart-weights',
  ledger: '.ledger-figure, .chart-costs',
  why: '.steps',
};

/** Why there is no picture, in a sentence that may be shown. */
export class NoPicture extends Error {
  override readonly name = 'NoPicture';
}

/** The figure that an element is part of, where it has a picture. */
export function figureAround(element: Element): Element | null {
  const figure = element.closest(PICTURED);
  return figure && drawnIn(figure).length > 0 ? figure : null;
}

/** The figure that is wanted, or the first that is shown. On a slide a chart goes by what the slide is about. */
export function figureIn(root: ParentNode, wanted: Figure | undefined): Element {
  const all = [...(root instanceof Element && root.matches(PICTURED) ? [root] : []), ...root.querySelectorAll(PICTURED)];
  const fitting = wanted === undefined ? all : all.filter((each) => each.matches(WHERE[wanted]) || (each.matches('.chart-compact') && each.closest(`[data-figure=${wanted}]`) !== null));
  const shown = fitting.find((each) => drawnIn(each).length > 0);
  if (shown) return shown;
  throw new NoPicture(fitting.length > 0 ? NO_PICTURE.hidden : NO_PICTURE.none);
}

/** Those of its parts that take room; one within another is drawn with it. */
export function drawnIn(figure: Element): Element[] {
  const all = [...figure.querySelectorAll(DRAWN)].filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().width > 0);
  return all.filter((each) => !all.some((other) => other !== each && other.contains(each)));
}

export interface FigureWords {
  readonly title: string;
  /** What is drawn, and in which unit. */
  readonly explains: string;
  /** What it says of the day. */
  readonly says: string;
  /** Days over which its values are means. */
  readonly smoothing: number;
}

export function wordsOf(figure: Element): FigureWords {
  const text = (selector: string): string => spoken(figure.querySelector(selector));
  const label = (figure.matches('[aria-label]') ? figure : figure.querySelector('.chart-compact'))?.getAttribute('aria-label') ?? spoken(figure.closest('.why')?.querySelector('.why-sentence') ?? null);
  return {
    title: text('.chart-head :is(h2, h3), :scope > :is(h2, h3)') || label.replace(/[.:] .*$/s, ''),
    explains: text('.chart-explains, .steps-explains, .shop-caption'),
    says: text(':scope > figcaption, .chart-compact > figcaption'),
    smoothing: smoothingOf(figure),
  };
}

/** Days over which the values of the figure around an element are means; 1 where each is a day's own. */
export function smoothingOf(element: Element | null): number {
  return Number(element?.closest('[data-smoothing]')?.getAttribute('data-smoothing') ?? 1);
}

function spoken(element: Element | null): string {
  return element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}
