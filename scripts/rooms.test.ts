/** The import rules must fail where they should: each line here is a violation, or the same arrow the right way round. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults, importsOf, readRules, violations } from './rooms.mjs';

const rules = readRules(readFileSync(new URL('../rooms.json', import.meta.url), 'utf8'));
const check = (path: string, code: string) => violations(rules, path, code);

describe('import rules', () => {
  it.each([
    ['a room imports itself', 'world/world.ts', "import { a } from './calendar.ts'"],
    ['a room imports an earlier one', 'simulation/simulate.ts', "import { a } from '../numerics/random.ts'"],
    ['a page room imports text', 'ui/shell/app.tsx', "import { a } from '../../text/today.ts'"],
    ['a folder imports itself', 'ui/kit/Numbers.tsx', "import { a } from './csv.ts'"],
    ['a folder imports one that it names', 'ui/charts/ErrorChart.tsx', "import { a } from '../kit/ticks.ts'"],
    ['the charts over days import the chart library', 'ui/day-chart/Plot.tsx', "import { Line } from 'recharts'"],
    ['text imports types of the simulation', 'text/today.ts', "import type { History } from '../simulation/history.ts'"],
    ['learning imports tfjs', 'learning/logistic.ts', "import { tensor } from '@tensorflow/tfjs-core'"],
    ['a test reads reference values', 'monitoring/metrics.test.ts', "import a from '../testdata/a.json'"],
    ['a command is run as all commands are', 'cli/simulate.ts', "import { a } from '../../scripts/as-command.mjs'"],
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
    ['a room knows the chart library that another has for itself', 'ui/charts/ErrorChart.tsx', "import { Line } from 'recharts'"],
    ['the page knows tfjs', 'ui/charts/weights.tsx', "import * as tf from '@tensorflow/tfjs-core'"],
    ['text takes values of the simulation', 'text/today.ts', "import { CONTENDERS } from '../simulation/history.ts'"],
    ['text is used in the engine', 'world/events.ts', "import { a } from '../text/events.ts'"],
    ['a command is imported', 'store/store.ts', "import { a } from '../cli/simulate.ts'"],
    ['reference values outside a test', 'monitoring/metrics.ts', "import a from '../testdata/a.json'"],
    ['the page imports a script', 'ui/shell/app.tsx', "import { a } from '../../../scripts/as-command.mjs'"],
    ['a room without a rule', 'helpers/all.ts', "import { a } from '../world/world.ts'"],
  ])('refuses %s', (_, path, code) => {
    expect(check(path, code)).toHaveLength(1);
  });

  // A made-up room: the first folder is free of the others, the last may know both.
  const made = readRules(JSON.stringify({ ...rules, rooms: [{ name: 'ui', packages: [], folders: [{ name: 'kit', imports: [] }, { name: 'charts', imports: ['kit'] }, { name: 'ribbon', imports: [] }, { name: 'shell', imports: ['charts'] }] }] }));

  it.each([
    ['a circle', 'ui/kit/scale.ts', "import { a } from '../charts/ErrorChart.tsx'", 'src/ui/kit/scale.ts:1: ui/kit may not import ui/charts, which imports it: that would be a circle'],
    ['a circle of three', 'ui/kit/scale.ts', "import { a } from '../shell/Page.tsx'", 'src/ui/kit/scale.ts:1: ui/kit may not import ui/shell, which imports it: that would be a circle'],
    ['an arrow upwards', 'ui/kit/scale.ts', "import { a } from '../ribbon/Ribbon.tsx'", 'src/ui/kit/scale.ts:1: ui/kit may not import ui/ribbon, which stands after it'],
    ['an arrow that nobody allowed', 'ui/shell/Page.tsx', "import { a } from '../ribbon/Ribbon.tsx'", 'src/ui/shell/Page.tsx:1: ui/shell may not import ui/ribbon'],
    ['a folder that has no rule', 'ui/helpers/all.ts', "import { a } from '../kit/scale.ts'", 'src/ui/helpers/all.ts:1: ui/helpers is no folder that rooms.json knows'],
    ['an import from a folder that has no rule', 'ui/kit/scale.ts', "import { a } from '../helpers/all.ts'", 'src/ui/kit/scale.ts:1: ui/helpers is no folder that rooms.json knows'],
  ])('between folders names %s', (_, path, code, said) => {
    expect(violations(made, path, code)).toEqual([said]);
  });

  it('finds rules that would let a circle in', () => {
    const room = (kit: string[]) => readRules(JSON.stringify({ ...rules, rooms: [{ name: 'ui', packages: [], folders: [{ name: 'kit', imports: kit }, { name: 'charts', imports: ['kit'] }] }] }));
    expect(faults(room([]))).toEqual([]);
    expect(faults(room(['charts']))).toEqual(['rooms.json: ui/kit names ui/charts, which does not stand before it']);
    expect(faults(room(['kit']))).toEqual(['rooms.json: ui/kit names ui/kit, which does not stand before it']);
    expect(faults(room(['helpers']))).toEqual(['rooms.json: ui/kit names ui/helpers, which is no folder that it knows']);
    expect(faults(rules)).toEqual([]);
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
