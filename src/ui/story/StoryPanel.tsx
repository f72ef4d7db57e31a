/** Other years: what of this one is luck. */
import { chunk } from '../kit/chunk.ts';
import { Panel } from '../panel/Panel.tsx';

const story = chunk(() => import('./Story.tsx'));

export function StoryPanel() {
  return (
    <Panel name="years" chunk={story}>
      {({ Story }, scene) => <Story {...scene} />}
    </Panel>
  );
}
