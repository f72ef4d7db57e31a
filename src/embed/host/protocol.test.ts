import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND_NAMES, EVENTS, idOf, LONGEST_TEXT, readMessage, VERSIONS } from '../protocol.ts';

const ask = (type: unknown, fields: object = {}, v: unknown = 1) => ({ source: 'wilt', v, id: 'a', type, ...fields });
/** One of each command, with all that it can say. */
const SAMPLES = {
  hello: {},
  get: {},
  set: { link: '#v=1', undo: false },
  play: {},
  pause: {},
  step: { stride: 'event', direction: -1 },
  goTo: { date: 'valentines+3' },
  intervene: { deed: { kind: 'release', batch: '2026-10-05' } },
  undo: {},
  redo: {},
  results: {},
  image: { format: 'png', figure: 'bouquets' },
  subscribe: { events: [...EVENTS], as: 'me' },
  unsubscribe: { events: ['day'], as: 'me' },
} as const satisfies Record<(typeof COMMAND_NAMES)[number], object>;

test('every command is read as it is written', () => {
  for (const type of COMMAND_NAMES) expect(readMessage(ask(type, SAMPLES[type]))).toEqual({ kind: 'command', id: 'a', command: { type, ...SAMPLES[type] } });
});

test('what need not be said has its usual value', () => {
  const said = (type: string, fields = {}) => readMessage(ask(type, fields));
  expect(said('step')).toMatchObject({ command: { stride: 'day', direction: 1 } });
  expect(said('set', { link: '' })).toMatchObject({ command: { undo: true } });
  expect(said('image')).toMatchObject({ command: { format: 'svg' } });
});

test('whatever comes is ignored, or refused under its id; nothing is thrown, and only what is asked for is a command', () => {
  const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withSparseArray: true });
  fc.assert(
    fc.property(junk, (data) => {
      expect(readMessage(data).kind).toBe('ignored');
      expect(idOf(data)).toBeUndefined();
    }),
  );
  const fields = fc.dictionary(fc.constantFrom('link', 'undo', 'stride', 'direction', 'date', 'deed', 'format', 'figure', 'events', 'as', '__proto__', 'constructor', 'x'), junk);
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...COMMAND_NAMES), junk), fields, fc.oneof(fc.constant(1), junk), junk, (type, more, v, id) => {
      const read = readMessage({ ...more, source: 'wilt', v, id, type });
      if (read.kind !== 'ignored') expect(read.id).toBe(id);
      if (read.kind === 'command') expect(VERSIONS).toContain(v);
    }),
  );
});

test('another version is refused, a newer one as such', () => {
  for (const v of [2, 3, 1e6]) expect(readMessage(ask('get', {}, v))).toEqual({ kind: 'misread', id: 'a', misread: { kind: 'newer', given: v } });
  for (const v of [0, -1, 1.5, NaN, '1', null]) expect(readMessage(ask('get', {}, v))).toMatchObject({ misread: { kind: 'version', given: v } });
});

test('says which field of a command is wrong, and how', () => {
  const fault = (type: string, fields: object) => readMessage(ask(type, fields));
  const misread = (command: string, field: string, how: string) => ({ kind: 'misread', id: 'a', misread: { kind: 'field', command, field, fault: how } });
  expect(fault('set', {})).toEqual(misread('set', 'link', 'missing'));
  expect(fault('set', { link: 'x'.repeat(LONGEST_TEXT + 1) })).toEqual(misread('set', 'link', 'value'));
  expect(fault('set', { link: '#v=1', undoable: true })).toEqual(misread('set', 'undoable', 'unknown'));
  expect(fault('step', { direction: 2 })).toEqual(misread('step', 'direction', 'value'));
  expect(fault('intervene', { deed: { kind: 'rollback', version: 1.5 } })).toEqual(misread('intervene', 'deed.version', 'value'));
  expect(fault('intervene', { deed: { kind: 'dance' } })).toEqual(misread('intervene', 'deed.kind', 'value'));
  expect(fault('subscribe', { events: ['day', 'night'] })).toEqual(misread('subscribe', 'events.1', 'value'));
});
