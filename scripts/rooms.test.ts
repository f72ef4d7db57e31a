/** The import rules must fail where they should: each line here is a violation, or the same arrow the right way round. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, readRules, violations } from './rooms.mjs';

const rules = readRules(readFileSync(new URL('../rooms.json', import.meta.url), 'utf8'));
const check = (path: string, code: string) => violations(rules, path, code);

describe('import rules', () => {
  it.each([
    ['a room imports itself', 'world/world.ts', "import { a } from './calendar.ts'"],
    ['a room imports an earlier one', 'simulation/simulate.ts', "import { a } from '../numerics/random.ts'"],
    ['a page room imports text', 'ui/shell/app.tsx', "import { a } from '../../text/today.ts'"],
    ['text imports types of the simulation', 'text/today.ts', "import type { History } from '../simulation/history.ts'"],
    ['learning imports tfjs', 'learning/logistic.ts', "import { tensor } from '@tensorflow/tfjs-core'"],
    ['a test reads reference values', 'monitoring/metrics.test.ts', "import a from '../testdata/a.json'"],
    ['a test imports vitest', 'world/world.test.ts', "import { it } from 'vitest'"],
  ])('%s', (_, path, code) => {
    expect(check(path, code)).toEqual([]);
  });

  it.each([
    ['up the list', 'world/world.ts', "import { a } from '../simulation/simulate.ts'"],
    ['up the list, types only', 'scenario/scenario.ts', "import type { A } from '../store/state.ts'"],
    ['up the list in a test', 'numerics/random.test.ts', "import { a } from '../world/world.ts'"],
    ['by a re-export', 'store/store.ts', "export * from '../ui/wilt.ts'"],
    ['by a dynamic import', 'worker/client.ts', "const a = import('../store/store.ts')"],
    ['by a worker address', 'simulation/simulate.ts', "new Worker(new URL('../worker/run.worker.ts', import.meta.url))"],
    ['what cannot be read', 'ui/shell/app.tsx', 'const a = import(name)'],
    ['the engine knows React', 'simulation/simulate.ts', "import { useState } from 'react'"],
    ['the engine knows Node', 'learning/backend.ts', "import { readFileSync } from 'node:fs'"],
    ['the page knows tfjs', 'ui/charts/weights.tsx', "import * as tf from '@tensorflow/tfjs-core'"],
    ['text takes values of the simulation', 'text/today.ts', "import { CONTENDERS } from '../simulation/history.ts'"],
    ['text is used in the engine', 'world/events.ts', "import { a } from '../text/events.ts'"],
    ['a command is imported', 'store/store.ts', "import { a } from '../cli/simulate.ts'"],
    ['reference values outside a test', 'monitoring/metrics.ts', "import a from '../testdata/a.json'"],
    ['a room without a rule', 'helpers/all.ts', "import { a } from '../world/world.ts'"],
  ])('refuses %s', (_, path, code) => {
    expect(check(path, code)).toHaveLength(1);
  });

  it('reads every form of an import', () => {
    const code = ["import a, { type B } from './a.ts';", "import type { C } from './c.ts';", "import './d.css';", "export { e } from './e.ts';", "await import('./f.ts');"].join('\n');
    expect(importsOf('x.tsx', code).map(({ specifier, line, typeOnly }) => [specifier, line, typeOnly])).toEqual([
      ['./a.ts', 1, false],
      ['./c.ts', 2, true],
      ['./d.css', 3, false],
      ['./e.ts', 4, false],
      ['./f.ts', 5, false],
    ]);
  });
});
