/** Colours as every reader of SVG knows them: browsers compute mixed ones as `color(srgb …)`, which few others read. */

const MIXED = /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)/g;

export function plainColour(text: string): string {
  return text.replaceAll(MIXED, (_, red: string, green: string, blue: string, alpha: string | undefined) => {
    const [r, g, b] = [red, green, blue].map((share) => Math.round(Math.min(1, Math.max(0, Number(share))) * 255)) as [number, number, number];
    return alpha === undefined ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${alpha})`;
  });
}

/** Nothing of it is seen. */
export function isClear(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);
}
