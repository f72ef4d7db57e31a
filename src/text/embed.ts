/** What is said to a page around the frame: what was wrong, what is allowed, what happens now. It is read by whoever writes that page. */
import { longDate } from './dates.ts';

/** Field of a command → what it may be. */
const ALLOWED: Readonly<Record<string, string>> = {
  link: 'a text of up to 20,000 characters with a link in it',
  undo: 'true or false',
  stride: '"day", "week", "month" or "event"',
  direction: '1 or -1',
  date: 'a text such as "2027-02-14" or "valentines+3"',
  deed: '{kind: "rollback", version: 31}, {kind: "release" or "reject", batch: "2026-10-05"}, {kind: "publish"} or {kind: "retrain"}',
  format: '"svg" or "png"',
  events: 'a list of names of events',
  as: 'a text of up to 100 characters',
};

const LONGEST_SHOWN = 60;

function shown(given: unknown): string {
  const text = typeof given === 'string' ? `"${given}"` : typeof given === 'number' || typeof given === 'boolean' ? String(given) : given === undefined ? 'nothing' : `something of the kind ${typeof given}`;
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

/** "a, b or c". */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

const NOTHING = 'Nothing was done.';

export const EMBED = {
  version: (given: unknown, known: readonly number[]) => `v is ${shown(given)}; it must be a whole number, and ${either(known.map(String))} is known here. ${NOTHING}`,
  newer: (given: number, known: readonly number[]) => `Version ${given} of the protocol is not known here; ${either(known.map(String))} is. ${NOTHING}`,
  type: (given: unknown, known: readonly string[]) => `There is no command ${shown(given)}; type must be ${either(known)}. ${NOTHING}`,
  missing: (command: string, field: string) => `“${command}” needs ${field}: ${allowedFor(field)}. ${NOTHING}`,
  unknown: (command: string, field: string, fields: readonly string[]) => `“${command}” has no ${field}; ${fields.length === 0 ? 'it takes nothing' : `it takes ${either(fields)}`}. ${NOTHING}`,
  value: (command: string, field: string, allowed?: readonly string[]) => `${field} of “${command}” can’t be used: it must be ${allowed ? `some of ${allowed.join(', ')}` : allowedFor(field)}. ${NOTHING}`,
  tooMany: (most: number) => `More than ${most} commands came at once. None of them was done; wait half a second and send it again.`,
  tooSlow: (most: number) => `More than ${most} results and pictures are being made already. This one was not; send it again when they are there.`,
  noLink: 'There is no link of Wilt in link: it must hold one, such as "#v=1&at=2027-02-14". What was shown stays.',
  cutOff: 'The address in link was cut off before its #, so what it says is lost. What was shown stays.',
  noDay: (given: string, first: string, last: string) => `“${given.slice(0, LONGEST_SHOWN)}” is no day of the calendar: date must be one from ${first} to ${last}, or days from an event, such as "valentines+3". Today stays.`,
  notYet: (given: string, limit: string) => `${longDate(given)} is not shown yet: this chapter keeps what comes after ${longDate(limit)} until its question is answered. Today stays.`,
  nothingTo: (what: 'undo' | 'redo') => `There is nothing to ${what}: no change was ${what === 'undo' ? 'made' : 'taken back'}. What is shown stays.`,
  notServed: (date: string) => `No model serves on ${longDate(date)}, so nothing can be done to one: go to ${LATER}. ${NOTHING}`,
  hindered: (why: string) => `${why} Nothing was done.`,
  tellStays: 'tell was left out: what the page around may hear is said by the frame’s own address.',
  notWritten: 'It can’t be written into the link: it holds up to 40 things done by hand. Nothing was done.',
  noYear: (because: string) => `There is no year to tell of: ${because} Set another link, or try again.`,
  noPicture: (because: string) => `The picture could not be drawn: ${because} What is shown stays.`,
  failed: (because: string) => `It could not be done: ${because} What is shown stays as it is.`,
} as const;

const LATER = 'a day after the training window';

function allowedFor(field: string): string {
  return ALLOWED[field.split('.')[0] ?? ''] ?? 'as its documentation says';
}
