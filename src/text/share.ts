/** Words of the share dialog and of the slide's corner. */
export const SHARE = {
  title: 'Share',
  intro: 'The link holds everything that determines the run: whoever opens it sees these numbers.',
  openPage: 'Wilt ↗',
  openPageLabel: 'Open the whole page in a new tab',
} as const;

/** Words of a text that can be taken away. */
export const COPYING = {
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'Copying is not allowed here: the text is selected, copy it with Ctrl+C or ⌘C.',
} as const;
