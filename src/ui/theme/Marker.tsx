/** The mark of a contender: told apart by shape as well as colour (theme/contenders.css). */
import type { ReactElement } from 'react';
import type { ScoredName } from '../../simulation/history.ts';

interface Place {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const disc = (share: number) => ({ className, x, y, r }: Place) => <circle className={className} cx={x} cy={y} r={r * share} />;

const SHAPES: Readonly<Record<ScoredName, (place: Place) => ReactElement>> = {
  static: disc(1),
  // A diamond.
  dynamic: ({ className, x, y, r }) => <path className={className} d={`M${x} ${y - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}z`} />,
  // A square.
  scheduled: ({ className, x, y, r }) => <rect className={className} x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} />,
  // A triangle.
  recalibrated: ({ className, x, y, r }) => <path className={className} d={`M${x} ${y - r * 1.2}l${r * 1.2} ${r * 2.1}h${-r * 2.4}z`} />,
  // An upright cross.
  mixture: ({ className, x, y, r }) => <path className={className} d={`M${x - r * 0.4} ${y - r * 1.2}h${r * 0.8}v${r * 0.8}h${r * 0.8}v${r * 0.8}h${-r * 0.8}v${r * 0.8}h${-r * 0.8}v${-r * 0.8}h${-r * 0.8}v${-r * 0.8}h${r * 0.8}z`} />,
  best: disc(0.8),
  // A cross.
  attainable: ({ className, x, y, r }) => <path className={className} d={`M${x - r * 0.8} ${y - r * 0.8}l${r * 1.6} ${r * 1.6}m0 ${r * -1.6}l${r * -1.6} ${r * 1.6}`} />,
};

export function Marker({ of, x, y, r }: Omit<Place, 'className'> & { readonly of: ScoredName }) {
  const Shape = SHAPES[of];
  return <Shape className={`chart-marker is-${of}`} x={x} y={y} r={r} />;
}
