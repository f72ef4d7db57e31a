/** What lies under the curves: the seasons along the bottom, events, the future as hatched paper, and today. */
import { use, useId } from 'react';
import { usePlotArea, useYAxisScale } from 'recharts';
import type { EventMark, History } from '../../simulation/history.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { eventName, shortEventName } from '../../text/events.ts';
import { placeLabels } from '../kit/labels.ts';
import { seasonStretches } from '../kit/seasons.ts';
import { endRoom, isNarrow } from '../kit/margins.ts';
import type { TextStyle } from '../kit/text-width.ts';
import type { Size } from '../kit/use-size.ts';
import { NowContext } from './now.ts';

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
/** Where the future's words may stand, as shares of the height, the best first. */
const UNTOLD_HEIGHTS = [0.62, 0.78, 0.4, 0.16];

/** Whose name goes first where not all have room. */
const RANKS: readonly EventMark['id'][] = ['own', 'valentines', 'mothers', 'christmas', 'womens'];
const rank = ({ id }: EventMark) => RANKS.indexOf(id);

export function Ground({ history, first, last, question, size }: GroundProps) {
  const { known, today, ends } = use(NowContext);
  const hatch = useId();
  const area = usePlotArea();
  const y = useYAxisScale();
  if (!area || !y) return null;
  const { em, measure } = size;
  const bottom = area.y + area.height;
  const right = area.x + area.width;
  // The axis ends half a day outside the first and the last day.
  const x = (day: number) => Math.min(Math.max(area.x + ((day - first + 0.5) / (last - first + 1)) * area.width, area.x), right);
  const now = x(Math.max(known, first - 0.5));
  const room = right - now;

  const events = history.events.filter(({ day, strength }) => strength > 0 && day >= first && day <= last);
  const names = placeLabels(
    events.toSorted((a, b) => rank(a) - rank(b)).map((event) => ({ key: `${event.id} ${event.day}`, at: x(event.day) - area.x, texts: isNarrow(size) ? [shortEventName(event)] : [eventName(event), shortEventName(event)], bold: event.day === today })),
    area.width,
    em,
    measure,
  );
  const untold = known - history.servingStart < FRESH_DAYS ? question : CHART_TEXTS.untold;
  // Beside the names at the curves' ends if that fits, else clear of them: low where it can be.
  const beside = room - (known < first ? 0 : endRoom(size));
  const wide = measure(untold, UNTOLD);
  const fits = room > wide * AIR;
  const isBeside = beside > wide;
  // What lies below a logarithmic axis has its name at the lower edge.
  const taken = isBeside ? [] : ends.map(({ at }) => Math.min(y(at) ?? bottom, bottom)).map((height) => (Number.isFinite(height) ? height : bottom));
  const untoldAt = UNTOLD_HEIGHTS.map((share) => area.y + area.height * share).find((height) => taken.every((other) => Math.abs(other - height) > em * 1.7));

  return (
    <g className="chart-ground">
      <pattern id={hatch} width={em * 0.55} height={em * 0.55} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart-hatch" x1={0} x2={0} y1={0} y2={em * 0.55} />
      </pattern>
      {known < last && (
        <>
          <rect x={now} y={area.y} width={room} height={area.height} fill={`url(#${hatch})`} />
          {fits && untoldAt !== undefined && (
            <text className="chart-untold" x={right - (isBeside ? beside : room) / 2} y={untoldAt}>
              {untold}
            </text>
          )}
        </>
      )}
      {seasonStretches(history.dates, first, last).map(({ season, from, to }) => (
        <rect key={from} x={x(from - 0.5)} y={bottom} width={x(to + 0.5) - x(from - 0.5)} height={em * 0.38} fill={`var(--${season})`} />
      ))}
      {events.map(({ id, day }) => (
        <line key={`${id} ${day}`} className="chart-event" x1={x(day)} x2={x(day)} y1={area.y} y2={bottom} />
      ))}
      {names.map(({ key, text, left, width, bold }) => (
        <text key={key} className={bold ? 'chart-event-name chart-now' : 'chart-event-name'} x={area.x + left + width / 2} y={area.y - em * 0.5}>
          {text}
        </text>
      ))}
      {today >= first && today <= last && <line className="chart-today" x1={x(today)} x2={x(today)} y1={area.y} y2={bottom + em * 0.38} />}
    </g>
  );
}
