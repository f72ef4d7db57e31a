/** Today's sentence as the page's headline, and the live region in which it is read out once time stands still. */
import { useSyncExternalStore } from 'react';
import { SHELL } from '../../text/shell.ts';
import { todaysSentence, todaysWords } from '../../text/today.ts';
import { Pieces } from '../kit/Pieces.tsx';
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
              <Pieces pieces={words.pieces} />
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
