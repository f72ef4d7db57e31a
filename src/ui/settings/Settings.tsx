/** The settings: every field of the scenario, in groups, beside the page and never over what it changes. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { unmetCondition } from '../../scenario/counts.ts';
import { DEFAULT_SCENARIO, printedAt, type Scenario, type ScenarioKey } from '../../scenario/scenario.ts';
import { GROUP_WORDS } from '../../text/fields.ts';
import { changedCount, SETTINGS } from '../../text/settings.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { commandOf } from '../kit/keys.ts';
import { actions, useWilt } from '../wilt.ts';
import { GROUPS, type SettingsGroup } from './groups.ts';
import { SettingField } from './SettingField.tsx';
import './settings.css';

interface SettingsProps {
  /** Stays on the page when closed, so that its groups are found as they were left. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function Settings({ isOpen, onClose }: SettingsProps) {
  const canUndo = useWilt((state) => state.canUndo);
  const canRedo = useWilt((state) => state.canRedo);
  const changed = useWilt((state) => GROUPS.flatMap(({ few, more }) => [...few, ...more]).filter((path) => isChanged(state.scenario, path)).length);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen) title.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandOf(event) === 'leave') onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the panel from anywhere in it
    <aside className="settings" hidden={!isOpen} aria-labelledby="settings-title" onKeyDown={onKeyDown}>
      <header className="settings-head">
        <h2 id="settings-title" ref={title} tabIndex={-1}>
          {SETTINGS.title}
        </h2>
        <button type="button" className="word" disabled={!canUndo} onClick={actions.undo}>
          {SETTINGS.undo}
        </button>
        <button type="button" className="word" disabled={!canRedo} onClick={actions.redo}>
          {SETTINGS.redo}
        </button>
        <button type="button" className="word" disabled={changed === 0} onClick={actions.reset}>
          {SETTINGS.resetAll}
        </button>
        <button type="button" className="word settings-close" onClick={onClose}>
          {SETTINGS.close}
        </button>
      </header>
      <div className="settings-groups">
        {GROUPS.map((group) => (
          <Group key={group.id} {...group} />
        ))}
      </div>
    </aside>
  );
}

function isChanged(scenario: Scenario, path: ScenarioKey): boolean {
  return printedAt(scenario, path) !== printedAt(DEFAULT_SCENARIO, path);
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
