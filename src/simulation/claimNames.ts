/**
 * Names of what the course and the ready-made scenarios claim. Each is measured over thirty seeds in `claims`, by a test
 * of that name; sentences carry them.
 */

/** The ready-made scenarios’, each beginning with its scenario’s name. */
const PRESET_CLAIMS = [] as const;

/** The course’s, in its order. */
const COURSE_CLAIMS = [
  'september-alike',
  'even-the-best-is-off',
  'twelve-candidates',
  'week-kept-back',
  'static-stands-still',
  'static-runs-for-little',
  'dynamic-dearer-to-run',
  'quiet-favours-static',
  'static-expects-a-third',
  'feast-moves-three-things',
  'dynamic-follows',
  'feast-lost-customers',
  'learning-pays-over-the-year',
  'morning-after',
  'static-right-at-once',
  'hangover-lasts',
  'late-both-ways',
  'nothing-remembered',
  'dates-halve-static',
  'dates-help-dynamic',
  'broken-feed-hits-both',
  'broken-week-hits-dynamic',
  'rollback-poisoned-again',
  'gate-holds-the-week',
  'rejected-is-clean',
  'released-poisons',
  'gate-does-not-mend-today',
  'rollback-once-whole',
  'luck-favours-dynamic-in-some',
  'still-static-never-worse',
  'still-dynamic-dearer',
  'sea-level-grown',
  'sea-level-dynamic-follows',
  'sea-level-no-alarm',
  'sea-level-hides-in-sums',
  'old-records-stale',
  'old-records-dynamic-catches-up',
  'autumn-alike',
  'mistakes-cost-most',
  'static-expects-hardly-any',
  'cents-alarm-on-the-first-day',
  'whole-feed-heals-static',
  'different-alarms',
  'different-no-worse',
  'same-expects-two-in-five',
  'same-no-input-alarm',
  'same-rings-with-outcomes',
  'too-often-costs',
  'too-seldom-costs',
  'fortnight-cheapest',
  'choose-still',
  'choose-feasts',
  'choose-rival',
] as const;

export const CLAIM_NAMES = [...PRESET_CLAIMS, ...COURSE_CLAIMS] as const;
export type ClaimName = (typeof CLAIM_NAMES)[number];
