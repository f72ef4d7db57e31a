/** The ready-made scenarios, beside the page as the settings are: one opens, the year changes, and the next is at hand. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { PRESET_NAMES, type PresetName } from '../../scenario/presets.ts';
import { valueAt } from '../../scenario/scenario.ts';
import { PRESET_WORDS, SCENARIOS } from '../../text/presets.ts';
import { commandOf } from '../kit/keys.ts';
import { actions, useWilt } from '../wilt.ts';
import { presetShown } from './current.ts';
import './scenarios.css';

export function Scenarios({ onClose }: { readonly onClose: () => void }) {
  const scenario = useWilt((state) => state.scenario);
  const canUndo = useWilt((state) => state.canUndo);
  const shown = presetShown(scenario);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandOf(event) === 'leave') onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the panel from anywhere in it
    <aside className="settings scenarios" aria-labelledby="scenarios-title" onKeyDown={onKeyDown}>
      <header className="settings-head">
        <h2 id="scenarios-title" ref={title} tabIndex={-1}>
          {SCENARIOS.title}
        </h2>
        <button type="button" className="word" disabled={!canUndo} onClick={actions.undo}>
          {SCENARIOS.undo}
        </button>
        <button type="button" className="word settings-close" onClick={onClose}>
          {SCENARIOS.close}
        </button>
      </header>
      <p className="scenarios-intro quiet">{SCENARIOS.intro}</p>
      <ol className="scenarios-list">
        {PRESET_NAMES.map((name) => (
          <Entry key={name} name={name} shown={shown.name === name ? (shown.exact ? 'exact' : 'changed') : 'no'} />
        ))}
      </ol>
    </aside>
  );
}

interface EntryProps {
  readonly name: PresetName;
  readonly shown: 'no' | 'exact' | 'changed';
}

function Entry({ name, shown }: EntryProps) {
  const words = PRESET_WORDS[name];
  return (
    <li className={shown === 'no' ? 'scenario' : 'scenario scenario-shown'} aria-current={shown === 'no' ? undefined : true}>
      <h3>{words.name}</h3>
      <p>
        {words.story} <span className="quiet">{words.lookFor}</span>
      </p>
      {shown !== 'no' && words.next.length > 0 && <NextSteps name={name} />}
      <p className="scenario-line">
        {shown === 'exact' ? (
          <i>{SCENARIOS.shown}</i>
        ) : (
          <>
            {shown === 'changed' && <i>{SCENARIOS.changed}</i>}
            <button type="button" className="word" aria-label={`${shown === 'changed' ? SCENARIOS.restore : SCENARIOS.open}: ${words.name}`} onClick={() => actions.openPreset(name)}>
              {shown === 'changed' ? SCENARIOS.restore : SCENARIOS.open}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

function NextSteps({ name }: { readonly name: PresetName }) {
  const scenario = useWilt((state) => state.scenario);
  return (
    <ul className="scenario-next" aria-label={SCENARIOS.tryNext}>
      {PRESET_WORDS[name].next.map(({ path, value, words, done }) => (
        <li key={path}>
          {valueAt(scenario, path) === value ? (
            <span role="status">{done}</span>
          ) : (
            <button type="button" className="press" onClick={() => actions.change(path, value)}>
              {words}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
