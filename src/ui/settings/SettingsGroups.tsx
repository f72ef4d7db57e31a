/** Every field of the scenario, in its groups. */
import { unmetCondition } from '../../scenario/counts.ts';
import type { ScenarioKey } from '../../scenario/scenario.ts';
import { GROUP_WORDS } from '../../text/fields.ts';
import { changedCount, SETTINGS } from '../../text/settings.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useWilt } from '../wilt.ts';
import { isChanged } from './changed.ts';
import { GROUPS, type SettingsGroup } from './groups.ts';
import { SettingField } from './SettingField.tsx';
import './settings.css';

export function SettingsGroups() {
  return (
    <div className="settings-groups">
      {GROUPS.map((group) => (
        <Group key={group.id} {...group} />
      ))}
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
