/** What takes room in the link, the longest first, each with a way to leave it out where the run stays the same without it. */
import { partsOfLink, type PartKind } from '../../scenario/linkParts.ts';
import { leaveOutPart, partLine, SHARING } from '../../text/sharing.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { LONGEST_CODE } from './code.ts';

interface LinkSizesProps {
  readonly link: string;
  readonly canLeave: (kind: PartKind) => boolean;
  readonly onLeave: (kind: PartKind) => void;
}

export function LinkSizes({ link, canLeave, onLeave }: LinkSizesProps) {
  return (
    // Another key where it gets too long: then it opens by itself.
    <Disclosure key={String(link.length > LONGEST_CODE)} className="share-sizes" summary={<span className="word">{SHARING.sizes}</span>} isOpen={link.length > LONGEST_CODE}>
      {() => (
        <ul>
          {partsOfLink(link).map(({ kind, length }) => (
            <li key={kind}>
              <span>{partLine(kind, length)}</span>
              {canLeave(kind) && (
                <button type="button" className="word" aria-label={leaveOutPart(kind)} onClick={() => onLeave(kind)}>
                  {SHARING.leaveOut}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
