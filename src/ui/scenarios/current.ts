/** Which ready-made scenario is shown: the one that the settings are, or the one they were made from. */
import { PRESET_NAMES, preset, type PresetName } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, printedAt, type Scenario } from '../../scenario/scenario.ts';

interface Shown {
  readonly name: PresetName;
  /** The settings are the preset's, to the last one. */
  readonly exact: boolean;
}

const printed = (scenario: Scenario) => FIELD_ENTRIES.map(({ path }) => printedAt(scenario, path));

/** Each preset's printed fields, and the places where it differs from the defaults. */
const PRESETS = PRESET_NAMES.map((name) => {
  const fields = printed(preset(name).scenario);
  const defaults = printed(DEFAULT_SCENARIO);
  return { name, fields, own: fields.flatMap((text, place) => (text === defaults[place] ? [] : [place])) };
});

/** Of the presets whose own settings are all in force the one with the most of them. */
export function presetShown(scenario: Scenario): Shown {
  const fields = printed(scenario);
  const exact = PRESETS.find((each) => each.fields.every((text, place) => text === fields[place]));
  if (exact) return { name: exact.name, exact: true };
  const made = PRESETS.filter(({ fields: its, own }) => own.every((place) => its[place] === fields[place]));
  const nearest = made.reduce((best, each) => (each.own.length > best.own.length ? each : best));
  return { name: nearest.name, exact: false };
}
