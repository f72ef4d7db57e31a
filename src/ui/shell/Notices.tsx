/** What the link asked for that could not be, one sentence each, and a run that failed with a way to go on. */
import { andMore, failure, SHELL } from '../../text/shell.ts';
import { noticeText } from '../../text/notices.ts';
import { actions, useWilt } from '../wilt.ts';

/** @param most how many are told in full */
export function Notices({ most = 8 }: { readonly most?: number }) {
  const notices = useWilt((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className="notice" role="status">
      <div>
        <h2>{SHELL.noticesTitle}</h2>
        <ul>
          {notices.slice(0, most).map((notice, i) => {
            const { problem, outcome } = noticeText(notice);
            return (
              // eslint-disable-next-line react/no-array-index-key -- the list is replaced as a whole, and two notices may read alike
              <li key={i}>
                {problem} <b>{outcome}</b>
              </li>
            );
          })}
          {notices.length > most && <li>{andMore(notices.length - most)}</li>}
        </ul>
      </div>
      <button type="button" className="press" onClick={actions.dismissNotices}>
        {SHELL.dismiss}
      </button>
    </section>
  );
}

export function RunFailure() {
  const run = useWilt((state) => state.run);
  if (run.kind !== 'failed') return null;
  return (
    <section className="notice notice-alarm" role="alert">
      <p>{failure(run.message)}</p>
      <button type="button" className="press" onClick={actions.retry}>
        {SHELL.tryAgain}
      </button>
    </section>
  );
}

/** A line that fills while a run takes longer than one would wait for. */
export function RunProgress() {
  const progress = useWilt((state) => (state.run.kind === 'running' ? state.run.progress : null));
  return <div className="progress">{progress !== null && <progress value={progress} aria-label={SHELL.progress} />}</div>;
}
