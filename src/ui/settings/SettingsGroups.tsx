/** Every field of the scenario: found by a word, listed where it was changed, and in its groups. */
import { useEffect, useRef, useState } from 'react';
import { unmetCondition } from '../../scenario/counts.ts';
import type { ScenarioKey } from '../../scenario/scenario.ts';
import { GROUP_WORDS } from '../../text/fields.ts';
import { changedCount, SETTINGS } from '../../text/settings.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useWilt } from '../wilt.ts';
import { isChanged } from './changed.ts';
import { ChangedSettings } from './ChangedSettings.tsx';
import { SettingsSearch } from './SettingsSearch.tsx';
import { settingsWith } from './search.ts';
import { groupTitle, GROUPS, type SettingsGroup } from './groups.ts';
import { SettingField } from './SettingField.tsx';
import { onSettingSought, settingFound } from '../kit/jump.ts';
import './settings.css';

export function SettingsGroups() {
  const [sought, setSought] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = settingsWith(sought);
  const find = (words: string) => {
    setSought(words);
    search.current?.focus();
  };
  // Its key finds it alone.
  useEffect(
    () =>
      onSettingSought((path) => {
        setSought(path);
        settingFound();
        // Once what it stands in is open and has had the focus.
        requestAnimationFrame(() => search.current?.focus());
      }),
    [],
  );
  return (
    <div className="settings-groups">
      <SettingsSearch field={search} sought={sought} found={found?.length ?? null} onSeek={setSought} />
      <div>
        {found?.map((path) => (
          <div key={path} className="settings-found">
            <p className="quiet">{groupTitle(path)}</p>
            <SettingField path={path} />
          </div>
        ))}
      </div>
      {/* The groups keep what was opened in them. */}
      <div hidden={found !== null}>
        <ChangedSettings onFind={find} onNone={() => search.current?.focus()} />
        {GROUPS.map((group) => (
          <Group key={group.id} {...group} />
        ))}
      </div>
    </div>
  );
}

/** What does not count at present steps back behind “More”, wherever it belongs. */
function Group({ id, few, more }: SettingsGroup) {
  const { title, help } = GROUP_WORDS[id];
  const scenario = useWilt((state) => state.scenario);
  const changed = [...few, ...more].filter((path) => isChanged(scenario, path)).length;
  const first = few.filter((path) => unmetCondition(scenario, path) === undefined);
  const rest = [...few.filter((path) => !first.includes(path)), ...more];
  return (
    <Disclosure
      className="settings-group"
      isOpen={id === 'dynamic'}
      keeps
      summary={
        <>
          <h3>{title}</h3>
          <span className="settings-count">{changedCount(changed)}</span>
          <span className="settings-group-help quiet">{help}</span>
        </>
      }
    >
      {() => (
        <>
          <SettingFields paths={first} />
          {rest.length > 0 && (
            <Disclosure className="settings-more" keeps summary={SETTINGS.more}>
              {() => <SettingFields paths={rest} />}
            </Disclosure>
          )}
        </>
      )}
    </Disclosure>
  );
}

function SettingFields({ paths }: { readonly paths: readonly ScenarioKey[] }) {
  return paths.map((path) => <SettingField key={path} path={path} />);
}
