/** What was done to the dynamic model, on the charts' days: versions, batches, alarms, incidents, what was done by hand. */
import { useMemo, useRef, useState } from 'react';
import type { History } from '../../simulation/history.ts';
import { foldedWords, MARK_WORDS, OPERATIONS } from '../../text/operations.ts';
import { useSize } from '../kit/use-size.ts';
import { useLater } from '../kit/use-later.ts';
import { useSpan } from '../kit/use-span.ts';
import { BatchKey } from './BatchMarks.tsx';
import { Happenings } from './Happenings.tsx';
import { QuickDeeds } from './HandButtons.tsx';
import { batchesIn, batchState, isLetByChance } from './known.ts';
import { OpenedPanel } from './OpenedPanel.tsx';
import { keyOf, toldOf, trackRows, type Opened, type TrackRow } from './rows.ts';
import { trackHeight } from './scale.ts';
import { Track, type StopMarks } from './Track.tsx';
import { TrackReading } from './TrackReading.tsx';
import { Said } from '../kit/Said.tsx';
import './operations.css';

export function OperationsTrack() {
  const { history, today } = useLater();
  return history ? <OperationsSection history={history} today={today} /> : <section className="operations" />;
}

function OperationsSection({ history, today }: { readonly history: History; readonly today: number }) {
  const plot = useRef<HTMLDivElement>(null);
  const marks = useRef<StopMarks>(new Map());
  const quickDeeds = useRef<HTMLElement>(null);
  const size = useSize(plot);
  const span = useSpan(history, today);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { lastTold, first, last } = span;
  const serves = lastTold >= history.servingStart;

  const all = useMemo(() => trackRows(history, lastTold), [history, lastTold]);
  // The list is in words: as of today, whatever is drawn beyond it.
  const told = useMemo(() => (today < lastTold ? trackRows(history, today) : all), [history, today, lastTold, all]);
  const rows = useMemo(
    () => all.map((row) => ({ ...row, stops: row.stops.filter(({ from, to }) => to >= first && from <= last) })).filter(({ stops }) => stops.length > 0),
    [all, first, last],
  );
  const isFolded = (name: string) => all.every((row) => row.name !== name);
  const folded = foldedWords(history.scenario, { batches: isFolded('batches'), alarms: isFolded('alarms'), incidents: isFolded('incidents'), deeds: isFolded('deeds') });
  // After a change or a step back it may not be there any more.
  const stop = opened && all.flatMap(({ stops }) => stops).find(({ opens }) => keyOf(opens) === keyOf(opened));
  const close = () => {
    const back = (opened && marks.current.get(keyOf(opened))) ?? [...marks.current.values()][0];
    setOpened(null);
    back?.focus({ preventScroll: true });
  };

  return (
    <section className="operations" aria-labelledby="operations-title">
      <h2 id="operations-title">{OPERATIONS.title}</h2>
      <div className="track-line">
        <p className="chart-explains">
          <Said>{serves ? OPERATIONS.explains : OPERATIONS.nothing}</Said>
        </p>
        <TrackReading history={history} first={Math.max(first, history.servingStart)} last={Math.min(lastTold, last)} />
      </div>
      <div className="track-plot" ref={plot} style={{ height: serves ? `${trackHeight(rows.length)}em` : 0 }}>
        {size && serves && <Track history={history} span={span} size={size} today={today} rows={rows} opened={opened} marks={marks} onOpen={(next) => setOpened(opened && keyOf(next) === keyOf(opened) ? null : next)} />}
      </div>
      {stop && <OpenedPanel key={keyOf(stop.opens)} history={history} opened={stop.opens} today={today} lastTold={toldOf(stop, today, lastTold)} day={stop.from} onClose={close} near={quickDeeds} />}
      {serves && (
        <>
          <p className="operations-folded">
            <MarkKey history={history} rows={rows} lastTold={lastTold} />
            <span>{folded}</span>
          </p>
          <QuickDeeds history={history} today={today} summary={quickDeeds} />
          <Happenings history={history} rows={told} lastTold={Math.min(today, lastTold)} onOpen={setOpened} />
        </>
      )}
    </section>
  );
}

/** What the shapes mean that are there. */
function MarkKey({ history, rows, lastTold }: { readonly history: History; readonly rows: readonly TrackRow[]; readonly lastTold: number }) {
  const shows = (name: string) => rows.some((row) => row.name === name);
  const batches = shows('batches') ? batchesIn(history).filter(({ arrived }) => arrived <= lastTold) : [];
  const states = new Set(batches.map((record) => batchState(record, lastTold)));
  const hollow = batches.some(isLetByChance) || history.monitors.withinChance.some(({ day }) => day <= lastTold);
  return (
    <>
      {(['held', 'released', 'rejected'] as const)
        .filter((state) => states.has(state))
        .map((state) => (
          <span key={state} className="track-key-word">
            <BatchKey state={state} />
            <span>{` ${MARK_WORDS[state]}`}</span>
          </span>
        ))}
      {shows('alarms') && (
        <>
          <Said>{MARK_WORDS.alarms}</Said>
          <span> </span>
        </>
      )}
      {hollow && <span>{`${MARK_WORDS.withinChance} `}</span>}
    </>
  );
}
