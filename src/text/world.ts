/** Which world a view shows, in one line: the ready-made scenario that it is or was made from, and what differs from it. */
import { comparedSettings } from '../scenario/compare.ts';
import { preset, type PresetName } from '../scenario/presets.ts';
import { FIELD_ENTRIES, printedAt, valueAt, type Scenario, type ScenarioKey } from '../scenario/scenario.ts';
import { longDate } from './dates.ts';
import { wordsFor } from './fields.ts';
import { PRESET_WORDS } from './presets.ts';
import { settingValue } from './settings.ts';

export const WORLD = {
  name: 'Which world this is',
  teachers: 'Back to the teacher’s version',
  opened: 'Back to the link as it was opened',
  keep: 'keep the curves of before',
  keepHelp: 'The curves of the run before the last change stay beside the new ones, in the link too.',
  faint: 'faint:',
  dismiss: 'dismiss',
  dismissLabel: 'Dismiss the curves of before',
} as const;

/** More are counted, not named. */
const NAMED = 2;

const NAMES = FIELD_ENTRIES.map(({ path }) => wordsFor(path).name);

/** "learning rate"; of what several have, whose: "dynamic’s learning rate". */
function settingName(path: ScenarioKey): string {
  const { name } = wordsFor(path);
  const whose = NAMES.indexOf(name) === NAMES.lastIndexOf(name) ? '' : `${path.slice(0, path.indexOf('.'))}’s `;
  // A name that begins with a name of its own (Valentine’s Day) or an abbreviation keeps its capital.
  return whose + (/^(?:[A-Z]\d|[A-Z][a-z]+’s |Christmas)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
}

/** "learning rate 0.2, was 1"; of lists that have as many as before only that they were changed. */
function difference(path: ScenarioKey, scenario: Scenario, from: Scenario): string {
  const [now, before] = [scenario, from].map((each) => settingValue(path, valueAt(each, path)));
  return now === before ? `${settingName(path)} changed` : `${settingName(path)} ${now}, was ${before}`;
}

/** What of a scenario differs from a ready-made one, most telling first as the settings stand; all of it. */
export function differences(scenario: Scenario, name: PresetName): string[] {
  const from = preset(name).scenario;
  return FIELD_ENTRIES.filter(({ path }) => printedAt(scenario, path) !== printedAt(from, path)).map(({ path }) => difference(path, scenario, from));
}

/** "The broken feed", "The flower shop · learning rate 0.2, was 1 · and 2 more" */
export function worldLine(scenario: Scenario, name: PresetName): string {
  const all = differences(scenario, name);
  const named = all.length === NAMED + 1 ? all : all.slice(0, NAMED);
  return [PRESET_WORDS[name].name, ...named, ...(all.length > named.length ? [`and ${all.length - named.length} more`] : [])].join(' · ');
}

/** The same with everything that differs. */
export function worldInFull(scenario: Scenario, name: PresetName): string {
  return [PRESET_WORDS[name].name, ...differences(scenario, name)].join(' · ');
}

/** Of the browser's tab or a frame: "The broken feed, 9 October 2026 – Wilt" */
export function viewTitle(scenario: Scenario, name: PresetName, isoToday: string): string {
  const changed = differences(scenario, name).length > 0 ? ' (changed)' : '';
  return `${PRESET_WORDS[name].name}${changed}, ${longDate(isoToday)} – Wilt`;
}

/** "dynamic’s learning rate 1" */
export function comparedWords(compare: string): string {
  const settings = comparedSettings(compare) ?? [];
  return settings.map(({ entry: { path, field }, text }) => `${settingName(path)} ${settingValue(path, field.parse(text))}`).join(', ');
}
