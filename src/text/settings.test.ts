import { describe, expect, it } from 'vitest';
import { unmetCondition } from '../scenario/counts.ts';
import { INCIDENT_KINDS } from '../scenario/incidents.ts';
import type { Intervention } from '../scenario/interventions.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, fieldAt, withValues, type Changes, type ScenarioKey } from '../scenario/scenario.ts';
import { GROUP_WORDS, wordsFor } from './fields.ts';
import { INCIDENT_WORDS } from './incidents.ts';
import { couldNotBeDone, interventionLine } from './interventions.ts';
import { backTo, countsOnly } from './settings.ts';
import { plainWords } from './words.ts';

const reason = (path: ScenarioKey, changes: Changes = {}) => {
  const condition = unmetCondition(withValues(DEFAULT_SCENARIO, changes), path);
  return condition ? countsOnly(condition) : '';
};

describe('settings', () => {
  it('have a name and help in one or two sentences', () => {
    for (const { path } of FIELD_ENTRIES) {
      const { name, help: said } = wordsFor(path);
      const help = plainWords(said);
      expect(name, path).toMatch(/^[A-Z].*[^.]$/);
      expect(help, path).toMatch(/^[A-Z0-9].*[.?]$/);
      expect(help.length, path).toBeLessThanOrEqual(150);
    }
    for (const { title, help } of Object.values(GROUP_WORDS)) expect([title, help].every((text) => text !== '')).toBe(true);
  });

  it('that do not count say with what they would', () => {
    expect(reason('gate.distance')).toBe('Counts only with “Gate: on”.');
    expect(reason('models.hidden')).toBe('Counts only with “Model: perceptron”.');
    expect(reason('static.epochs')).toBe('Counts only with “Epochs and regularisation: as set”.');
    expect(reason('gate.hold', { 'gate.on': true })).toBe('Counts only with “Held batches: are released” or “are rejected”.');
    expect(reason('dynamic.towards')).toBe('Counts only with “L2 regularisation” above 0.');
    expect(reason('dynamic.towards', { 'dynamic.l2': 0.001 })).toBe('');
    expect(reason('dynamic.rate')).toBe('');
  });

  it('say the way back to their default', () => {
    const back = (path: Parameters<typeof wordsFor>[0]) => backTo(fieldAt(path).field, wordsFor(path));
    expect([back('gate.on'), back('prices.lost'), back('incidents.list'), back('models.features')]).toEqual(['Back to off', 'Back to 15 €', 'Back to none', 'Back to all']);
  });
});

it('every kind of incident has words', () => {
  for (const kind of INCIDENT_KINDS) expect(Object.values(INCIDENT_WORDS[kind]).filter((text) => text !== '').length, kind).toBeGreaterThanOrEqual(3);
});

it('every intervention is a line with its date', () => {
  const list: readonly Intervention[] = [
    { kind: 'rollback', date: '2026-10-08', version: 31 },
    ...(['release', 'reject'] as const).map((kind) => ({ kind, date: '2026-10-08', batch: '2026-10-05' })),
    ...(['publish', 'retrain'] as const).map((kind) => ({ kind, date: '2026-10-08' })),
  ];
  expect(list.map(interventionLine)).toEqual([
    '8 October 2026: rolled back to version 31',
    '8 October 2026: released the batch of 5 October 2026',
    '8 October 2026: rejected the batch of 5 October 2026',
    '8 October 2026: published the model in training',
    '8 October 2026: trained the static model anew',
  ]);
  expect(couldNotBeDone('not held')).toBe('It could not be done: no such batch is held.');
});
