/** The hand-in as a link to copy, made when it is asked for. */
import { useMemo, useState } from 'react';
import { HAND_IN } from '../../text/handIn.ts';
import { REPORT, linkNote } from '../../text/report.ts';
import { Copyable } from '../../ui/kit/Copyable.tsx';
import { Disclosure } from '../../ui/kit/Disclosure.tsx';
import { LONGEST_VALUE, printHandIn, type HandIn } from '../hand-in/handIn.ts';
import type { Progress } from '../progress/record.ts';

interface HandInLinkProps {
  readonly progress: Progress;
  /** The hand-in of this moment. */
  readonly make: (withWords: boolean) => HandIn;
  readonly address: string;
}

/** Characters that links may have everywhere. */
const LONGEST_LINK = 1999;

export function HandInLink(props: HandInLinkProps) {
  return (
    <Disclosure className="report-hand-in" summary={REPORT.handIn}>
      {() => <Link {...props} />}
    </Disclosure>
  );
}

function Link({ progress, make, address }: HandInLinkProps) {
  const [withWords, setWithWords] = useState(false);
  const before = `${address}#v=1&view=hand-in&hand-in=`;
  const { text, left } = useMemo(
    () => printHandIn(make(withWords), Math.min(LONGEST_VALUE, LONGEST_LINK - before.length)),
    // eslint-disable-next-line react/exhaustive-deps -- made anew, with its time, when what it holds is another
    [progress, withWords, before],
  );
  const texts = left.filter(({ what }) => what === 'explanation').length;
  return (
    <>
      <p>{REPORT.handInHelp}</p>
      <p>{HAND_IN.proves}</p>
      {Object.keys(progress.explanations).length > 0 && (
        <label className="report-words">
          <input type="checkbox" checked={withWords} onChange={(event) => setWithWords(event.target.checked)} />
          <span>{REPORT.withWords}</span>
        </label>
      )}
      <Copyable label={REPORT.handInLink} text={before + text} rows={4} note={linkNote(before.length + text.length, texts, left.length - texts)} />
    </>
  );
}
