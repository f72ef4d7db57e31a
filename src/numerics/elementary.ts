/**
 * exp, log and cos made only of + − × ÷, which IEEE 754 fixes to the last bit. The engines' own Math.exp, Math.log
 * and Math.cos may differ in the last bit between browsers; a shared link must not.
 * Relative error at most 5e-16 (tests compare with Math on a dense grid).
 */
const LN2_HIGH = 0.693147180369123816490; // ln 2 with its low 32 bits cut off, so that k · LN2_HIGH is exact
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.4426950408889634;
const SQRT_2 = 1.4142135623730951;

const SMALLEST_EXPONENT = -1074;
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1023 - SMALLEST_EXPONENT + 1);
  let up = 1;
  for (let k = 0; k <= 1023; k++, up *= 2) powers[k - SMALLEST_EXPONENT] = up;
  let down = 1;
  for (let k = 0; k >= SMALLEST_EXPONENT; k--, down /= 2) powers[k - SMALLEST_EXPONENT] = down;
  return powers;
}

/** e to the x, by reduction to |r| ≤ ln 2 / 2 and the Taylor polynomial of degree 13. */
export function exp(x: number): number {
  if (!(x > -744.5)) return Number.isNaN(x) ? x : 0;
  if (x > 709.78) return Infinity;
  const k = Math.floor(x * LOG2_E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const series =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 +
      r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r / 6227020800))))))))))));
  return k === 1024 ? series * 2 * POWERS_OF_TWO[1023 - SMALLEST_EXPONENT]! : series * POWERS_OF_TWO[k - SMALLEST_EXPONENT]!;
}

/** Logarithms of the grid points i / 128 for 0.5 ≤ i / 128 ≤ 1.5, each from the series 2·artanh((c − 1)/(c + 1)). */
const GRID_LOGS = Float64Array.from({ length: 193 }, (_, i) => {
  const f = (i - 128) / (i + 128);
  let sum = 0;
  for (let k = 41; k >= 1; k -= 2) sum = sum * f * f + 1 / k;
  return 2 * f * sum;
});

/** Below this a number has fewer bits, and no exponent of its own. */
const LEAST_NORMAL = 2.2250738585072014e-308;

/** A number's own bits: the exponent is in the upper half. */
const OF_NUMBER = new Float64Array(1);
const HALVES = new Uint32Array(OF_NUMBER.buffer);
const UPPER = upperHalf();
const [UPPER_OF_ONE, UPPER_OF_ROOT] = [0x3ff00000, 0x3fe6a09e];

function upperHalf(): 0 | 1 {
  OF_NUMBER[0] = -0;
  return HALVES[1] === 0 ? 0 : 1;
}

/** Natural logarithm: x = 2^k · m with m in [√½, √2), then from the nearest grid point by 2·artanh((m − c)/(m + c)). */
export function log(x: number): number {
  let k = 0;
  let m = x;
  if (!(m >= SQRT_2 / 2 && m < SQRT_2)) {
    // −∞ at 0 and NaN below it, by arithmetic: two constants to choose from here make V8 put every logarithm, of whatever number, into a box on the heap.
    if (!(x > 0)) return -1 / Math.abs(Math.sqrt(x));
    if (x === Infinity) return x;
    // The exponent is read off, not found by halving: how often one would have to, no processor can foresee.
    const raised = x < LEAST_NORMAL ? 54 : 0;
    const normal = x * POWERS_OF_TWO[raised - SMALLEST_EXPONENT]!;
    OF_NUMBER[0] = normal;
    k = ((HALVES[UPPER]! + (UPPER_OF_ONE - UPPER_OF_ROOT)) >>> 20) - 1023;
    m = normal * POWERS_OF_TWO[-k - SMALLEST_EXPONENT]!;
    // Its upper half alone does not tell on which side of √½ it lies.
    if (m < SQRT_2 / 2) {
      m *= 2;
      k -= 1;
    }
    k -= raised;
  }
  const i = Math.floor(m * 128 + 0.5);
  const c = i / 128;
  const f = (m - c) / (m + c);
  const s = f * f;
  return k * LN2_HIGH + (GRID_LOGS[i]! + (2 * f * (1 + s * (1 / 3 + s * (1 / 5 + s / 7))) + k * LN2_LOW));
}

/** 1 / (1 + e^−x). */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

/** ln(p / (1 − p)). */
export function logit(p: number): number {
  return log(p / (1 - p));
}

/** cos(2π·turns), by reduction to an eighth of a turn and Taylor polynomials. */
export function cosTurns(turns: number): number {
  const eighths = Math.abs(turns - Math.floor(turns + 0.5)) * 8; // 0 to 4
  if (eighths > 2) return -cosTurns(0.5 - eighths / 8);
  const angle = (eighths <= 1 ? eighths : 2 - eighths) * 0.7853981633974483;
  const a = angle * angle;
  return eighths <= 1
    ? 1 - a * (1 / 2 - a * (1 / 24 - a * (1 / 720 - a * (1 / 40320 - a * (1 / 3628800 - a * (1 / 479001600 - a / 87178291200))))))
    : angle * (1 - a * (1 / 6 - a * (1 / 120 - a * (1 / 5040 - a * (1 / 362880 - a * (1 / 39916800 - a * (1 / 6227020800 - a / 1307674368000)))))));
}
