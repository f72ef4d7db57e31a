/**
 * Links of version 1 open for ever and agree for ever: each with the hash that its year had at the first release (on the
 * WebAssembly backend). None of these lines is ever changed. A setting that comes later is off at first; a link that has it is added below.
 */
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { parseLink } from '../scenario/linkReading.ts';
import { preset, PRESET_NAMES } from '../scenario/presets.ts';
import { FIELD_ENTRIES, printedAt } from '../scenario/scenario.ts';
import links from '../testdata/links_v1.json';
import { createEngine, type Engine } from './engine.ts';
import { simulate } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

it.each(links)('$link', ({ link, hash }) => {
  const read = parseLink(link);
  expect(read.notices).toEqual([]);
  expect(finish(simulate(read.link.scenario, engine)).history.hash).toBe(hash);
});

it('every setting is in one of them, and every ready-made scenario is one', () => {
  const scenarios = links.map(({ link }) => parseLink(link).link.scenario);
  const printed = (scenario: (typeof scenarios)[number]) => FIELD_ENTRIES.map(({ path }) => printedAt(scenario, path)).join('&');
  for (const { linkKey } of FIELD_ENTRIES) expect(links.some(({ link }) => link.includes(`&${linkKey}=`)), linkKey).toBe(true);
  const there = new Set(scenarios.map(printed));
  for (const name of PRESET_NAMES) expect(there.has(printed(preset(name).scenario)), name).toBe(true);
});
