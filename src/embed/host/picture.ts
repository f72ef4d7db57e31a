/** A picture of a chart on the page, as soon as one is drawn: a frame that was just asked for something may not have begun. */
import type { Figure } from '../../scenario/frames.ts';
import { EMBED } from '../../text/embed.ts';
import { Refusal } from './refusal.ts';

/** Milliseconds between looks, and looks. */
const WAIT = 100;
const MOST_LOOKS = 30;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, WAIT);
  });

export async function picture(options: { readonly format: 'svg' | 'png'; readonly figure?: Figure }): Promise<Blob> {
  const { chartImage, NoPicture } = await import('../../ui/pictures/chart-image.ts');
  for (let looks = 1; ; looks++) {
    try {
      return await chartImage(document, options);
    } catch (error) {
      if (!(error instanceof NoPicture)) throw error;
      if (looks >= MOST_LOOKS) throw new Refusal('state', EMBED.noPicture(error.message));
      await pause();
    }
  }
}
