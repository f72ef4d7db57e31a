/** The settings that differ from their defaults, each with what it stands at and its own way back. */
import { useRef } from 'react';
import { FIELD_ENTRIES, fieldAt, valueAt, type ScenarioKey } from '../../scenario/scenario.ts';
import { wordsFor } from '../../text/fields.ts';
import { backTo, differing, SETTINGS, settingValue } from '../../text/settings.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { HeldSetting } from '../kit/Shown.tsx';
import { actions, useWilt } from '../wilt.ts';
import { isChanged } from './changed.ts';
import { groupTitle } from './groups.ts';

interface ChangedSettingsProps {
  /** Shows a setting by its name. */
  readonly onFind: (name: string) => void;
  /** The last one is back. */
  readonly onNone: () => void;
}

export function ChangedSettings({ onFind, onNone }: ChangedSettingsProps) {
  const scenario = useWilt((state) => state.scenario);
  const ways = useRef(new Map<ScenarioKey, HTMLButtonElement>());
  const changed = FIELD_ENTRIES.map(({ path }) => path).filter((path) => isChanged(scenario, path));
  if (changed.length === 0) return <p className="settings-unchanged quiet">{SETTINGS.unchanged}</p>;
  const putBack = (path: ScenarioKey) => {
    // The line goes: the focus goes on to the next one.
    const at = changed.indexOf(path);
    const next = changed[at + 1] ?? changed[at - 1];
    if (next === undefined) onNone();
    else ways.current.get(next)?.focus();
    actions.change(path, fieldAt(path).field.default);
  };
  return (
    <Disclosure className="settings-changed" summary={differing(changed.length)}>
      {() => (
        <ul>
          {changed.map((path) => (
            <li key={path}>
              <button type="button" className="word" aria-label={nameOf(path)} onClick={() => onFind(`${wordsFor(path).name} ${groupTitle(path)}`)}>
                {wordsFor(path).name}
              </button>
              <span>{settingValue(path, valueAt(scenario, path))}</span>
              <span className="settings-place quiet">{groupTitle(path)}</span>
              <HeldSetting path={path}>
              <button
                type="button"
                className="word setting-reset"
                ref={(way) => {
                  if (way) ways.current.set(path, way);
                  return () => void ways.current.delete(path);
                }}
                aria-label={`${nameOf(path)}: ${backTo(fieldAt(path).field, wordsFor(path))}`}
                onClick={() => putBack(path)}
              >
                {backTo(fieldAt(path).field, wordsFor(path))}
              </button>
              </HeldSetting>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

/** Two settings may have one name; with its group it is one's own. */
const nameOf = (path: ScenarioKey): string => `${groupTitle(path)}, ${wordsFor(path).name}`;
