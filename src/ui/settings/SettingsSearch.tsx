/** The field that settings are found by, and how many have what is sought. Escape empties it. */
import { useId, type KeyboardEvent, type RefObject } from 'react';
import { foundCount, SETTINGS } from '../../text/settings.ts';
import { commandOf } from '../kit/keys.ts';

interface SettingsSearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly sought: string;
  /** How many were found; null where nothing is sought. */
  readonly found: number | null;
  readonly onSeek: (words: string) => void;
}

export function SettingsSearch({ field, sought, found, onSeek }: SettingsSearchProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandOf(event) !== 'leave' || sought === '') return;
    event.preventDefault();
    event.stopPropagation();
    onSeek('');
  };
  return (
    <search className="settings-search">
      <label htmlFor={id}>{SETTINGS.search}</label>
      <input id={id} ref={field} type="search" autoComplete="off" spellCheck={false} value={sought} onChange={(event) => onSeek(event.target.value)} onKeyDown={onKeyDown} />
      <p className="quiet" role="status">
        {found === null ? '' : foundCount(found, sought.trim())}
      </p>
    </search>
  );
}
