/** The gap between a drawn curve and the true one, shaded in its colour; the two models' lines of shading lean to different sides. */
import { useId } from 'react';
import type { Side } from '../chapter.ts';
import { gapPath, type Spot } from './paths.ts';

interface GapProps {
  readonly of: Side;
  readonly drawn: readonly Spot[];
  readonly was: readonly Spot[];
  readonly em: number;
}

const LEAN = { static: 45, dynamic: -45 } as const satisfies Readonly<Record<Side, number>>;

export function Gap({ of, drawn, was, em }: GapProps) {
  const hatch = useId();
  const wide = em * 0.5;
  return (
    <g className={`drawing-gap is-${of}`}>
      <pattern id={hatch} width={wide} height={wide} patternUnits="userSpaceOnUse" patternTransform={`rotate(${LEAN[of]})`}>
        <line x1={0} x2={0} y1={0} y2={wide} />
      </pattern>
      <path d={gapPath(drawn, was)} fill={`url(#${hatch})`} />
    </g>
  );
}
