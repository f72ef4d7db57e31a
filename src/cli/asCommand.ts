/**
 * What every command does besides its work: it ends quietly where nobody reads on (a closed pipe), and says in one
 * sentence what it did not foresee.
 */

/** The exit code for what was not foreseen. */
const FAILED = 1;

/**
 * Runs a command and leaves its exit code to the process. `--debug` among the arguments shows the stack of what was not
 * foreseen.
 * @param command does the work and answers the exit code
 */
export async function runAsCommand(command: () => Promise<number>): Promise<void> {
  const fail = (error: unknown): void => {
    if (isClosedPipe(error)) process.exit();
    process.stderr.write(`${sentenceOf(error, process.argv.includes('--debug'))}\n`);
    process.exit(FAILED);
  };
  for (const stream of [process.stdout, process.stderr]) stream.on('error', fail);
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    process.exitCode = await command();
  } catch (error) {
    fail(error);
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** What went wrong, in one line; the stack beneath it where it is asked for. */
function sentenceOf(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return `This was not foreseen: ${String(error)}.`;
  const [first = ''] = error.message.split('\n');
  const sentence = `This was not foreseen: ${first.replace(/\.?$/, '.')}`;
  return debug ? `${sentence}\n${error.stack ?? ''}` : `${sentence} --debug shows where.`;
}
