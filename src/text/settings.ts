/** Words of the settings panel, besides the settings' own (fields.ts). */
import type { Condition } from '../scenario/counts.ts';
import type { Domain, Field } from '../scenario/field.ts';
import { fieldAt, type ScenarioKey } from '../scenario/scenario.ts';
import { longDate } from './dates.ts';
import { wordsFor, type FieldWords } from './fields.ts';
import { plain } from './numbers.ts';

export const SETTINGS = {
  more: 'More',
  search: 'Find a setting',
  unchanged: 'Every setting is as it comes.',
  changed: 'changed',
  allOrNothing: 'whole window',
  remove: 'Remove',
  own: {
    add: 'Add an event',
    name: 'Name',
    date: 'Date',
    strength: 'Strength',
    strengthHelp: '1 is as strong as Valentine’s Day.',
    lead: 'Builds up over',
    moves: 'Moves',
    firstName: 'Village fair',
    badName: 'A name has 1 to 24 characters, without ~ and ;',
  },
} as const;

/** "3 settings differ from what they are at first." */
export function differing(count: number): string {
  return count === 1 ? 'One setting differs from what it is at first' : `${count} settings differ from what they are at first`;
}

/** How many settings have what is sought, in one sentence. */
export function foundCount(count: number, sought: string): string {
  if (count === 0) return `No setting has “${sought}” in its name, its help or its choices.`;
  return count === 1 ? 'One setting' : `${count} settings`;
}

/** What a setting stands at: "0.3", "9 %", "on", "2 in the list". */
export function settingValue(path: ScenarioKey, value: unknown): string {
  const { domain } = fieldAt(path).field;
  if (domain.kind === 'list' && Array.isArray(value) && value.length > 0) return `${value.length} in the list`;
  return valueText(domain, value, wordsFor(path));
}

/** "2 changed" */
export function changedCount(count: number): string {
  return count === 0 ? '' : `${count} ${SETTINGS.changed}`;
}

/** "Back to 0.5" */
export function backTo(field: Field<unknown>, words: FieldWords): string {
  return `Back to ${valueText(field.domain, field.default, words)}`;
}

/** Why a setting does not count at present: "Counts only with “Gate: on”." */
export function countsOnly(condition: Condition): string {
  const { path } = condition;
  const words = wordsFor(path);
  if ('above' in condition) return `Counts only with “${words.name}” above ${plain(condition.above)}.`;
  const { among } = condition;
  const { domain } = fieldAt(path).field;
  return `Counts only with “${words.name}: ${among.map((value) => valueText(domain, value, words)).join('” or “')}”.`;
}

/** A value as one would say it: "0.5", "9 %", "on", "1 July 2026", "who comes, why they buy". */
function valueText(domain: Domain, value: unknown, { unit, options }: FieldWords): string {
  if (typeof value === 'number') return unit === '' ? plain(value) : `${plain(value)} ${value === 1 && unit === 'days' ? 'day' : unit}`;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : domain.kind === 'flags' && value.length === domain.options.length ? 'all' : value.map((each) => options?.[String(each)] ?? String(each)).join(', ');
  if (domain.kind === 'date') return longDate(String(value));
  return options?.[String(value)] ?? String(value);
}

/** What was typed, and what is allowed. */
export function refusal(given: string, name: string, allowed: string): string {
  return given === '' ? `${name} can’t be left empty: it must be ${allowed}.` : `“${given}” can’t be used: ${name} must be ${allowed}.`;
}

/** What was typed, what it may mean, and what stays. */
export function ambiguity(given: string, readings: readonly number[], stays: string): string {
  return `“${given}” can be read as ${readings.map(String).join(' or as ')}: type one of these. It stays at ${stays}.`;
}

/** What was asked for, and what is used because it is the nearest that fits. */
export function fitted(used: string): string {
  return `${longDate(used)} is the nearest date that fits.`;
}
