/** How wide a flower may be, in px, so that `count` of them have room in a box; a flower is half as high again as wide. */
export const TALL = 1.5;

export function flowerWidth(width: number, height: number, count: number): number {
  let widest = 0;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    widest = Math.max(widest, Math.min(width / columns, height / rows / TALL));
  }
  return Math.floor(widest * 10) / 10;
}
