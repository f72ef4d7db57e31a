/** What opens beside the page and never over what it changes: its head and its way out, from the first moment. */
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { SHELL } from '../../text/shell.ts';
import { keepFocus } from './keep-focus.ts';
import { commandOf } from './keys.ts';
import './beside.css';

interface BesideProps {
  readonly name: string;
  readonly title: string;
  /** Words to press, between title and Close. */
  readonly words: ReactElement;
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  readonly children: ReactElement;
}

export function Beside({ name, title, words, isOpen = true, onClose, children }: BesideProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen) head.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const part = useRef<HTMLElement>(null);
  useEffect(() => (part.current ? keepFocus(part.current) : undefined), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandOf(event) === 'leave') onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere in it
    <aside ref={part} className={`beside ${name}`} hidden={!isOpen} aria-labelledby={`${name}-title`} onKeyDown={onKeyDown}>
      <header className="beside-head">
        <h2 id={`${name}-title`} ref={head} tabIndex={-1}>
          {title}
        </h2>
        <span className="beside-words">{words}</span>
        <button type="button" className="word" onClick={onClose}>
          {SHELL.close}
        </button>
      </header>
      {children}
    </aside>
  );
}
