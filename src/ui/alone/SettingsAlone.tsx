/** The settings by themselves, with what takes a change back. */
import { SHELL } from '../../text/shell.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { PastWords } from '../settings/Settings.tsx';

const fields = chunk(() => import('../settings/SettingsGroups.tsx'));

export function SettingsAlone() {
  return (
    <section className="settings" aria-labelledby="settings-title">
      <header className="alone-head">
        <h2 id="settings-title">{SHELL.settings}</h2>
        <span className="beside-words">
          <PastWords />
        </span>
      </header>
      <Later chunk={fields}>{({ SettingsGroups }) => <SettingsGroups />}</Later>
    </section>
  );
}
