/** Sharing: a dialog over the page, whose links come in a chunk of their own. */
import { useEffect, useRef } from 'react';
import { SHARE } from '../../text/share.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import './share.css';

const links = chunk(() => import('./ShareLinks.tsx'));

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press beside the dialog closes it, as Escape does
    <dialog className="share" ref={dialog} aria-labelledby="share-title" onClose={onClose} onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}>
      <div className="share-page">
        <header>
          <h2 id="share-title">{SHARE.title}</h2>
          <button type="button" className="word" onClick={() => dialog.current?.close()}>
            {SHARE.close}
          </button>
        </header>
        <p className="quiet">{SHARE.intro}</p>
        <Later chunk={links}>{({ ShareLinks }) => <ShareLinks />}</Later>
      </div>
    </dialog>
  );
}
