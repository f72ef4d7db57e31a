/** The editor of incidents: what goes wrong with the log, with which feature, on which days, and how badly. */
import { useId } from 'react';
import type { Domain } from '../../scenario/field.ts';
import { INCIDENT_KINDS, INCIDENTS, type Incident, type IncidentKind } from '../../scenario/incidents.ts';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import { addDays, daysBetween } from '../../scenario/civilDates.ts';
import { allowedText } from '../../text/allowed.ts';
import { inputWords } from '../../text/features.ts';
import { INCIDENT_TEXTS, INCIDENT_WORDS } from '../../text/incidents.ts';
import { SETTINGS } from '../../text/settings.ts';
import { useWilt, wiltNow } from '../wilt.ts';
import { DateControl } from './DateControl.tsx';
import { inCalendar } from './in-calendar.ts';
import { NumberControl } from './NumberControl.tsx';
import { ChoiceControl } from './WordControls.tsx';

interface IncidentsProps {
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly value: readonly Incident[];
  readonly most: number;
  readonly onChange: (incidents: readonly Incident[]) => void;
  readonly onRefuse: (sentence: string) => void;
}

export function Incidents({ describedBy, labelledBy, value, most, onChange, onRefuse }: IncidentsProps) {
  return (
    <div className="own" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {value.map((incident, place) => (
        <IncidentEditor
          // eslint-disable-next-line react/no-array-index-key -- an incident has no identity besides its place: all of it is edited
          key={place}
          incident={incident}
          onChange={(changed) => onChange(value.map((each, i) => (i === place ? changed : each)))}
          onRemove={() => onChange(value.filter((_, i) => i !== place))}
          onRefuse={onRefuse}
        />
      ))}
      {value.length < most && (
        <button type="button" className="press own-add" onClick={() => onChange([...value, newIncident()])}>
          {INCIDENT_TEXTS.add}
        </button>
      )}
    </div>
  );
}

/** A week of a broken price feed, five weeks after the models begin to serve or on the calendar's last days. */
function newIncident(): Incident {
  const { scenario } = wiltNow();
  const to = inCalendar(scenario, addDays(scenario.static.to, 41));
  return { kind: 'scaled', feature: 'price', from: addDays(to, -6), to, size: INCIDENTS.scaled.size.default };
}

/** The same days under another kind, with a feature where the kind has one. */
function ofKind({ feature, from, to }: Incident, kind: IncidentKind): Incident {
  const { breaksFeed, size } = INCIDENTS[kind];
  return { kind, feature: breaksFeed ? (feature === 'none' ? 'price' : feature) : 'none', from, to, size: size.default };
}

const KIND_NAMES = Object.fromEntries(INCIDENT_KINDS.map((kind) => [kind, INCIDENT_WORDS[kind].name]));
const FEATURE_NAMES = Object.fromEntries(LOGGED_FEATURES.map((name) => [name, inputWords(name).name]));

interface IncidentEditorProps {
  readonly incident: Incident;
  readonly onChange: (incident: Incident) => void;
  readonly onRemove: () => void;
  readonly onRefuse: (sentence: string) => void;
}

function IncidentEditor({ incident, onChange, onRemove, onRefuse }: IncidentEditorProps) {
  const id = useId();
  const start = useWilt((state) => state.scenario.world.start);
  const days = useWilt((state) => state.scenario.world.days);
  const { kind, feature, from, to, size } = incident;
  const words = INCIDENT_WORDS[kind];
  const first = { min: start, max: addDays(start, days - 1) };
  const last = { min: from, max: first.max > from ? first.max : from };
  const date = (key: 'from' | 'to', bounds: typeof first, move: (day: string) => Incident) => (
    <div className="own-line">
      <label htmlFor={`${id}${key}`}>{INCIDENT_TEXTS[key]}</label>
      <DateControl
        id={`${id}${key}`}
        name={INCIDENT_TEXTS[key]}
        describedBy={`${id}help`}
        {...bounds}
        allowed={allowedText({ kind: 'date', ...bounds } satisfies Domain)}
        value={incident[key]}
        onChange={(day) => onChange(move(day))}
        onRefuse={onRefuse}
      />
    </div>
  );
  return (
    <fieldset className="own-event">
      <legend className="unseen">{words.name}</legend>
      <div className="own-line">
        <label htmlFor={`${id}kind`}>{INCIDENT_TEXTS.kind}</label>
        <button type="button" className="word" aria-label={`${SETTINGS.remove}: ${words.name}`} onClick={onRemove}>
          {SETTINGS.remove}
        </button>
      </div>
      <ChoiceControl
        id={`${id}kind`}
        describedBy={`${id}help`}
        labelledBy={`${id}kind`}
        options={INCIDENT_KINDS}
        words={KIND_NAMES}
        value={kind}
        onChange={(next) => onChange(ofKind(incident, next as IncidentKind))}
      />
      <p id={`${id}help`} className="setting-help quiet">
        {words.help}
      </p>
      {feature !== 'none' && (
        <div className="own-line">
          <label htmlFor={`${id}feature`}>{INCIDENT_TEXTS.feature}</label>
          <ChoiceControl
            id={`${id}feature`}
            describedBy={`${id}help`}
            labelledBy={`${id}feature`}
            options={LOGGED_FEATURES}
            words={FEATURE_NAMES}
            value={feature}
            onChange={(next) => onChange({ ...incident, feature: next as Incident['feature'] })}
          />
        </div>
      )}
      {date('from', first, (day) => ({ ...incident, from: day, to: addDays(day, daysBetween(from, to)) }))}
      {date('to', last, (day) => ({ ...incident, to: day }))}
      <div className="own-line">
        <label htmlFor={`${id}size`}>{words.size}</label>
        <NumberControl
          id={`${id}size`}
          name={`${words.name}: ${words.size}`}
          unit={INCIDENTS[kind].size.unit}
          describedBy={`${id}help`}
          domain={INCIDENTS[kind].size.domain}
          value={size}
          parse={INCIDENTS[kind].size.parse}
          onChange={(next) => onChange({ ...incident, size: next })}
          onRefuse={onRefuse}
        />
      </div>
    </fieldset>
  );
}
