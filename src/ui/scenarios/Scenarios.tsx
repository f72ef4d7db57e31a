/** The ready-made scenarios, beside the page as the settings are; the list comes in a chunk of its own. */
import { SHELL } from '../../text/shell.ts';
import { Beside } from '../kit/Beside.tsx';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { actions, useWilt } from '../wilt.ts';

const list = chunk(() => import('./ScenarioList.tsx'));

export function Scenarios({ onClose }: { readonly onClose: () => void }) {
  const canUndo = useWilt((state) => state.canUndo);
  const undo = (
    <button type="button" className="word" disabled={!canUndo} onClick={actions.undo}>
      {SHELL.undo}
    </button>
  );
  return (
    <Beside name="scenarios" title={SHELL.scenarios} words={undo} onClose={onClose}>
      <Later chunk={list}>{({ ScenarioList }) => <ScenarioList />}</Later>
    </Beside>
  );
}
