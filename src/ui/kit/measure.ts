/** How wide a text is in an element's own font, in px: asked of a canvas, so that nothing is laid out for it. */
import type { Measure } from './labels.ts';

let context: CanvasRenderingContext2D | null = null;

export function measureIn(element: Element): Measure {
  context ??= document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(element);
  return (text, bold) => {
    if (!context) return text.length * Number.parseFloat(fontSize) * 0.55;
    context.font = `${bold ? 640 : 400} ${fontSize} ${fontFamily}`;
    return Math.ceil(context.measureText(text).width);
  };
}
