/**
 * What runs share: the started backend, and memos that save time and never change a result. Nothing that is
 * remembered may be in a history: histories are handed over with their arrays.
 */
import type { BackendName } from '../learning/backend.ts';
import type { StaticFit } from '../learning/staticTraining.ts';
import type { World } from '../world/world.ts';
import type { Days } from './days.ts';
import { createMemo, type Memo } from './memo.ts';

export interface Engine {
  readonly backend: BackendName;
  readonly worlds: Memo<World>;
  readonly fits: Memo<StaticFit>;
  readonly days: Memo<Days>;
}

export function createEngine(backend: BackendName): Engine {
  return { backend, worlds: createMemo(), fits: createMemo(), days: createMemo() };
}
