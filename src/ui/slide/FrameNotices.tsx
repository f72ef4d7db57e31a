/** What could not be, at the foot of a frame that never scrolls. */
import { Notices, RunFailure } from '../shell/Notices.tsx';

export function FrameNotices() {
  return (
    <div className="slide-notices">
      <Notices />
      <RunFailure />
    </div>
  );
}
