/** The word that opens what this is, from any view. */
import { useState } from 'react';
import { LEAVES } from '../../text/leaves.ts';
import { AboutDialog } from './AboutDialog.tsx';

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
