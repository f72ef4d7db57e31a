/**
 * A chart of the page as a picture that stands alone, SVG or PNG: what is drawn, with title, legend and a caption that has
 * the link, on the theme's paper; fonts and styles are within, and nothing is asked of any host when it is opened. It is
 * painted of the chart as it stands, so that both say the same.
 */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Figure } from '../../scenario/frames.ts';
import { pictureLine } from '../../text/pictures.ts';
import { originOf } from '../exports/origin.ts';
import { wiltNow } from '../wilt.ts';
import { drawnIn, figureIn, NoPicture, wordsOf } from './figure-parts.ts';
import { draw, rounded, SVG } from './element.ts';
import { fontRules } from './fonts.ts';
import { legendOf } from './legend.ts';
import { paint } from './paint.ts';
import { asPng } from './png.ts';
import { Sheet } from './Sheet.tsx';

export interface ImageOptions {
  readonly format: 'svg' | 'png';
  /** Whose picture; that of the chart which is shown where none is named. */
  readonly figure?: Figure;
}

export { NoPicture };

/** Around all of it, in px. */
const MARGIN = 24;
/** Words are broken no shorter than this, in px. */
const LEAST_WIDTH = 420;

/**
 * The picture of a chart below `root`.
 * @throws {NoPicture} where no such chart is shown, or the browser cannot draw it; its message is a sentence that may be shown
 */
export async function chartImage(root: ParentNode, { format, figure }: ImageOptions): Promise<Blob> {
  await document.fonts.ready;
  const { picture, width, height } = pictureOf(figureIn(root, figure));
  const rules = await fontRules(picture);
  const style = picture.ownerDocument.createElementNS(SVG, 'style');
  style.textContent = rules;
  if (rules !== '') picture.querySelector('desc')?.after(style);
  const svg = new XMLSerializer().serializeToString(picture);
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : asPng(svg, width, height);
}

interface Painted {
  readonly picture: Element;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** Everything is measured and painted in one go: the page has no chance to change meanwhile. */
function pictureOf(figure: Element): Painted {
  const parts = drawnIn(figure);
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const edge = (side: 'left' | 'top' | 'right' | 'bottom', pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[side]));
  const [left, top] = [edge('left', Math.min), edge('top', Math.min)];
  const area = { width: edge('right', Math.max) - left, height: edge('bottom', Math.max) - top };
  const words = wordsOf(figure);
  const origin = originOf(wiltNow(), words.smoothing);
  const has = (selector: string): boolean => parts.some((part) => part.querySelector(selector) !== null);
  const legend = legendOf(has, figure.querySelector('.chart-sold')?.getAttribute('data-name') ?? '');
  const inner = Math.max(area.width, LEAST_WIDTH);

  const beside = document.createElement('div');
  beside.inert = true;
  beside.style.cssText = 'position:fixed;inset:0 auto auto 0;pointer-events:none';
  document.body.append(beside);
  const sheet = createRoot(beside);
  try {
    flushSync(() => sheet.render(createElement(Sheet, { width: inner, height: area.height, ...words, legend, line: pictureLine(origin), link: origin.link })));
    const [above, below] = [...beside.querySelectorAll('.picture-words')];
    const box = beside.getBoundingClientRect();
    const [width, height] = [Math.ceil(inner + 2 * MARGIN), Math.ceil(box.height + 2 * MARGIN)];
    const picture = document.implementation.createDocument(SVG, 'svg').documentElement;
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' })) picture.setAttribute(name, String(value));
    draw(picture, 'title', {}, words.title);
    draw(picture, 'desc', {}, [words.says, pictureLine(origin), origin.link].filter((text) => text !== '').join(' '));
    draw(picture, 'rect', { width, height, fill: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() });
    const corner = { x: box.left - MARGIN, y: box.top - MARGIN };
    for (const each of [above, below]) if (each) paint(each, picture, corner);
    const chart = draw(picture, 'g', { transform: `translate(${rounded(MARGIN)} ${rounded(MARGIN + (above?.getBoundingClientRect().height ?? 0))})` });
    // Drawings lie over the edges of boxes, as on the page.
    for (const part of parts.toSorted((one, other) => Number(one instanceof SVGElement) - Number(other instanceof SVGElement))) paint(part, chart, { x: left, y: top });
    return { picture, width, height };
  } finally {
    sheet.unmount();
    beside.remove();
  }
}
