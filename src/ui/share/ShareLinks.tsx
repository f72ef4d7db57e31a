/** What can be shared: a link with what is chosen for it, its code, what it will show, what to paste to embed it; and a link that came. */
import { useState } from 'react';
import { printLink } from '../../scenario/link.ts';
import { lengthLine, SHARING } from '../../text/sharing.ts';
import { Copyable } from '../kit/Copyable.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useStill } from '../kit/use-still.ts';
import { useWilt } from '../wilt.ts';
import { firstChoices, sharedLink, without, type Choices, type Shown } from './choices.ts';
import { LinkCode } from './LinkCode.tsx';
import { LinkChoices, type ChapterTitle } from './LinkChoices.tsx';
import { LinkSizes } from './LinkSizes.tsx';
import { NativeShare } from './NativeShare.tsx';
import { PasteLink } from './PasteLink.tsx';
import { Preview } from './Preview.tsx';
import { elementOf, frameOf, isOnlyHere, titleOf } from './frame.ts';

interface ShareLinksProps {
  readonly chapters: readonly ChapterTitle[];
  readonly onClose: () => void;
}

export function ShareLinks({ chapters, onClose }: ShareLinksProps) {
  const shown = useShown();
  const [choices, setChoices] = useState(() => firstChoices(shown));
  const base = location.href.replace(/#.*$/s, '');
  const shared = sharedLink(shown, choices);
  const link = base + printLink(shared);
  const title = titleOf(shown, choices, chapters);
  const choose = (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change }));
  return (
    <div className="share-sheet">
      <div className="share-link">
        <Copyable label={SHARING.link} text={link} rows={2} note={lengthLine(link.length)} />
        <NativeShare link={link} title={title} />
        {isOnlyHere(location) && <p className="quiet">{SHARING.onlyHere}</p>}
      </div>
      <LinkChoices shown={shown} choices={choices} chapters={chapters} onChoose={choose} />
      <div className="share-seen">
        <Preview link={link} title={title} view={choices.view} isChapter={choices.what.kind === 'chapter'} />
        <LinkCode link={link} title={title} />
        <LinkSizes link={link} canLeave={(kind) => without(kind, choices) !== undefined} onLeave={(kind) => setChoices((before) => without(kind, before) ?? before)} />
      </div>
      <div className="share-embed">
        <Copyable label={SHARING.embed} text={frameOf(link, title, choices.view)} rows={4} note={SHARING.embedHelp} />
        <Disclosure summary={<span className="word">{SHARING.element}</span>}>{() => <Copyable label={SHARING.element} text={elementOf(link)} rows={4} note={SHARING.elementHelp} />}</Disclosure>
      </div>
      <PasteLink chapters={chapters} onOpened={onClose} />
    </div>
  );
}

/** The page as it stands; while it plays, as it stood when the dialog was opened. */
function useShown(): Shown {
  const scenario = useWilt((state) => state.scenario);
  const view = useWilt((state) => state.view);
  const unknown = useWilt((state) => state.unknown);
  const themeFromLink = useWilt((state) => state.themeFromLink);
  const previous = useWilt((state) => state.previous);
  const today = useStill(useWilt((state) => state.today));
  return { scenario, view, unknown, themeFromLink, previous, today };
}
