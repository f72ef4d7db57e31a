/** How wide a text is drawn, in whole px that hold it: asked of a canvas in the element's own font, so that nothing is laid out for it. */

export interface TextStyle {
  /** As names that stand out are set. */
  readonly bold?: boolean;
  /** In the page's second face, in italics. */
  readonly serif?: boolean;
  /** Font size, in those of the element. */
  readonly size?: number;
}

export type Measure = (text: string, style?: TextStyle) => number;

const REGULAR = 400;
/** The weight of what stands out, as in the style sheets. */
const BOLD = 640;

/** Widths that are remembered: on every day that plays the same names are measured again, and a few new numbers. */
const REMEMBERED = 500;

let context: CanvasRenderingContext2D | null = null;

/** Measures as texts are drawn in this element now: once its font has come or its size is another one, it is asked anew. */
export function measureIn(element: Element): Measure {
  context ??= document.createElement('canvas').getContext('2d');
  const pen = context;
  const style = getComputedStyle(element);
  const em = Number.parseFloat(style.fontSize);
  const serifs = style.getPropertyValue('--serif');
  const family = style.fontFamily;
  const widths = new Map<string, number>();
  return (text, { bold = false, serif = false, size = 1 } = {}) => {
    if (!pen) return text.length * em * size * 0.55;
    const font = `${serif ? 'italic ' : ''}${bold ? BOLD : REGULAR} ${em * size}px ${serif ? serifs : family}`;
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    pen.font = font;
    const width = Math.ceil(pen.measureText(text).width);
    if (widths.size >= REMEMBERED) widths.clear();
    widths.set(key, width);
    return width;
  };
}
