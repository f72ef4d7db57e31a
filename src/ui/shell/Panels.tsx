/** What stands below the year and opens where the student points. */
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { Training } from '../training/Training.tsx';
import { Watching } from '../watching/Watching.tsx';

export function Panels() {
  return (
    <div className="panels">
      <Training />
      <Watching />
      <LedgerPanel />
    </div>
  );
}
