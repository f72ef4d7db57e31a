/** The lines that a text was broken into, and where each stands: a picture breaks none by itself. */

export interface TextLine {
  readonly text: string;
  /** In the window, in px. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export function linesOf(node: Text): TextLine[] {
  const lines: { text: string; left: number; top: number; bottom: number }[] = [];
  const range = node.ownerDocument.createRange();
  const put = (from: number, to: number): void => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const [first, ...others] = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (!first) return;
    if (others.some(({ top }) => Math.abs(top - first.top) > 1) && to - from > 1) {
      // Broken within: as an address is.
      for (let at = from; at < to; at++) put(at, at + 1);
      return;
    }
    const piece = node.data.slice(from, to);
    const line = lines.at(-1);
    if (line && Math.abs(line.top - first.top) < 1) line.text += `${/\s/.test(node.data[from - 1] ?? '') ? ' ' : ''}${piece}`;
    else lines.push({ text: piece, left: first.left, top: first.top, bottom: first.bottom });
  };
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) put(index, index + word.length);
  return lines;
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** Height of a line's letters above its foot, as a share of the line's own height. */
export function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0.8;
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = canvas.measureText('x');
  return up / (up + down);
}
