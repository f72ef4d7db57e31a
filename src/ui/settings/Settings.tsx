/** The settings, beside the page: undo, redo and reset at once, the fields from a chunk of their own. */
import { DEFAULT_SCENARIO, FIELD_ENTRIES } from '../../scenario/scenario.ts';
import { keepsFrom } from '../../store/locks.ts';
import { SHELL } from '../../text/shell.ts';
import { Beside } from '../kit/Beside.tsx';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { actions, useWilt } from '../wilt.ts';
import { isChanged } from './changed.ts';

const fields = chunk(() => import('./SettingsGroups.tsx'));

interface SettingsProps {
  /** Stays on the page when closed, so that its groups are found as they were left. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function Settings({ isOpen, onClose }: SettingsProps) {
  return (
    <Beside name="settings" title={SHELL.settings} words={<PastWords />} isOpen={isOpen} onClose={onClose}>
      <Later chunk={fields}>{({ SettingsGroups }) => <SettingsGroups />}</Later>
    </Beside>
  );
}

export function PastWords() {
  const canUndo = useWilt((state) => state.canUndo);
  const canRedo = useWilt((state) => state.canRedo);
  const isAnyChanged = useWilt(({ scenario }) => FIELD_ENTRIES.some(({ path }) => isChanged(scenario, path)));
  const isFast = useWilt(({ scenario, view }) => keepsFrom(view.lock, scenario, DEFAULT_SCENARIO));
  return (
    <>
      <button type="button" className="word" disabled={!canUndo} onClick={actions.undo}>
        {SHELL.undo}
      </button>
      <button type="button" className="word" disabled={!canRedo} onClick={actions.redo}>
        {SHELL.redo}
      </button>
      <button type="button" className="word" disabled={!isAnyChanged || isFast} title={isFast ? SHELL.locked : undefined} onClick={actions.reset}>
        {SHELL.resetAll}
      </button>
    </>
  );
}
