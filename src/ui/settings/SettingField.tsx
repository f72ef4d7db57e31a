/** One setting: its name, its control, a line of help, and the way back to its default once it was changed. */
import { useId, useState } from 'react';
import { latestWindowEnd } from '../../scenario/repair.ts';
import { fieldAt, valueAt, type OwnEvent, type Scenario, type ScenarioKey } from '../../scenario/scenario.ts';
import { allowedText } from '../../text/allowed.ts';
import { wordsFor } from '../../text/fields.ts';
import { backTo, fitted } from '../../text/settings.ts';
import { actions, useWilt, wiltNow } from '../wilt.ts';
import { DateControl } from './DateControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { OwnEvents } from './OwnEvents.tsx';
import { ChoiceControl, FlagsControl } from './WordControls.tsx';
import './controls.css';

export function SettingField({ path }: { readonly path: ScenarioKey }) {
  const entry = fieldAt(path);
  const { field } = entry;
  const words = wordsFor(path);
  const value = useWilt((state) => valueAt(state.scenario, entry));
  const isChanged = field.print(value) !== field.print(field.default);
  const [refused, setRefused] = useState('');
  const id = useId();

  return (
    <div className={isChanged ? `setting setting-${field.domain.kind} setting-changed` : `setting setting-${field.domain.kind}`}>
      <div className="setting-line">
        <SettingName path={path} id={id} />
        <Control path={path} id={id} value={value} onRefuse={setRefused} />
      </div>
      {refused !== '' && (
        <p className="setting-refused" role="alert">
          {refused}
        </p>
      )}
      <p id={`${id}help`} className="setting-help quiet">
        {words.help}
      </p>
      {isChanged && (
        <button
          type="button"
          className="word setting-reset"
          onClick={() => {
            setRefused('');
            actions.change(path, field.default);
          }}
        >
          {backTo(field, words)}
        </button>
      )}
    </div>
  );
}

/** A label where there is one control to label, else the heading of a group. */
function SettingName({ path, id }: { readonly path: ScenarioKey; readonly id: string }) {
  const { domain } = fieldAt(path).field;
  const { name } = wordsFor(path);
  const isGroup = domain.kind === 'flags' || domain.kind === 'list' || (domain.kind === 'choice' && domain.options.length <= 3);
  return isGroup ? (
    <span id={`${id}name`} className="setting-name">
      {name}
    </span>
  ) : (
    <label id={`${id}name`} className="setting-name" htmlFor={id}>
      {name}
    </label>
  );
}

interface ControlProps {
  readonly path: ScenarioKey;
  readonly id: string;
  readonly value: unknown;
  readonly onRefuse: (sentence: string) => void;
}

function Control({ path, id, value, onRefuse }: ControlProps) {
  const { field } = fieldAt(path);
  const { domain } = field;
  const { name, unit, options = {} } = wordsFor(path);
  const described = { describedBy: `${id}help`, labelledBy: `${id}name` };
  const change = (next: unknown) => {
    onRefuse('');
    actions.change(path, next);
  };
  switch (domain.kind) {
    case 'number':
      return (
        <NumberControl
          id={id}
          name={name}
          unit={unit}
          describedBy={described.describedBy}
          domain={domain}
          value={value as number}
          parse={(text) => field.parse(text) as number | undefined}
          onChange={change}
          onRefuse={onRefuse}
        />
      );
    case 'choice':
      return <ChoiceControl id={id} {...described} options={domain.options} words={options} value={value as string} onChange={change} />;
    case 'flags':
      return <FlagsControl {...described} options={domain.options} words={options} value={value as readonly string[]} onChange={change} />;
    case 'switch':
      return <input id={id} type="checkbox" aria-describedby={described.describedBy} checked={value as boolean} onChange={(event) => change(event.target.checked)} />;
    case 'date':
      return (
        <DateControl
          id={id}
          name={name}
          describedBy={described.describedBy}
          {...datesOf(path, domain)}
          allowed={allowedText({ kind: 'date', ...datesOf(path, domain) })}
          value={value as string}
          onChange={(date) => {
            change(date);
            // The store moves a training window that would not fit: say where it went.
            const used = valueAt(wiltNow().scenario, fieldAt(path)) as string;
            if (used !== date) onRefuse(fitted(used));
          }}
          onRefuse={onRefuse}
        />
      );
    case 'list':
      return <OwnEvents {...described} value={value as readonly OwnEvent[]} most={domain.most} onChange={change} onRefuse={onRefuse} />;
  }
}

/** The training window lies in the calendar; other dates lie where their field says. */
function datesOf(path: ScenarioKey, { min, max }: { readonly min: string; readonly max: string }): { min: string; max: string } {
  const { scenario }: { scenario: Scenario } = wiltNow();
  return path === 'static.from' || path === 'static.to' ? { min: scenario.world.start, max: latestWindowEnd(scenario) } : { min, max };
}
