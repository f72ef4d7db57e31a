/** The drift map: features by weeks, darker the further a feature is from the training window's, alarms ringed. */
import { useId, useMemo, useRef, useState } from 'react';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import type { History } from '../../simulation/history.ts';
import { cellLine, driftSummary, featureName, READING_WORDS, WATCHING, type ReadingName } from '../../text/watching.ts';
import { Numbers } from '../kit/Numbers.tsx';
import { WordChoice } from '../kit/WordChoice.tsx';
import { yearSpan } from '../kit/span.ts';
import { useSize } from '../kit/use-size.ts';
import { useWilt } from '../wilt.ts';
import { alarmLimit, driftAlarms, driftCells, levelLimits, psiChance, weeksBetween, type DriftCell, type Week } from './drift.ts';
import { DriftGrid } from './DriftGrid.tsx';
import { DriftPicture } from './DriftPicture.tsx';
import { driftLayout } from './drift-layout.ts';
import { Said } from '../kit/Said.tsx';

interface DriftMapProps {
  readonly history: History;
  readonly today: number;
  /** The last day that may be drawn. */
  readonly lastTold: number;
}

const OFFERED = (Object.keys(READING_WORDS) as ReadingName[]).map((reading) => [reading, READING_WORDS[reading].name] as const);

export function DriftMap({ history, today, lastTold }: DriftMapProps) {
  const id = useId();
  const [reading, setReading] = useState<ReadingName>('psi');
  const [feature, setFeature] = useState<number | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const { dates, servingStart, scenario, monitors } = history;
  const end = yearSpan(history, lastTold).last;
  const weeks = useMemo(() => weeksBetween(servingStart, end), [servingStart, end]);
  const cells = useMemo(() => driftCells(history, reading, weeks, lastTold), [history, reading, weeks, lastTold]);
  const layout = useMemo(() => size && driftLayout(size, weeks.length, LOGGED_FEATURES.length), [size, weeks.length]);
  // Words are as of today, whatever is drawn beyond it.
  const worst = useMemo(() => furthest(today < lastTold ? driftCells(history, reading, weeks, today) : cells), [cells, history, reading, weeks, today, lastTold]);

  const line = (row: number, column: number): string => {
    const cell = cells[row]?.[column];
    const week = weeks[column];
    return cell && week ? cellLine(factsOf(history, reading, row, week, cell)) : '';
  };
  const summary = driftSummary(
    reading,
    dates[today] ?? '',
    worst && factsOf(history, reading, worst.feature, weeks[worst.week] ?? { first: 0, last: 0 }, worst.cell),
    driftAlarms(history, reading, today).flat().length,
  );
  // A feature with quantile bins, which are the most.
  const binned = monitors.bins.reduce((most, { counts }, i) => (counts.length > (monitors.bins[most]?.counts.length ?? 0) ? i : most), 0);
  const limit = alarmLimit(reading, scenario.monitors);
  const explains = READING_WORDS[reading].explains({ limit, features: LOGGED_FEATURES.length, shoppers: history.shoppers[today] ?? NaN, chance: reading === 'psi' ? psiChance(history, binned, today) : NaN });

  return (
    <figure className="chart drift" aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <div className="chart-head">
        <h3 id={`${id}title`}>{WATCHING.drift}</h3>
        <WordChoice name={WATCHING.reading} value={reading} options={OFFERED} onChoose={setReading} />
      </div>
      <p className="chart-explains">
        <Said>{explains}</Said>
      </p>
      <DriftLine weeks={weeks} feature={feature} line={line} />
      <div className="drift-plot" ref={plot} style={layout ? { height: layout.height } : undefined}>
        {size && layout && (
          <>
            <DriftPicture layout={layout} cells={cells} weeks={weeks} dates={dates} lastTold={lastTold} em={size.em} feature={feature} />
            <DriftGrid layout={layout} reading={reading} cells={cells} weeks={weeks} dates={dates} feature={feature} onFeature={setFeature} line={line} />
          </>
        )}
      </div>
      <Legend reading={reading} limits={levelLimits(reading, scenario.monitors)} alarms={!Number.isNaN(limit)} hollow={cells.some((row) => row.some((cell) => cell?.withinChance))} />
      <figcaption id={`${id}summary`}>
        <span>{`${summary} `}</span>
        <span className="chart-hint">
          <Said>{WATCHING.harmless}</Said>
        </span>
      </figcaption>
      <Numbers
        caption={READING_WORDS[reading].name}
        dates={dates}
        first={servingStart}
        last={lastTold}
        fileName={`drift-${reading}`}
        columns={LOGGED_FEATURES.map((name, column) => ({ key: name, title: featureName(name), values: columnOf(history, reading, column), text: READING_WORDS[reading].value }))}
      />
    </figure>
  );
}

