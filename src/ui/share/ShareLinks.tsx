/** What can be shared: the link to this page, a link to a slide, and what to paste to embed it. */
import { useId, useRef, useState } from 'react';
import { linkOf } from '../../store/address.ts';
import { characters, SHARE } from '../../text/share.ts';
import { useWilt } from '../wilt.ts';

export function ShareLinks() {
  const base = location.href.replace(/#.*$/s, '');
  const page = base + useWilt((state) => linkOf(state));
  // A frame elsewhere does not know this reader's theme, so the link says it.
  const slide = base + useWilt((state) => linkOf(state, { view: 'slide', theme: state.view.theme }));
  return (
    <>
      <Copyable label={SHARE.link} text={page} rows={2} note={characters(page.length)} />
      <Copyable label={SHARE.slide} text={slide} rows={2} note={SHARE.slideHelp} />
      <Copyable label={SHARE.embed} text={`<iframe src="${slide.replaceAll('&', '&amp;').replaceAll('"', '%22')}" width="960" height="540" title="${SHARE.frameTitle}"></iframe>`} rows={4} note="" />
    </>
  );
}

type Copying = 'not yet' | 'done' | 'by hand';

interface CopyableProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly note: string;
}

function Copyable({ label, text, rows, note }: CopyableProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copying, setCopying] = useState<Copying>('not yet');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopying('done');
    } catch {
      // Denied, or no secure context: leave it selected.
      field.current?.select();
      setCopying('by hand');
    }
  };
  return (
    <div className="copyable">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={rows} spellCheck={false} value={text} onFocus={(event) => event.target.select()} />
      <button type="button" className="press" onClick={copy}>
        {copying === 'done' ? SHARE.copied : SHARE.copy}
      </button>
      <p className="copyable-note quiet" role="status">
        {copying === 'by hand' ? SHARE.byHand : note}
      </p>
    </div>
  );
}
