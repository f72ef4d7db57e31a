/**
 * Arrays of numbers are compared by their bytes before they are by number: what is alike is so to the bit here, and a history
 * has a hundred thousand numbers. Where bytes differ Vitest compares as it always does, and says where.
 */
import { expect } from 'vitest';

type Typed = Float32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array | Int32Array;

const isTyped = (value: unknown): value is Typed => ArrayBuffer.isView(value) && !(value instanceof DataView);

function alike(one: unknown, other: unknown): true | undefined {
  if (!isTyped(one) || !isTyped(other) || one.constructor !== other.constructor || one.byteLength !== other.byteLength) return undefined;
  const bytes = (array: Typed) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return bytes(one).equals(bytes(other)) || undefined;
}

// Files share a worker, and a setup file is run before each of them.
const added = Symbol.for('wilt.typed-arrays-alike');
if (!(added in globalThis)) {
  Object.defineProperty(globalThis, added, { value: true });
  expect.addEqualityTesters([alike]);
}
