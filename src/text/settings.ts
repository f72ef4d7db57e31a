/** Words of the settings panel, besides the settings' own (fields.ts). */
import type { Domain, Field } from '../scenario/field.ts';
import { longDate } from './dates.ts';
import type { FieldWords } from './fields.ts';
import { plain } from './numbers.ts';

export const SETTINGS = {
  title: 'Settings',
  undo: 'Undo',
  redo: 'Redo',
  resetAll: 'Reset all',
  close: 'Close',
  more: 'More',
  changed: 'changed',
  allOrNothing: 'whole window',
  own: {
    title: 'Events of your own',
    add: 'Add an event',
    remove: 'Remove',
    name: 'Name',
    date: 'Date',
    strength: 'Strength',
    strengthHelp: '1 is as strong as Valentine’s Day.',
    lead: 'Builds up over',
    leadUnit: 'days',
    moves: 'Moves',
    firstName: 'Village fair',
    badName: 'A name has 1 to 24 characters, without ~ and ;',
  },
} as const;

/** "2 changed" */
export function changedCount(count: number): string {
  return count === 0 ? '' : `${count} ${SETTINGS.changed}`;
}

/** "Back to 0.5" */
export function backTo(field: Field<unknown>, words: FieldWords): string {
  return `Back to ${valueText(field.domain, field.default, words)}`;
}

/** A value as one would say it: "0.5", "9 %", "1 July 2026", "who comes, why they buy". */
function valueText(domain: Domain, value: unknown, { unit, options }: FieldWords): string {
  if (typeof value === 'number') return unit === '' ? plain(value) : `${plain(value)} ${unit}`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : domain.kind === 'flags' && value.length === domain.options.length ? 'all' : value.map((each) => options?.[String(each)] ?? String(each)).join(', ');
  if (domain.kind === 'date') return longDate(String(value));
  return options?.[String(value)] ?? String(value);
}

/** What was typed, and what is allowed. */
export function refusal(given: string, name: string, allowed: string): string {
  return `“${given}” can’t be used: ${name} must be ${allowed}.`;
}

/** What was asked for, and what is used because it is the nearest that fits. */
export function fitted(used: string): string {
  return `${longDate(used)} is the nearest date that fits.`;
}
