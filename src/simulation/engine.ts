/** What runs share: the started backend, and memos that save time and never change a result. */
import type { BackendName } from '../learning/backend.ts';
import type { InputScaling } from '../learning/inputs.ts';
import type { World } from '../world/world.ts';
import { createMemo, type Memo } from './memo.ts';

/** A static fit and the scaling it was made with. */
export interface StaticFit {
  readonly scaling: InputScaling;
  /** On the scaled inputs, `[inputs]`. */
  readonly weights: Float32Array;
}

export interface Engine {
  readonly backend: BackendName;
  readonly worlds: Memo<World>;
  readonly fits: Memo<StaticFit>;
}

export function createEngine(backend: BackendName): Engine {
  return { backend, worlds: createMemo(), fits: createMemo() };
}
