/** A picture of a chart on the page. */
import type { Figure } from '../../scenario/frames.ts';
import { EMBED } from '../../text/embed.ts';
import { Refusal } from './refusal.ts';

export function picture(_options: { readonly format: 'svg' | 'png'; readonly figure?: Figure }): Promise<Blob> {
  return Promise.reject(new Refusal('state', EMBED.noPicture('')));
}
