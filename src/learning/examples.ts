/** Labelled examples on the backend, and how they are cut into mini-batches. */
import { slice, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';

export interface Examples {
  /** `[examples, inputs]`, the last column ones. */
  readonly inputs: Tensor2D;
  /** `[examples, 1]`, 0 or 1; for siblings a column each, from 0 to 1. */
  readonly labels: Tensor2D;
}

export function examples(inputs: Float32Array, labels: ArrayLike<number>, width: number): Examples {
  return {
    inputs: tensor2d(inputs, [labels.length, width]),
    labels: tensor2d(labels instanceof Float32Array ? labels : new Float32Array(labels), [labels.length, 1]),
  };
}

export function disposeExamples({ inputs, labels }: Examples): void {
  inputs.dispose();
  labels.dispose();
}

/** The examples at these places, in this order. Copied here: the backend's own `gather` takes four times as long. */
export function pickExamples({ inputs, labels }: Examples, places: Int32Array): Examples {
  const width = inputs.shape[1];
  const [rows, outcomes] = [inputs.dataSync<'float32'>(), labels.dataSync<'float32'>()];
  const picked = { rows: new Float32Array(places.length * width), labels: new Float32Array(places.length) };
  for (let i = 0, at = 0; i < places.length; i++) {
    const place = places[i]!;
    picked.labels[i] = outcomes[place]!;
    for (let from = place * width; from < (place + 1) * width; from++) picked.rows[at++] = rows[from]!;
  }
  return examples(picked.rows, picked.labels, width);
}

/**
 * Calls `use` on consecutive mini-batches of the examples, in their order: as few as hold at most `size` each, and
 * as even as can be, since a step on a handful left over would count as much as a full one.
 */
export function eachMiniBatch(batch: Examples, size: number, use: (miniBatch: Examples) => void): void {
  const [count, width] = batch.inputs.shape;
  const columns = batch.labels.shape[1];
  const parts = Math.ceil(count / size);
  if (parts <= 1) {
    use(batch);
    return;
  }
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * count) / parts);
    const length = Math.floor(((part + 1) * count) / parts) - from;
    const inputs = slice(batch.inputs, [from, 0], [length, width]);
    const labels = slice(batch.labels, [from, 0], [length, columns]);
    use({ inputs, labels });
    inputs.dispose();
    labels.dispose();
  }
}
