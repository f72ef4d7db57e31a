/**
 * Paints a part of the page into the picture as it lies there: boxes, texts line by line, and drawings. It knows what the
 * page's charts are made of, no more: grounds, borders, round and cut corners, hatching, turned marks.
 */
import { isClear, plainColour } from './colour.ts';
import { copySvg } from './copy-svg.ts';
import { draw, rounded, type Place } from './element.ts';
import { ascentOf, linesOf } from './text-lines.ts';
import { turnOf } from './turn.ts';

/** For the ear, for the hand, or for whoever reads the page itself. */
const LEFT_OUT = '.unseen, .chart-reader, .steps-way, .chart-numbers, .chart-head, .chart-options, [hidden]';

/** @param at the picture's corner in the window */
export function paint(source: Element, parent: Element, at: Place): void {
  if (source.matches(LEFT_OUT)) return;
  const style = getComputedStyle(source);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  const into = style.opacity === '1' ? parent : draw(parent, 'g', { opacity: style.opacity });
  if (source instanceof SVGSVGElement) {
    copySvg(source, into, at);
    return;
  }
  paintBox(source, style, into, at);
  for (const child of source.childNodes) {
    if (child instanceof Element) paint(child, into, at);
    else if (child instanceof Text) paintText(child, style, into, at);
  }
}

function paintText(node: Text, style: CSSStyleDeclaration, parent: Element, at: Place): void {
  if (node.data.trim() === '') return;
  const ascent = ascentOf(style);
  for (const { text, left, top, bottom } of linesOf(node)) {
    draw(parent, 'text', { x: left - at.x, y: top + (bottom - top) * ascent - at.y, fill: plainColour(style.color), 'font-family': style.fontFamily.replaceAll('"', "'"), 'font-size': style.fontSize.replace('px', ''), 'font-weight': style.fontWeight === '400' ? '' : style.fontWeight, 'font-style': style.fontStyle === 'normal' ? '' : style.fontStyle }, text);
  }
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

function paintBox(source: Element, style: CSSStyleDeclaration, parent: Element, at: Place): void {
  const ground = plainColour(style.backgroundColor);
  const borders = SIDES.map((side) => ({ side, ...borderOf(style, side) })).filter(({ width }) => width > 0);
  const hatched = /gradient\(/.test(style.backgroundImage);
  if (isClear(ground) && borders.length === 0 && !hatched) return;
  const { transform, width, height } = turnOf(source, source.getBoundingClientRect(), at);
  if (width + height === 0) return;
  const box = { x: -width / 2, y: -height / 2, width, height };
  const own = draw(parent, 'g', { transform });
  if (!isClear(ground)) {
    const cut = /^polygon\((.*)\)$/.exec(style.clipPath)?.[1];
    const rx = style.borderTopLeftRadius.endsWith('%') ? (width * Number.parseFloat(style.borderTopLeftRadius)) / 100 : Number.parseFloat(style.borderTopLeftRadius) || null;
    const halo = cut === undefined ? haloOf(style) : null;
    if (halo) draw(own, 'rect', { x: box.x - halo.by, y: box.y - halo.by, width: width + 2 * halo.by, height: height + 2 * halo.by, rx: rx === null ? null : rx + halo.by, fill: halo.colour });
    if (cut === undefined) draw(own, 'rect', { ...box, rx, fill: ground });
    else draw(own, 'polygon', { points: cornersOf(cut, width, height), fill: ground });
  }
  if (hatched) hatch(own, box, plainColour(/rgba?\([^)]*\)|color\([^)]*\)/.exec(style.backgroundImage)?.[0] ?? 'none'));
  const [first] = borders;
  if (first && borders.length === SIDES.length && borders.every(({ width: each, colour, dashes }) => each === first.width && colour === first.colour && dashes === first.dashes)) {
    const half = first.width / 2;
    const round = Number.parseFloat(style.borderTopLeftRadius);
    draw(own, 'rect', { x: box.x + half, y: box.y + half, width: width - first.width, height: height - first.width, rx: style.borderTopLeftRadius.endsWith('%') ? width / 2 - half : round || null, fill: 'none', stroke: first.colour, 'stroke-width': first.width, 'stroke-dasharray': first.dashes });
    return;
  }
  for (const { side, width: thick, colour, dashes } of borders) draw(own, 'line', { ...edgeOf(side, width, height, thick / 2), stroke: colour, 'stroke-width': thick, 'stroke-dasharray': dashes });
}

function borderOf(style: CSSStyleDeclaration, side: Side): { readonly width: number; readonly colour: string; readonly dashes: string } {
  const [drawn, colour] = [style[`border${side}Style`], plainColour(style[`border${side}Color`])];
  const width = drawn === 'none' || drawn === 'hidden' || isClear(colour) ? 0 : Number.parseFloat(style[`border${side}Width`]);
  return { width, colour, dashes: drawn === 'dashed' ? `${rounded(3 * width)} ${rounded(2 * width)}` : drawn === 'dotted' ? `${rounded(width)} ${rounded(width)}` : '' };
}

/** The middle line of a border, within its box. */
function edgeOf(side: Side, width: number, height: number, half: number): { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number } {
  const [x, y] = [width / 2, height / 2];
  switch (side) {
    case 'Top':
      return { x1: -x, x2: x, y1: half - y, y2: half - y };
    case 'Bottom':
      return { x1: -x, x2: x, y1: y - half, y2: y - half };
    case 'Left':
      return { x1: half - x, x2: half - x, y1: -y, y2: y };
    case 'Right':
      return { x1: x - half, x2: x - half, y1: -y, y2: y };
  }
}

/** The paper that a mark keeps around it: a shadow without blur. */
function haloOf({ boxShadow }: CSSStyleDeclaration): { readonly by: number; readonly colour: string } | null {
  const found = /^(.*?) 0px 0px 0px ([\d.]+)px$/.exec(boxShadow);
  return found ? { colour: plainColour(found[1]!), by: Number(found[2]) } : null;
}

/** `50% 0, 100% 100%` as places about the middle. */
function cornersOf(polygon: string, width: number, height: number): string {
  return polygon
    .split(',')
    .map((corner) => {
      const [x = 0, y = 0] = corner.trim().split(/\s+/).map(Number.parseFloat);
      return `${rounded((x / 100 - 0.5) * width)},${rounded((y / 100 - 0.5) * height)}`;
    })
    .join(' ');
}

/** Strokes from corner to corner, five px apart. */
function hatch(parent: Element, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, colour: string): void {
  const apart = 7;
  const strokes: string[] = [];
  for (let from = x - height + apart; from < x + width; from += apart) {
    const [left, right] = [Math.max(x, from), Math.min(x + width, from + height)];
    strokes.push(`M${rounded(left)} ${rounded(y + height - (left - from))}L${rounded(right)} ${rounded(y + height - (right - from))}`);
  }
  draw(parent, 'path', { d: strokes.join(''), stroke: colour, 'stroke-width': 1.5, fill: 'none' });
}
