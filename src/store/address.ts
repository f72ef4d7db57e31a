/**
 * Keeps the address bar and the state in step. A changed scenario is a new entry of the browser's history, so that
 * Back undoes it; a moved today or view replaces the entry. A link that was merely opened stays as it came; one that was
 * damaged on its way, or moved to the query, is put right in its place, and what else the query holds stays.
 */
import { printLink, soundLink } from '../scenario/link.ts';
import type { LinkPlace } from '../scenario/linkPlace.ts';
import type { ReadLink } from '../scenario/linkReading.ts';
import type { View } from '../scenario/view.ts';
import { dateOf, openingDay } from './calendar.ts';
import type { Later } from './runs.ts';
import type { WiltState } from './state.ts';
import type { Wilt } from './wilt.ts';

/** The browser's address bar and history, as far as hash and query go. */
export interface Address {
  /** The hash with its `#`, or ''. */
  readonly hash: () => string;
  /** The query with its `?`, or ''. */
  readonly query: () => string;
  /** @param author the link that was opened first, which stays with the entry also when the page is loaded again; '' for the bare address */
  readonly push: (hash: string, author: string) => void;
  /** @param query what is to be the query, without its `?`, where it changes */
  readonly replace: (hash: string, author: string, query?: string) => void;
  /** What the entry was written with; null where it is as the reader opened it. */
  readonly author: () => string | null;
  /** Calls when the reader went back or forward, or edited the hash. */
  readonly listen: (onMove: () => void) => void;
  /** Nothing around the page asks for anything else: a bare address is the beginning. */
  readonly isOwn: boolean;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. Milliseconds. */
const BETWEEN_WRITES = 400;

/** The canonical link of what the page shows, `#v=1&…`; `change` alters the view, for a link to another one. */
export function linkOf({ scenario, view, unknown, today, themeFromLink }: Pick<WiltState, 'scenario' | 'view' | 'unknown' | 'today' | 'themeFromLink'>, change: Partial<View> = {}): string {
  const at = today === openingDay(scenario) ? '' : dateOf(scenario, today);
  const theme = themeFromLink ? view.theme : 'auto';
  return printLink({ scenario, view: { ...view, at, theme, ...change }, unknown });
}

/** Reads any link, and hands over what it says once the code for that is there. */
export type LinkReader = (place: LinkPlace, tell: (read: ReadLink) => void) => void;

/**
 * Loads the address's link and keeps both in step from then on.
 * @param readAny reads a link that is not as links are written
 */
export function followAddress(wilt: Wilt, address: Address, later: Later, readAny: LinkReader): void {
  /** The hash that was read or written last: what differs from it is the reader's doing. */
  let current = '';
  let cancelWrite: (() => void) | undefined;

  const load = (): void => {
    cancelWrite?.();
    cancelWrite = undefined;
    const hash = address.hash();
    const query = address.query();
    current = hash;
    const sound = soundLink(hash);
    const kept = address.author();
    const author = kept === null ? undefined : kept === '' ? null : soundLink(kept);
    // What may be a link in the query is looked at where the hash says nothing, or where a setting may be named in it.
    const isBare = hash.length <= 1 && address.isOwn;
    if (isBare && query === '') wilt.begin();
    else if (sound && (query === '' || (hash.length > 1 && !/[.]|preset/.test(query)))) wilt.load(sound, [], author);
    else {
      readAny({ query: query.slice(1), hash: hash.slice(1) }, ({ link, notices, mended, query: rest }) => {
        // The reader may have gone on meanwhile.
        if (address.hash() !== hash) return;
        if (isBare && rest === null && notices.length === 0) wilt.begin();
        else wilt.load(link, notices, author);
        if (mended) write((right, of) => (rest === null ? address.replace(right, of) : address.replace(right, of, rest)));
      });
    }
  };

  const write = (put: (hash: string, author: string) => void): void => {
    cancelWrite?.();
    cancelWrite = undefined;
    const state = wilt.store.getState();
    const link = linkOf(state);
    try {
      if (link !== address.hash()) put(link, state.author ? printLink({ ...state.author, unknown: [] }) : '');
    } catch {
      // Some frames may not touch their address, and browsers refuse a flood; the next change tries again.
    }
    current = address.hash();
  };

  load();
  address.listen(() => {
    if (address.hash() !== current) load();
  });
  wilt.onLinkChange((change) => {
    const { playing, view } = wilt.store.getState();
    // Playing is written down when it pauses; a frame in a slide leaves the deck's history alone, but from the page Back leads back to it.
    const leavesPage = !/[#&]view=/.test(address.hash());
    if (change === 'entry' && (view.view === 'page' || leavesPage)) write(address.push);
    else if (!playing) cancelWrite ??= later(BETWEEN_WRITES, () => write(address.replace));
  });
}
