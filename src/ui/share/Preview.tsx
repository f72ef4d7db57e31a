/**
 * What the link will show: the page itself in a small frame, asked for by a press, or at once where the dialog is wide. A
 * changed link is handed to the frame that is there, so that it works out what is new and is not loaded again.
 */
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { SHARING } from '../../text/sharing.ts';
import type { SharedView } from './choices.ts';
import { FRAME_SIZES } from './frame.ts';

interface PreviewProps {
  readonly link: string;
  readonly title: string;
  readonly view: SharedView;
  readonly isChapter: boolean;
}

/** The dialog has a column for it. */
const WIDE = '(min-width: 62rem)';

export function Preview({ link, title, view, isChapter }: PreviewProps) {
  const [isOpen, setOpen] = useState(() => matchMedia(WIDE).matches);
  return (
    <div className="share-preview">
      <p>
        <button type="button" className="word" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? SHARING.hidePreview : SHARING.showPreview}
        </button>
        <a href={link} target="_blank" rel="noopener">
          {SHARING.openInTab}
        </a>
      </p>
      {isOpen && (isChapter ? <p className="quiet">{SHARING.noPreview}</p> : <Frame link={link} title={title} view={view} />)}
    </div>
  );
}

/** Milliseconds that a link stands still before it is shown, and that a frame may take until it is said that it doesn't answer. */
const STILL = 500;
const PATIENCE = 20_000;

function Frame({ link, title, view }: Omit<PreviewProps, 'isChapter'>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(link);
  const [state, setState] = useState<'coming' | 'here' | 'failed'>('coming');
  const asked = useRef(first);
  useEffect(() => {
    if (asked.current === link) return undefined;
    const id = setTimeout(() => {
      asked.current = link;
      // Replaced, so that Back leads out of the page and not through its previews.
      frame.current?.contentWindow?.location.replace(link);
    }, STILL);
    return () => clearTimeout(id);
  }, [link]);
  useEffect(() => {
    if (state !== 'coming') return undefined;
    const started = performance.now();
    const id = setInterval(() => {
      const run = frame.current?.contentDocument?.querySelector('[data-run]')?.getAttribute('data-run');
      if (run === 'done') setState('here');
      else if (run === 'failed' || performance.now() - started > PATIENCE) setState('failed');
    }, 200);
    return () => clearInterval(id);
  }, [state]);
  const [width, height] = FRAME_SIZES[view];
  return (
    <div className={`share-frame share-frame-${state}`} style={{ '--frame-width': width, '--frame-height': height } as CSSProperties}>
      {/* Looked at, not used: neither pointer nor keyboard gets into it. */}
      <div inert>
        {/* eslint-disable-next-line react/iframe-missing-sandbox -- it is this page itself, which a sandbox would keep from its workers */}
        <iframe ref={frame} src={first} title={`${SHARING.preview}. ${title}`} tabIndex={-1} width={width} height={height} />
      </div>
      <p role="status">{state === 'coming' ? SHARING.previewComing : state === 'failed' ? SHARING.previewFailed : ''}</p>
    </div>
  );
}
