/** What stands below the year and opens where the student points. */
import { Part } from '../kit/Part.tsx';
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { StoryPanel } from '../story/StoryPanel.tsx';
import { Training } from '../training/Training.tsx';
import { VaryPanel } from '../varying/VaryPanel.tsx';
import { Watching } from '../watching/Watching.tsx';

export function Panels() {
  return (
    <div className="panels">
      <Part>
        <Training />
      </Part>
      <Part>
        <Watching />
      </Part>
      <Part>
        <LedgerPanel />
      </Part>
      <Part>
        <StoryPanel />
      </Part>
      <Part>
        <VaryPanel />
      </Part>
    </div>
  );
}
