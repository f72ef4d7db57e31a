/** A link as a QR code: black on white whatever the theme, with the quiet zone that readers ask for. */
import { generate, type Bitmap2D } from 'lean-qr';

/** Characters: more can't be read from a projector by a phone in the last row. */
export const LONGEST_CODE = 300;
/** Modules of white around the code (ISO/IEC 18004). */
const QUIET = 4;

export interface Code {
  /** Modules on a side, with the quiet zone. */
  readonly size: number;
  /** Its dark modules, as a path in modules. */
  readonly path: string;
}

/** Corrects as many errors as its size has room for. */
export function codeOfLink(link: string): Code {
  const code = generate(link);
  return { size: code.size + 2 * QUIET, path: pathOf(code) };
}

/** Its dark modules, a row of them at a time. */
function pathOf(code: Bitmap2D): string {
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}

export function viewBoxOf({ size }: Code): string {
  return `${-QUIET} ${-QUIET} ${size} ${size}`;
}

/** The code as a file of its own. */
export function svgOf(code: Code, title: string): string {
  const box = `x="${-QUIET}" y="${-QUIET}" width="${code.size}" height="${code.size}"`;
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(code)}" width="${code.size * 8}" height="${code.size * 8}" shape-rendering="crispEdges"><title>${name}</title><rect ${box} fill="#fff"/><path d="${code.path}" fill="#000"/></svg>\n`;
}

/** Pixels of a module in the picture: sharp at a page's width in print. */
const SCALE = 16;

/** The code as a picture; undefined where the browser draws none. */
export function pngOf(code: Code): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = code.size * SCALE;
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.resolve(undefined);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.setTransform(SCALE, 0, 0, SCALE, QUIET * SCALE, QUIET * SCALE);
  brush.fillStyle = '#000';
  const modules = new Path2D(code.path);
  // eslint-disable-next-line unicorn/no-array-fill-with-reference-type -- a brush is no array
  brush.fill(modules);
  return new Promise((done) => {
    canvas.toBlob((blob) => done(blob ?? undefined), 'image/png');
  });
}
