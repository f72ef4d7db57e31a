/** A dialog over the page, a leaf of paper: its title and its way out. Escape closes it, and a press beside it. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { SHELL } from '../../text/shell.ts';
import './leaf.css';

interface LeafProps {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Leaf({ name, title, intro, onClose, children }: LeafProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press beside the dialog closes it, as Escape does
    <dialog className={`leaf ${name}`} ref={dialog} aria-labelledby={id} onClose={onClose} onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}>
      <div className="leaf-page">
        <div className="leaf-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="word" onClick={() => dialog.current?.close()}>
            {SHELL.close}
          </button>
        </div>
        <p className="quiet">{intro}</p>
        <div>{children}</div>
      </div>
    </dialog>
  );
}
