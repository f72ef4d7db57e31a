/** Watching. */
import { chunk } from '../kit/chunk.ts';
import { Panel } from '../panel/Panel.tsx';

const watch = chunk(() => import('./Watch.tsx'));

export function Watching() {
  return (
    <Panel name="watching" chunk={watch}>
      {({ Watch }, scene) => <Watch {...scene} />}
    </Panel>
  );
}
