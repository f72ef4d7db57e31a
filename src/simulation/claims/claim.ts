/**
 * A test of what the course or a ready-made scenario claims, over at least thirty seeds, by the name under which
 * sentences carry it. Each name has one (lessons/content/claims.test.ts), which may hold several.
 */
import { it } from 'vitest';
import type { ClaimName } from '../claimNames.ts';

/** `claim('summer-is-easy', 'in July and August both are near the best possible', () => { expect(…) })`. */
export function claim(names: ClaimName | readonly ClaimName[], says: string, holds: () => void | Promise<void>): void {
  // oxlint-disable-next-line vitest/expect-expect -- the caller expects
  it(`${[names].flat().join(', ')}: ${says}`, holds);
}
