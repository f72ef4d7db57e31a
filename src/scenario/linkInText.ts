/**
 * Finds the link in a text that somebody pasted: a mail that wrapped and quoted it, a chat's brackets, Markdown, LaTeX, an
 * `<iframe>`, the middle of a sentence. What is found is read by linkReading.ts, which knows what happens to a link itself.
 */
import { FIELD_OF_KEY, LONGEST_LINK, printLink, soundLink } from './link.ts';
import { parseLink, type ReadLink } from './linkReading.ts';
import { decodeText } from './percent.ts';

export type FoundLink =
  /** `others` is how many more links the text holds. */
  | { readonly kind: 'link'; readonly read: ReadLink; readonly others: number }
  /** Nothing was given, no link is in it, or an address whose link was cut off. */
  | { readonly kind: 'none'; readonly because: 'empty' | 'no link' | 'cut off' };

/** What no link holds that Wilt writes, and what stands around one. */
const CLOSERS = String.raw`\s"'<>\x60|^{}()[\]“”„‘’«»‹›（）【】「」『』`;
const WORD = new RegExp(`[^${CLOSERS}]+`, 'gu');
const REST_OF_LINE = new RegExp(`^[ \\t>]*([^${CLOSERS}]+)(.*)$`, 'su');
const AT_THE_END = /(?:[.,;:!?…。，；：！？*_~]|&(?:quot|apos|lt|gt|nbsp|[lr][sd]quo|#\d+|#x[\da-f]+);)+$/iu;

const EQUALS = String.raw`(?:=(?:3D)?|%(?:25)*3D|＝)`;
const BEFORE = String.raw`(?:^|[#?&;＃？＆]|%(?:25)*(?:23|26|3F))(?:=?\W{0,3})`;
const DOTTED = [...FIELD_OF_KEY.keys()].filter((key) => key.includes('.')).map((key) => key.replace('.', String.raw`(?:\.|%2E)`)).join('|');
/** What makes an address one of ours: its version, a ready-made scenario, or a setting by its full name. */
const MARK = new RegExp(`${BEFORE}(?:amp;)?(?:v${EQUALS}\\d|preset${EQUALS}[a-z]|(?:${DOTTED})${EQUALS})`, 'iu');
const ADDRESS = /[a-z][a-z\d+.-]*(?::|%(?:25)*3A)(?:\/|%(?:25)*2F){2}/i;

/** Lines that one link may be broken over. */
const MOST_LINES = 200;
const MOST_LAYERS = 4;
/** Of a damaged link in many lines, the shortest and the longest are tried. */
const MOST_TRIED = 6;
/** No mail program wraps lines that are shorter. */
const SHORTEST_FULL_LINE = 60;

export function findLink(given: string): FoundLink {
  // LaTeX and Markdown put a backslash before marks of their own.
  const text = given.slice(0, 8 * LONGEST_LINK).replaceAll(/\\(?=[#&%_~$=.-])/g, '').replaceAll('\r\n', '\n');
  if (text.trim() === '') return { kind: 'none', because: 'empty' };
  const found: Candidate[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < end || !(MARK.test(word) || mayGoOn(text, word, index))) continue;
    const best = bestFrom(text, word, index);
    if (!best || !MARK.test(best.link)) continue;
    found.push(best);
    end = best.end;
  }
  const [first] = found;
  if (first) return { kind: 'link', read: first.read, others: new Set(found.map(({ read }) => printLink(read.link))).size - 1 };
  return { kind: 'none', because: ADDRESS.test(text) ? 'cut off' : 'no link' };
}

interface Candidate extends Broken {
  readonly read: ReadLink;
  /** Settings that it says. */
  readonly says: number;
}

/** The mark itself may stand on the next line. */
function mayGoOn(text: string, word: string, index: number): boolean {
  return ADDRESS.test(word) && text[index + word.length] === '\n';
}

/** With as many of the lines that follow as make the best of the link: each pair whole, none glued to what is none of it. */
function bestFrom(text: string, word: string, index: number): Candidate | undefined {
  const broken = brokenLink(text, word, index);
  const sound = broken.flatMap((each) => {
    const read = soundLink(each.link.slice(each.link.indexOf('#')));
    return read && each.link.includes('#') ? [candidate(each, { link: read, notices: [], mended: false, query: null })] : [];
  });
  // Where it is whole as it stands, nothing needs to be put right in it.
  const all = sound.length > 0 ? sound : [...new Set([...broken.slice(0, MOST_TRIED), ...broken.slice(-MOST_TRIED)])].map((each) => candidate(each, parseLink(each.link)));
  return all.reduce<Candidate | undefined>((best, each) => (best === undefined || isBetter(each, best) ? each : best), undefined);
}

interface Broken {
  readonly link: string;
  readonly end: number;
  /** The last of its lines is alone there, and may go on what the full line before it says: no plain word does, unless that line ends in a mark. */
  readonly goesOn: boolean;
}

/** The link as far as its own line goes, and with each of the lines that may belong to it. */
function brokenLink(text: string, word: string, index: number): Broken[] {
  let raw = word;
  let end = index + word.length;
  const broken: Broken[] = [{ link: whole(raw), end, goesOn: false }];
  while (broken.length < MOST_LINES) {
    const after = /^[ \t]*\n/.exec(text.slice(end, end + 100));
    if (!after) break;
    const next = end + after[0].length;
    const [line = ''] = text.slice(next, next + LONGEST_LINK).split('\n', 1);
    const [, more, rest = ''] = REST_OF_LINE.exec(line) ?? [];
    if (more === undefined) break;
    const before = raw.split('\n').at(-1) ?? '';
    const isOpen = before.length >= SHORTEST_FULL_LINE && (/[~;.&=%-]$/.test(before) || /[\d%~;.-]/.test(more.replace(AT_THE_END, '')));
    raw += `\n${more}`;
    end = next + line.indexOf(more) + more.length;
    broken.push({ link: whole(raw), end, goesOn: isOpen && !/[\p{L}\p{N}]/u.test(rest) });
  }
  return broken;
}

/** In one line, with plain marks: what mail printed quotably (RFC 2045), and what was escaped as a whole. */
function whole(raw: string): string {
  const printed = raw.replaceAll('=\n', '');
  const isPrinted = /=3D/i.test(printed) && !/=(?!3D)/i.test(printed);
  let link = (isPrinted ? printed.replaceAll(/=3D/gi, '=') : raw.replaceAll('\n', '')).replace(AT_THE_END, '');
  for (let layer = 0; layer < MOST_LAYERS && !link.includes('://') && ADDRESS.test(link); layer++) link = decodeText(link, false);
  return link;
}

function candidate(broken: Broken, read: ReadLink): Candidate {
  return { ...broken, read, says: printLink({ ...read.link, unknown: [] }).split('&').length };
}

function isBetter(longer: Candidate, best: Candidate): boolean {
  const worse = longer.read.notices.length - best.read.notices.length;
  return worse < 0 || (worse === 0 && (longer.says > best.says || (longer.says === best.says && longer.goesOn)));
}
