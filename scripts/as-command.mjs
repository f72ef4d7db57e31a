/**
 * What every command does besides its work: it ends quietly where nobody reads on (a closed pipe), and says in one
 * sentence what it did not foresee. It uses nothing but Node itself, since some commands run before anything is installed.
 */
import { PlainError } from './commands.mjs';

/** The exit code for what was not foreseen. */
const FAILED = 1;

/**
 * Runs a command and leaves its exit code to the process. `--debug` among the arguments shows the stack of what was not
 * foreseen.
 * @param {() => Promise<number | void>} command does the work and answers the exit code; none is 0
 * @param {{ unread?: number, atEnd?: () => void }} [options] the exit code where the reader left before the end; `atEnd` has the last word after a failure
 */
export async function runAsCommand(command, { unread = 0, atEnd = () => {} } = {}) {
  /** @param {unknown} error @returns {never} */
  const fail = (error) => {
    if (isClosedPipe(error)) process.exit(unread);
    process.stderr.write(`${sentenceOf(error, process.argv.includes('--debug'))}\n`);
    atEnd();
    process.exit(FAILED);
  };
  for (const stream of [process.stdout, process.stderr]) stream.on('error', fail);
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    fail(error);
  }
}

/** @param {unknown} error */
function isClosedPipe(error) {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** What went wrong, in one line; the stack beneath it where it is asked for. What was foreseen is said as it stands. @param {unknown} error @param {boolean} debug */
function sentenceOf(error, debug) {
  if (error instanceof PlainError) return error.message;
  if (!(error instanceof Error)) return `This was not foreseen: ${String(error)}.`;
  const [first = ''] = error.message.split('\n');
  const sentence = `This was not foreseen: ${first.replace(/\.?$/, '.')}`;
  return debug ? `${sentence}\n${error.stack ?? ''}` : `${sentence} --debug shows where.`;
}
