/** The table of settings: the only place where a setting is defined. Schema, defaults, page and link follow from it. */
import { choice, date, flags, number, toggle, type Group } from './field.ts';
import { EVENT_GROUPS, ownEventList } from './events.ts';
import { incidentList } from './incidents.ts';
import { interventionList } from './interventions.ts';
import { LOGGED_FEATURES } from './logged.ts';

/** The settings by group. A link's key is `group.field`, unless the field names its own. Order here is order in links. */
export const SETTINGS = {
  world: {
    decides: 'world',
    fields: {
      seed: number(1, { min: 1, max: 999_999, step: 1, integer: true, key: 'seed' }),
      start: date('2026-07-01', { max: '2090-12-31' }),
      days: number(365, { min: 120, max: 1830, step: 1, integer: true }),
      shoppers: number(400, { min: 50, max: 2000, step: 10, integer: true }),
      conversion: number(9, { min: 1, max: 40, step: 0.5 }),
      season: number(0, { min: 0, max: 2, step: 0.05 }),
      trend: number(0, { min: -3, max: 3, step: 0.1 }),
      change: number(0, { min: -3, max: 3, step: 0.1 }),
      changeDate: date('2026-11-15'),
    },
  },
  ...EVENT_GROUPS,
  events: {
    decides: 'world',
    fields: {
      own: ownEventList(),
    },
  },
  incidents: {
    decides: 'world',
    fields: {
      list: incidentList(),
    },
  },
  models: {
    decides: 'fit',
    fields: {
      kind: choice('logistic', ['logistic', 'perceptron']),
      hidden: number(8, { min: 2, max: 32, step: 1, integer: true }),
      features: flags(LOGGED_FEATURES, LOGGED_FEATURES),
      calendar: choice('none', ['none', 'season', 'valentines']),
    },
  },
  static: {
    decides: 'fit',
    fields: {
      from: date('2026-07-01'),
      to: date('2026-08-31'),
      select: choice('validation', ['validation', 'fixed']),
      folds: number(5, { min: 2, max: 10, step: 1, integer: true }),
      holdout: number(7, { min: 0, max: 28, step: 1, integer: true }),
      epochs: number(100, { min: 1, max: 500, step: 1, integer: true }),
      rate: number(1, { min: 0.01, max: 3, step: 0.01, scale: 'logarithmic' }),
      batchSize: number(0, { min: 0, max: 4096, step: 32, integer: true }),
      l2: number(0, { min: 0, max: 1, step: 0.001 }),
    },
  },
  dynamic: {
    decides: 'operation',
    fields: {
      start: choice('warm', ['warm', 'cold']),
      rate: number(1, { min: 0.01, max: 5, step: 0.01, scale: 'logarithmic' }),
      passes: number(1, { min: 1, max: 20, step: 1, integer: true }),
      batchSize: number(512, { min: 16, max: 4096, step: 16, integer: true, scale: 'logarithmic' }),
      l2: number(0, { min: 0, max: 1, step: 0.001 }),
      delay: number(0, { min: 0, max: 30, step: 1, integer: true }),
      replay: number(0, { min: 0, max: 28, step: 1, integer: true }),
      update: number(1, { min: 1, max: 28, step: 1, integer: true }),
      publish: number(1, { min: 1, max: 28, step: 1, integer: true }),
      challenge: toggle(false),
    },
  },
  gate: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      range: number(1, { min: 0, max: 100, step: 0.5 }),
      missing: number(5, { min: 0, max: 100, step: 0.5 }),
      distance: number(0.5, { min: 0, max: 3, step: 0.05 }),
      labelRate: number(4, { min: 0, max: 10, step: 0.5 }),
      loss: number(3, { min: 0, max: 10, step: 0.5 }),
      after: choice('wait', ['wait', 'release', 'reject']),
      hold: number(3, { min: 1, max: 30, step: 1, integer: true }),
    },
  },
  rollback: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      window: number(1, { min: 1, max: 14, step: 1, integer: true }),
      margin: number(0.01, { min: 0.002, max: 1, step: 0.001, scale: 'logarithmic' }),
    },
  },
  scheduled: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      trigger: choice('interval', ['interval', 'alarm', 'either']),
      every: number(30, { min: 7, max: 365, step: 1, integer: true }),
      window: number(60, { min: 0, max: 730, step: 1, integer: true }),
    },
  },
  monitors: {
    decides: 'operation',
    fields: {
      psi: number(0.25, { min: 0.05, max: 2, step: 0.05 }),
      significance: number(0.001, { min: 0.0001, max: 0.2, step: 0.0001, scale: 'logarithmic' }),
    },
  },
  prices: {
    decides: 'price',
    fields: {
      wilted: number(8, { min: 0, max: 100, step: 0.5 }),
      lost: number(15, { min: 0, max: 200, step: 0.5 }),
      review: number(20, { min: 0, max: 500, step: 1 }),
      release: number(2, { min: 0, max: 500, step: 0.5 }),
      examples: number(5, { min: 0, max: 1000, step: 1 }),
    },
  },
  interventions: {
    decides: 'operation',
    fields: {
      list: interventionList(),
    },
  },
} as const satisfies Readonly<Record<string, Group>>;
