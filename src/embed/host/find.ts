/** The link in a text that the page around gives. */
import { parseLink, type ReadLink } from '../../scenario/linkReading.ts';

/** What every link has, or every part of one that is meant as such. */
const MARK = /(?:^|[#?&;])(?:amp;)?(?:v=\d|preset=[a-z]|[a-z]+(?:\.[a-z]+)?=)/i;

/** What stands between the words of a sentence, and around a link in it. */
const BETWEEN = /[\s"'<>\x60|^{}()[\]“”„‘’«»]+/u;

export function findIn(text: string): ReadLink | 'none' {
  const word = text.split(BETWEEN).find((each) => MARK.test(each));
  return word === undefined ? 'none' : parseLink(word);
}
