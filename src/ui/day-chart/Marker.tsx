/** The mark of a contender: told apart by shape as well as colour. */
import type { ScoredName } from '../../simulation/history.ts';

interface MarkerProps {
  readonly of: ScoredName;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A disc for static, a diamond for dynamic, a square for scheduled, a ring for the best possible. */
export function Marker({ of, x, y, r }: MarkerProps) {
  const className = `chart-marker chart-${of}`;
  if (of === 'dynamic') return <path className={className} d={`M${x} ${y - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}z`} />;
  if (of === 'scheduled') return <rect className={className} x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} />;
  return <circle className={className} cx={x} cy={y} r={of === 'best' ? r * 0.8 : r} />;
}
