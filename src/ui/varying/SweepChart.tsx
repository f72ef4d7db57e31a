/** Every contender against the setting: a line of medians with its band over the years, a column to press for every value. */
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { valueAt, type Changes, type Scenario } from '../../scenario/scenario.ts';
import type { Stretch } from '../../scenario/stretches.ts';
import type { VariedValue } from '../../scenario/vary.ts';
import type { Sweep, SweepPoint } from '../../simulation/sweep.ts';
import type { SweepMeasure } from '../../simulation/sweepFacts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { axisText, chartTitle, columnName, measured, openedText, shortValue, variedValue, VARYING } from '../../text/varying.ts';
import { SHELL } from '../../text/shell.ts';
import { moved, moveOf } from '../kit/keys.ts';
import { useSize } from '../kit/use-size.ts';
import { groupTitle } from '../settings/groups.ts';
import { actions, useWilt, wiltNow } from '../wilt.ts';
import { drawnOf, labelsThatFit, placesOf } from './layout.ts';
import { marginsOf, SweepPicture } from './SweepPicture.tsx';
import { SweepNumbers } from './SweepNumbers.tsx';

/** What pressing a value did, and the way back from it, until something else is done. */
function Opened({ opened, text }: { readonly opened: Scenario | null; readonly text: string }) {
  const isOpen = useWilt(({ scenario, canUndo }) => scenario === opened && canUndo);
  return isOpen ? (
    <p className="sweep-opened">
      <span>{`${text} `}</span>
      <button type="button" className="word" onClick={undo}>
        {SHELL.undo}
      </button>
    </p>
  ) : null;
}

/** The button goes with what it undid: the focus goes to the value that is set again. */
function undo({ currentTarget }: MouseEvent<HTMLElement>): void {
  const figure = currentTarget.closest('figure');
  flushSync(actions.undo);
  const value = figure?.querySelector<HTMLElement>('.sweep-column[aria-current]') ?? figure?.querySelector<HTMLElement>('.sweep-column[tabindex="0"]');
  value?.focus();
}

interface SweepChartProps {
  readonly sweep: Sweep;
  /** What had to be set so that the setting counts: opened with a value. */
  readonly needed: Changes;
  readonly points: readonly SweepPoint[];
  readonly measure: SweepMeasure;
  readonly stretch: Stretch;
  readonly summary: string;
}

export function SweepChart({ sweep, needed, points, measure, stretch, summary }: SweepChartProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [read, setRead] = useState<number | null>(null);
  const { path, values } = sweep;
  const drawn = drawnOf(sweep, points, stretch, measure);
  const today = useWilt((state) => valueAt(state.scenario, path));
  const [opened, setOpened] = useState<Scenario | null>(null);
  const open = (value: VariedValue) => {
    const before = wiltNow().scenario;
    actions.changeTogether(withChange(needed, path, value));
    const after = wiltNow().scenario;
    setOpened(after === before ? null : after);
  };
  const spoken = (i: number): string =>
    drawn.map(({ of, spreads }) => {
      const spread = spreads[i];
      return spread ? `${CONTENDER_WORDS[of]} ${measured(measure, spread.median)}` : '';
    }).filter(Boolean).join(', ');
  return (
    <figure className="chart chart-sweep" aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <div className="chart-head">
        <h3 id={`${id}title`}>{chartTitle(path, measure, groupTitle(path))}</h3>
        <p className={drawn.length > 2 ? 'chart-reading is-long' : 'chart-reading'} aria-hidden="true">
          {read === null ? null : (
            <>
              <span className="chart-reading-date">{variedValue(path, values[read]!)}</span>
              {drawn.map(({ of, spreads }) => {
                const spread = spreads[read];
                return spread ? (
                  <span key={of} className={`chart-word is-${of}`}>
                    {` ${CONTENDER_WORDS[of]} ${measured(measure, spread.median)}`}
                  </span>
                ) : null;
              })}
            </>
          )}
        </p>
      </div>
      <p className="chart-explains">{VARYING.explains}</p>
      <p className="sweep-axis quiet" aria-hidden="true">{axisText(measure, stretch)}</p>
      <div className="chart-plot sweep-plot" ref={frame}>
        {size && (
          <>
            <SweepPicture path={path} values={values} today={today} drawn={drawn} measure={measure} size={size} read={read} />
            <Columns sweep={sweep} today={today} size={size} spoken={spoken} onRead={setRead} onOpen={open} />
          </>
        )}
      </div>
      <Opened opened={opened} text={openedText(path, today)} />
      <figcaption id={`${id}summary`}>{summary === '' ? VARYING.notRun : summary}</figcaption>
      <SweepNumbers sweep={sweep} points={points} measure={measure} stretch={stretch} today={today} onOpen={open} />
    </figure>
  );
}

