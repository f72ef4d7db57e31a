/** What the link asked for that could not be, and a run that failed with a way to go on. */
import { DEAD_ENDS } from '../../text/deadEnds.ts';
import { failure, noticesLine, SHELL } from '../../text/shell.ts';
import { chunk } from '../kit/chunk.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Later } from '../kit/Later.tsx';
import { actions, useWilt } from '../wilt.ts';
import { withoutLost } from './dead-ends.ts';
import '../kit/notice.css';

/** Few links need it, and it knows the words of every setting. */
const list = chunk(() => import('./NoticeList.tsx'));

/** One line until it is opened, and never over anything. */
export function Notices() {
  const notices = useWilt((state) => state.notices);
  if (notices.length === 0) return null;
  const summary = (
    <>
      <span role="status">{`${noticesLine(notices)} `}</span>
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
  const scenario = useWilt((state) => state.scenario);
  const canUndo = useWilt((state) => state.canUndo);
  if (run.kind !== 'failed') return null;
  const reported = withoutLost(scenario);
  return (
    <section className="notice notice-alarm" role="alert">
      <p>{failure(run.message)}</p>
      <span className="notice-ways">
        {reported && (
          <button type="button" className="press" onClick={() => actions.change('incidents.list', reported)}>
            {DEAD_ENDS.noLost}
          </button>
        )}
        {canUndo && (
          <button type="button" className="press" onClick={actions.undo}>
            {DEAD_ENDS.undo}
          </button>
        )}
        <button type="button" className="press" onClick={actions.retry}>
          {SHELL.tryAgain}
        </button>
        {window.parent !== window && (
          <a href={location.href} target="_blank" rel="noopener">
            {SHELL.ownTab}
          </a>
        )}
      </span>
    </section>
  );
}

/** A line that fills while a run takes longer than one would wait for. */
export function RunProgress() {
  const progress = useWilt((state) => (state.run.kind === 'running' ? state.run.progress : null));
  return <div className="progress">{progress !== null && <progress value={progress} aria-label={SHELL.progress} />}</div>;
}
