/** What a year is called in a frame that waits until somebody sees it. */
import type { PresetName } from '../scenario/presets.ts';
import { longDate } from './dates.ts';
import { PRESET_WORDS } from './presets.ts';

/** "The flower shop", "The flower shop, changed" */
export function yearName({ name, exact }: { readonly name: PresetName; readonly exact: boolean }): string {
  return exact ? PRESET_WORDS[name].name : `${PRESET_WORDS[name].name}, changed`;
}

/** "1 July 2026 to 30 June 2027" */
export function yearSpan(first: string, last: string): string {
  return `${longDate(first)} to ${longDate(last)}`;
}
