/**
 * Text as mail, chat and keyboards leave it that improve what is typed: full-width letters, long dashes, curly quotes,
 * blanks and marks that nobody sees. Folded is what was meant, for texts that have none of these of their own.
 */

/** Marks without a width (a joiner, a soft hyphen, a change of direction) and control characters. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const QUOTES = /["'`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f\u301d-\u301f]/g;
/** What a sentence, a bracket or the marks of a chat put around a link. */
const AROUND = String.raw`[\s.,;:!?…()[\]{}<>*_|\\/&#。、，；：！？（）【】]`;
const AT_THE_ENDS = new RegExp(`^${AROUND}+|${AROUND}+$`, 'gu');
/** The same marks by their names in HTML, at the end of a text whose ampersands separate. */
export const NAMED_MARKS = /(?:&(?:quot|apos|lt|gt|nbsp|[lr][sd]quo|#\d+|#x[\da-f]+);)+$/i;

/** Without blanks, quotes and what is not seen, in plain ASCII where it looks like that. */
export function folded(text: string): string {
  return narrow(text).replaceAll(UNSEEN, '').replaceAll(DASHES, '-').replaceAll(QUOTES, '').replaceAll(/\s/gu, '');
}

/** Folded, and without what stands around it. */
export function bare(text: string): string {
  return folded(text).replaceAll(AT_THE_ENDS, '');
}

/** Letters and digits alone, in lower case: two words are the same where these are. A minus before a digit counts. */
export function letters(text: string): string {
  return narrow(text)
    .trim()
    .toLowerCase()
    .replaceAll(/(?!^-\d)[^\p{L}\p{N}]/gu, '');
}

/** Control characters taken out, and blanks at the ends: a name that was broken over lines. */
export function unbroken(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '').trim();
}

/** Full-width characters as the ASCII ones they stand for. */
export function narrow(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** `2027/02/14`, `2027.02.14` or `20270214` as `2027-02-14`; any other text as it is. A single digit may be half of a day. */
export function isoDate(text: string): string {
  return text.replace(/^(20\d\d)([-/.]?)(\d\d)\2(\d\d)$/, '$1-$3-$4');
}
