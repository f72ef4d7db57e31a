/**
 * Finds hand-ins in any text: links that mail, chat and course pages have wrapped, quoted, escaped or put into links of
 * their own, several to a text. A hand-in is letters and digits and says how long it is, so nothing around it matters.
 */
import { narrow } from '../../scenario/folded.ts';
import { lengthOf, type Damage } from './characters.ts';
import { parseHandIn, type HandIn } from './handIn.ts';

export interface FoundHandIn {
  readonly handIn: HandIn;
  /** As it is in a link. */
  readonly text: string;
}

export interface HandInProblem {
  readonly damage: Damage;
  /** The line of the text that it begins on, from 1. */
  readonly line: number;
  /** How it begins. */
  readonly text: string;
}

export interface FoundHandIns {
  /** In the order of the text, each once however often it stands there. */
  readonly handIns: readonly FoundHandIn[];
  readonly problems: readonly HandInProblem[];
}

const SHOWN = 24;
/** Characters that are looked at from a key on: more than any hand-in takes, whatever wraps it. */
const REACH = 8000;
/** A key that may be broken over lines, with any dash, and its equals sign as links, mails and pages write it. */
const KEY = /h\s*a\s*n\s*d\s*[-\u2010-\u2015\u2212]\s*i\s*n\s*(?:=\s*3D(?=\s*1)|=|%\s*(?:25\s*)*3\s*D)\s*/gi;
/** Marks without a width, in characters and in HTML; tags that break a line where a long word may break. */
const UNSEEN = /[\p{Cf}\u00ad]|[^\P{Cc}\n]|&(?:shy|ZeroWidthSpace|#8203|#xad);|<wbr\s*\/?>/giu;
const BREAKS = /<br\s*\/?>/gi;
const EQUALS = /&(?:equals|#61|#x3d);/gi;
/** A line of a mail that is printed quotably goes on after its equals sign; one that is quoted begins with a mark. */
const SOFT_BREAK = /=\n/g;
const QUOTED = /\n[ \t]*(?:[>|][ \t>|]*)+/g;

/** @param idOf from a code to the id that the course has for it */
export function readHandIns(text: string, idOf: (code: number) => string): FoundHandIns {
  const plain = narrow(text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, ''))
    .replaceAll(BREAKS, '\n')
    .replaceAll(EQUALS, '=')
    .replaceAll(SOFT_BREAK, '')
    .replaceAll(QUOTED, '\n');
  const handIns = new Map<string, FoundHandIn>();
  const problems = new Map<string, HandInProblem>();
  for (const key of plain.matchAll(KEY)) {
    const rest = plain.slice(key.index + key[0].length, key.index + REACH);
    const found = readAt(rest, idOf);
    if ('handIn' in found) handIns.set(found.text, found);
    else {
      const line = plain.slice(0, key.index).split('\n').length;
      const begins = rest.slice(0, SHOWN).split(/\s/)[0] ?? '';
      if (!problems.has(rest.slice(0, 200))) problems.set(rest.slice(0, 200), { damage: found.damage, line, text: begins });
    }
  }
  return { handIns: [...handIns.values()], problems: [...problems.values()] };
}

/** What begins here: as it stands, over line breaks, over any blanks. */
function readAt(rest: string, idOf: (code: number) => string): FoundHandIn | { readonly damage: Damage } {
  const [asItStands = ''] = /^[a-z\d]*/i.exec(rest) ?? [];
  const [overLines = ''] = /^(?:[a-z\d]|[ \t]*\n[ \t]*)*/i.exec(rest) ?? [];
  const [overBlanks = ''] = /^(?:[a-z\d]|\s)*/i.exec(rest) ?? [];
  const ways = [asItStands, overLines.replaceAll(/\s/g, ''), overBlanks.replaceAll(/\s/g, '')];
  const damages = ways.map((way): FoundHandIn | Damage => {
    const handIn = parseHandIn(way, idOf);
    return 'kind' in handIn ? handIn : { handIn, text: way.slice(0, lengthOf(way)) };
  });
  const sound = damages.find((each) => 'handIn' in each);
  if (sound && 'handIn' in sound) return sound;
  // What stands there is told; what follows on the next line is its rest only where that makes it long enough.
  const [first, second] = damages as Damage[];
  return { damage: first!.kind === 'cut' && second!.kind === 'changed' && isWrapped(rest) ? second! : first! };
}

/** It goes on for at least two lines without a blank. */
function isWrapped(rest: string): boolean {
  return /^[a-z\d]{20,}[ \t]*\n[ \t]*[a-z\d]{20,}(?:\s|$)/i.test(rest);
}
