/**
 * Which version served when. Versions that come thick and fast are one calm band with a tick a week; what served for
 * longer is a block with its number; a rollback is an arrow back to where the version came from.
 */
import type { ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import type { Measure } from '../kit/text-width.ts';
import type { Stretch } from './known.ts';
import type { TrackScale } from './scale.ts';

interface VersionMarksProps {
  readonly history: History;
  readonly of: ContenderName;
  readonly served: readonly Stretch[];
  readonly scale: TrackScale;
  readonly row: number;
  readonly measure: Measure;
}

/** Half a band's height in ems. */
const HALF = 0.48;
/** A block with less than this many ems is part of the band. */
const BLOCK = 1.5;

export function VersionMarks({ history, of, served, scale, row, measure }: VersionMarksProps) {
  const { em, x, day, y } = scale;
  const [begin, end] = [served[0]?.from ?? 0, (served.at(-1)?.to ?? 0) + 1];
  const middle = y(row);
  const top = middle - em * HALF;
  const height = 2 * HALF * em;
  // What lasted a week longer than usual stands out of a band of daily versions.
  const usual = of === 'dynamic' ? history.scenario.dynamic.publish : 0;
  const isBlock = ({ from, to }: Stretch) => (to - from + 1) * day >= BLOCK * em || to - from + 1 >= 2 * usual + 2;
  const versions = history.contenders[of]?.versions ?? [];
  return (
    <g className={`track-versions is-${of}`}>
      <rect className="track-band" x={x(begin)} y={top} width={x(end) - x(begin)} height={height} />
      {served.filter((stretch) => !isBlock(stretch) && (stretch.from - begin) % 7 === 0).map(({ from }) => (
        <line key={from} className="track-week" x1={x(from)} x2={x(from)} y1={top} y2={top + height} />
      ))}
      {served.filter(isBlock).map(({ number, from, to }) => {
        const width = x(to + 1) - x(from);
        const label = String(number);
        return (
          <g key={from}>
            <rect className="track-block" x={x(from)} y={top} width={width} height={height} />
            {measure(label) + em * 0.4 < width && (
              <text className="track-number" x={x(from) + width / 2} y={middle + em * 0.3}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      {served.map((stretch, i) => {
        const before = served[i - 1];
        if (before === undefined || stretch.number > before.number) return null;
        const came = versions[stretch.number - 1]?.day ?? stretch.from;
        const at = x(stretch.from);
        const to = Math.min(x(came), at - em * 0.8);
        const arrow = top - em * 0.26;
        return <path key={stretch.from} className="track-back" d={`M${at} ${top + height}V${arrow}H${to}m${em * 0.34} ${-em * 0.22}l${-em * 0.34} ${em * 0.22}l${em * 0.34} ${em * 0.22}`} />;
      })}
    </g>
  );
}
