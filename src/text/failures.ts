/** Why there is no history, with what can be done about it. The page says first that the year could not be run. */

const WHY = {
  denied: 'The worker that computes it may not start here. Open this page in a tab of its own, from a web server.',
  died: 'The worker that computes it stopped twice. Try again; if it stops once more, choose fewer shoppers or days.',
  threw: 'Change a setting, or try again.',
} as const;

/** @param detail what the engine said, if anything */
export function failureText(failure: keyof typeof WHY, detail = ''): string {
  return failure === 'threw' && detail !== '' ? `${detail} ${WHY.threw}` : WHY[failure];
}
