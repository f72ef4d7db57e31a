/** The season ribbon: the year at a glance, its events and training window, and the handle that moves today. */
import { useMemo, useRef, type PointerEvent } from 'react';
import type { History } from '../../simulation/history.ts';
import { eventName } from '../../text/events.ts';
import { dayInShort, eventLine, RIBBON } from '../../text/ribbon.ts';
import { todaysSentence, todaysWords } from '../../text/today.ts';
import { useSize } from '../kit/use-size.ts';
import { actions, useIsLockedView, useWilt } from '../wilt.ts';
import type { Move } from '../kit/keys.ts';
import type { Measure } from '../kit/text-width.ts';
import { Band } from './Band.tsx';
import { monthLabels } from './months.ts';
import { Names } from './Names.tsx';
import { RibbonMarks } from './RibbonMarks.tsx';
import { dayScale } from '../kit/day-scale.ts';
import { Slider } from './Slider.tsx';
import { trainingWindow } from './training-window.ts';
import { useDrag } from './use-drag.ts';
import { WindowBracket } from './WindowBracket.tsx';
import './ribbon.css';

export function Ribbon() {
  const history = useWilt((state) => state.history);
  return (
    <section className="ribbon" aria-label={RIBBON.name}>
      {history && <RibbonField history={history} />}
    </section>
  );
}

/** Before it is on the page. */
const UNSEEN = { width: 0, measure: () => 0 };

function RibbonField({ history }: { readonly history: History }) {
  const scenario = useWilt((state) => state.scenario);
  const today = useWilt((state) => state.today);
  const hovered = useWilt((state) => state.hovered);
  const reveal = useWilt((state) => state.view.reveal);
  const field = useRef<HTMLDivElement>(null);
  const band = useRef<HTMLDivElement>(null);
  const { width, measure } = useSize(field) ?? UNSEEN;
  const height = useSize(band)?.height ?? 0;
  const handle = useRef<HTMLDivElement>(null);

  const days = history.dates.length;
  const scale = useMemo(() => dayScale(0, days - 1, 0, width), [days, width]);
  const window = useMemo(() => trainingWindow(scenario), [scenario]);
  const months = useMemo(() => monthLabels(history.dates, scale, measure), [history.dates, scale, measure]);
  const hiddenFrom = reveal ? days : today + 1;

  const scrub = useDrag({
    field,
    grip: null,
    onStart: () => handle.current?.focus({ preventScroll: true }),
    onMove: (px) => actions.goTo(scale.dayAt(px)),
  });
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const named = (event.target as HTMLElement).dataset['day'];
    if (named === undefined) scrub.onPointerDown(event);
    else actions.goTo(Number(named));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    scrub.onPointerMove(event);
    const box = event.currentTarget.getBoundingClientRect();
    if (event.pointerType === 'mouse') actions.hover(scale.dayAt(event.clientX - box.left));
  };

  return (
    <div className="ribbon-field" ref={field} {...scrub} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerLeave={() => actions.hover(null)}>
      <p className="unseen" id="ribbon-help">
        {RIBBON.help}
      </p>
      <p className="unseen" id="ribbon-window-help">
        {RIBBON.windowHelp}
      </p>
      <ul className="unseen">
        {history.events.map((event) => (
          <li key={`${event.id}-${eventName(event)}-${event.day}`}>{eventLine(event, history.dates[event.day] ?? '')}</li>
        ))}
      </ul>
      <div className="ribbon-names" aria-hidden="true">
        {width > 0 && <Names history={history} scale={scale} window={window} today={today} measure={measure} />}
      </div>
      <div className="ribbon-band" ref={band}>
        {width > 0 && <Band history={history} scale={scale} height={height} hiddenFrom={hiddenFrom} beyondFrom={today + 1} />}
      </div>
      {history.events.map((event) => (
        <i key={`${event.id}-${eventName(event)}-${event.day}`} className="ribbon-tick" style={{ left: scale.middle(event.day) }} />
      ))}
      {width > 0 && <RibbonMarks history={history} scale={scale} hiddenFrom={hiddenFrom} />}
      <div className="ribbon-months" aria-hidden="true">
        {months.map(({ day, text }) => (
          <span key={day} style={{ left: scale.left(day) }}>
            {text}
          </span>
        ))}
        {hovered !== null && hovered < days && <HoveredDay history={history} day={hovered} isHidden={hovered >= hiddenFrom} px={scale.middle(hovered)} width={width} measure={measure} />}
      </div>
      {hovered !== null && hovered < days && <i className="ribbon-hovered" style={{ left: scale.middle(hovered) }} />}
      <i className="ribbon-now" style={{ left: scale.middle(today) }} />
      <WindowBracket field={field} start={history.dates[0] ?? scenario.world.start} scale={scale} window={window} />
      <TodayHandle history={history} today={today} px={scale.middle(today)} field={field} handle={handle} dayAt={scale.dayAt} />
    </div>
  );
}

/** A page is a month of the calendar, not thirty days. */
const CALENDAR_STRIDES = { step: 'day', leap: 'week', page: 'month' } as const;

interface TodayHandleProps {
  readonly history: History;
  readonly today: number;
  readonly px: number;
  readonly field: React.RefObject<HTMLElement | null>;
  readonly handle: React.RefObject<HTMLDivElement | null>;
  readonly dayAt: (px: number) => number;
}

function TodayHandle({ history, today, px, field, handle, dayAt }: TodayHandleProps) {
  const last = history.dates.length - 1;
  const isFast = useIsLockedView('at');
  const drag = useDrag({
    field,
    grip: () => px,
    onMove: (to) => {
      actions.goTo(dayAt(to));
      actions.hover(dayAt(to));
    },
  });
  const onKey = ({ stride, direction }: Move) => {
    if (stride === 'end') actions.goTo(direction === 1 ? last : 0);
    else actions.step(CALENDAR_STRIDES[stride], direction);
  };
  return (
    <Slider
      className="ribbon-today"
      label={RIBBON.today}
      describedBy="ribbon-help"
      least={0}
      most={last}
      day={today}
      text={todaysSentence(todaysWords(history, today))}
      style={{ left: px }}
      handle={handle}
      onKey={onKey}
      isFast={isFast}
      {...drag}
    />
  );
}

interface HoveredDayProps {
  readonly history: History;
  readonly day: number;
  readonly isHidden: boolean;
  readonly px: number;
  readonly width: number;
  readonly measure: Measure;
}

function HoveredDay({ history, day, isHidden, px, width, measure }: HoveredDayProps) {
  const text = dayInShort(history.dates[day] ?? '', history.events.filter((event) => event.day === day), isHidden ? null : (history.purchases[day] ?? 0));
  const wide = measure(text, { bold: true }) + 12;
  return (
    <b className="ribbon-hovered-day" style={{ left: Math.min(Math.max(px - wide / 2, 0), width - wide), width: wide }}>
      {text}
    </b>
  );
}
