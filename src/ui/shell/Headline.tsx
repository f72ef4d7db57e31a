/** Today's sentence as the page's headline. Screen readers hear it when time stands still, not twice a second. */
import { useEffect, useState } from 'react';
import { SHELL } from '../../text/shell.ts';
import { todaysSentence, todaysWords, type Piece } from '../../text/today.ts';
import { useWilt } from '../wilt.ts';

/** Milliseconds without a change after which the sentence is read out. */
const SETTLED = 700;

export function Headline() {
  const history = useWilt((state) => state.history);
  const today = useWilt((state) => state.today);
  const playing = useWilt((state) => state.playing);
  const hasFailed = useWilt((state) => state.run.kind === 'failed');
  const words = history && todaysWords(history, today);
  const sentence = words ? todaysSentence(words) : '';
  const [heard, setHeard] = useState('');
  useEffect(() => {
    if (playing) return undefined;
    const timer = window.setTimeout(() => setHeard(sentence), SETTLED);
    return () => window.clearTimeout(timer);
  }, [playing, sentence]);

  return (
    <div className="headline">
      <h1>
        {words ? (
          <>
            <span className="headline-date">
              <span>{words.near === '' ? `${words.date}. ` : `${words.date}, `}</span>
              {words.near !== '' && (
                <>
                  <span className="headline-near">{words.near}</span>
                  <span>. </span>
                </>
              )}
            </span>
            <span className="headline-sentence">
              {words.pieces.map((piece, i) => (
                // eslint-disable-next-line react/no-array-index-key -- a piece is its place in the sentence
                <PieceOfSentence key={i} {...piece} />
              ))}
            </span>
          </>
        ) : (
          hasFailed ? SHELL.nothing : SHELL.working
        )}
      </h1>
      <p className="unseen" role="status">
        {heard}
      </p>
    </div>
  );
}

function PieceOfSentence({ text, kind }: Piece) {
  if (kind === 'plain') return <span>{text}</span>;
  return <b className={kind === 'sold' ? 'headline-sold' : `of is-${kind}`}>{text}</b>;
}
