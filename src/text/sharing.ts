/** Words of the share dialog's contents: what a link can say, its code, its frame, and a link that is pasted. */
import type { PartKind } from '../scenario/linkParts.ts';
import { longDate } from './dates.ts';
import { eventName } from './events.ts';
import type { EventDay } from '../scenario/at.ts';
import { many, whole } from './numbers.ts';

export const SHARING = {
  link: 'Link',
  native: 'Send…',
  nativeFailed: 'This browser did not hand it on. Copy the link instead.',
  onlyHere: 'This page is on your own machine: nobody else can open the link.',
  choices: 'What the link opens',
  what: 'Year',
  here: 'as it is here',
  readyMade: 'Ready-made scenarios',
  chapters: 'Chapters of the course',
  day: 'Day',
  ownDay: 'its own day',
  usualDay: 'left out: the usual day',
  view: 'Shown as',
  views: { page: 'whole page', slide: 'slide', chart: 'one figure', panel: 'one panel' },
  viewHelp: {
    page: 'Everything, for whoever is to look around.',
    slide: 'Today’s sentence, one figure, the ribbon and one row of controls, for one 16:9 frame.',
    chart: 'One figure as a still with its cursor, for a course page.',
    panel: 'One panel alone, beside a text or a quiz.',
  },
  readersOwn: 'the reader’s own',
  more: 'Pace, hidden, locked',
  looks: 'Measure, lens, smoothing and the like as they stand here',
  compare: 'Keep the run before beside this one',
  sizes: 'What takes room in the link',
  leaveOut: 'Leave out',
  preview: 'Preview',
  showPreview: 'Show a preview',
  hidePreview: 'Hide the preview',
  previewComing: 'The preview is being worked out…',
  previewFailed: 'The preview does not answer. The link may be right all the same: open it in a new tab.',
  noPreview: 'A chapter has no preview: opened here, it would be noted as begun.',
  openInTab: 'Open it in a new tab',
  code: 'QR code',
  bigCode: 'Show it big',
  closeBig: 'Close',
  saveSvg: 'SVG',
  savePng: 'PNG',
  save: 'Save the code as',
  pngFailed: 'This browser can’t draw the picture. Save it as SVG.',
  embed: 'To put into a course page or into slides',
  embedHelp: 'Nothing but what learning platforms keep of a frame. Paste it where the page’s source can be edited.',
  element: 'For a page that may have scripts',
  elementHelp: 'It names itself, waits until it is in view, and can be asked and told things: docs/embedding.md says how.',
  paste: 'Open a link that you were given',
  pasteHelp: 'Paste the link, or the whole mail or message it came in.',
  open: 'Open it here',
  empty: 'Nothing is pasted yet.',
  noLink: 'There is no link of Wilt in this text: one has #v=1 in it, and mostly settings after that. Nothing is opened.',
  cutOff: 'There is an address in this text, but nothing after it that Wilt can read: a link goes on with #v=1 and what was set. Some programs cut that off; copy the link once more, whole. Nothing is opened.',
  same: 'This is what the page shows already.',
  undoable: 'What is on the page now can be brought back by Undo.',
} as const;

/** "as on 14 February 2027" */
export function onDate(iso: string): string {
  return longDate(iso);
}

/** "3 days after Valentine’s Day, whatever year it is" */
export function fromEvent({ event, days }: EventDay): string {
  const name = eventName(event);
  const distance = days === 0 ? name : `${many(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} ${name}`;
  return `${distance}, in any calendar`;
}

/** "Wilt: The flower shop, 14 February 2027" */
export function frameTitle(scenario: string, isExact: boolean, day: string): string {
  return `Wilt: ${scenario}${isExact ? '' : ', changed'}${day === '' ? '' : `, ${longDate(day)}`}`;
}

/** "Wilt: chapter The summer" */
export function chapterTitle(title: string): string {
  return `Wilt: ${title}`;
}

/** "412 characters." */
export function lengthLine(length: number): string {
  return `${whole(length)} characters.`;
}

/** Why there is no code. */
export function tooLong(length: number, most: number): string {
  return `No code: the link has ${whole(length)} characters, and from a projector a camera reads up to ${most}. What takes room is listed below it.`;
}

/** The code's accessible name. */
export function codeOf(title: string): string {
  return `QR code of the link. ${title}`;
}

const PARTS: Readonly<Record<PartKind, string>> = {
  address: 'the page’s address and the version',
  events: 'the events of your own',
  incidents: 'what goes wrong',
  deeds: 'what was done by hand',
  settings: 'the settings that differ',
  day: 'the day',
  looks: 'how it is looked at',
  theme: 'the theme',
  shown: 'what it is shown as, its pace and keys',
  compare: 'the run before',
  hide: 'what is hidden',
  lock: 'what is locked',
  'hand-in': 'the hand-in',
  course: 'the course',
  unknown: 'what Wilt does not know',
};

/** "the events of your own: 120" */
export function partLine(kind: PartKind, length: number): string {
  return `${PARTS[kind]}: ${many(length, 'character')}`;
}

/** The button's whole name: "Leave out the hand-in" */
export function leaveOutPart(kind: PartKind): string {
  return `${SHARING.leaveOut} ${PARTS[kind]}`;
}

export const LOCKS = {
  title: 'Locked: seen, but not changed',
  all: 'all settings and deeds',
  deeds: 'deeds by hand',
  groups: 'Groups of settings',
  differing: 'Settings that differ',
  view: 'Choices of the view',
} as const;

export const HIDES = 'Hidden';

/** What a pasted text was found to hold. */
export function foundLink(title: string, others: number): string {
  return others === 0 ? `Found: ${title}` : `Found: ${title}; and ${many(others, 'other link')}, left aside.`;
}
