/** Work in steps (a fit, a run): a generator that yields how far it is, so that its driver can breathe or stop it. */

/** Does all the steps at once, where nobody waits for a breath: commands, benches and tests. */
export function finish<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
