/**
 * Copies a drawing of the page into the picture, with what style sheets say of it written on each element: nothing of the
 * page is around it any more.
 */
import { plainColour } from './colour.ts';
import { draw, type Attributes, type Place } from './element.ts';
import { turnOf } from './turn.ts';

/** What may be taken over as it stands: shapes and places, no class, no script, no address but those within. */
const KEPT = ['id', 'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points', 'transform', 'viewBox', 'preserveAspectRatio', 'patternUnits', 'patternTransform', 'clip-path', 'clipPathUnits'];

/** Elements that are drawn, or hold what is. */
const DRAWN = new Set(['g', 'path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse', 'text', 'tspan', 'defs', 'pattern', 'clipPath', 'use', 'svg']);

/** What is computed, with what it is where nobody says anything: that need not be written. */
const STYLES: Readonly<Record<string, string>> = {
  fill: '',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'vector-effect': 'none',
};

/** The same of texts, which pass it on to what is within. */
const TYPE: Readonly<Record<string, string>> = { 'font-family': '', 'font-size': '', 'font-weight': '', 'font-style': 'normal', 'text-anchor': 'start', 'letter-spacing': 'normal', 'dominant-baseline': 'auto' };

const TEXTS = new Set(['text', 'tspan']);
const HOLDERS = new Set(['defs', 'pattern', 'clipPath', 'svg']);

/** @param at the picture's corner in the window */
export function copySvg(source: SVGSVGElement, parent: Element, at: Place): void {
  const box = source.getBoundingClientRect();
  const { transform, width, height } = turnOf(source, box, at);
  const holder = draw(parent, 'g', { transform });
  const copy = draw(holder, 'svg', { x: -width / 2, y: -height / 2, width, height, viewBox: source.getAttribute('viewBox'), preserveAspectRatio: source.getAttribute('preserveAspectRatio'), overflow: 'visible' });
  for (const child of source.children) copyElement(child, copy);
}

function copyElement(source: Element, parent: Element): void {
  const style = getComputedStyle(source);
  if (!DRAWN.has(source.localName) || style.display === 'none' || style.visibility === 'hidden') return;
  if (source.localName === 'use') {
    copyUsed(source, parent);
    return;
  }
  const attributes: Record<string, string | null> = Object.fromEntries(KEPT.map((name) => [name, source.getAttribute(name)]));
  const copy = draw(parent, source.localName, { ...attributes, ...styleOf(source, style) });
  for (const child of source.childNodes) {
    if (child instanceof Element) copyElement(child, copy);
    else if (child.nodeType === Node.TEXT_NODE && TEXTS.has(source.localName)) copy.append(child.textContent ?? '');
  }
}

/** What style sheets make of an element. */
function styleOf(source: Element, style: CSSStyleDeclaration): Attributes {
  if (HOLDERS.has(source.localName)) return {};
  const listed = source.localName === 'g' ? { opacity: '1' } : TEXTS.has(source.localName) ? { ...STYLES, ...TYPE } : STYLES;
  // A part of a text has what the text has.
  const around = source.localName === 'tspan' && source.parentElement ? getComputedStyle(source.parentElement) : null;
  const entries = Object.entries(listed).flatMap(([name, usual]) => {
    const value = style.getPropertyValue(name);
    return value === usual || value === '' || value === around?.getPropertyValue(name) ? [] : [[name, plain(name, value)] as const];
  });
  return Object.fromEntries(entries);
}

/** A drawing that is used in many places is drawn in each: what a use's style makes of it can be computed only where it stands. */
function copyUsed(use: Element, parent: Element): void {
  const used = document.getElementById(use.getAttribute('href')?.slice(1) ?? '');
  if (!used) return;
  const own = use.ownerDocument.createElementNS(use.namespaceURI, 'g');
  own.append(...[...used.children].map((child) => child.cloneNode(true)));
  const [left = 0, top = 0] = (used.getAttribute('viewBox') ?? '').split(' ').map(Number);
  own.setAttribute('transform', `translate(${-left} ${-top})`);
  use.after(own);
  copyElement(own, parent);
  own.remove();
}

function plain(name: string, value: string): string {
  // Where an address is computed whole, its end is what lies within the picture.
  const within = value.replaceAll(/url\(["']?[^#)]*(#[^"')]+)["']?\)/g, 'url($1)');
  return name === 'font-family' ? within.replaceAll('"', "'") : plainColour(within).replaceAll(/(\d)px/g, '$1');
}