function withChange(needed: Changes, path: Sweep['path'], value: VariedValue): Changes {
  return { ...needed, [path]: value };
}

interface ColumnsProps {
  readonly sweep: Sweep;
  readonly today: VariedValue;
  readonly size: NonNullable<ReturnType<typeof useSize>>;
  /** A value's figures in words. */
  readonly spoken: (place: number) => string;
  readonly onRead: (place: number | null) => void;
  readonly onOpen: (value: VariedValue) => void;
}

/** A button a value, from the top of the paper to its label below. One of them takes the focus; arrow keys go along. */
function Columns({ sweep: { path, values }, today, size, spoken, onRead, onOpen }: ColumnsProps) {
  const group = useRef<HTMLDivElement>(null);
  const current = values.indexOf(today);
  const [chosen, setChosen] = useState<number | null>(null);
  const focusable = Math.min(chosen ?? Math.max(0, current), values.length - 1);
  const { left, right } = marginsOf(size);
  const room = size.width - left - right;
  const place = placesOf(path, values, today);
  const middles = values.map((value) => place(value) * room);
  const order = middles.map((_, i) => i).toSorted((a, b) => middles[a]! - middles[b]!);
  const edge = (rank: number): number => (rank <= 0 ? 0 : rank >= order.length ? room : (middles[order[rank - 1]!]! + middles[order[rank]!]!) / 2);
  const names = values.map((value) => shortValue(path, value));
  const important = [...(current < 0 ? [] : [current]), order[0]!, order.at(-1)!, ...order];
  const fits = labelsThatFit(middles, names.map((name) => size.measure(name, { bold: true })), [...new Set(important)], size.em * 0.5);
  const press = (event: KeyboardEvent) => {
    const move = moveOf(event);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    const rank = moved(move, order.indexOf(focusable), 0, order.length - 1, { step: 1, leap: 1, page: 1 });
    const next = order[rank]!;
    setChosen(next);
    group.current?.querySelectorAll('button')[rank]?.focus();
  };
  return (
    <div ref={group} className="sweep-columns" role="group" aria-label={VARYING.columns} style={{ left, width: room }}>
      {order.map((i, rank) => {
        const value = values[i]!;
        const isToday = value === today;
        return (
          <button
            key={String(value)}
            type="button"
            className={isToday ? 'sweep-column is-today' : 'sweep-column'}
            style={{ left: edge(rank), width: edge(rank + 1) - edge(rank) }}
            tabIndex={i === focusable ? 0 : -1}
            aria-label={columnName(variedValue(path, value), spoken(i), isToday)}
            aria-current={isToday ? 'true' : undefined}
            onKeyDown={press}
            onFocus={() => {
              setChosen(i);
              onRead(i);
            }}
            onBlur={() => onRead(null)}
            onPointerEnter={() => onRead(i)}
            onPointerLeave={() => onRead(null)}
            onClick={() => onOpen(value)}
          >
            {fits.has(i) && (
              <span className="sweep-value" style={{ left: middles[i]! - edge(rank) }}>
                {names[i]}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
