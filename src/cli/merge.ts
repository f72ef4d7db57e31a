/** `npm run --silent merge -- DIR...`: puts the parts of a study together. `--help` says how. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runAsCommand } from '../../scripts/as-command.mjs';
import { MERGE_ERRORS, MERGE_HELP } from '../text/study.ts';
import { joined, PART_FILE, readPart, type NamedPart, type Part } from './parts.ts';
import { firstSentence, UsageError } from './request.ts';
import { WHOLE } from './study.ts';
import { studyRows } from './studyReport.ts';
import { tell, type Streams } from './sweep.ts';
import { openTables } from './tableFiles.ts';

const USAGE = 2;

/** Does what the arguments ask and answers the exit code. */
export function mergeCommand(args: readonly string[], streams: Streams): number {
  try {
    const { help, out, from } = requestOf(args);
    if (help) {
      streams.out(MERGE_HELP);
      return 0;
    }
    const whole = joined(from.flatMap(partsAt), WHOLE);
    if (out !== undefined) openTables<Part>(out, [{ file: 'sweep.csv', rows: studyRows }]).write(whole);
    tell(whole, streams);
    return 0;
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem;
    streams.error(`${problem.message} ${MERGE_ERRORS.nothing}\n`);
    return USAGE;
  }
}

function requestOf(args: readonly string[]): { readonly help: boolean; readonly out: string | undefined; readonly from: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' }, debug: { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length === 0 && !values.help) throw new UsageError(MERGE_ERRORS.directories);
    return { help: values.help ?? false, out: values.out, from: positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(MERGE_ERRORS.usage(firstSentence(error)), { cause: error });
  }
}

/** The parts in a folder, or in a file. */
function partsAt(path: string): NamedPart[] {
  const files = reading(path, () => (statSync(path).isDirectory() ? readdirSync(path).filter((name) => PART_FILE.test(name)).toSorted().map((name) => join(path, name)) : [path]));
  if (files.length === 0) throw new UsageError(MERGE_ERRORS.noneIn(path));
  return files.map((file) => readPart(file, reading(file, () => readFileSync(file, 'utf8'))));
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(MERGE_ERRORS.unreadable(path, String(error.code)), { cause: error });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runAsCommand(() =>
    Promise.resolve(mergeCommand(process.argv.slice(2), {
      out: (text) => void process.stdout.write(text),
      error: (text) => void process.stderr.write(text),
    })),
  );
}
