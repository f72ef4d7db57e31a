/** The link in what the page around gives: a hash as it is, or any text with a link in it. */
import { findLink } from '../../scenario/linkInText.ts';
import { parseLink, type ReadLink } from '../../scenario/linkReading.ts';

export function findIn(text: string): ReadLink | 'none' | 'cut off' {
  // A hash is a link also where it says but one thing of the view.
  // Alone in its line it is one to its end, blanks in a value and all.
  if (/^\s*#[a-z][\w.-]*=[^\r\n]*$/i.test(text)) return parseLink(text.trim());
  const found = findLink(text);
  if (found.kind === 'link') return found.read;
  return found.because === 'cut off' ? 'cut off' : 'none';
}
