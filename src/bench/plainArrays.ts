/**
 * The floor of the benchmark: the same two models' arithmetic on plain typed arrays, with nothing around it. Not
 * used by the product; a test holds it to the engine's own weights.
 */
export interface PlainDay {
  readonly shoppers: number;
  /** `[shoppers, inputs]`. */
  readonly rows: Float32Array;
  /** `[shoppers]`. */
  readonly labels: Float32Array;
}

function predictRows(weights: Float32Array, rows: Float32Array, from: number, to: number, out: Float32Array): void {
  const width = weights.length;
  for (let i = from, at = from * width; i < to; i++) {
    let score = 0;
    for (let j = 0; j < width; j++) score += rows[at++]! * weights[j]!;
    out[i] = 1 / (1 + Math.exp(-score));
  }
}

/** Serves both models for every day and updates the dynamic one once a day; returns its weights, `[inputs]`. */
export function plainYear(days: readonly PlainDay[], fit: Float32Array, rate: number, batchSize: number): Float32Array {
  const width = fit.length;
  const weights = fit.slice();
  const slope = new Float32Array(width);
  const served = new Float32Array(Math.max(...days.map(({ shoppers }) => shoppers)));
  for (const { shoppers, rows, labels } of days) {
    predictRows(fit, rows, 0, shoppers, served);
    predictRows(weights, rows, 0, shoppers, served);
    const parts = Math.ceil(shoppers / batchSize);
    for (let part = 0; part < parts; part++) {
      const from = Math.floor((part * shoppers) / parts);
      const to = Math.floor(((part + 1) * shoppers) / parts);
      predictRows(weights, rows, from, to, served);
      slope.fill(0);
      for (let i = from, at = from * width; i < to; i++) {
        const error = served[i]! - labels[i]!;
        for (let j = 0; j < width; j++) slope[j]! += error * rows[at++]!;
      }
      for (let j = 0; j < width; j++) weights[j]! -= (rate / (to - from)) * slope[j]!;
    }
  }
  return weights;
}
