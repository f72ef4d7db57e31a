/** The scenario shown is recognised as it is and with changes. */
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES, preset } from '../../scenario/presets.ts';
import { withValue } from '../../scenario/scenario.ts';
import { PRESET_WORDS, told, toldInTheMiddle } from '../../text/presets.ts';
import { presetShown } from './shown-preset.ts';
import { plainWords } from '../../text/words.ts';

describe('the scenario shown', () => {
  it('is every preset as it is', () => {
    for (const name of PRESET_NAMES) expect(presetShown(preset(name).scenario)).toEqual({ name, exact: true });
  });

  it('is the same preset with another seed', () => {
    for (const name of PRESET_NAMES) expect(presetShown(withValue(preset(name).scenario, 'world.seed', 7))).toEqual({ name, exact: false });
  });

  it('is the same preset after each of the steps that it suggests, so that what is said of the step can be read; unless that is another one as it is', () => {
    for (const name of PRESET_NAMES) {
      for (const { path, value } of PRESET_WORDS[name].next) {
        const shown = presetShown(withValue(preset(name).scenario, path, value));
        if (!shown.exact) expect(shown.name, path).toBe(name);
      }
    }
    expect(presetShown(withValue(preset('restless-days').scenario, 'world.wander', 0.5))).toEqual({ name: 'restless-days', exact: false });
    expect(presetShown(withValue(preset('too-careful').scenario, 'gate.on', false))).toEqual({ name: 'too-careful', exact: false });
  });

  it('asks what to look for and says why only in its answer', () => {
    for (const name of PRESET_NAMES) {
      const { answer } = PRESET_WORDS[name];
      const [story, lookFor] = [PRESET_WORDS[name].story, PRESET_WORDS[name].lookFor].map((each) => plainWords(told(each))) as [string, string];
      expect(story, name).toMatch(/\.$/);
      expect(lookFor, name).toMatch(/[?.]$/);
      expect(lookFor, name).toContain('?');
      expect(plainWords(toldInTheMiddle(answer, () => null)), name).toMatch(/\.$/);
      expect(`${story} ${lookFor}`, name).not.toMatch(/cents|opposite|tight|seven days|did not buy|stale|diverge|wander/);
    }
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
