/**
 * On paper the link leads back to what was printed; on a screen the address bar has it, and as there it waits while the
 * year plays: written anew, it takes a good part of what a day may take.
 */
import { linkOf } from '../../store/address.ts';
import type { WiltState } from '../../store/state.ts';
import { SHELL } from '../../text/shell.ts';
import { useWilt } from '../wilt.ts';
import './printed-link.css';

export function PrintedLink() {
  const link = useWilt(stillLink);
  return (
    <p className="printed-link">
      <span>{`${SHELL.printed} `}</span>
      <span translate="no">{location.href.replace(/#.*$/s, '') + link}</span>
    </p>
  );
}

/** What the last link was made of, and the link. */
let written: { readonly of: readonly unknown[]; readonly link: string } | null = null;

/** The link of what is shown; while it plays, of what was shown before. */
function stillLink(state: WiltState): string {
  const { scenario, view, unknown, today, themeFromLink, playing } = state;
  const of = [scenario, view, unknown, today, themeFromLink];
  if (written === null || (!playing && of.some((each, i) => each !== written?.of[i]))) written = { of, link: linkOf(state) };
  return written.link;
}
