/** The picture: the days before as they were, the empty field, what is drawn into it and, once it is revealed, what was. */
import type { History } from '../../simulation/history.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { DRAWING, shortDate } from '../../text/drawing.ts';
import { eventName, nameRank, shortEventName } from '../../text/events.ts';
import { plain } from '../../text/numbers.ts';
import { Marker } from '../../ui/theme/Marker.tsx';
import { keepApart } from '../../ui/day-chart/spacing.ts';
import { DayGround } from '../../ui/kit/DayGround.tsx';
import { placeLabels } from '../../ui/kit/labels.ts';
import { isNarrow } from '../../ui/kit/margins.ts';
import type { Size } from '../../ui/kit/use-size.ts';
import { SIDES, type Side } from '../chapter.ts';
import type { Field } from './field.ts';
import { Gap } from './Gap.tsx';
import type { Bands, Truth } from './judge.ts';
import { linePath, type Spot } from './paths.ts';
import { isEmpty, type Drawing, type DrawingStage } from './prediction.ts';

interface DrawingPictureProps {
  readonly field: Field;
  readonly size: Size;
  readonly history: History;
  readonly dates: readonly string[];
  /** Of the handles, as days. */
  readonly days: readonly number[];
  readonly drawing: Drawing;
  /** Bouquets off as far as they may be shown, `[days]`. */
  readonly off: Readonly<Record<Side, Float64Array>>;
  readonly lastKnown: number;
  readonly lastTold: number;
  /** Null until it is revealed. */
  readonly judged: { readonly truth: Truth } | null;
  readonly stage: DrawingStage;
  readonly bands: Bands;
  /** The curve that is drawn; null once none is. */
  readonly chosen: Side | null;
  readonly focused: { readonly side: Side; readonly at: number } | null;
}

export function DrawingPicture(props: DrawingPictureProps) {
  const { field, size, history, days, drawing, off, lastKnown, lastTold, judged, stage, bands, chosen, focused } = props;
  const { width, height, em } = size;
  const { left, right, top, bottom, y } = field;
  const x = field.days.middle;
  const r = em * 0.34;
  const drawnSpots = (side: Side): Spot[] => drawing[side].flatMap((value, i) => (value === null ? [] : [{ x: x(days[i]!), y: y(value) }]));
  const trueSpots = (side: Side): Spot[] => {
    const spots: Spot[] = [];
    for (let day = field.days.first; day <= Math.min(lastTold, field.days.last); day++) if (!Number.isNaN(off[side][day] ?? NaN)) spots.push({ x: x(day), y: y(off[side][day]!) });
    return spots;
  };
  const order = chosen === 'static' ? SIDES.toReversed() : SIDES;
  return (
    <svg className="drawing-picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} style={{ ['--drawn' as string]: `${em}px` }} aria-hidden="true">
      {field.ticks.map((tick) => (
        <g key={tick}>
          <line className="drawing-line" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="drawing-mark" x={left - em * 0.45} y={y(tick) + em * 0.33} textAnchor="end">
            {plain(tick)}
          </text>
        </g>
      ))}
      <DayGround history={history} scale={field.days} today={lastTold} lastTold={lastTold} top={top} bottom={bottom} em={em} />
      <Names {...props} />
      {days.map((day) => (
        <line key={day} className="drawing-upright" x1={x(day)} x2={x(day)} y1={top} y2={bottom} />
      ))}
      {lastTold > lastKnown && <line className="chart-rule" x1={field.from} x2={field.from} y1={top} y2={bottom} />}
      {chosen !== null && isEmpty(drawing) && (
        <text className="drawing-empty" x={(field.from + right) / 2} y={top + (bottom - top) * 0.3} textAnchor="middle">
          {DRAWING.empty}
        </text>
      )}
      {stage === 'told' && SIDES.map((side) => <Gap key={side} of={side} drawn={drawnSpots(side)} was={trueSpots(side)} em={em} />)}
      {stage === 'told' &&
        SIDES.map((side, k) => (
          <g key={side} className={`drawing-band is-${side}`}>
            {days.map((day, i) => {
              const [low, middle, high] = [bands[side]?.low[i], bands[side]?.middle[i], bands[side]?.high[i]];
              if (low === undefined || middle === undefined || high === undefined) return null;
              const at = x(day) + (k === 0 ? -1 : 1) * Math.min(em * 0.3, field.days.wide * 0.3);
              return <path key={day} d={`M${at} ${y(low)}V${y(high)}M${at - em * 0.2} ${y(middle)}h${em * 0.4}`} />;
            })}
          </g>
        ))}
      {SIDES.map((side) => (
        <g key={side} className={`chart-curve is-${side}`}>
          <path className="chart-line" d={linePath(trueSpots(side))} />
          {judged === null && !Number.isNaN(off[side][lastKnown] ?? NaN) && <Marker of={side} x={x(lastKnown)} y={y(off[side][lastKnown]!)} r={r * 0.8} />}
          {(judged?.truth[side] ?? []).map((value, i) => (Number.isNaN(value) ? null : <Marker key={days[i]} of={side} x={x(days[i]!)} y={y(value)} r={r} />))}
        </g>
      ))}
      {order.map((side) => {
        const before = Number.isNaN(off[side][lastKnown] ?? NaN) ? [] : [{ x: x(lastKnown), y: y(off[side][lastKnown]!) }];
        const spots = drawnSpots(side);
        return (
          <g key={side} className={`drawing-own is-${side}`}>
            <path className="chart-line" d={linePath(spots.length === 0 ? [] : [...before, ...spots])} />
            {spots.map((spot) => (
              <Marker key={spot.x} of={side} x={spot.x} y={spot.y} r={r} />
            ))}
          </g>
        );
      })}
      {chosen !== null && drawing[chosen].map((value, i) => value === null && <circle key={days[i]} className={`drawing-unset is-${chosen}`} cx={x(days[i]!)} cy={bottom} r={r * 0.8} />)}
      {focused && <circle className="drawing-focus" cx={x(days[focused.at]!)} cy={y(drawing[focused.side][focused.at] ?? 0)} r={r * 2.1} />}
      <EndNames {...props} />
    </svg>
  );
}

