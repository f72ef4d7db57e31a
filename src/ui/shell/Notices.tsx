/** What the link asked for that could not be, and a run that failed with a way to go on. */
import { failure, noticesLine, SHELL } from '../../text/shell.ts';
import { chunk } from '../kit/chunk.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Later } from '../kit/Later.tsx';
import { actions, useWilt } from '../wilt.ts';
import '../kit/notice.css';

/** Few links need it, and it knows the words of every setting. */
const list = chunk(() => import('./NoticeList.tsx'));

/** One line until it is opened, and never over anything. */
export function Notices() {
  const notices = useWilt((state) => state.notices);
  if (notices.length === 0) return null;
  const summary = (
    <>
      <span role="status">{`${noticesLine(notices.length)} `}</span>
      <span className="word notice-show">{SHELL.show}</span>
      <span className="word notice-hide">{SHELL.hide}</span>
    </>
  );
  return (
    <section className="notice" aria-label={SHELL.noticesTitle}>
      <Disclosure className="notice-more" summary={summary}>
        {() => <Later chunk={list}>{({ NoticeList }) => <NoticeList notices={notices} />}</Later>}
      </Disclosure>
      <button type="button" className="word" onClick={actions.dismissNotices}>
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
