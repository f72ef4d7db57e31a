/**
 * Names of what the course and the ready-made scenarios claim. Each is measured over thirty seeds in `claims`, by a test
 * of that name; sentences carry them.
 */

/** The ready-made scenarios’, each beginning with its scenario’s name. */
const PRESET_CLAIMS = [] as const;

export const CLAIM_NAMES = [...PRESET_CLAIMS, 'summer-is-easy'] as const;
export type ClaimName = (typeof CLAIM_NAMES)[number];
