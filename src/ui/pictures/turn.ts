/** How an element lies that is turned, moved or scaled: its middle, and the turn about it. An ancestor's turn is not looked for. */
import { rounded, type Place } from './element.ts';

interface Turn {
  /** Of what is drawn about its own middle. */
  readonly transform: string;
  /** Before it was turned, in px. */
  readonly width: number;
  readonly height: number;
}

/** @param at the picture's corner in the window */
export function turnOf(element: Element, box: DOMRect, at: Place): Turn {
  const style = getComputedStyle(element);
  const matrix = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
  const turned = style.rotate === 'none' ? matrix : new DOMMatrix(`rotate(${style.rotate})`).multiply(matrix);
  const [x, y] = [box.left + box.width / 2 - at.x, box.top + box.height / 2 - at.y];
  const isPlain = turned.a === 1 && turned.b === 0 && turned.c === 0 && turned.d === 1;
  const middle = `translate(${rounded(x)} ${rounded(y)})`;
  if (isPlain) return { transform: middle, width: box.width, height: box.height };
  const [width, height] = element instanceof HTMLElement ? [element.offsetWidth, element.offsetHeight] : [Number.parseFloat(style.width), Number.parseFloat(style.height)];
  return { transform: `${middle} matrix(${[turned.a, turned.b, turned.c, turned.d].map((each) => String(Number(each.toFixed(5)))).join(' ')} 0 0)`, width, height };
}
