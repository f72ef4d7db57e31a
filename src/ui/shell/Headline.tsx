/** Today's sentence as the page's headline, and the live region in which it is read out once time stands still. */
import { useSyncExternalStore } from 'react';
import { SHELL } from '../../text/shell.ts';
import { todaysSentence, todaysWords, type Piece } from '../../text/today.ts';
import { spoken, useSay } from '../kit/say.ts';
import { useWilt } from '../wilt.ts';

export function Headline() {
  const history = useWilt((state) => (state.isAnew ? null : state.history));
  const today = useWilt((state) => state.today);
  const hasFailed = useWilt((state) => state.run.kind === 'failed');
  const words = history && todaysWords(history, today);
  const sentence = words ? todaysSentence(words) : '';
  useSay(sentence, sentence, 'day');

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
      <Spoken />
    </div>
  );
}

function Spoken() {
  const text = useSyncExternalStore(spoken.subscribe, spoken.text);
  return (
    <p className="unseen" role="status">
      {text}
    </p>
  );
}

function PieceOfSentence({ text, kind }: Piece) {
  if (kind === 'plain') return <span>{text}</span>;
  return <b className={kind === 'sold' ? 'headline-sold' : `of is-${kind}`}>{text}</b>;
}
