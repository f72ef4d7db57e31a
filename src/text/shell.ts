/** Words of the page's frame. */
import { isMisplaced, type Notice } from '../scenario/misplaced.ts';
import type { History } from '../simulation/history.ts';
import { phrase, term } from './words.ts';

export const SHELL = {
  title: 'Wilt',
  tagline: 'One model stops learning. One keeps on.',
  nav: 'Wilt',
  year: 'The year',
  course: 'Course',
  scenarios: 'Scenarios',
  settings: 'Settings',
  share: 'Share',
  working: 'Working out the year…',
  nothing: 'There is no year to show yet.',
  progress: 'Running the year again',
  tryAgain: 'Try again',
  ownTab: 'Open it in a tab of its own',
  dismiss: 'Dismiss',
  noticesTitle: 'What could not be used',
  show: 'show',
  hide: 'hide',
  close: 'Close',
  fullScreen: 'Fill the screen (F)',
  leaveFullScreen: 'Leave the full screen (F)',
  locked: 'The link holds this fast',
  undo: 'Undo',
  redo: 'Redo',
  resetAll: 'Reset all',
  coming: 'One moment…',
  waits: 'Starts when it comes into view.',
  missing: 'This part of the page could not be loaded. Check the connection and try again; if that does not help, load the page again: its address holds all that you set.',
  broken: 'This part of the page could not be drawn. A translator or another extension of the browser may have changed it. Try again; if that does not help, load the page again: its address holds all that you set.',
  brokenPage: 'The page could not be drawn. A translator or another extension of the browser may have changed it. Load it again: its address holds all that you set.',
  reload: 'Reload',
  about: phrase`A flower shop trains a purchase model on the shoppers of its ${term('training window')}. One copy is frozen (${term('static')}), one copy keeps learning every day (${term('dynamic')}); the same shoppers are shown to all.`,
  seasons: 'Seasons are meteorological ones of the northern half of the world: summer begins on 1 June.',
  theme: 'Theme',
  printed: 'This page, with the same numbers:',
} as const;

export function failure(message: string): string {
  return `The year could not be run. ${message}`;
}

/** "2 things in this link could not be used", "1 setting does not fit the calendar" */
export function noticesLine(notices: readonly Notice[]): string {
  const misplaced = notices.filter(isMisplaced).length;
  const inLink = notices.length - misplaced;
  const used = `${inLink} ${inLink === 1 ? 'thing' : 'things'} in this link could not be used`;
  if (misplaced === 0) return used;
  const outside = `${misplaced} ${misplaced === 1 ? 'does' : 'do'} not fit the calendar`;
  return inLink === 0 ? outside.replace(' do', misplaced === 1 ? ' setting do' : ' settings do') : `${used}, ${outside}`;
}

/** "And 3 more like these." */
export function andMore(count: number): string {
  return `And ${count} more like ${count === 1 ? 'it' : 'these'}.`;
}

export function seedLine(seed: number): string {
  return `Seed ${seed}: this link shows the same shoppers and the same numbers every time.`;
}

/** What to say where the arithmetic is not the pinned one; '' otherwise. */
export function backendNote({ backend }: Pick<History, 'backend'>): string {
  return backend === 'wasm' ? '' : `WebAssembly is not available here, so this page computes with “${backend}”: the last digits may differ from other computers’.`;
}
