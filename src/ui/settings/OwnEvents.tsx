/** The editor of events that the user makes up: up to a few, each with a date, a strength, a lead-up and what it moves. */
import { useId, useState } from 'react';
import { lead, SHIFTS, strength, type OwnEvent } from '../../scenario/events.ts';
import { addDays } from '../../scenario/civilDates.ts';
import { fieldAt } from '../../scenario/scenario.ts';
import { allowedText } from '../../text/allowed.ts';
import { wordsFor } from '../../text/fields.ts';
import { SETTINGS } from '../../text/settings.ts';
import { commandOf } from '../kit/keys.ts';
import { useWilt, wiltNow } from '../wilt.ts';
import { DateControl } from './DateControl.tsx';
import { inCalendar } from './in-calendar.ts';
import { NumberControl } from './NumberControl.tsx';
import { FlagsControl } from './WordControls.tsx';

interface OwnEventsProps {
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly value: readonly OwnEvent[];
  readonly most: number;
  readonly onChange: (events: readonly OwnEvent[]) => void;
  readonly onRefuse: (sentence: string) => void;
}

const OWN = SETTINGS.own;

export function OwnEvents({ describedBy, labelledBy, value, most, onChange, onRefuse }: OwnEventsProps) {
  const replace = (place: number, event: OwnEvent) => {
    onRefuse('');
    onChange(value.map((each, i) => (i === place ? event : each)));
  };
  return (
    <div className="own" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {value.map((event, place) => (
        <OwnEventEditor
          // eslint-disable-next-line react/no-array-index-key -- an event has no identity besides its place: name and date are what is edited
          key={place}
          event={event}
          onChange={(changed) => replace(place, changed)}
          onRemove={() => onChange(value.filter((_, i) => i !== place))}
          onRefuse={onRefuse}
        />
      ))}
      {value.length < most && (
        <button type="button" className="press own-add" onClick={() => onChange([...value, newEvent(value)])}>
          {OWN.add}
        </button>
      )}
    </div>
  );
}

/** Six weeks after the models begin to serve, or on the calendar's last day, under a name that is still free. */
function newEvent(others: readonly OwnEvent[]): OwnEvent {
  const { scenario } = wiltNow();
  const names = [OWN.firstName, ...others.map((_, i) => `${OWN.firstName} ${i + 2}`)];
  const name = names.find((each) => others.every((other) => other.name !== each)) ?? OWN.firstName;
  return { name, date: inCalendar(scenario, addDays(scenario.static.to, 42)), strength: 1, lead: 7, moves: SHIFTS };
}

interface OwnEventEditorProps {
  readonly event: OwnEvent;
  readonly onChange: (event: OwnEvent) => void;
  readonly onRemove: () => void;
  readonly onRefuse: (sentence: string) => void;
}

const FIELDS = { strength: strength(), lead: lead() };

function OwnEventEditor({ event, onChange, onRemove, onRefuse }: OwnEventEditorProps) {
  const id = useId();
  const start = useWilt((state) => state.scenario.world.start);
  const days = useWilt((state) => state.scenario.world.days);
  const dates = { min: start, max: addDays(start, days - 1) };
  const [name, setName] = useState<string | null>(null);
  const number = (key: 'strength' | 'lead', label: string) => (
    <div className="own-line">
      <label htmlFor={`${id}${key}`}>{label}</label>
      <NumberControl
        id={`${id}${key}`}
        name={`${event.name}: ${label}`}
        unit={FIELDS[key].unit}
        describedBy={`${id}strength-help`}
        domain={FIELDS[key].domain}
        value={event[key]}
        parse={FIELDS[key].parse}
        onChange={(value) => onChange({ ...event, [key]: value })}
        onRefuse={onRefuse}
      />
    </div>
  );
  const settleName = () => {
    if (name === null) return;
    const renamed = { ...event, name: name.trim() };
    setName(null);
    if (renamed.name === event.name) return;
    if (isUsable(renamed)) onChange(renamed);
    else onRefuse(OWN.badName);
  };
  return (
    <fieldset className="own-event">
      <legend className="unseen">{event.name}</legend>
      <div className="own-line">
        <label htmlFor={`${id}name`}>{OWN.name}</label>
        <input
          id={`${id}name`}
          type="text"
          className="own-name"
          maxLength={24}
          value={name ?? event.name}
          onChange={(change) => setName(change.target.value)}
          onBlur={settleName}
          onKeyDown={(press) => commandOf(press) === 'settle' && settleName()}
        />
        <button type="button" className="word" aria-label={`${SETTINGS.remove} ${event.name}`} onClick={onRemove}>
          {SETTINGS.remove}
        </button>
      </div>
      <div className="own-line">
        <label htmlFor={`${id}date`}>{OWN.date}</label>
        <DateControl
          id={`${id}date`}
          name={OWN.date}
          describedBy={`${id}strength-help`}
          {...dates}
          allowed={allowedText({ kind: 'date', ...dates })}
          value={event.date}
          onChange={(date) => onChange({ ...event, date })}
          onRefuse={onRefuse}
        />
      </div>
      {number('strength', OWN.strength)}
      {number('lead', OWN.lead)}
      <div className="own-line">
        <span id={`${id}moves`}>{OWN.moves}</span>
        <FlagsControl
          labelledBy={`${id}moves`}
          describedBy={`${id}strength-help`}
          options={SHIFTS}
          words={wordsFor('valentines.moves').options ?? {}}
          value={event.moves}
          onChange={(moves) => onChange({ ...event, moves: SHIFTS.filter((shift) => moves.includes(shift)) })}
        />
      </div>
      <p id={`${id}strength-help`} className="setting-help quiet">
        {OWN.strengthHelp}
      </p>
    </fieldset>
  );
}

/** What the scenario's own schema says. */
function isUsable(event: OwnEvent): boolean {
  const { field } = fieldAt('events.own');
  return field.parse(field.print([event])) !== undefined;
}
