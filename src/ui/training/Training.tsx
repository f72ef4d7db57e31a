/** How the static model was made. */
import { useState } from 'react';
import type { History } from '../../simulation/history.ts';
import { chunk } from '../kit/chunk.ts';
import { Panel } from '../panel/Panel.tsx';
import { useWilt } from '../wilt.ts';
import { changedPaths } from './changed-paths.ts';

const report = chunk(() => import('./Report.tsx'));

export function Training() {
  const earlier = useEarlier();
  return (
    <Panel name="training" chunk={report}>
      {({ Report }, scene) => <Report scene={scene} earlier={earlier} />}
    </Panel>
  );
}

/** The run before the last change that made a difference to the static model. The store forgets it after a moment; here it is kept to compare with. */
function useEarlier(): History | null {
  const before = useWilt((state) => state.before);
  const now = useWilt((state) => state.history);
  const [earlier, setEarlier] = useState<History | null>(null);
  if (before !== null && now !== null && before !== earlier && changedPaths(before, now).length > 0) setEarlier(before);
  return earlier;
}
