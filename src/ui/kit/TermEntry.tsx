/** What the glossary says of a term: two sentences, its unit, and the way to where it is seen. */
import { ENTRY, entryOf, entryTitle, placeWords } from '../../text/glossary.ts';
import type { TermName } from '../../text/words.ts';
import { jumpTo } from './jump.ts';

interface TermEntryProps {
  readonly name: TermName;
  readonly onClose: () => void;
}

export function TermEntry({ name, onClose }: TermEntryProps) {
  const { means, unit, seen } = entryOf(name);
  return (
    <>
      <b className="term-title">{entryTitle(name)}</b>
      <span className="term-text">{means}</span>
      {unit !== undefined && <span className="term-unit">{`${ENTRY.unit}: ${unit}`}</span>}
      <span className="term-ways">
        <button
          type="button"
          className="word"
          onClick={({ currentTarget }) => {
            // A dialog lies over what is gone to.
            const over = currentTarget.closest('dialog');
            onClose();
            over?.close();
            jumpTo(seen);
          }}
        >
          {placeWords(seen)}
        </button>
        <button type="button" className="word" onClick={onClose}>
          {ENTRY.close}
        </button>
      </span>
    </>
  );
}
