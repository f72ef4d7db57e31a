/**
 * How high the frame's page is, for parents that make the frame as high: Wilt's own word, Canvas' and H5P's. A page that fills
 * whatever frame it has (a slide, a chart alone) says nothing to the latter two.
 */

/** CSS pixels of all that is in the page, whatever the frame's height. */
function contentHeight(): number {
  return Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0);
}

/** Calls with the height at first and whenever it is another. */
export function watchHeight(tell: (height: number) => void): void {
  // As high as its frame at least, a page would never let the frame shrink.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.page { min-height: 0 }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let told = 0;
  const look = (): void => {
    const height = contentHeight();
    if (height === told || height === 0) return;
    told = height;
    tell(height);
  };
  const root = document.getElementById('root');
  if (root) new ResizeObserver(look).observe(root);
}

/** As Canvas reads it. */
export function forCanvas(height: number): string {
  return JSON.stringify({ subject: 'lti.frameResize', height });
}

/** H5P's page says hello where its resizer runs, and then hears the height as H5P's own frames tell it. */
export const H5P_HELLO = { context: 'h5p', action: 'hello' } as const;

export function forH5P(height: number): object {
  return { context: 'h5p', action: 'resize', scrollHeight: height };
}

export function isH5P(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'context' in data && data.context === 'h5p';
}
