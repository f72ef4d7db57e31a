/** Which ready-made scenario is shown: the one that the settings are, or the one they were made from, by its own next steps too. */
import { PRESET_NAMES, preset, type PresetName } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, printedAt, withValue, type Scenario } from '../../scenario/scenario.ts';
import { PRESET_WORDS } from '../../text/presets.ts';

interface Shown {
  readonly name: PresetName;
  /** The settings are the preset's, to the last one. */
  readonly exact: boolean;
}

const printed = (scenario: Scenario) => FIELD_ENTRIES.map(({ path }) => printedAt(scenario, path));
const DEFAULTS = printed(DEFAULT_SCENARIO);

/** Each preset's printed fields, and the places where it differs from the defaults, with what may stand there: its own text, or a next step's. */
const PRESETS = PRESET_NAMES.map((name) => {
  const { scenario } = preset(name);
  const fields = printed(scenario);
  const steps = PRESET_WORDS[name].next.map(({ path, value }) => printed(withValue(scenario, path, value)));
  const own = fields.flatMap((text, place) => (text === DEFAULTS[place] ? [] : [{ place, texts: new Set([text, ...steps.map((step) => step[place])]) }]));
  return { name, fields, own };
});

/** Of the presets whose own settings are all in force or changed as they suggest, and not all back at their defaults, the one with the most of them. */
export function presetShown(scenario: Scenario): Shown {
  const fields = printed(scenario);
  const exact = PRESETS.find((each) => each.fields.every((text, place) => text === fields[place]));
  if (exact) return { name: exact.name, exact: true };
  const made = PRESETS.filter(({ own }) => own.every(({ place, texts }) => texts.has(fields[place])) && (own.length === 0 || own.some(({ place }) => fields[place] !== DEFAULTS[place])));
  const nearest = made.reduce((best, each) => (each.own.length > best.own.length ? each : best));
  return { name: nearest.name, exact: false };
}
