/** What lies under the curves: the days' ground, the events' names above it, and what the future says. */
import { use, useMemo } from 'react';
import type { EventMark, History } from '../../simulation/history.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { eventName, nameRank, shortEventName } from '../../text/events.ts';
import { DayGround, hiddenFrom } from '../kit/DayGround.tsx';
import { dayScale } from '../kit/day-scale.ts';
import { placeLabels } from '../kit/labels.ts';
import { endRoom, isNarrow } from '../kit/margins.ts';
import type { TextStyle } from '../kit/text-width.ts';
import type { Size } from '../kit/use-size.ts';
import { hasEventNames } from './margins.ts';
import { NowContext } from './now.ts';
import { usePaper, type Paper } from './use-paper.ts';

interface GroundProps {
  readonly history: History;
  readonly first: number;
  readonly last: number;
  /** What the future asks while there is little behind it. */
  readonly question: string;
  readonly size: Size;
}

/** With fewer days than this behind it, the future asks instead of only hiding. */
const FRESH_DAYS = 21;
/** The future's words are set in the page's body type (plot.css): at most so much larger than the chart's. */
const UNTOLD: TextStyle = { serif: true, size: 1.07 };
/** Room that they want, in their own width. */
const AIR = 1.1;
/** Where they may stand, as shares of the height, the best first. */
const UNTOLD_HEIGHTS = [0.62, 0.78, 0.4, 0.16];

export function Ground({ history, first, last, question, size }: GroundProps) {
  const { lastTold, today } = use(NowContext);
  const paper = usePaper(first, last);
  if (!paper) return null;
  return (
    <g className="chart-ground">
      <DayGround history={history} scale={paper.days} today={today} lastTold={lastTold} top={paper.top} bottom={paper.bottom} em={size.em}>
        {lastTold < last && <Untold text={lastTold - history.servingStart < FRESH_DAYS ? question : CHART_TEXTS.untold} paper={paper} size={size} />}
      </DayGround>
      {today < lastTold && <Beyond from={hiddenFrom(paper.days, today)} paper={paper} size={size} />}
      {hasEventNames(size) && <EventNames history={history} paper={paper} today={today} size={size} />}
    </g>
  );
}

interface EventNamesProps {
  readonly history: History;
  readonly paper: Paper;
  readonly today: number;
  readonly size: Size;
}

function EventNames({ history, paper, today, size }: EventNamesProps) {
  const { first, last, from, to } = paper.days;
  const { events } = history;
  const shown = useMemo(() => events.filter(({ day, strength }) => strength > 0 && day >= first && day <= last), [events, first, last]);
  // They may stand above the names at the curves' ends.
  const names = useMemo(() => {
    const { em, measure, width } = size;
    const { middle } = dayScale(first, last, from, to);
    const texts = (event: EventMark) => (isNarrow(size) ? [shortEventName(event)] : [eventName(event), shortEventName(event)]);
    return placeLabels(shown.map((event, i) => ({ key: String(i), at: middle(event.day) - from, texts: texts(event), rank: nameRank(event) })), width - from, em, measure);
  }, [shown, first, last, from, to, size]);
  return names.map(({ key, text, x, anchor }) => (
    <text key={key} className={shown[Number(key)]?.day === today ? 'chart-event-name chart-now' : 'chart-event-name'} x={from + x} y={paper.top - size.em * 0.5} textAnchor={anchor}>
      {text}
    </text>
  ));
}

interface BeyondProps {
  /** In px. */
  readonly from: number;
  readonly paper: Paper;
  readonly size: Size;
}

/** What is drawn beyond today says that it is. */
function Beyond({ from, paper: { days, top }, size: { em, measure } }: BeyondProps) {
  if (days.to - from < measure(CHART_TEXTS.beyond, UNTOLD) + em) return null;
  return (
    <text className="chart-untold chart-beyond-name" x={from + em * 0.5} y={top + em * 1.1}>
      {CHART_TEXTS.beyond}
    </text>
  );
}

interface UntoldProps {
  readonly text: string;
  readonly paper: Paper;
  readonly size: Size;
}

/** The future's words: beside the names at the curves' ends if that fits, else clear of them, low where it can be. */
function Untold({ text, paper: { days, top, bottom, y }, size }: UntoldProps) {
  const { lastTold, ends } = use(NowContext);
  const { em } = size;
  const wide = size.measure(text, UNTOLD);
  const room = days.to - hiddenFrom(days, lastTold);
  const beside = room - (lastTold < days.first ? 0 : endRoom(size));
  const isBeside = beside > wide;
  const taken = isBeside ? [] : ends.map(({ at }) => y(at));
  const height = UNTOLD_HEIGHTS.map((share) => top + (bottom - top) * share).find((place) => taken.every((other) => Math.abs(other - place) > em * 1.7));
  if (room <= wide * AIR || height === undefined) return null;
  return (
    <text className="chart-untold" x={days.to - (isBeside ? beside : room) / 2} y={height}>
      {text}
    </text>
  );
}
