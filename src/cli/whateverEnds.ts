/** What is to be tidied up however this process ends: by itself, by an error, or because somebody interrupts it. */
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143 } as const;

const interrupted = (signal: keyof typeof INTERRUPTED): void => process.exit(INTERRUPTED[signal]);

/** Works, and tidies up afterwards, also where the process is ended before. A signal is heard when the work takes a breath. */
export async function whateverEnds<T>(work: () => Promise<T>, tidyUp: () => void): Promise<T> {
  process.once('exit', tidyUp).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work();
  } finally {
    process.off('exit', tidyUp).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    tidyUp();
  }
}
