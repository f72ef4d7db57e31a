/** Words of the share dialog and of the slide's corner. */
export const SHARE = {
  title: 'Share',
  intro: 'The link holds everything that determines the run: whoever opens it sees these numbers.',
  link: 'Link to this page, on this date',
  slide: 'Link to a slide',
  slideHelp: 'Today’s sentence, the error chart, the ribbon and one row of controls, for one 16:9 frame.',
  embed: 'To put into a web page or into reveal.js slides',
  frameTitle: 'Wilt: static and dynamic training through a flower shop’s year',
  openPage: 'Wilt ↗',
  openPageLabel: 'Open the whole page in a new tab',
} as const;

/** Words of a text that can be taken away. */
export const COPYING = {
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'Copying is not allowed here: the text is selected, copy it with Ctrl+C or ⌘C.',
} as const;

export function characters(count: number): string {
  return `${count} characters`;
}
