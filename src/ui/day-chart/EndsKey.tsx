/** The names that stand at the curves' ends elsewhere, with today's values, in one line: where the picture has the whole width. */
import type { End } from './columns.ts';
import { Marker } from '../theme/Marker.tsx';

/** With more of them the line has room for names alone. */
const FEW = 3;

export function EndsKey({ ends, unit }: { readonly ends: readonly End[]; readonly unit: string }) {
  const hasValues = ends.length <= FEW;
  return (
    <span className="chart-key">
      {ends.map(({ of, name, value }) => (
        <span key={of} className={`chart-word chart-key-word is-${of}`}>
          <svg viewBox="0 0 28 12">
            <path className="chart-key-line" d="M0 6h28" />
            <Marker of={of} x={14} y={6} r={4.2} />
          </svg>
          <span>{name}</span>
          {hasValues && value !== '' && <span className="chart-value">{value}</span>}
        </span>
      ))}
      {hasValues && unit !== '' && <span className="chart-unit">{unit}</span>}
    </span>
  );
}
