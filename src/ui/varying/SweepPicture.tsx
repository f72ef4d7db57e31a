/** The picture of a sweep: bands over the years, medians, names at the lines' ends, and where the setting stands now. */
import { memo } from 'react';
import { entryOf, type VariedKey, type VariedValue } from '../../scenario/vary.ts';
import type { SweepMeasure } from '../../simulation/sweepFacts.ts';
import { CONTENDER_TIGHT, CONTENDER_WORDS } from '../../text/contenders.ts';
import { measureMark, todayMark } from '../../text/varying.ts';
import { Marker } from '../theme/Marker.tsx';
import { howManyFit, keepApart } from '../day-chart/spacing.ts';
import { isNarrow, sidesOf } from '../kit/margins.ts';
import type { Size } from '../kit/use-size.ts';
import { axisFor, placesOf, type Drawn } from './layout.ts';

/** The room around the paper, in px: marks of the axis, names at the ends, values below. */
export function marginsOf(size: Size): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  return { ...sidesOf(size), top: size.em * 1.6, bottom: size.em * 2 };
}

interface SweepPictureProps {
  readonly path: VariedKey;
  readonly values: readonly VariedValue[];
  readonly today: VariedValue;
  readonly drawn: readonly Drawn[];
  readonly measure: SweepMeasure;
  readonly size: Size;
  /** The place of the value that is read off. */
  readonly read: number | null;
}

export const SweepPicture = memo(function SweepPicture({ path, values, today, drawn, measure, size, read }: SweepPictureProps) {
  const { em, width, height } = size;
  const { left, right, top, bottom } = marginsOf(size);
  const [room, floor] = [width - left - right, height - bottom];
  const isContinuous = entryOf(path).field.domain.kind === 'number' && values.length > 1;
  const axis = axisFor(drawn, measure, Math.max(2, Math.floor((floor - top) / (em * 3.2))));
  const [low, high] = axis.domain;
  const y = (figure: number) => floor - ((figure - low) / (high - low)) * (floor - top);
  const place = placesOf(path, values, today);
  /** Choices stand side by side. */
  const aside = (k: number) => (isContinuous ? 0 : (k - (drawn.length - 1) / 2) * em);
  const x = (value: VariedValue, k: number) => left + place(value) * room + aside(k);
  const order = values.map((_, i) => i).toSorted((a, b) => place(values[a]!) - place(values[b]!));
  const isNow = !entryOfChoice(path) || values.includes(today);
  const now = left + place(today) * room;
  const lines = drawn.map(({ of, spreads }, k) => ({
    of,
    places: order.flatMap((i) => {
      const spread = spreads[i];
      return spread ? [{ i, x: x(values[i]!, k), median: y(spread.median), p10: y(spread.p10), p90: y(spread.p90) }] : [];
    }),
  }));
  return (
    <svg className="sweep-picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} style={{ ['--drawn' as string]: `${em}px` }} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="sweep-line" x1={left} x2={left + room} y1={y(tick)} y2={y(tick)} />
          <text className="sweep-mark" x={left - em * 0.5} y={y(tick) + em * 0.33} textAnchor="end">
            {measureMark(measure, tick)}
          </text>
        </g>
      ))}
      {read !== null && <line className="sweep-read" x1={left + place(values[read]!) * room} x2={left + place(values[read]!) * room} y1={top} y2={floor} />}
      {isNow && (
        <g>
          <line className="chart-today" x1={now} x2={now} y1={top} y2={floor} />
          <text className="sweep-now" x={Math.min(Math.max(now, left + em * 3), left + room - em * 3)} y={top - em * 0.5} textAnchor="middle">
            {todayMark(path, today)}
          </text>
        </g>
      )}
      {lines.map(({ of, places }) =>
        isContinuous ? (
          <path key={of} className={`sweep-band is-${of}`} d={bandPath(places)} />
        ) : (
          <path key={of} className={`sweep-whisker is-${of}`} d={places.map((each) => `M${each.x.toFixed(1)} ${each.p10.toFixed(1)}V${each.p90.toFixed(1)}`).join('')} />
        ),
      )}
      {lines.map(({ of, places }) => (
        <g key={of} className={`chart-curve is-${of}`}>
          {isContinuous && <path className="chart-line" d={places.map((each, i) => `${i === 0 ? 'M' : 'L'}${each.x.toFixed(1)} ${each.median.toFixed(1)}`).join('')} />}
          {places.map((each) => (
            <Marker key={each.i} of={of} x={each.x} y={each.median} r={em * (each.i === read ? 0.42 : 0.3)} />
          ))}
        </g>
      ))}
      <Names lines={lines} left={left + room} top={top} floor={floor} size={size} />
    </svg>
  );
});

function entryOfChoice(path: VariedKey): boolean {
  return entryOf(path).field.domain.kind !== 'number';
}

interface Place {
  readonly x: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

function bandPath(places: readonly Place[]): string {
  if (places.length === 0) return '';
  const at = ({ x }: Place, figure: number) => `${x.toFixed(1)} ${figure.toFixed(1)}`;
  return `M${[...places.map((place) => at(place, place.p90)), ...places.toReversed().map((place) => at(place, place.p10))].join('L')}Z`;
}

interface NamesProps {
  readonly lines: readonly { readonly of: Drawn['of']; readonly places: readonly Place[] }[];
  readonly left: number;
  readonly top: number;
  readonly floor: number;
  readonly size: Size;
}

/** No legend to look up: each line's name at its end. */
function Names({ lines, left, top, floor, size }: NamesProps) {
  const { em } = size;
  const line = em * 1.15;
  const ended = lines.filter(({ places }) => places.length > 0);
  const named = ended.slice(0, size.hasEnds ? howManyFit(line, top, floor) : 0);
  const placed = keepApart(named.map(({ places }) => places.at(-1)!.median), line, top, floor);
  return named.map(({ of }, i) => (
    <text key={of} className={`chart-end is-${of}`} x={left + em * 0.5} y={placed[i]! + em * 0.33}>
      {(isNarrow(size) ? CONTENDER_TIGHT : CONTENDER_WORDS)[of]}
    </text>
  ));
}
