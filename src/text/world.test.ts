/** The line that says which world is shown. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScenario } from '../scenario/arbitrary.ts';
import { PRESET_NAMES, preset } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { comparedWords, differences, viewTitle, worldLine } from './world.ts';

test('a ready-made scenario is named and nothing differs from it', () => {
  for (const name of PRESET_NAMES) expect(differences(preset(name).scenario, name), name).toEqual([]);
  expect(worldLine(preset('broken-feed').scenario, 'broken-feed')).toBe('The broken feed');
  expect(viewTitle(DEFAULT_SCENARIO, 'flower-shop', '2027-02-14')).toBe('The flower shop, 14 February 2027 – Wilt');
});

test('what differs is told with what it was', () => {
  const changed = withValues(DEFAULT_SCENARIO, { 'dynamic.rate': 0.2, 'world.conversion': 5, 'valentines.strength': 0 });
  expect(differences(changed, 'flower-shop')).toEqual(['conversion 5 %, was 9 %', 'Valentine’s Day 0 ×, was 1 ×', 'dynamic’s learning rate 0.2, was 1']);
  expect(worldLine(withValues(changed, { 'gate.on': true }), 'flower-shop')).toBe('The flower shop · conversion 5 %, was 9 % · Valentine’s Day 0 ×, was 1 × · and 2 more');
  expect(viewTitle(changed, 'flower-shop', '2027-02-14')).toContain('(changed)');
  expect(comparedWords('dynamic.rate~1~gate.on~on')).toBe('dynamic’s learning rate 1, gate on');
});

test('of any scenario something differs exactly where it is not the ready-made one, each in words of its own', () => {
  fc.assert(
    fc.property(anyScenario, fc.constantFrom(...PRESET_NAMES), (scenario, name) => {
      const all = differences(scenario, name);
      expect(new Set(all).size).toBe(all.length);
      for (const each of all) expect(each).not.toMatch(/undefined|NaN|\[object/);
      expect(worldLine(scenario, name).split(' · ').length).toBeLessThanOrEqual(4);
    }),
  );
});
