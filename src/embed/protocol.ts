/**
 * The protocol between Wilt in a frame and the page around it: `{ source: 'wilt', v: 1, id, type, … }` both ways. One schema
 * reads what comes in; whatever it is, reading never throws. What goes out has the types of client/wilt.ts.
 *
 * Versions: `v` is a whole number. A version that was ever released is answered for ever as it was; one that is not known is
 * refused, naming those that are. A new version gets a table of its own beside COMMANDS.
 */
import * as v from 'valibot';
import { civilDate } from '../scenario/field.ts';
import { FIGURES } from '../scenario/frames.ts';
import type { Deed } from '../scenario/interventions.ts';
import type { EventName } from './client/wilt.ts';

export const SOURCE = 'wilt';
export const VERSIONS: readonly number[] = [1];
/** Characters of a text in a command: a link of any length that is read, with what a mail wraps around it. */
export const LONGEST_TEXT = 20_000;

/** What can be listened to. */
export const EVENTS = ['ready', 'change', 'day', 'event', 'answer', 'done', 'height', 'problem', 'key'] as const satisfies readonly EventName[];

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const short = v.pipe(v.string(), v.maxLength(100));
const deed = v.variant('kind', [
  v.strictObject({ kind: v.literal('rollback'), version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999)) }),
  v.strictObject({ kind: v.picklist(['release', 'reject']), batch: civilDate }),
  v.strictObject({ kind: v.picklist(['publish', 'retrain']) }),
]) satisfies v.GenericSchema<unknown, Deed>;
const events = v.pipe(v.array(v.picklist(EVENTS)), v.maxLength(100));

/** What each command says besides its envelope. */
const COMMANDS = {
  hello: v.strictObject({}),
  get: v.strictObject({}),
  set: v.strictObject({ link: text, undo: v.optional(v.boolean(), true) }),
  play: v.strictObject({}),
  pause: v.strictObject({}),
  step: v.strictObject({ stride: v.optional(v.picklist(['day', 'week', 'month', 'event']), 'day'), direction: v.optional(v.picklist([1, -1]), 1) }),
  goTo: v.strictObject({ date: short }),
  intervene: v.strictObject({ deed }),
  undo: v.strictObject({}),
  redo: v.strictObject({}),
  results: v.strictObject({}),
  image: v.strictObject({ format: v.optional(v.picklist(['svg', 'png']), 'svg'), figure: v.optional(v.picklist(FIGURES)) }),
  subscribe: v.strictObject({ events, as: v.optional(short, '') }),
  /** From all where none is named. */
  unsubscribe: v.strictObject({ events: v.optional(events), as: v.optional(short, '') }),
} as const;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
export type Command = { [N in CommandName]: { readonly type: N } & Readonly<v.InferOutput<(typeof COMMANDS)[N]>> }[CommandName];

/** The names of what a command says. */
export function fieldsOf(name: CommandName): readonly string[] {
  return Object.keys(COMMANDS[name].entries);
}

/** Parents without the client count as they like. */
const id = v.union([v.pipe(v.string(), v.minLength(1), v.maxLength(100)), v.pipe(v.number(), v.safeInteger())]);
export type Id = v.InferOutput<typeof id>;
const addressed = v.looseObject({ source: v.literal(SOURCE), id });
const envelope = v.looseObject({ v: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), type: v.string() });

/** What of a message cannot be used. */
export type Misread =
  | { readonly kind: 'version'; readonly given: unknown }
  | { readonly kind: 'newer'; readonly given: number }
  | { readonly kind: 'type'; readonly given: unknown }
  /** A field of a command, and what of it was wrong: it is missing, is none of the command's, or has a value that it can't have. */
  | { readonly kind: 'field'; readonly command: CommandName; readonly field: string; readonly fault: 'missing' | 'unknown' | 'value' };

export type ReadMessage =
  /** Not ours, or without an id under which it could be answered. */
  { readonly kind: 'ignored' } | { readonly kind: 'misread'; readonly id: Id; readonly misread: Misread } | { readonly kind: 'command'; readonly id: Id; readonly command: Command };

/** The id under which a message of ours is answered; undefined where it is none of ours. */
export function idOf(data: unknown): Id | undefined {
  const read = v.safeParse(addressed, data);
  return read.success ? read.output.id : undefined;
}

export function readMessage(data: unknown): ReadMessage {
  const own = v.safeParse(addressed, data);
  if (!own.success) return { kind: 'ignored' };
  const { source: _source, id: key, ...rest } = own.output;
  const misread = (fault: Misread): ReadMessage => ({ kind: 'misread', id: key, misread: fault });
  const read = v.safeParse(envelope, rest);
  const { v: version, type, ...fields } = rest;
  if (!read.success) return misread(v.is(envelope.entries.v, version) ? { kind: 'type', given: type } : { kind: 'version', given: version });
  if (!VERSIONS.includes(read.output.v)) return misread({ kind: 'newer', given: read.output.v });
  const name = COMMAND_NAMES.find((each) => each === type);
  if (name === undefined) return misread({ kind: 'type', given: type });
  const command = v.safeParse(COMMANDS[name], fields);
  // The entries of one command are read under its own name.
  if (command.success) return { kind: 'command', id: key, command: { type: name, ...command.output } as Command };
  const [issue] = command.issues;
  const path = issue.path?.map(({ key: at }) => String(at)) ?? [];
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  const field = path.length === 0 ? '' : path.join('.');
  return misread({ kind: 'field', command: name, field: field.slice(0, 100), fault: isUnknown ? 'unknown' : issue.input === undefined ? 'missing' : 'value' });
}
