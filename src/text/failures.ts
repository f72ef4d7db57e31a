/** Why the year could not be computed, in words, with what can be done about it. */

const WHY = {
  denied: 'This page may not start the worker that computes the year. Open it in a tab of its own, from a web server.',
  died: 'The worker that computes the year stopped twice. Try again; if it stops once more, choose fewer shoppers or days.',
  threw: 'The year could not be computed. Change a setting or try again.',
} as const;

/** @param detail what the engine said, if anything */
export function failureText(failure: keyof typeof WHY, detail = ''): string {
  return failure === 'threw' && detail !== '' ? `${WHY.threw} (${detail})` : WHY[failure];
}
