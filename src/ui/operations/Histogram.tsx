/** A feature's values on a day, as filled bars, against the days before, as outlines. Both as shares of the visits. */
import { useId, useRef } from 'react';
import { inputWords } from '../../text/features.ts';
import { percent, plain } from '../../text/numbers.ts';
import { HISTOGRAM } from '../../text/opened.ts';
import { useSize } from '../kit/use-size.ts';

interface HistogramProps {
  readonly feature: string;
  /** Inner bin edges, `[bins − 1]`. */
  readonly edges: Float64Array;
  /** Counts in each bin, then the missing ones, `[bins + 1]`. */
  readonly counts: Float64Array;
  readonly usual: Float64Array;
  readonly caption: string;
}

/** In ems. */
const HEIGHT = 8;
const ABOVE = 1.2;
const BELOW = 1.6;

const sharesOf = (counts: Float64Array) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => (total === 0 ? 0 : count / total));
};

export function Histogram({ feature, edges, counts, usual, caption }: HistogramProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const id = useId();
  const shares = sharesOf(counts);
  const usualShares = sharesOf(usual);
  // The bin of missing values shows only where any are.
  const bins = (counts.at(-1) ?? 0) + (usual.at(-1) ?? 0) > 0 ? shares.length : shares.length - 1;
  const names = binNames(edges, bins);
  const most = Math.max(...shares, ...usualShares, 1e-9);
  return (
    <figure className="histogram" aria-labelledby={id}>
      <div className="histogram-frame" ref={frame} style={{ height: `${HEIGHT}em` }} aria-hidden="true">
        {size && <Bars {...{ shares, usualShares, bins, names, most, width: size.width, em: size.em, binary: edges.length === 1 }} />}
      </div>
      <figcaption id={id}>{caption}</figcaption>
      <table className="unseen">
        <caption>{inputWords(feature).name}</caption>
        <tbody>
          {names.map((name, bin) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{percent(shares[bin] ?? 0)}</td>
              <td>{percent(usualShares[bin] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface BarsProps {
  readonly shares: readonly number[];
  readonly usualShares: readonly number[];
  readonly bins: number;
  readonly names: readonly string[];
  readonly most: number;
  readonly width: number;
  readonly em: number;
  readonly binary: boolean;
}

function Bars({ shares, usualShares, bins, names, most, width, em, binary }: BarsProps) {
  const floor = (HEIGHT - BELOW) * em;
  const room = floor - ABOVE * em;
  const wide = Math.min(width / bins, 6 * em);
  const height = (share: number) => (share / most) * room;
  // Labels of ranges need room; where there is little, every other one stands.
  const step = binary || wide > 3.2 * em ? 1 : wide > 1.7 * em ? 2 : 4;
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT * em}`} width={width} height={HEIGHT * em} style={{ ['--drawn' as string]: `${em}px` }}>
      {names.map((name, bin) => {
        const x = bin * wide;
        const [now, usual] = [shares[bin] ?? 0, usualShares[bin] ?? 0];
        return (
          <g key={name}>
            <rect className="histogram-day" x={x + wide * 0.2} y={floor - height(now)} width={wide * 0.6} height={height(now)} />
            <rect className="histogram-usual" x={x + wide * 0.06} y={floor - height(usual)} width={wide * 0.88} height={height(usual)} />
            {now >= 0.5 && (
              <text x={x + wide / 2} y={floor - height(now) - em * 0.35} textAnchor="middle">
                {percent(now, 0)}
              </text>
            )}
            {(bin % step === 0 || bin === bins - 1) && (
              <text x={bin === bins - 1 ? Math.min(x + wide, width) : x + wide / 2} y={floor + em * 1.2} textAnchor={bin === bins - 1 ? 'end' : 'middle'}>
                {name}
              </text>
            )}
          </g>
        );
      })}
      <line className="histogram-floor" x1={0} x2={bins * wide} y1={floor} y2={floor} />
    </svg>
  );
}

/** "up to 22", "–26", …, "over 68", "missing"; a yes or no by its words. */
function binNames(edges: Float64Array, bins: number): string[] {
  if (edges.length === 1 && edges[0] === 0) return [HISTOGRAM.no, HISTOGRAM.yes, HISTOGRAM.missing].slice(0, bins);
  const names = [...Array.from(edges, (edge, i) => (i === 0 ? `≤ ${plain(edge)}` : `–${plain(edge)}`)), `> ${plain(edges.at(-1) ?? 0)}`, HISTOGRAM.missing];
  return names.slice(0, bins);
}
