/** The line beside a chart's heading that says the values of the day that is read off. Its room is kept while nothing is. */
import { useSyncExternalStore, type ReactElement } from 'react';
import { CHART_TEXTS, faint } from '../../text/charts.ts';
import { dayMonth } from '../../text/dates.ts';
import { comparedName } from '../kit/compared-name.ts';
import { useWilt } from '../wilt.ts';
import type { Part } from './columns.ts';

/** So many values fit beside a heading. */
const FEW = 4;

interface ReadingProps {
  readonly dates: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly parts: (day: number) => readonly Part[];
  /** How many values it says at the most. */
  readonly most: number;
  /** Said once, after the values. */
  readonly unit?: string;
  readonly hint?: boolean;
  /** Faint curves of the run before the last change stand in the chart. */
  readonly ghosts?: boolean;
  /** What stands there while nothing is read off. */
  readonly rest?: ReactElement | false;
}

/** Whose the faint curves are: by name where they are kept. */
function Ghosts() {
  const name = useSyncExternalStore(comparedName.subscribe, comparedName.text);
  return <span className="chart-hint">{name === '' ? CHART_TEXTS.before : faint(name)}</span>;
}

export function Reading({ dates, first, last, parts, most, unit = '', hint = false, ghosts = false, rest = false }: ReadingProps) {
  const day = useWilt((state) => state.hovered);
  const className = most > FEW ? 'chart-reading is-long' : 'chart-reading';
  // Spoken by the slider that chooses the day; here for the eye.
  if (day === null || day < first || day > last) {
    return (
      <p className={className} aria-hidden="true">
        {rest}
        {ghosts && <Ghosts />}
        {hint && !ghosts && (
          <span className="chart-hint">
            <span>{CHART_TEXTS.hint}</span>
            <span className="chart-keys">{CHART_TEXTS.hintKeys}</span>
            <span>.</span>
          </span>
        )}
      </p>
    );
  }
  return (
    <p className={className} aria-hidden="true">
      <span className="chart-reading-date">{dayMonth(dates[day] ?? '')}</span>
      {parts(day).map(({ of, name, value }) => (
        <span key={name} className={`chart-word is-${of}`}>
          {` ${name} ${value}`}
        </span>
      ))}
      {unit !== '' && <span className="chart-unit">{unit}</span>}
    </p>
  );
}
