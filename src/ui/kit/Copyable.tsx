/** A text to take away: shown whole, selected by a press, copied by its button where that is allowed. */
import { useId, useRef, useState } from 'react';
import { COPYING } from '../../text/share.ts';
import './copyable.css';

type Copying = 'not yet' | 'done' | 'by hand';

interface CopyableProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly note: string;
}

export function Copyable({ label, text, rows, note }: CopyableProps) {
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
        {copying === 'done' ? COPYING.copied : COPYING.copy}
      </button>
      <p className="copyable-note quiet">
        <span role="status">{copying === 'by hand' ? COPYING.byHand : ''}</span>
        {copying !== 'by hand' && <span>{note}</span>}
      </p>
    </div>
  );
}
