/** The word that opens what this is, from any view. */
import { useState } from 'react';
import { LEAVES } from '../../text/leaves.ts';
import { AboutDialog } from './AboutDialog.tsx';
import './about-sign.css';

export function AboutWord({ className }: { readonly className: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {LEAVES.about.word}
      </button>
      {isOpen && <AboutDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** The same as a sign, where there is no room for a word. */
export function AboutSign() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="about-sign quiet" aria-label={LEAVES.about.title} title={LEAVES.about.title} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path fill="none" stroke="currentColor" strokeWidth="1.4" d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 1 0 8 1.2M8 7v4.6M8 4.2v1.5" />
        </svg>
      </button>
      {isOpen && <AboutDialog onClose={() => setOpen(false)} />}
    </>
  );
}
