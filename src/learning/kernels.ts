/**
 * tfjs's kernels called as they are, for the few operations of a step that is taken every day. The public operations
 * do the same after checking arguments, opening a scope and preparing a gradient tape; at a day's 400 shoppers that
 * costs more than the arithmetic. Shapes are the caller's to get right, and so is disposing of every result.
 */
import { BatchMatMul, engine, Multiply, scalar, Sigmoid, Sub, type NamedAttrMap, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';

function run(kernel: string, inputs: Record<string, Tensor>, attributes?: NamedAttrMap): Tensor2D {
  return engine().runKernel<Tensor2D>(kernel, inputs, attributes);
}

/** a · b, `[rows, columns]`; with `transposeA` aᵀ · b. */
export function product(a: Tensor2D, b: Tensor2D, transposeA = false): Tensor2D {
  return run(BatchMatMul, { a, b }, { transposeA, transposeB: false });
}

/** 1 / (1 + e^−x), value by value. */
export function sigmoidOf(x: Tensor2D): Tensor2D {
  return run(Sigmoid, { x });
}

/** a − b, value by value. */
export function difference(a: Tensor2D, b: Tensor2D): Tensor2D {
  return run(Sub, { a, b });
}

/** a times a number. */
export function scaled(a: Tensor2D, by: number): Tensor2D {
  const factor = scalar(by);
  const result = run(Multiply, { a, b: factor });
  factor.dispose();
  return result;
}
