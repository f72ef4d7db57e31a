/**
 * The normal distribution's quantile function, algorithm AS 241 (Wichura 1988), relative error about 1e-16. Ours
 * rather than a library's because it must round alike in every browser (see elementary.ts).
 */
import { log } from './elementary.ts';

type Coefficients = readonly [number, number, number, number, number, number, number, number];

/** The ratio of two polynomials of degree 7, coefficients from the constant up. */
function ratio(a: Coefficients, b: Coefficients, r: number): number {
  return (
    (((((((a[7] * r + a[6]) * r + a[5]) * r + a[4]) * r + a[3]) * r + a[2]) * r + a[1]) * r + a[0]) /
    (((((((b[7] * r + b[6]) * r + b[5]) * r + b[4]) * r + b[3]) * r + b[2]) * r + b[1]) * r + b[0])
  );
}

const CENTRE_ABOVE: Coefficients = [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727];
const CENTRE_BELOW: Coefficients = [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925];
const TAIL_ABOVE: Coefficients = [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4];
const TAIL_BELOW: Coefficients = [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9];
const FAR_ABOVE: Coefficients = [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7];
const FAR_BELOW: Coefficients = [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15];

/** The z with Φ(z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE_ABOVE, CENTRE_BELOW, 0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(TAIL_ABOVE, TAIL_BELOW, r - 1.6) : ratio(FAR_ABOVE, FAR_BELOW, r - 5);
  return q < 0 ? -z : z;
}
