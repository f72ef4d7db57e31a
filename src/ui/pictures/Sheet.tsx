/**
 * The words of a picture, laid out by the browser for a moment beside the page: title and legend above the room where the
 * chart will lie, its caption below.
 */
import { Marker } from '../theme/Marker.tsx';
import type { LegendEntry } from './legend.ts';

interface SheetProps {
  /** Of the words, and of the chart, in px. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly explains: string;
  readonly legend: readonly LegendEntry[];
  /** What the chart says, where it comes from, and the link that shows it. */
  readonly says: string;
  readonly line: string;
  readonly link: string;
}

const QUIET = { color: 'var(--quiet)', fontSize: 'var(--size-fine)', lineHeight: 1.4 } as const;
const ROW = { display: 'flex', flexWrap: 'wrap', gap: '0.1rem 1.25rem', margin: '0.5rem 0 0' } as const;
const ENTRY = { display: 'inline-flex', alignItems: 'center', gap: '0.45rem' } as const;

export function Sheet({ width, height, title, explains, legend, says, line, link }: SheetProps) {
  return (
    <div style={{ width, fontFamily: 'var(--sans)', fontSize: 'var(--size-note)', color: 'var(--ink)', textAlign: 'start' }}>
      <div className="picture-words" style={{ paddingBottom: '0.6rem' }}>
        <p style={{ margin: 0, fontFamily: 'var(--serif)', fontSize: 'var(--size-heading)', fontWeight: 640, lineHeight: 1.25 }}>{title}</p>
        {explains !== '' && <p style={{ ...QUIET, margin: '0.2rem 0 0' }}>{explains}</p>}
        {legend.length > 0 && (
          <p style={ROW}>
            {legend.map((entry) => (
              <span key={entry.name} style={ENTRY}>
                <Sign entry={entry} />
                <span style={{ fontSize: 'var(--size-note)' }}>{entry.name}</span>
              </span>
            ))}
          </p>
        )}
      </div>
      <div style={{ height }} />
      <div className="picture-words">
        {says !== '' && <p style={{ margin: '0.6rem 0 0', lineHeight: 1.4 }}>{says}</p>}
        <p style={{ ...QUIET, margin: '0.5rem 0 0' }}>{line}</p>
        <p style={{ ...QUIET, margin: 0, overflowWrap: 'anywhere' }}>{link}</p>
      </div>
    </div>
  );
}

/** In its own units; it grows with the type. */
const [WIDE, HIGH, MARK] = [38, 16, 5.5];

/** As in the chart: colour, dash and mark from the same style sheet. */
function Sign({ entry }: { readonly entry: LegendEntry }) {
  return (
    <svg style={{ width: '2.6em', height: '1.1em' }} viewBox={`0 0 ${WIDE} ${HIGH}`}>
      <Shape entry={entry} />
    </svg>
  );
}

function Shape({ entry }: { readonly entry: LegendEntry }) {
  const line = <path className="chart-line" vectorEffect="non-scaling-stroke" d={`M1 ${HIGH / 2}H${WIDE - 1}`} />;
  switch (entry.sign) {
    case 'bars':
      return <path className="chart-sold" d={`M9 ${HIGH}V4h6V${HIGH}zM19 ${HIGH}V1h6V${HIGH}z`} />;
    case 'truth':
      return <rect x={WIDE / 2 - 1.5} y={1} width={3} height={HIGH - 2} style={{ fill: 'var(--ink)' }} />;
    case 'band':
      return <path className={`chart-band is-${entry.of}`} d={`M1 1H${WIDE - 1}V${HIGH - 1}H1z`} />;
    case 'ghost':
      return <g className={`chart-curve is-${entry.of} chart-ghost`}>{line}</g>;
    case 'line':
      return (
        <g className={`chart-curve is-${entry.of}`}>
          {line}
          <Marker of={entry.of} x={WIDE / 2} y={HIGH / 2} r={MARK} />
        </g>
      );
  }
}
