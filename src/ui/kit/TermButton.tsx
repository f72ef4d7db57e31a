/**
 * A term of the field in a sentence: pressed, it opens what the glossary says of it. The browser's own popover: one at a time,
 * Escape or a press elsewhere closes it, and the focus goes back. It stands behind its word, so that it is within a
 * dialog that has the word, and is read on from there.
 */
import { memo, useEffect, useId, useState, useSyncExternalStore, type KeyboardEvent, type ToggleEvent } from 'react';
import { SHELL } from '../../text/shell.ts';
import type { TermName } from '../../text/words.ts';
import { chunk } from './chunk.ts';
import { commandOf } from './keys.ts';
import './term.css';

const entries = chunk(() => import('./TermEntry.tsx'));

interface TermButtonProps {
  readonly name: TermName;
  readonly says: string;
}

export const TermButton = memo(function TermButton({ name, says }: TermButtonProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const onToggle = ({ currentTarget, newState }: ToggleEvent<HTMLElement>) => {
    // So that it is read out, and Tab leads on within it.
    if (newState === 'open') currentTarget.focus({ preventScroll: true });
  };
  return (
    <>
      {/* Not every browser gives a pressed button the focus, and it is where that goes back to. */}
      <button type="button" className="term" data-term={name} popoverTarget={id} aria-haspopup="dialog" onClick={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}>
        {says}
      </button>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes this alone, from anywhere in it */}
      <span id={id} className="term-entry" popover="auto" role="dialog" aria-label={says} tabIndex={-1} onBeforeToggle={({ newState }) => setOpen(newState === 'open')} onToggle={onToggle} onKeyDown={keepLeave}>
        {isOpen && <Contents name={name} close={() => document.getElementById(id)?.hidePopover()} />}
      </span>
    </>
  );
});

/** Escape closes this alone, and not what it stands in. */
function keepLeave(event: KeyboardEvent): void {
  if (commandOf(event) === 'leave') event.stopPropagation();
}

function Contents({ name, close }: { readonly name: TermName; readonly close: () => void }) {
  const state = useSyncExternalStore(entries.subscribe, entries.state);
  useEffect(() => void entries.load(), []);
  if (state.kind === 'here') return <state.module.TermEntry name={name} onClose={close} />;
  return <span className="term-text">{state.kind === 'failed' ? SHELL.missing : SHELL.coming}</span>;
}
