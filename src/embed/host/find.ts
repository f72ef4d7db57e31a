/** The link in a text that the page around gives. */
import { parseLink, type ReadLink } from '../../scenario/linkReading.ts';

/** What every link has, or every part of one that is meant as such. */
const MARK = /(?:^|[#?&;])(?:amp;)?(?:v=\d|preset=[a-z]|[a-z]+(?:\.[a-z]+)?=)/i;

export function findIn(text: string): ReadLink | 'none' | 'cut off' {
  return MARK.test(text) ? parseLink(text) : 'none';
}
