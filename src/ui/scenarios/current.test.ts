/** The scenario shown is recognised as it is and with changes. */
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES, preset } from '../../scenario/presets.ts';
import { withValue } from '../../scenario/scenario.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import { presetShown } from './current.ts';

describe('the scenario shown', () => {
  it('is every preset as it is', () => {
    for (const name of PRESET_NAMES) expect(presetShown(preset(name).scenario)).toEqual({ name, exact: true });
  });

  it('is the same preset with another seed', () => {
    for (const name of PRESET_NAMES) expect(presetShown(withValue(preset(name).scenario, 'world.seed', 7))).toEqual({ name, exact: false });
  });

  it('is the broken feed after each of the steps that it suggests', () => {
    for (const { path, value } of PRESET_WORDS['broken-feed'].next) expect(presetShown(withValue(preset('broken-feed').scenario, path, value)).name).toBe('broken-feed');
  });

  it('suggests only steps that the settings take and that change something', () => {
    for (const name of PRESET_NAMES) {
      for (const { path, value } of PRESET_WORDS[name].next) {
        const { scenario } = preset(name);
        expect(withValue(scenario, path, value)).not.toEqual(scenario);
      }
    }
  });
});
