/** What the link asked for that could not be, one sentence each, and a run that failed with a way to go on. */
import { failure, SHELL } from '../../text/shell.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { actions, useWilt } from '../wilt.ts';
import '../kit/notice.css';

/** Few links need it, and it knows the words of every setting. */
const list = chunk(() => import('./NoticeList.tsx'));

/** @param most how many are told in full */
export function Notices({ most = 8 }: { readonly most?: number }) {
  const notices = useWilt((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className="notice" role="status">
      <div>
        <h2>{SHELL.noticesTitle}</h2>
        <Later chunk={list}>{({ NoticeList }) => <NoticeList notices={notices} most={most} />}</Later>
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
