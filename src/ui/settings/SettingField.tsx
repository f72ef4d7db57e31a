/** One setting: its name, its control, a line of help, and the way back to its default once it was changed. */
import { useId, useState } from 'react';
import { unmetCondition } from '../../scenario/counts.ts';
import { latestWindowEnd } from '../../scenario/repair.ts';
import { fieldAt, valueAt, type Scenario, type ScenarioKey, type ValueAt } from '../../scenario/scenario.ts';
import { allowedText } from '../../text/allowed.ts';
import { wordsFor } from '../../text/fields.ts';
import { backTo, countsOnly, fitted } from '../../text/settings.ts';
import { SHELL } from '../../text/shell.ts';
import { Held } from '../kit/Shown.tsx';
import { actions, useIsLocked, useWilt, wiltNow } from '../wilt.ts';
import { DateControl } from './DateControl.tsx';
import { Incidents } from './Incidents.tsx';
import { Interventions } from './Interventions.tsx';
import { NumberControl } from './NumberControl.tsx';
import { misplacedAt } from './misplaced-at.ts';
import { OwnEvents } from './OwnEvents.tsx';
import { ChoiceControl, FlagsControl } from './WordControls.tsx';
import { Said } from '../kit/Said.tsx';
import './controls.css';

type Value = ValueAt<ScenarioKey>;

export function SettingField({ path }: { readonly path: ScenarioKey }) {
  const { field } = fieldAt(path);
  const words = wordsFor(path);
  const value = useWilt((state) => valueAt(state.scenario, path));
  const unmet = useWilt((state) => unmetCondition(state.scenario, path));
  const isFast = useIsLocked(path);
  const misplaced = useWilt((state) => misplacedAt(state.scenario, path));
  // A refusal is about the value that stays; once that is another one it is over.
  const [refusal, setRefusal] = useState({ sentence: '', about: '' });
  const printed = field.print(value);
  const refused = refusal.about === printed ? refusal.sentence : '';
  const setRefused = (sentence: string) => setRefusal({ sentence, about: printed });
  const isChanged = printed !== field.print(field.default);
  const id = useId();

  const className = ['setting', `setting-${field.domain.kind}`, isChanged ? 'setting-changed' : '', unmet ? 'setting-idle' : ''].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <div className="setting-line">
        <SettingName path={path} id={id} />
        <Held is={isFast}>
          <Control path={path} id={id} value={value} disabled={unmet !== undefined} isMisplaced={misplaced !== ''} onRefuse={setRefused} />
        </Held>
      </div>
      {refused !== '' && (
        <p className="setting-refused" role="alert">
          {refused}
        </p>
      )}
      <p id={`${id}help`} className="setting-help quiet">
        <Said>{words.help}</Said>
      </p>
      {isFast && <p className="setting-help setting-counts">{`${SHELL.locked}.`}</p>}
      {unmet && (
        <p id={`${id}idle`} className="setting-help setting-counts">
          {countsOnly(unmet)}
        </p>
      )}
      {misplaced !== '' && (
        <p id={`${id}misplaced`} className="setting-help setting-counts">
          {misplaced}
        </p>
      )}
      {isChanged && !isFast && (
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
  readonly value: Value;
  /** It does not count at present. */
  readonly disabled: boolean;
  /** The calendar has no room for it, or for a part of it. */
  readonly isMisplaced: boolean;
  readonly onRefuse: (sentence: string) => void;
}

function Control({ path, id, value, disabled, isMisplaced, onRefuse }: ControlProps) {
  const { field } = fieldAt(path);
  const { domain } = field;
  const { name, unit, options = {} } = wordsFor(path);
  const describedBy = [`${id}help`, ...(disabled ? [`${id}idle`] : []), ...(isMisplaced ? [`${id}misplaced`] : [])].join(' ');
  const described = { describedBy, labelledBy: `${id}name` };
  const change = (next: Value) => {
    onRefuse('');
    actions.change(path, next);
  };
  const changeTo = (text: string) => {
    const next = field.parse(text);
    if (next !== undefined) change(next);
  };
  switch (domain.kind) {
    case 'number':
      return (
        <NumberControl
          id={id}
          name={name}
          unit={unit}
          describedBy={describedBy}
          disabled={disabled}
          domain={domain}
          value={value as number}
          parse={(text) => field.parse(text) as number | undefined}
          onChange={change}
          onRefuse={onRefuse}
        />
      );
    case 'choice':
      return <ChoiceControl id={id} {...described} disabled={disabled} options={domain.options} words={options} value={value as string} onChange={change} />;
    case 'flags':
      return <FlagsControl {...described} options={domain.options} words={options} value={value as readonly string[]} onChange={(chosen) => changeTo(chosen.length === 0 ? 'none' : chosen.join('.'))} />;
    case 'switch':
      return <input id={id} type="checkbox" aria-describedby={describedBy} disabled={disabled} checked={value as boolean} onChange={(event) => change(event.target.checked)} />;
    case 'date':
      return (
        <DateControl
          id={id}
          name={name}
          describedBy={describedBy}
          {...datesOf(path, domain)}
          allowed={allowedText({ kind: 'date', ...datesOf(path, domain) })}
          value={value as string}
          onChange={(date) => {
            change(date);
            // The store moves a training window that would not fit: say where it went.
            const used = valueAt(wiltNow().scenario, path) as string;
            if (used !== date) onRefuse(fitted(used));
          }}
          onRefuse={onRefuse}
        />
      );
    case 'list':
      return <ListControl path={path} {...described} most={domain.most} onRefuse={onRefuse} />;
    case 'names':
    case 'ends':
    case 'compare':
    case 'text':
    case 'vary':
      // Of the view, not of a scenario.
      return null;
  }
}

interface ListControlProps {
  readonly path: ScenarioKey;
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly most: number;
  readonly onRefuse: (sentence: string) => void;
}

function ListControl({ path, ...rest }: ListControlProps) {
  const { incidents, interventions, events } = useWilt((state) => state.scenario);
  const { onRefuse } = rest;
  const change = <P extends ScenarioKey>(list: P, items: ValueAt<P>) => {
    onRefuse('');
    actions.change(list, items);
  };
  if (path === 'incidents.list') return <Incidents {...rest} value={incidents.list} onChange={(items) => change(path, items)} />;
  if (path === 'interventions.list') return <Interventions labelledBy={rest.labelledBy} describedBy={rest.describedBy} value={interventions.list} />;
  return <OwnEvents {...rest} value={events.own} onChange={(items) => change('events.own', items)} />;
}

/** The training window lies in the calendar; other dates lie where their field says. */
function datesOf(path: ScenarioKey, { min, max }: { readonly min: string; readonly max: string }): { min: string; max: string } {
  const { scenario }: { scenario: Scenario } = wiltNow();
  return path === 'static.from' || path === 'static.to' ? { min: scenario.world.start, max: latestWindowEnd(scenario) } : { min, max };
}
