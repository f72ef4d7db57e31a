/** The ledger and the choice. */
import { chunk } from '../kit/chunk.ts';
import { Panel } from '../panel/Panel.tsx';

const choice = chunk(() => import('./Choice.tsx'));

export function LedgerPanel() {
  return (
    <Panel name="ledger" chunk={choice}>
      {({ Choice }, scene) => <Choice {...scene} />}
    </Panel>
  );
}
