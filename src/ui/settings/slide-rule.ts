/** Where a number lies on its slider, and back: evenly, or evenly in its logarithm. */
import type { NumberDomain } from '../../scenario/field.ts';

/** Positions run from 0 to this. */
export const POSITIONS = 1000;

export function positionOf({ min, max, scale }: NumberDomain, value: number): number {
  const share = scale === 'logarithmic' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.min(POSITIONS, Math.max(0, share * POSITIONS));
}

/** The nearest value on the domain's steps. */
export function valueAtPosition(domain: NumberDomain, position: number): number {
  const { min, max, scale } = domain;
  const share = position / POSITIONS;
  return onStep(domain, scale === 'logarithmic' ? min * (max / min) ** share : min + share * (max - min));
}

/** The nearest step counted from zero, without the noise of binary fractions, kept in range. */
export function onStep({ min, max, step }: NumberDomain, value: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const nearest = Number((Math.round(value / step) * step).toFixed(decimals));
  return Math.min(max, Math.max(min, nearest));
}

/** One arrow key further: a step, but on a logarithmic slider at least a fiftieth of its length. */
export function nudged(domain: NumberDomain, value: number, direction: 1 | -1, far: boolean): number {
  const positions = (far ? 10 : domain.scale === 'logarithmic' ? 2 : 1) * (POSITIONS / 100);
  const byStep = onStep(domain, value + direction * domain.step * (far ? 10 : 1));
  if (domain.scale === 'linear') return byStep;
  const byPosition = valueAtPosition(domain, positionOf(domain, value) + direction * positions);
  return direction === 1 ? Math.min(domain.max, Math.max(byStep, byPosition)) : Math.max(domain.min, Math.min(byStep, byPosition));
}
