/**
 * What runs share: the started backend, and memos that save time and never change a result. Nothing that is
 * remembered may be in a history: histories are handed over with their arrays.
 */
import type { BackendName } from '../learning/backend.ts';
import type { StaticFit } from '../learning/staticTraining.ts';
import type { Reference, Sample } from '../monitoring/reference.ts';
import type { World } from '../world/world.ts';
import { createMemo, type Memo } from './memo.ts';

export interface ReferenceLog {
  readonly references: readonly Reference[];
  /** Samples of a day, in the order of FEATURES. */
  samples(day: number): readonly Sample[];
}

export interface Engine {
  readonly backend: BackendName;
  readonly worlds: Memo<World>;
  readonly fits: Memo<StaticFit>;
  /** The training window's log of each feature, and each day's log counted against it. */
  readonly references: Memo<ReferenceLog>;
}

export function createEngine(backend: BackendName): Engine {
  return { backend, worlds: createMemo(), fits: createMemo(), references: createMemo() };
}
