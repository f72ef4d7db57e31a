/** Opens a link that came in any text, as one step that can be taken back; or says what is wrong with it. */
import { useId, useState, type FormEvent } from 'react';
import type { Link } from '../../scenario/link.ts';
import type { FoundLink } from '../../scenario/linkInText.ts';
import { linkOf } from '../../store/address.ts';
import { dayOf, openingDay } from '../../store/calendar.ts';
import { openFromOutside } from '../../store/page.ts';
import { foundLink, SHARING } from '../../text/sharing.ts';
import { SHELL } from '../../text/shell.ts';
import { noticeText } from '../../text/notices.ts';
import { wiltNow } from '../wilt.ts';
import type { ChapterTitle } from './LinkChoices.tsx';
import { linkTitle } from './frame.ts';

interface PasteLinkProps {
  readonly chapters: readonly ChapterTitle[];
  readonly onOpened: () => void;
}

const REASONS = { empty: SHARING.empty, 'no link': SHARING.noLink, 'cut off': SHARING.cutOff } as const;

/** The link that the page would have once it shows this one. */
function linkFrom({ scenario, view, unknown }: Link): string {
  return linkOf({ scenario, view, unknown, today: dayOf(scenario, view.at) ?? openingDay(scenario), themeFromLink: view.theme !== 'auto' });
}

type Finder = (text: string) => FoundLink;

export function PasteLink({ chapters, onOpened }: PasteLinkProps) {
  const id = useId();
  const [text, setText] = useState('');
  /** What finds links comes once there is a text to look into. */
  const [finder, setFinder] = useState<Finder | null>(null);
  /** Nothing is said of a text that is still being typed, but what was found in it. */
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const found = finder?.(text) ?? null;
  const isSame = found?.kind === 'link' && linkFrom(found.read.link) === linkOf(wiltNow());
  const load = async (): Promise<Finder | null> => {
    if (finder) return finder;
    try {
      const { findLink } = await import('../../scenario/linkInText.ts');
      setFinder(() => findLink);
      setFailed(false);
      return findLink;
    } catch {
      setFailed(true);
      return null;
    }
  };
  const type = (typed: string) => {
    setText(typed);
    setAsked(false);
    void load();
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const now = (await load())?.(text);
    setAsked(true);
    if (now?.kind !== 'link' || linkFrom(now.read.link) === linkOf(wiltNow())) return;
    openFromOutside(now.read.link, now.read.notices, true);
    onOpened();
  };
  return (
    <form className="share-paste" onSubmit={(event) => void open(event)}>
      <label htmlFor={id}>{SHARING.paste}</label>
      <textarea id={id} rows={3} spellCheck={false} value={text} aria-describedby={`${id}-said`} onChange={(event) => type(event.target.value)} />
      <button type="submit" className="press">
        {SHARING.open}
      </button>
      <div id={`${id}-said`} role="status" className="share-found">
        {found?.kind === 'link' ? (
          <>
            <p>{isSame ? SHARING.same : foundLink(linkTitle(found.read.link, chapters), found.others)}</p>
            {!isSame && found.read.notices.slice(0, 3).map((notice, i) => {
              const { problem, outcome } = noticeText(notice);
              // eslint-disable-next-line react/no-array-index-key -- replaced as a whole
              return <p key={i}>{`${problem} ${outcome}`}</p>;
            })}
            {!isSame && <p className="quiet">{SHARING.undoable}</p>}
          </>
        ) : (
          <p className={isAsked || hasFailed ? '' : 'quiet'}>{hasFailed ? SHELL.missing : isAsked && found ? REASONS[found.because] : SHARING.pasteHelp}</p>
        )}
      </div>
    </form>
  );
}
