/**
 * Whether probabilities mean what they say: of the shoppers to whom a model gave 20 %, did a fifth buy? Reliability
 * diagram and calibration errors as in Guo, Pleiss, Sun & Weinberger (2017).
 */

/** The shoppers whose predictions lie in (low, high]; the first bin takes 0 as well. */
export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly shoppers: number;
  /** Mean prediction; NaN if there are no shoppers. */
  readonly predicted: number;
  /** Share that bought; NaN if there are no shoppers. */
  readonly bought: number;
}

/**
 * Reliability diagram over bins of equal width.
 * @param predicted served probabilities, `[shoppers]`; NaN is left out
 * @param bought 0 or 1, `[shoppers]`
 * @returns `[bins]`, from low to high
 * @throws RangeError unless `bins` is a whole number from 1
 */
export function reliability(predicted: ArrayLike<number>, bought: ArrayLike<number>, bins = 10): ReliabilityBin[] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`A reliability diagram has one bin or more, not ${bins}.`);
  const edge = (bin: number) => (bin === bins ? 1 : bin * (1 / bins));
  const [shoppers, sums, buyers] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  for (let i = 0; i < predicted.length; i++) {
    const p = predicted[i]!;
    if (Number.isNaN(p)) continue;
    let bin = Math.min(bins - 1, Math.max(0, Math.floor(p * bins)));
    while (bin > 0 && p <= edge(bin)) bin -= 1;
    while (bin < bins - 1 && p > edge(bin + 1)) bin += 1;
    shoppers[bin]! += 1;
    sums[bin]! += p;
    buyers[bin]! += bought[i]!;
  }
  return Array.from(shoppers, (count, bin) => ({
    low: edge(bin),
    high: edge(bin + 1),
    shoppers: count,
    predicted: sums[bin]! / count,
    bought: buyers[bin]! / count,
  }));
}

export interface CalibrationError {
  /** Mean gap between prediction and share that bought, weighted by shoppers (ECE). */
  readonly expected: number;
  /** Largest gap of any bin (MCE). */
  readonly maximum: number;
}

/**
 * Standard error of the share that buys in a bin whose forecasts mean what they say: how far chance alone takes it from
 * them (the consistency bars of Bröcker & Smith 2007, by the binomial's formula). NaN without shoppers.
 */
export function chanceError({ predicted, shoppers }: Pick<ReliabilityBin, 'predicted' | 'shoppers'>): number {
  return Math.sqrt((predicted * (1 - predicted)) / shoppers);
}

/**
 * The floor of the expected calibration error: what chance alone gives a model with these forecasts that all mean what they
 * say, about √(2 / π) standard errors a bin. The truth itself scores no less. NaN if the diagram holds no shopper.
 */
export function calibrationFloor(diagram: readonly ReliabilityBin[]): number {
  const filled = diagram.filter(({ shoppers }) => shoppers > 0);
  const total = filled.reduce((sum, { shoppers }) => sum + shoppers, 0);
  return filled.reduce((sum, bin) => sum + bin.shoppers * Math.sqrt(2 / Math.PI) * chanceError(bin), 0) / total;
}

/** Calibration errors of a reliability diagram; they depend on its number of bins. NaN if it holds no shopper. */
export function calibrationError(diagram: readonly ReliabilityBin[]): CalibrationError {
  const filled = diagram.filter(({ shoppers }) => shoppers > 0);
  const total = filled.reduce((sum, { shoppers }) => sum + shoppers, 0);
  if (total === 0) return { expected: NaN, maximum: NaN };
  const gap = ({ predicted, bought }: ReliabilityBin) => Math.abs(predicted - bought);
  return {
    expected: filled.reduce((sum, bin) => sum + bin.shoppers * gap(bin), 0) / total,
    maximum: filled.reduce((most, bin) => Math.max(most, gap(bin)), 0),
  };
}
