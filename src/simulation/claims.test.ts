/** Every ready-made scenario has a file that holds what is said of it; every such file has its scenario, a contender that is off at first, or a part of the course. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTIONAL_CONTENDERS } from '../scenario/contenders.ts';
import { PRESET_NAMES } from '../scenario/presets.ts';

const ENDING = '.test.ts';
const held = readdirSync(new URL('claims', import.meta.url))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

test.each(PRESET_NAMES)('what is said of the scenario %s is held', (name) => {
  expect(held, `simulation/claims/${name}${ENDING} is missing: it holds the sentences of text/presets.ts over many seeds`).toContain(name);
});

test('every claim’s scenario can be opened, its contender switched on, or it is the course’s', () => {
  const known = new Set<string>([...PRESET_NAMES, ...OPTIONAL_CONTENDERS]);
  expect(held.filter((name) => !known.has(name) && !name.startsWith('course-'))).toEqual([]);
});
