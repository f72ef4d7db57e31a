/** The table of settings: the only place where a setting is defined. Schema, defaults, page and link follow from it. */
import { choice, date, flags, number, toggle, type Group } from './field.ts';
import { EVENT_GROUPS, ownEventList } from './events.ts';
import { incidentList } from './incidents.ts';
import { interventionList } from './interventions.ts';
import { LOGGED_FEATURES } from './logged.ts';

/**
 * The settings by group. A link's key is `group.field`, unless the field names its own. Order here is order in links.
 * `valid` and `invalid` are texts in a link, one that is read and one that is refused (scenario.test.ts holds both).
 */
export const SETTINGS = {
  world: {
    decides: 'world',
    fields: {
      seed: number(1, { min: 1, max: 999_999, step: 1, integer: true, key: 'seed', valid: '7', invalid: '0' }),
      start: date('2026-07-01', { max: '2090-12-31', valid: '2026-06-01', invalid: '2027-02-29' }),
      days: number(365, { min: 120, max: 1830, step: 1, integer: true, unit: 'days', valid: '730', invalid: '90' }),
      shoppers: number(400, { min: 50, max: 2000, step: 10, integer: true, unit: 'a day', valid: '100', invalid: '20' }),
      conversion: number(9, { min: 1, max: 40, step: 0.5, unit: '%', valid: '5', invalid: '90' }),
      season: number(0, { min: 0, max: 2, step: 0.05, unit: 'log-odds', valid: '0.5', invalid: '-1' }),
      trend: number(0, { min: -3, max: 3, step: 0.1, unit: 'log-odds a year', valid: '1', invalid: '5' }),
      change: number(0, { min: -3, max: 3, step: 0.1, unit: 'log-odds', valid: '-0.5', invalid: '10' }),
      changeDate: date('2026-11-15', { valid: '2027-03-01', invalid: '15.11.2026' }),
      wander: number(0, { min: 0, max: 0.5, step: 0.05, unit: 'log-odds', valid: '0.2', invalid: '0.6' }),
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
      kind: choice('logistic', ['logistic', 'perceptron'], { invalid: 'tree', also: { 'logistic regression': 'logistic' } }),
      hidden: number(8, { min: 2, max: 32, step: 1, integer: true, valid: '16', invalid: '1' }),
      features: flags(LOGGED_FEATURES, LOGGED_FEATURES, { invalid: 'age' }),
      calendar: choice('none', ['none', 'season', 'valentines', 'events'], { invalid: 'moon', also: { 'no dates': 'none', 'the season': 'season', 'season and days to Valentine’s': 'valentines', 'season and days to each event of the year': 'events' } }),
      clip: number(0, { min: 0, max: 10, step: 0.5, unit: 'deviations', valid: '3', invalid: '-1' }),
    },
  },
  static: {
    decides: 'fit',
    fields: {
      from: date('2026-07-01', { valid: '2026-07-15', invalid: 'July' }),
      to: date('2026-08-31', { valid: '2026-09-30', invalid: '2026-09-31' }),
      select: choice('validation', ['validation', 'fixed'], { invalid: 'both', also: { 'by cross-validation': 'validation', 'as set': 'fixed' } }),
      grid: choice('short', ['short', 'long'], { invalid: 'endless', also: { '5, 20, 60': 'short', '5, 20, 60, 180': 'long' } }),
      folds: number(5, { min: 2, max: 10, step: 1, integer: true, valid: '10', invalid: '1' }),
      holdout: number(7, { min: 0, max: 28, step: 1, integer: true, unit: 'days', valid: '14', invalid: '2.5' }),
      epochs: number(100, { min: 1, max: 500, step: 1, integer: true, valid: '20', invalid: '0' }),
      rate: number(1, { min: 0.01, max: 3, step: 0.01, scale: 'logarithmic', valid: '0.5', invalid: '0' }),
      batchSize: number(0, { min: 0, max: 4096, step: 32, integer: true, unit: 'shoppers', valid: '256', invalid: '-1' }),
      l2: number(0, { min: 0, max: 1, step: 0.001, valid: '0.01', invalid: '-0.1' }),
    },
  },
  dynamic: {
    decides: 'operation',
    fields: {
      start: choice('warm', ['warm', 'cold'], { invalid: 'hot' }),
      rate: number(1, { min: 0.01, max: 5, step: 0.01, scale: 'logarithmic', valid: '0.3', invalid: '99' }),
      passes: number(1, { min: 1, max: 20, step: 1, integer: true, valid: '3', invalid: '0' }),
      batchSize: number(512, { min: 16, max: 4096, step: 16, integer: true, scale: 'logarithmic', unit: 'shoppers', valid: '128', invalid: '8' }),
      l2: number(0, { min: 0, max: 1, step: 0.001, valid: '0.001', invalid: '2' }),
      towards: choice('zero', ['zero', 'static'], { invalid: 'home', also: { 'the static model': 'static' } }),
      delay: number(0, { min: 0, max: 30, step: 1, integer: true, unit: 'days', valid: '7', invalid: '-1' }),
      replay: number(0, { min: 0, max: 28, step: 1, integer: true, unit: 'days', valid: '7', invalid: '60' }),
      update: number(1, { min: 1, max: 28, step: 1, integer: true, unit: 'days', valid: '7', invalid: '0' }),
      publish: number(1, { min: 1, max: 28, step: 1, integer: true, unit: 'days', valid: '7', invalid: '0.5' }),
      challenge: toggle(false),
    },
  },
  gate: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      range: number(1, { min: 0, max: 100, step: 0.5, unit: '%', valid: '5', invalid: '101' }),
      missing: number(5, { min: 0, max: 100, step: 0.5, unit: '%', valid: '10', invalid: '-5' }),
      distance: number(0.5, { min: 0, max: 3, step: 0.05, unit: 'PSI', valid: '0.2', invalid: '4' }),
      labelRate: number(4, { min: 0, max: 10, step: 0.5, unit: '×', valid: '2', invalid: '-1' }),
      loss: number(3, { min: 0, max: 10, step: 0.5, unit: '×', valid: '1.5', invalid: '11' }),
      after: choice('wait', ['wait', 'release', 'reject'], { invalid: 'burn', also: { 'are released': 'release', 'are rejected': 'reject' } }),
      hold: number(3, { min: 1, max: 30, step: 1, integer: true, unit: 'days', valid: '7', invalid: '0' }),
    },
  },
  rollback: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      window: number(1, { min: 1, max: 14, step: 1, integer: true, unit: 'days', valid: '3', invalid: '0' }),
      margin: number(0.01, { min: 0.002, max: 1, step: 0.001, scale: 'logarithmic', unit: 'nats', valid: '0.05', invalid: '0' }),
    },
  },
  scheduled: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      trigger: choice('interval', ['interval', 'alarm', 'either'], { invalid: 'never', also: { 'at intervals': 'interval', 'on an alarm': 'alarm', 'on both': 'either' } }),
      every: number(30, { min: 7, max: 365, step: 1, integer: true, unit: 'days', valid: '14', invalid: '1' }),
      window: number(60, { min: 0, max: 730, step: 1, integer: true, unit: 'days', valid: '0', invalid: '-1' }),
    },
  },
  recalibrated: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      z: number(3, { min: 0, max: 10, step: 0.1, unit: 'standard errors', valid: '2', invalid: '-1' }),
    },
  },
  mixture: {
    decides: 'operation',
    fields: {
      on: toggle(false),
      share: number(3, { min: 0.1, max: 50, step: 0.1, scale: 'logarithmic', unit: '%', valid: '10', invalid: '0' }),
      rate: number(0.3, { min: 0.001, max: 3, step: 0.001, scale: 'logarithmic', valid: '1', invalid: '0' }),
    },
  },
  monitors: {
    decides: 'operation',
    fields: {
      psi: number(0.25, { min: 0.05, max: 2, step: 0.05, valid: '0.1', invalid: '0' }),
      significance: number(0.001, { min: 0.0001, max: 0.2, step: 0.0001, scale: 'logarithmic', valid: '0.01', invalid: '1' }),
    },
  },
  shop: {
    decides: 'operation',
    fields: {
      order: choice('expected', ['expected', 'prices'], { invalid: 'plenty', also: { 'as expected': 'expected', 'as the prices ask': 'prices' } }),
      visits: choice('today', ['today', 'week'], { invalid: 'month', also: { 'today’s visitors': 'today', 'visitors like a week ago': 'week' } }),
      soldOut: choice('bought', ['bought', 'not', 'unknown'], { invalid: 'maybe', also: { 'not bought': 'not' } }),
    },
  },
  prices: {
    decides: 'price',
    fields: {
      wilted: number(8, { min: 0, max: 100, step: 0.5, unit: '€', valid: '6.5', invalid: '-8' }),
      lost: number(15, { min: 0, max: 200, step: 0.5, unit: '€', valid: '30', invalid: '1e9' }),
      review: number(20, { min: 0, max: 500, step: 1, unit: '€', valid: '50', invalid: '-1' }),
      alarms: toggle(true),
      release: number(2, { min: 0, max: 500, step: 0.5, unit: '€', valid: '100', invalid: 'free' }),
      examples: number(5, { min: 0, max: 1000, step: 1, unit: '€', valid: '0', invalid: '2000' }),
    },
  },
  interventions: {
    decides: 'operation',
    fields: {
      list: interventionList(),
    },
  },
} as const satisfies Readonly<Record<string, Group>>;
