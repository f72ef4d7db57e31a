/**
 * Names of what the course and the ready-made scenarios claim. Each is measured over thirty seeds in `claims`, by a test
 * of that name; sentences carry them.
 */
export const CLAIM_NAMES = ['summer-is-easy'] as const;
export type ClaimName = (typeof CLAIM_NAMES)[number];