/** Kept by history: the table asks for them on every day. */
const remembered = new WeakMap<Float64Array, Float64Array[]>();

function columnOf({ monitors }: History, reading: ReadingName, feature: number): Float64Array {
  const all = monitors.readings[reading];
  const width = LOGGED_FEATURES.length;
  let columns = remembered.get(all);
  if (!columns) remembered.set(all, (columns = LOGGED_FEATURES.map((_, column) => Float64Array.from({ length: all.length / width }, (__, day) => all[day * width + column] ?? NaN))));
  return columns[feature] ?? new Float64Array();
}

function furthest(cells: readonly (readonly (DriftCell | null)[])[]): { readonly feature: number; readonly week: number; readonly cell: DriftCell } | null {
  let found: { feature: number; week: number; cell: DriftCell } | null = null;
  cells.forEach((row, feature) => row.forEach((cell, week) => {
    if (cell && (!found || cell.badness > found.cell.badness)) found = { feature, week, cell };
  }));
  return found;
}

function factsOf(history: History, reading: ReadingName, row: number, week: Week, { day, value, alarm, withinChance }: DriftCell) {
  return {
    reading,
    feature: LOGGED_FEATURES[row] ?? '',
    weekIso: history.dates[week.first] ?? '',
    iso: history.dates[day] ?? '',
    value,
    alarm,
    withinChance,
    chance: reading === 'psi' ? psiChance(history, row, day) : NaN,
  };
}

interface DriftLineProps {
  readonly weeks: readonly Week[];
  readonly feature: number | null;
  readonly line: (row: number, column: number) => string;
}

/** The cell that is read off, in words; its room is kept while none is. */
function DriftLine({ weeks, feature, line }: DriftLineProps) {
  const hovered = useWilt((state) => state.hovered);
  const column = hovered === null ? -1 : weeks.findIndex(({ first, last }) => hovered >= first && hovered <= last);
  const text = feature === null || column < 0 ? '' : line(feature, column);
  return (
    <p className="drift-line" aria-hidden="true">
      {text === '' ? (
        <span className="chart-hint">{`${WATCHING.driftCell} ${WATCHING.driftHint}`}</span>
      ) : (
        <span>{text}</span>
      )}
    </p>
  );
}

interface LegendProps {
  readonly reading: ReadingName;
  readonly limits: readonly number[];
  readonly alarms: boolean;
  /** Whether any cell is hollow. */
  readonly hollow: boolean;
}

function Legend({ reading, limits, alarms, hollow }: LegendProps) {
  return (
    <p className="drift-legend" aria-hidden="true">
      {[null, ...limits].map((limit, level) => (
        // eslint-disable-next-line react/no-array-index-key -- a level is its place
        <span key={level}>
          <i className={`drift-swatch drift-${level}`} />
          <span>{` ${limit === null ? WATCHING.below : READING_WORDS[reading].shade(limit)}`}</span>
        </span>
      ))}
      {alarms && (
        <span>
          <i className="drift-swatch drift-ring-swatch" />
          <span>{` ${WATCHING.driftMark}`}</span>
        </span>
      )}
      {hollow && (
        <span>
          <i className="drift-swatch drift-hollow-swatch" />
          <span>{` ${WATCHING.driftHollow}`}</span>
        </span>
      )}
    </p>
  );
}