/** Dates below the paper, what is said of the days above it. */
function Names({ field, size, history, dates, days, lastKnown }: DrawingPictureProps) {
  const { em, measure, width } = size;
  const { left, top, bottom } = field;
  const { first, last, middle } = field.days;
  const events = history.events.filter(({ day, strength }) => strength > 0 && day >= first && day <= last);
  const known = history.dates[lastKnown] ?? '';
  const below = placeLabels(
    [{ key: known, at: middle(lastKnown), texts: [shortDate(known)], rank: 1 }, ...dates.map((iso, i) => ({ key: iso, at: middle(days[i]!), texts: [shortDate(iso), String(Number(iso.slice(8)))], rank: events.some(({ day }) => day === days[i]) ? 0 : 2 }))],
    width,
    em * 0.4,
    measure,
  );
  const above = placeLabels(
    events.map((event, i) => ({ key: String(i), at: middle(event.day) - left, texts: isNarrow(size) ? [shortEventName(event)] : [eventName(event), shortEventName(event)], rank: nameRank(event) })),
    width - left,
    em,
    measure,
  );
  return (
    <>
      {below.map(({ key, text, x, anchor }) => (
        <text key={key} className="drawing-mark" x={x} y={bottom + em * 1.55} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {above.map(({ key, text, x, anchor }) => (
        <text key={key} className="drawing-mark" x={left + x} y={top - em * 0.5} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </>
  );
}

/** No legend to look up where there is room: each curve's name at its end. */
function EndNames({ field, size, days, drawing, judged }: DrawingPictureProps) {
  if (isNarrow(size) || !size.hasEnds) return null;
  const { em } = size;
  const ended = SIDES.flatMap((side) => {
    const value = judged?.truth[side].at(-1) ?? drawing[side].at(-1) ?? null;
    return value === null || Number.isNaN(value) ? [] : [{ side, y: field.y(value) }];
  });
  const placed = keepApart(ended.map(({ y }) => y), em * 1.15, field.top + em * 0.5, field.bottom - em * 0.5);
  return ended.map(({ side }, i) => (
    <text key={side} className={`drawing-end is-${side}`} x={Math.max(field.right, field.days.middle(days.at(-1) ?? 0)) + em * 0.6} y={(placed[i] ?? 0) + em * 0.33}>
      {CONTENDER_WORDS[side]}
    </text>
  ));
}
