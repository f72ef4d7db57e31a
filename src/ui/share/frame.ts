/** What a link is called, and the bare frame that shows it: learning platforms keep no more of one than its address, size and title. */
import type { Link } from '../../scenario/link.ts';
import { isEventDay } from '../../scenario/at.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import { chapterTitle, frameTitle } from '../../text/sharing.ts';
import { dateOf, dayOf, openingDay } from '../../store/calendar.ts';
import { presetShown } from '../exports/shown-preset.ts';
import { sharedLink, type Choices, type SharedView, type Shown } from './choices.ts';

/** Pixels at which the frame is shown. */
export const FRAME_SIZES: Readonly<Record<SharedView, readonly [width: number, height: number]>> = { page: [1200, 900], slide: [960, 540], chart: [960, 480], panel: [960, 720] };

interface Titled {
  readonly name: string;
  readonly title: string;
}

/** "Wilt: The flower shop, 14 February 2027". */
export function titleOf(shown: Shown, choices: Choices, chapters: readonly Titled[]): string {
  return linkTitle(sharedLink(shown, choices), chapters);
}

export function linkTitle({ scenario, view }: Pick<Link, 'scenario' | 'view'>, chapters: readonly Titled[]): string {
  const chapter = chapters.find(({ name }) => name === view.chapter);
  if (chapter) return chapterTitle(chapter.title);
  const { name, exact } = presetShown(scenario);
  return frameTitle(PRESET_WORDS[name].name, exact, isEventDay(view.at) || view.at === '' ? dateOf(scenario, dayOf(scenario, view.at) ?? openingDay(scenario)) : view.at);
}

export function frameOf(link: string, title: string, view: SharedView): string {
  const [width, height] = FRAME_SIZES[view];
  return `<iframe src="${attribute(link)}" width="${width}" height="${height}" title="${attribute(title)}"></iframe>`;
}

/** The same as an element of its own, for pages that may have scripts: see docs/embedding.md. */
export function elementOf(link: string): string {
  const [base = '', hash = ''] = link.split('#', 2);
  return `<script type="module" src="${attribute(new URL('embed/wilt-sim.js', base).href)}"></script>\n<wilt-sim link="#${attribute(hash)}"></wilt-sim>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The page is served by the reader's own machine. */
export function isOnlyHere({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
