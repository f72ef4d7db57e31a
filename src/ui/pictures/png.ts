/** A drawing as a bitmap of twice its size, by way of the browser's own reader of SVG. */
import { NO_PICTURE } from '../../text/pictures.ts';
import { base64 } from './base64.ts';
import { NoPicture } from './figure-parts.ts';

const TIMES = 2;

export async function asPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(svg))}`;
  try {
    await image.decode();
  } catch {
    throw new NoPicture(NO_PICTURE.failed);
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * TIMES);
  canvas.height = Math.round(height * TIMES);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!context || !blob) throw new NoPicture(NO_PICTURE.failed);
  return blob;
}
